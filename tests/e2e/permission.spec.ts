import { badge } from '../world/badges.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { PEOPLE } from '../world/people.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

const amara = PROFILES.find(({ person }) => person === PEOPLE.amara);
const ADDRESS = LINKEDIN + pathOf(amara as NonNullable<typeof amara>);
/** Neither the page's own requests nor those that Chromium makes for itself. */
const isOurs = ({ host }: { host: string }) =>
  host !== 'www.linkedin.com' && !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host);
const asked = (requests: { host: string }[]) => [...new Set(requests.filter(isOurs).map(({ host }) => host))].sort();

test('without an answer to the browser’s question nothing is asked, and what the link alone tells is still shown', async ({
  strictAssay: assay,
  world,
}) => {
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  world.requests.length = 0;
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.body.innerText.includes('one person')`);
  await popup.click('button.primary');
  // Headless, the prompt stays open for ever; the person turns away, and comes back.
  const tabId = await assay.tabOf(page);
  await until(async () => (await assay.session()).tabs[tabId]?.intent, 'the intent to be stored');
  await popup.close();
  expect((await assay.session()).jobs).toEqual([]);

  const again = await assay.clickToolbar(page);
  const results = await assay.resultsOf(page);
  await again.close();
  expect(asked(world.requests)).toEqual([]);
  const verdicts = results.map(({ url, report }) => [url ? new URL(url).host : 'no link', report.verdict]);
  expect(verdicts).toEqual([
    ['harbourline-college.example', 'unchecked'],
    ['www.credly.com', 'unchecked'],
    ['harbourline-college.example', 'unchecked'],
    ['www.credential.net', 'unchecked'],
    ['www.coursera.org', 'claim'],
    ['no link', 'claim'],
  ]);
  for (const { report } of results) {
    if (report.verdict === 'unchecked') expect(report.permissionNeeded).not.toEqual([]);
    expect(report.requests).toEqual([]);
  }
  await page.close();
});

test('with the answer yes, only the hosts that were named are asked, without cookies, referrer or our name', async ({
  assay,
  world,
  page,
}) => {
  await assay.context.addCookies([
    { name: 'session', value: 'secret', domain: 'www.credly.com', path: '/', secure: true, sameSite: 'None' },
  ]);
  // What is kept of an earlier test would not be asked at all.
  await assay.tell('kept.erase', { what: ['documents'] });
  await page.goto(ADDRESS);
  world.requests.length = 0;
  const results = await assay.checkAll(page);
  expect(results.map(({ report }) => report.verdict)).toEqual(amara?.first.map((name) => badge(name).expected));
  const requests = world.requests.filter(isOurs);
  const reported = new Set(results.flatMap(({ report }) => report.requests.map(({ url }) => new URL(url).host)));
  expect(asked(requests)).toEqual([...reported].sort());
  expect(asked(requests)).toEqual([
    'api.accredible.com',
    'data-skills-council.example',
    'harbourline-college.example',
    'www.credly.com',
  ]);
  for (const { method, headers } of requests) {
    expect(method).toBe('GET');
    for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(headers[name]).toBeUndefined();
    expect(headers['sec-fetch-site']).toBe('none');
  }
  // The address of the profile is in none of them.
  expect(JSON.stringify(requests)).not.toContain(PEOPLE.amara.slug);
});

test('documents that several badges name are asked once in a check of a page', async ({ assay, world, page }) => {
  // What is kept of an earlier test would not be asked at all.
  await assay.tell('kept.erase', { what: ['documents'] });
  await page.goto(ADDRESS);
  world.requests.length = 0;
  const results = await assay.check(page);
  const own = new Set(results.map(({ report }) => report.source.document));
  const times = new Map<string, number>();
  for (const { host, path } of world.requests.filter(isOurs))
    times.set(`https://${host}${path}`, (times.get(`https://${host}${path}`) ?? 0) + 1);
  const shared = [...times].filter(([address]) => !own.has(address));
  expect(shared.length).toBeGreaterThan(2);
  for (const one of shared) expect(one).toEqual([one[0], 1]);
});

test('a popup that dies while the browser asks: the check goes on by itself when the hosts are allowed', async ({
  strictAssay: assay,
  world,
}) => {
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await assay.clickToolbar(page);
  await popup.click('button.primary');
  const tabId = await assay.tabOf(page);
  await until(async () => (await assay.session()).tabs[tabId]?.intent, 'the intent to be stored');
  await popup.close();
  world.requests.length = 0;

  // The answer comes when the popup is gone: from another of our pages, with another click.
  await assay.willAllow('*');
  const other = await assay.context.newPage();
  await other.goto(`chrome-extension://${assay.id}/sidepanel.html?tab=999999`);
  await other.evaluate(() => {
    document.body.innerHTML = '<button>allow</button>';
    document.querySelector('button')?.addEventListener('click', () => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { request(of: object): void } } }).chrome;
      permissions.request({
        origins: ['https://www.credly.com/*', 'https://harbourline-college.example/*', 'https://api.accredible.com/*'],
      });
    });
  });
  await other.click('button');
  const results = await assay.resultsOf(page);
  expect(results.map(({ report }) => report.verdict)).toEqual(amara?.first.map((name) => badge(name).expected));
  await other.close();
  await page.close();
});

test('the side panel asks for the hosts that only a credential names, and the result follows', async ({
  strictAssay: assay,
  world,
}) => {
  await assay.willAllow('*');
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const before = await assay.check(page);
  const waiting = before.findIndex(({ report }) => report.permissionNeeded.includes('data-skills-council.example'));
  world.requests.length = 0;
  const beside = await assay.openSurface('sidepanel', page);
  await beside.locator('.badges > li').nth(waiting).locator('button.open').click();
  await beside.locator('.card summary', { hasText: 'data-skills-council.example' }).click();
  await beside.locator('.card').getByRole('button', { name: 'Continue' }).click();
  await until(async () => world.requests.some(({ host }) => host === 'data-skills-council.example'), 'the endorser to be asked');
  await expect(beside.locator('.card').getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await beside.close();
  const after = await assay.resultsOf(page);
  expect(after[waiting]?.report.permissionNeeded).toEqual([]);
  await page.close();
});
