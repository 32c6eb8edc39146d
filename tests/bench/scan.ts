import { readFileSync } from 'node:fs';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../setup/chromium.mjs';
import { median } from './measure.ts';

const LINKS = 5000;
const BADGES = 40;
const ROUNDS = 15;

function pageOf(links: number, badges: number): string {
  const uuid = (n: number) => `7c1f0a52-3b6d-4e8f-9a10-${String(n).padStart(12, '0')}`;
  const item = (n: number) => {
    const href =
      n % Math.floor(links / badges) === 0
        ? `https://www.credly.com/badges/${uuid(n)}/public_url?trk=x`
        : `/people/${n}?view=${n % 7}#a`;
    return `<li class="row"><div><span>Person ${n}</span> <a href="${href}">Profile</a><p>Joined in 2024, either / or, and went on to other things.</p></div></li>`;
  };
  return `<!doctype html><html><body><main><h1>People</h1><ul>${Array.from({ length: links }, (_, n) => item(n + 1)).join('')}</ul></main></body></html>`;
}

/** In the page: what the script needs of a browser, how long it takes from its start to its first report, and how much is in that. */
function scan(source: string): { ms: number; links: number } {
  let links = -1;
  const sendMessage = async ({ input }: { input: { findings?: { links: unknown[] } } }) => {
    links = input.findings?.links.length ?? links;
  };
  Object.assign(globalThis, { chrome: { runtime: { id: 'x', sendMessage, onMessage: { addListener() {} } } } });
  // Compiled before, as the browser keeps it.
  const run = new Function(source);
  const start = performance.now();
  run();
  return { ms: performance.now() - start, links };
}

function baseline(): { ms: number; links: number } {
  const start = performance.now();
  let links = 0;
  for (const anchor of document.querySelectorAll('a[href]'))
    if (new URL(anchor.getAttribute('href') ?? '', location.href).protocol) links++;
  return { ms: performance.now() - start, links };
}

/** `ratio` is `first_scan` over the baseline: bare `querySelectorAll('a[href]')` and a `new URL` of each. Milliseconds. */
export interface ScanFigures {
  links: number;
  badges: number;
  rounds: number;
  ratio: number;
  first_scan_ms: number;
  baseline_ms: number;
  /** The script on a page without links; `first_scan` is what the links add to it. */
  start_ms: number;
}

/**
 * The first scan of a page with 5,000 links, 40 of them badges, by the built page script in a real Chromium, against a baseline in the same
 * run. Every sample is a new page.
 */
export async function measureScan(pageScript: URL): Promise<ScanFigures> {
  const script = readFileSync(pageScript, 'utf8');
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext();
    await context.route('https://people.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: route.request().url().endsWith('empty') ? pageOf(0, 1) : pageOf(LINKS, BADGES),
      }),
    );
    const samples = { scan: [] as number[], start: [] as number[], baseline: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      samples.baseline.push(await sample(context, script, 'people', 'baseline'));
      samples.scan.push(await sample(context, script, 'people', 'scan'));
      samples.start.push(await sample(context, script, 'empty', 'scan'));
    }
    const [whole, start, bare] = [median(samples.scan), median(samples.start), median(samples.baseline)];
    return {
      links: LINKS,
      badges: BADGES,
      rounds: ROUNDS,
      ratio: (whole - start) / bare,
      first_scan_ms: whole - start,
      baseline_ms: bare,
      start_ms: start,
    };
  } finally {
    await browser.close();
  }
}

async function sample(
  context: BrowserContext,
  script: string,
  address: 'people' | 'empty',
  measure: 'scan' | 'baseline',
): Promise<number> {
  const page = await context.newPage();
  await page.goto(`https://people.example/${address}`);
  // The page's own start is not ours.
  await page.waitForTimeout(100);
  const { ms, links } = measure === 'scan' ? await page.evaluate(scan, script) : await page.evaluate(baseline);
  const expected = address === 'empty' ? 0 : measure === 'scan' ? BADGES : LINKS;
  if (links !== expected) throw new Error(`${measure} saw ${links} links, not ${expected}`);
  await page.close();
  return ms;
}
