import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { badge } from '../world/badges.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { PEOPLE } from '../world/people.ts';
import type { Assay } from './extension.ts';
import { launch } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { type Target, until } from './targets.ts';

const amara = PROFILES.find(({ person }) => person === PEOPLE.amara);
const ADDRESS = LINKEDIN + pathOf(amara as NonNullable<typeof amara>);
const CREDLY = 'https://www.credly.com/badges/11111111-2222-4333-8444-555555555555';

declare const chrome: { runtime: { getContexts(of: object): Promise<{ contextType: string }[]> } };

const sidePanels = async (assay: Assay) =>
  (await (await assay.worker()).evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }))).length;
const tables = (assay: Assay) => assay.context.pages().filter((page) => page.url().includes('/bulk.html?run='));
const bodyOf = (page: Page | undefined) => {
  if (page === undefined) throw new Error('no such page');
  return page.locator('body');
};
const isAsking = `document.querySelector('.ask-all') !== null`;

/** The popup of a page as a tab: what the toolbar button allowed stays allowed. */
async function popupOf(assay: Assay, page: Page): Promise<Page> {
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(isAsking);
  await popup.close();
  return assay.openSurface('popup', page);
}

async function type(popup: Target, text: string): Promise<void> {
  await popup.evaluate(`(() => { const field = document.querySelector('#given'); field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true })); })()`);
}

test('the first check on LinkedIn asks where, opens the side panel, puts nothing into the page, and asks no more', async ({
  world,
}) => {
  const assay = await launch({ resolverRules: world.resolverRules, firstRun: true });
  await assay.willAllow('*');
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const untouched = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(isAsking);
  expect(await popup.evaluate(`[...document.querySelectorAll('input[type=radio]')].map((way) => way.checked)`)).toEqual([
    true,
    false,
  ]);
  expect(await popup.evaluate(`document.body.innerText`)).toContain('user agreement forbids');
  expect(await sidePanels(assay)).toBe(0);
  await popup.click('button.primary');
  await until(popup.isGone, 'the popup to close');
  await until(async () => (await sidePanels(assay)) === 1, 'the side panel');
  expect((await assay.tell('settings.get', {})).linkedin).toBe('side-panel');
  await until(async () => {
    const { jobs } = await assay.session();
    return jobs.length === amara?.first.length && jobs.every(({ state }) => state === 'done');
  }, 'every check to end');
  const { jobs } = await assay.session();
  const verdicts = jobs.map(({ report }) => report?.verdict).sort();
  expect(verdicts).toEqual(amara?.first.map((name) => badge(name).expected).sort());
  await expect(assay.panelOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);

  const again = await assay.clickToolbar(page);
  await again.waitFor(`document.querySelector('.badges') !== null`);
  expect(await again.evaluate(`document.querySelectorAll('input[type=radio]').length`)).toBe(0);
  // The other surface is one click away.
  await again.click('button[aria-label="Show over the page"]');
  await assay.panelOf(page).waitFor();
  await assay.close();
});

test('chosen otherwise, results are shown over the page, and that is kept', async ({ world }) => {
  const assay = await launch({ resolverRules: world.resolverRules, firstRun: true });
  await assay.willAllow('*');
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await assay.clickToolbar(page);
  await popup.click('.choice label:nth-of-type(2) input');
  await popup.waitFor(`document.querySelectorAll('input[type=radio]')[1].checked`);
  await popup.click('button.primary');
  await assay.panelOf(page).waitFor();
  expect(await sidePanels(assay)).toBe(0);
  expect((await assay.tell('settings.get', {})).linkedin).toBe('panel');
  await assay.close();
});

test('a pasted link tells what it is at once, is checked, and opens one table', async ({ assay, page, world }) => {
  await page.goto(ADDRESS);
  world.requests.length = 0;
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(isAsking);
  await type(popup, CREDLY);
  await popup.waitFor(`document.querySelector('#given-tells').innerText.includes('credly.com')`);
  expect(world.requests.filter(({ host }) => host === 'www.credly.com')).toEqual([]);
  await popup.click('form button[type=submit]');
  const [table] = await until(async () => tables(assay).length > 0 && tables(assay), 'the table');
  await expect(bodyOf(table)).toContainText('credly');
  await until(async () => world.requests.some(({ host }) => host === 'www.credly.com'), 'the platform to be asked');
  expect(tables(assay).length).toBe(1);
  await table?.close();

  // The same once more, at once: its table opens again.
  const again = await assay.clickToolbar(page);
  await again.waitFor(isAsking);
  await type(again, CREDLY);
  await again.click('form button[type=submit]');
  const [second] = await until(async () => tables(assay).length > 0 && tables(assay), 'the table again');
  await second?.close();
});

test('a table that waits for the browser’s question opens when the popup is gone', async ({ strictAssay: assay }) => {
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(isAsking);
  await type(popup, CREDLY);
  await popup.click('form button[type=submit]');
  await until(async () => (await assay.tell('run.list', {})).length === 1, 'the run to be stored');
  // Headless, the question is never answered: the person turns away from it.
  await popup.close();
  expect(tables(assay)).toEqual([]);
  await assay.willAllow('*');
  const other = await assay.context.newPage();
  await other.goto(`chrome-extension://${assay.id}/sidepanel.html?tab=999999`);
  await other.evaluate(() => {
    document.body.innerHTML = '<button>allow</button>';
    document.querySelector('button')?.addEventListener('click', () => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { request(of: object): void } } }).chrome;
      permissions.request({ origins: ['https://www.credly.com/*'] });
    });
  });
  await other.click('button');
  await until(async () => tables(assay).length === 1, 'the table');
});

test('a text that is no badge stays in the field, with a sentence', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  const popup = await popupOf(assay, page);
  await popup.fill('#given', 'nothing of the kind');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('#given-tells')).toContainText('Assay finds no link and no badge in this text.');
  await expect(popup.locator('#given')).toHaveValue('nothing of the kind');
  expect(tables(assay)).toEqual([]);
  await popup.close();
});

test('a badge file is dropped or chosen, judged without asking anybody, and stands in a table', async ({
  assay,
  page,
  world,
}, info) => {
  const sample = 'assets/sample/sample-badge.jwt';
  await page.goto(ADDRESS);
  const popup = await popupOf(assay, page);
  world.requests.length = 0;
  await popup.locator('.popup').evaluate((target) => {
    const given = new DataTransfer();
    given.items.add(new File(['{"not": "a badge"}'], 'dropped.json', { type: 'application/json' }));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }));
  });
  const [dropped] = await until(async () => tables(assay).length === 1 && tables(assay), 'the table of the dropped file');
  await expect(bodyOf(dropped)).toContainText('dropped.json');
  await dropped?.close();
  const large = info.outputPath('large.pdf');
  writeFileSync(large, Buffer.alloc(6 * 2 ** 20));
  await popup.locator('input[type=file]').setInputFiles([sample, large]);
  const [chosen] = await until(async () => tables(assay).length === 1 && tables(assay), 'the table of the chosen files');
  await expect(bodyOf(chosen)).toContainText('sample-badge.jwt');
  await expect(bodyOf(chosen)).toContainText('Signature valid; issuer not on your list');
  await expect(bodyOf(chosen)).toContainText('large.pdf');
  await chosen?.close();
  await popup.close();
  expect(world.requests.filter(({ host }) => !/google|gvt1|linkedin/.test(host))).toEqual([]);
});

test('all badges of a page go into a table', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(isAsking);
  await popup.click('.badges + .aside button');
  const [table] = await until(async () => tables(assay).length === 1 && tables(assay), 'the table');
  await expect(bodyOf(table)).toContainText('Applied Data Analytics');
  expect((await assay.tell('run.list', {}))[0]?.rows).toBe(amara?.first.length);
  await table?.close();
});

test('marks are turned on after our own sentence and the browser’s question, and off at once', async ({ world }) => {
  const assay = await launch({ resolverRules: world.resolverRules });
  await assay.willAllow('*');
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await popupOf(assay, page);
  const marks = popup.getByRole('switch', { name: /Marks on this site/ });
  await expect(marks).not.toBeChecked();
  await marks.press('Space');
  await expect(popup.locator('.marks')).toContainText('Show marks on www.linkedin.com?');
  expect((await assay.tell('settings.get', {})).sites).toEqual({});
  await popup.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(marks).toBeChecked({ timeout: 15_000 });
  expect((await assay.tell('settings.get', {})).sites).toEqual({ 'www.linkedin.com': 'marks' });
  await marks.press('Space');
  await expect(marks).not.toBeChecked({ timeout: 15_000 });
  expect((await assay.tell('settings.get', {})).sites).toEqual({ 'www.linkedin.com': 'click' });
  await assay.close();
});

test('says which list is in use, and leads to the options and to where trouble is told', async ({ world }) => {
  const assay = await launch({ resolverRules: world.resolverRules });
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const tabId = await assay.tabOf(page);
  const popup = await popupOf(assay, page);
  await expect(popup.locator('footer')).toContainText('No list yet');
  await assay.pin({
    id: 'did:web:college.example',
    name: 'Example College',
    role: 'issuer',
    keys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
    note: '',
    pinnedBy: 'L. Roy',
    pinnedAt: '2026-10-03T12:00:00Z',
  });
  await expect(popup.locator('footer')).toContainText('List in use: your list, 1 issuer, changed 3 October 2026.');
  const opens = async (name: string) => {
    const [opened] = await Promise.all([assay.context.waitForEvent('page'), popup.getByRole('button', { name }).click()]);
    return opened;
  };
  await expect(await opens('Something wrong on this page?')).toHaveURL(new RegExp(`/options\\.html\\?tab=${tabId}#trouble$`));
  await expect(await opens('Options and your list')).toHaveURL(/\/options\.html/);
  await assay.close();
});

test('everything is reached by the keyboard, in the order of the eye', async ({ world }) => {
  const assay = await launch({ resolverRules: world.resolverRules, firstRun: true });
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await popupOf(assay, page);
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.locator('.ask-all').waitFor();
  await popup.locator('.badges > li').first().waitFor();
  const names: string[] = [];
  for (let at = 0; at < 30; at++) {
    await popup.keyboard.press('Tab');
    const name = await popup.evaluate(() => {
      const one = document.activeElement;
      if (one === null || one === document.body) return '';
      return one.getAttribute('aria-label') ?? (one.id || (one.closest('label') ?? one).textContent || one.tagName);
    });
    if (name === '') break;
    names.push(name);
  }
  const order = [
    'Show over the page',
    'Beside the page',
    'Check 4',
    'Allow the 8',
    'Applied',
    'in a table',
    'given',
    'Choose',
    'Marks',
    'Options',
    'Something',
  ];
  const found = order.map((words) => names.findIndex((name) => name.includes(words)));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
  // What the browser shows of it has room for all: it is no wider and no higher than a popup.
  const size = await popup.locator('.popup').evaluate((one) => [one.scrollWidth, one.clientHeight]);
  expect(size[0]).toBe(360);
  expect(size[1]).toBeLessThanOrEqual(600);
  await assay.close();
});
