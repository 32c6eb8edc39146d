import type { Page } from '@playwright/test';
import { badge } from '../world/badges.ts';
import { LEVER_BADGES, LEVER_LIST, LEVER_PAGE } from '../world/pages/ats.ts';
import { allPathOf, LINKEDIN, PROFILES, type Profile, pathOf } from '../world/pages/linkedin.ts';
import { PEOPLE } from '../world/people.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

const profileOf = (person: { slug: string }): Profile => PROFILES.find((one) => one.person.slug === person.slug) as Profile;
const amara = profileOf(PEOPLE.amara);
const tomas = profileOf(PEOPLE.tomas);
const urlsOf = (names: string[]) => names.map((name) => badge(name).url).filter((url) => url !== null);
const goTo = (page: Page, { person }: Profile) => page.locator('aside a[data-spa]', { hasText: person.name }).click();

test('from one person to another without loading: the panel and every result of the first are gone at once', async ({
  assay,
  page,
}) => {
  await page.goto(LINKEDIN + pathOf(amara));
  await assay.check(page);
  const beside = await assay.openSurface('sidepanel', page);
  await expect(beside.locator('.badges > li')).toHaveCount(amara.first.length);
  await page.bringToFront();

  await goTo(page, tomas);
  await expect(assay.panelOf(page)).toHaveCount(0);
  // The page itself still shows the first person here: it changes its address first and its content later.
  await expect(beside.locator('.badges')).not.toContainText(badge('endorsed-by-industry').claims.title);
  const tabId = await assay.tabOf(page);
  await until(async () => (await assay.session()).jobs.every((job) => job.group !== `tab:${tabId}`), 'the results to be dropped');

  await expect(page.locator('h1')).toHaveText(tomas.person.name);
  await until(async () => {
    const record = (await assay.session()).tabs[tabId];
    return record?.frames[0]?.findings.links.length === urlsOf(tomas.first).length;
  }, 'the second person to be read');
  const record = (await assay.session()).tabs[tabId];
  expect(record?.frames[0]?.findings.holder).toBe(tomas.person.name);
  expect(record?.asked).toEqual([]);
  expect((await assay.session()).jobs.filter((job) => job.group === `tab:${tabId}`)).toEqual([]);

  const results = await assay.check(page);
  expect(results.map(({ url }) => url).sort()).toEqual(urlsOf(tomas.first).sort());
  for (const { report } of results) expect(report.page?.claims.holder).toBe(tomas.person.name);
  await beside.close();
});

test('a check that is under way when the person changes leaves nothing behind', async ({ assay, world, page }) => {
  const { host, pathname } = new URL(badge('endorsed-by-industry').url ?? '');
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  world.set(host, pathname, async () => {
    await held;
    return { status: 404 };
  });
  await page.goto(LINKEDIN + pathOf(amara));
  const popup = await assay.clickToolbar(page);
  await popup.click('button.primary');
  await until(async () => world.requests.some((request) => request.host === host && request.path === pathname), 'the request');
  await assay.panelOf(page).waitFor();
  await goTo(page, tomas);
  await expect(assay.panelOf(page)).toHaveCount(0);
  answer();
  world.set(host, pathname, null);
  const tabId = await assay.tabOf(page);
  await expect(page.locator('h1')).toHaveText(tomas.person.name);
  await until(async () => (await assay.session()).jobs.every((job) => job.group !== `tab:${tabId}`), 'nothing to be left');
  await page.waitForTimeout(300);
  expect((await assay.session()).jobs.filter((job) => job.group === `tab:${tabId}`)).toEqual([]);
});

test('"Show all" is the same person: the panel stays, and the entries that come are offered', async ({ assay, page }) => {
  await page.goto(LINKEDIN + pathOf(amara));
  await assay.check(page);
  await page.locator('a.all[data-spa]').click();
  await page.waitForURL(LINKEDIN + allPathOf(amara));
  const rows = assay.panelOf(page).locator('.badges > li');
  await expect(rows).toHaveCount(amara.first.length + amara.rest.length);
  await expect(rows.filter({ hasText: 'Signature valid' })).not.toHaveCount(0);
});

test('a page that is left by loading another one leaves nothing behind', async ({ assay, page }) => {
  await page.goto(LINKEDIN + pathOf(amara));
  await assay.check(page);
  const beside = await assay.openSurface('sidepanel', page);
  await expect(beside.locator('.badges > li')).toHaveCount(amara.first.length);
  const tabId = await assay.tabOf(page);
  await page.goto(LINKEDIN + pathOf(tomas));
  await until(async () => (await assay.session()).tabs[tabId] === undefined, 'the tab to be forgotten');
  await expect(beside.locator('.badges > li')).toHaveCount(0);
  expect((await assay.session()).jobs.filter((job) => job.group === `tab:${tabId}`)).toEqual([]);
  await expect(assay.panelOf(page)).toHaveCount(0);
  await beside.close();
});

test('rows that are appended while one scrolls are found, each once', async ({ assay, page }) => {
  await page.goto(`${LINKEDIN}${allPathOf(amara)}?more=3`);
  await assay.check(page);
  await page.locator('[data-more]').click();
  const rows = assay.panelOf(page).locator('.badges > li');
  await expect(rows).toHaveCount(amara.first.length + amara.rest.length);
});

test('rows that come as one scrolls to the end of the list are found, each once', async ({ assay, page }) => {
  await page.goto(`${LINKEDIN}${allPathOf(amara)}?lazy=6`);
  await assay.check(page);
  const rows = assay.panelOf(page).locator('.badges > li');
  await expect(rows).toHaveCount(6);
  await page.bringToFront();
  await page.mouse.move(200, 300);
  for (let turns = 0; turns < 20 && (await page.locator('[data-scroll]').count()) > 0; turns++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(100);
  }
  await expect(rows).toHaveCount(amara.first.length + amara.rest.length);
  for (const name of [...amara.first, ...amara.rest]) {
    await expect(rows.filter({ hasText: badge(name).claims.title ?? '' })).toHaveCount(1);
  }
});

test('rows that are filled with other entries show the results of those, never the old ones', async ({ assay, page }) => {
  await page.goto(`${LINKEDIN}${allPathOf(amara)}?recycle=3`);
  const first = await assay.check(page);
  expect(first).toHaveLength(3);
  await page.locator('[data-next]').click();
  const rows = assay.panelOf(page).locator('.badges > li');
  await expect(rows.first()).not.toContainText(first[0]?.title ?? '');
  for (const { title } of first) await expect(rows.filter({ hasText: title ?? '' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Confirmed by' })).toHaveCount(0);
  const all = [...amara.first, ...amara.rest].map((name) => badge(name).claims.title ?? '');
  const shown = [3, 4, 5].map((index) => all[index % all.length] ?? '');
  await expect(rows).toHaveCount(shown.length);
  for (const [index, title] of shown.entries()) await expect(rows.nth(index)).toContainText(title);
});

test('a drawer that opens over a list is read as its own person', async ({ assay, page }) => {
  await page.goto(LEVER_LIST);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.querySelector('.notice') !== null`);
  await popup.close();
  await page.locator('a.candidate').click();
  await page.waitForURL(LEVER_PAGE);
  const results = await assay.check(page);
  expect(results).toHaveLength(LEVER_BADGES.length);
  for (const { report } of results) expect(report.page?.claims.holder).toBe(PEOPLE.soren.name);
});
