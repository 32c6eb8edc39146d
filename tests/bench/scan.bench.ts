/**
 * `node tests/bench/scan.bench.ts`: the first scan of a page with 5,000 links, 40 of them badges, by the built page script in a
 * real Chromium, as a ratio against a baseline in the same run: bare `querySelectorAll('a[href]')` and a `new URL` of each.
 * Every sample is a new page. `start` is the script on a page without links; `firstScan` is what the links add to it. Milliseconds; prints one JSON object.
 */
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const LINKS = 5000;
const BADGES = 40;
const ROUNDS = 15;

const script = readFileSync(new URL('../../.output/chrome-mv3/page.js', import.meta.url), 'utf8');

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

const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({ ...(path ? { executablePath: path } : { channel: 'chromium' }), args: ['--no-sandbox'] });
const context = await browser.newContext();
await context.route('https://people.example/**', (route) =>
  route.fulfill({
    contentType: 'text/html',
    body: route.request().url().endsWith('empty') ? pageOf(0, 1) : pageOf(LINKS, BADGES),
  }),
);

async function sample(address: string, measure: 'scan' | 'baseline'): Promise<number> {
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

const samples = { scan: [] as number[], start: [] as number[], baseline: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  samples.baseline.push(await sample('people', 'baseline'));
  samples.scan.push(await sample('people', 'scan'));
  samples.start.push(await sample('empty', 'scan'));
}
await browser.close();

const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
const median = (values: number[]) => at(values, 0.5);
const firstScan = median(samples.scan) - median(samples.start);
const summary = (values: number[]) => ({ median: median(values), best: at(values, 0), worst: at(values, 1) });
console.log(
  JSON.stringify({
    bench: 'first scan of a page',
    links: LINKS,
    badges: BADGES,
    rounds: ROUNDS,
    ratio: Number((firstScan / median(samples.baseline)).toFixed(2)),
    firstScan,
    baseline: 'querySelectorAll("a[href]") and new URL of each',
    ms: { scan: summary(samples.scan), start: summary(samples.start), baseline: summary(samples.baseline) },
  }),
);
