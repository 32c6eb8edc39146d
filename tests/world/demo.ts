/**
 * `npm run demo`: Assay on the sample pages, in a real browser, against the fixture world.
 * With `--headless`: one JSON line a badge on standard output, everything else on standard error, screenshots in `test-results/demo`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wordsIn } from '../../lib/i18n/words.ts';
import { readAddress } from '../../lib/platforms/index.ts';
import { headlineOf, headlineText } from '../../lib/report/headline.ts';
import { type Assay, launch, type Shown } from '../e2e/extension.ts';
import { badge } from './badges.ts';
import { PAGES, type WorldPage } from './pages.ts';
import { startWorld } from './server.ts';

const SCREENSHOTS = fileURLToPath(new URL('../../test-results/demo', import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const world = await startWorld();
const assay = await launch({ resolverRules: world.resolverRules, headless: values.headless }).catch(async (error: unknown) => {
  await world.close();
  say(`assay: the browser did not start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  say('assay: without a display, run it with "-- --headless"');
  process.exit(1);
});

process.exitCode = values.headless ? await headless(assay) : await interactive(assay);
await world.close();

/** A person's own browser on a sample profile: the toolbar button does the rest. */
async function interactive({ context, close }: Assay): Promise<number> {
  const [first, ...more] = PAGES.filter(({ badges }) => badges.length > 0);
  const page = context.pages()[0] ?? (await context.newPage());
  if (first !== undefined) await page.goto(first.url);
  say('Click the Assay button in the toolbar, then "Check". Close the browser to end. More sample pages:');
  for (const { title, url } of more) say(`  ${url}  ${title}`);
  await new Promise((closed) => context.on('close', closed));
  await close().catch(() => undefined);
  return 0;
}

async function headless(browser: Assay): Promise<number> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await browser.willAllow('*');
  let unequal = 0;
  let lines = 0;
  for (const sample of PAGES.filter(({ badges }) => badges.length > 0)) {
    const page = await browser.context.newPage();
    await page.goto(sample.url);
    const pictures = sample === PAGES[0];
    if (pictures) await page.screenshot({ path: join(SCREENSHOTS, 'profile.png') });
    const shown = await browser.checkAll(page);
    if (pictures) await picture(browser, page);
    for (const line of compare(sample, shown)) {
      lines++;
      if (line.expected !== line.verdict) unequal++;
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    await page.close();
    say(`${sample.title}: ${shown.length} shown`);
  }
  await browser.close();
  say(`${lines} badges, ${unequal} not as expected; screenshots in ${SCREENSHOTS}`);
  return unequal === 0 && lines >= 30 ? 0 : 1;
}

/** The panel over the page, one badge in it, and the side panel's page. */
async function picture(browser: Assay, page: Awaited<ReturnType<Assay['context']['newPage']>>): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, 'panel.png') });
  await browser.panelOf(page).locator('.badges > li button').first().click();
  await page.screenshot({ path: join(SCREENSHOTS, 'panel-badge.png') });
  const side = await browser.openSurface('sidepanel', page);
  await side.setViewportSize({ width: 420, height: 800 });
  await side.locator('.badges > li, .card').first().waitFor();
  await side.screenshot({ path: join(SCREENSHOTS, 'sidepanel.png') });
  await side.close();
  await page.bringToFront();
}

interface Line {
  page: string;
  url: string | null;
  expected: string;
  verdict: string;
}

/** What the world made beside what the panel showed. A badge that is missing or too many is a line that is not equal. */
function compare({ url: page, badges }: WorldPage, shown: Shown[]): Line[] {
  const left = [...shown];
  const lines = badges.map((name): Line => {
    const made = badge(name);
    const address = made.url === null ? null : (readAddress(made.url)?.url ?? made.url);
    const at = left.findIndex(({ url, report }) =>
      address === null ? url === null && report.page?.claims.title === made.claims.title : url === address,
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { page, url: made.url, expected: made.expected, verdict: found === undefined ? 'not shown' : verdictShown(found) };
  });
  return [...lines, ...left.map((extra): Line => ({ page, url: extra.url, expected: 'nothing', verdict: verdictShown(extra) }))];
}

/** The verdict stands behind the line that the panel showed; a line that says something else is said instead. */
function verdictShown({ line, report }: Shown): string {
  const { title } = headlineText(headlineOf(report), wordsIn('en'));
  return line.trim() === title ? report.verdict : `the panel says "${line}"`;
}
