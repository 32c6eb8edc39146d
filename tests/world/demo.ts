/**
 * `npm run demo`: Assay on the sample pages, in a real browser, against the fixture world.
 * With `--headless`: one JSON line a badge on standard output, everything else on standard error, screenshots in `test-results/demo`;
 * then a pin and a table of forty, made as a person makes them. It fails when any of it is not as the world made it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { wordsIn } from '../../lib/i18n/words.ts';
import { readAddress } from '../../lib/platforms/index.ts';
import { headlineOf, headlineText } from '../../lib/report/headline.ts';
import { type Assay, launch, type Shown } from '../e2e/extension.ts';
import { until } from '../e2e/targets.ts';
import { badge } from './badges.ts';
import { PAGES, type WorldPage } from './pages.ts';
import { PEOPLE } from './people.ts';
import { startWorld } from './server.ts';

const SCREENSHOTS = fileURLToPath(new URL('../../test-results/demo', import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const world = await startWorld();
const assay = await launch({
  resolverRules: world.resolverRules,
  headless: values.headless,
  // A person begins at the beginning: with the welcome page, and nothing decided.
  firstRun: !values.headless,
}).catch(async (error: unknown) => {
  await world.close();
  say(`assay: the browser did not start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  say('assay: without a display, run it with "-- --headless"');
  process.exit(1);
});

process.exitCode = values.headless ? await headless(assay) : await interactive(assay);
await world.close();

/** A person's own browser with a sample profile in front: the toolbar button does the rest. */
async function interactive({ context, close }: Assay): Promise<number> {
  const [first, ...more] = PAGES.filter(({ badges }) => badges.length > 0);
  const page = await context.newPage();
  if (first !== undefined) await page.goto(first.url);
  say('The welcome page is in the first tab; this one is a sample profile.');
  say(
    'Click the Assay button in the toolbar, then "Check". In the panel: a badge, "Put this issuer on your list…"; in the popup: "in a table".',
  );
  say('Close the browser to end. More sample pages:');
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
    if (sample.holder === PEOPLE.mailys.name) await page.screenshot({ path: join(SCREENSHOTS, 'formats.png') });
    for (const line of compare(sample, shown)) {
      lines++;
      if (line.expected !== line.verdict) unequal++;
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    await page.close();
    say(`${sample.title}: ${shown.length} shown`);
  }
  const faults = [...(await pinning(browser)), ...(await bulk(browser))];
  await surfaces(browser);
  for (const fault of faults) say(`assay: ${fault}`);
  await browser.close();
  say(`${lines} badges, ${unequal} not as expected; screenshots in ${SCREENSHOTS}`);
  return unequal === 0 && lines >= 30 && faults.length === 0 ? 0 : 1;
}

/** The panel over the page, one badge in it, and the side panel's page. */
async function picture(browser: Assay, page: Page): Promise<void> {
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

/** Puts the issuer of one badge on the list, beside the page; gives what did not become "Verified". */
async function pinning(browser: Assay): Promise<string[]> {
  const [profile] = PAGES;
  const made = badge('endorsed-by-industry').claims.title;
  const page = await browser.context.newPage();
  await page.goto(profile?.url ?? '');
  await browser.checkAll(page);
  const panel = browser.panelOf(page);
  await panel.locator('button.open', { hasText: made }).click();
  const before = await panel.locator('h2').innerText();
  const side = await browser.openSurface('sidepanel', page);
  await side.setViewportSize({ width: 420, height: 900 });
  await side.locator('button.open', { hasText: made }).click();
  await side.getByRole('button', { name: 'Put this issuer on your list…' }).click();
  await side.getByLabel('Your name').fill('A. Demo');
  await side.screenshot({ path: join(SCREENSHOTS, 'pin.png') });
  await side.getByRole('button', { name: 'Put on the list' }).click();
  const isVerified = (where: Page) =>
    where
      .locator('h2', { hasText: /^Verified$/ })
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
  const verified = (await isVerified(side)) && (await isVerified(page));
  await side.close();
  await page.bringToFront();
  await page.screenshot({ path: join(SCREENSHOTS, 'verified.png') });
  await page.close();
  say(`pinning: "${before}" became "${verified ? 'Verified' : 'nothing else'}"`);
  return verified && before !== 'Verified' ? [] : [`the issuer of "${made}" was pinned, and the headline is not "Verified"`];
}

/** Forty résumés in one table, from the popup; gives the rows that are not as the world made them. */
async function bulk(browser: Assay): Promise<string[]> {
  const sample = PAGES.find(({ name }) => name === 'resumes');
  if (sample === undefined) return ['no page of résumés'];
  const page = await browser.context.newPage();
  await page.goto(sample.url);
  const popup = await browser.clickToolbar(page);
  await popup.waitFor(`document.querySelectorAll('.badges > li').length === ${sample.badges.length}`);
  const opening = browser.context.waitForEvent('page');
  await popup.click('.aside button');
  const table = await opening;
  await table.setViewportSize({ width: 1280, height: 900 });
  await table
    .locator('tbody tr')
    .nth(sample.badges.length - 1)
    .waitFor();
  const id = new URL(table.url()).searchParams.get('run') ?? '';
  const rows = await until(async () => {
    const view = await browser.tell('run.state', { id });
    return view?.rows.every(({ state }) => state.name === 'done') && view.rows;
  }, 'every row to end');
  const [download] = await Promise.all([
    table.waitForEvent('download'),
    table.getByRole('button', { name: /^Download all rows/ }).click(),
  ]);
  await download.saveAs(join(SCREENSHOTS, 'table.csv'));
  await table.screenshot({ path: join(SCREENSHOTS, 'table.png') });
  const faults = sample.badges.flatMap((name) => {
    const made = badge(name);
    const address = made.url === null ? null : (readAddress(made.url)?.url ?? made.url);
    const state = rows.find(({ link }) => link?.url === address)?.state;
    const verdict = state?.name === 'done' ? state.report.verdict : 'not shown';
    return verdict === made.expected ? [] : [`in the table ${made.url} is ${verdict}, not ${made.expected}`];
  });
  await table.close();
  await page.close();
  say(`bulk: ${rows.length} rows, ${faults.length} not as expected; table.csv`);
  return faults;
}

/** What else there is to see. */
async function surfaces(browser: Assay): Promise<void> {
  for (const [path, name] of [
    ['welcome.html', 'welcome'],
    ['options.html', 'options'],
    ['bulk.html', 'checks'],
  ] as const) {
    const page = await browser.openPage(path);
    await page.setViewportSize({ width: 1180, height: 900 });
    await page.locator('main').waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    await page.close();
  }
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
