import type { Locator, Page } from '@playwright/test';
import { wasAnswered } from '../../lib/report/answered.ts';
import type { Settings, SiteMode } from '../../lib/store/settings.ts';
import { badge } from '../world/badges.ts';
import { GREENHOUSE_PAGE } from '../world/pages/ats.ts';
import { allPathOf, LINKEDIN, PROFILES, type Profile, pathOf } from '../world/pages/linkedin.ts';
import { PEOPLE } from '../world/people.ts';
import type { Assay } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

/** Inside the extension's own pages and its worker; only what is used here. */
declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    getContexts(of: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]>;
  };
  permissions: { request(of: { origins: string[] }): Promise<boolean>; remove(of: { origins: string[] }): Promise<boolean> };
  action: { getBadgeText(of: { tabId: number }): Promise<string>; getTitle(of: { tabId: number }): Promise<string> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  contextMenus: { update(id: string, change: object): Promise<void> };
  commands: { getAll(): Promise<{ name?: string; description?: string; shortcut?: string }[]> };
};

const HOST = new URL(LINKEDIN).hostname;
const profileOf = (person: { slug: string }): Profile => PROFILES.find((one) => one.person.slug === person.slug) as Profile;
const amara = profileOf(PEOPLE.amara);
const tomas = profileOf(PEOPLE.tomas);
const zoe = profileOf(PEOPLE.zoe);
const linksOf = (names: string[]) => names.filter((name) => badge(name).url !== null);

/** Marks are the only buttons of the page in shadow roots of elements without a name. */
const marksOf = (page: Page): Locator => page.locator('button[aria-label^="Assay:"]');

async function inExtension<T>(assay: Assay, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await assay.context.newPage();
  await page.goto(`chrome-extension://${assay.id}/sidepanel.html?tab=999999`);
  const value = await run(page);
  await page.close();
  return value;
}

const change = (assay: Assay, settings: Partial<Settings>) =>
  inExtension(assay, (page) =>
    page.evaluate((input) => chrome.runtime.sendMessage({ type: 'settings.change', input }), { change: settings }),
  );

const turn = (assay: Assay, mode: SiteMode, ...hosts: string[]) =>
  change(assay, { sites: Object.fromEntries(hosts.map((host) => [host, mode])) });

/** The browser's question, answered with yes. */
const allow = (assay: Assay, ...hosts: string[]) =>
  inExtension(assay, (page) =>
    page.evaluate(
      (origins) => chrome.permissions.request({ origins }),
      hosts.map((host) => `https://${host}/*`),
    ),
  );

const registered = async (assay: Assay): Promise<string[]> =>
  (await (await assay.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).map(({ id }) => id);

const toolbarOf = async (assay: Assay, page: Page) => {
  const tabId = await assay.tabOf(page);
  return (await assay.worker()).evaluate(
    async (id) => ({ text: await chrome.action.getBadgeText({ tabId: id }), title: await chrome.action.getTitle({ tabId: id }) }),
    tabId,
  );
};

const settingsOf = (assay: Assay) =>
  inExtension(
    assay,
    async (page) =>
      (await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settings.get', input: {} }))) as { value: Settings },
  );

// The browser is shared with other tests.
let before: Settings;
test.beforeEach(async ({ assay }) => {
  before = (await settingsOf(assay)).value;
});
test.afterEach(async ({ assay }) => {
  await change(assay, before);
});

test('with marks on, they come beside the links by themselves; the keyboard reaches one after its link, and Enter opens its badge', async ({
  assay,
  page,
}) => {
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  expect(await registered(assay)).toEqual([`site-${HOST}`]);
  await page.goto(LINKEDIN + pathOf(amara));
  const marks = marksOf(page);
  await expect(marks).toHaveCount(linksOf(amara.first).length);
  await expect(marks.first()).toHaveText('Check');
  await expect(marks.first()).toHaveAccessibleName(`Assay: Check. ${badge(amara.first[0] ?? '').claims.title}. Opens details`);
  expect(await assay.session().then(({ jobs }) => jobs.filter(({ subject }) => subject.includes(amara.person.slug)))).toEqual([]);
  expect(await toolbarOf(assay, page)).toEqual({ text: '5', title: 'Assay: 5 badges on this page, 0 checked' });

  const name = amara.first[1] ?? '';
  await page
    .locator(`a[href="${badge(name).url}"]`)
    .last()
    .focus();
  await page.keyboard.press('Tab');
  await expect(marks.nth(1)).toBeFocused();
  expect((await marks.nth(1).boundingBox())?.height).toBe(22);
  await page.keyboard.press('Enter');
  const tabId = await assay.tabOf(page);
  const panel = assay.panelOf(page);
  await expect(panel).toContainText(badge(name).claims.title);
  await until(
    async () => (await assay.session()).jobs.some(({ key, state }) => key.startsWith('credly ') && state === 'done'),
    'the badge to be checked',
  );
  await expect(marks.nth(1)).not.toHaveText('Check');
  // What this browser was allowed before decides whether anybody answered; the count follows that, and nothing else.
  const { jobs } = await assay.session();
  const answered = jobs.filter(({ group, report }) => group === `tab:${tabId}` && report !== null && wasAnswered(report)).length;
  expect((await toolbarOf(assay, page)).title).toBe(`Assay: 5 badges on this page, ${answered} checked`);
});

test('set to automatic, what the browser allows is checked of its own accord, and the rest waits', async ({
  strictAssay: assay,
}) => {
  const page = await assay.context.newPage();
  await assay.willAllow(HOST, 'www.credly.com');
  await allow(assay, HOST, 'www.credly.com');
  await turn(assay, 'automatic', HOST);
  await page.goto(LINKEDIN + pathOf(amara));
  const text = (name: string) => marksOf(page).nth(linksOf(amara.first).indexOf(name));
  await expect(text('credly-good')).toHaveText(/^credly\.com/);
  await expect(text('page-only-coursera')).toHaveText('Open to confirm');
  await expect(text('endorsed-by-industry')).toHaveText('Check');
});

test('from one person to another nothing of the first stays, and rows with other entries lose their marks at once', async ({
  assay,
  page,
}) => {
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  await page.goto(LINKEDIN + pathOf(amara));
  await expect(marksOf(page)).toHaveCount(5);
  // In the page itself, right after it changed its address: its content is still the first person's.
  const meanwhile = await page.evaluate(async (name) => {
    const links = [...document.querySelectorAll<HTMLElement>('aside a[data-spa]')];
    links.find((link) => link.textContent?.includes(name))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    const hosts = [...document.querySelectorAll('a + span')].filter(({ shadowRoot }) => shadowRoot !== null);
    return { shown: document.querySelector('h1')?.textContent, marks: hosts.length };
  }, tomas.person.name);
  expect(meanwhile).toEqual({ shown: amara.person.name, marks: 0 });
  await expect(page.locator('h1')).toHaveText(tomas.person.name);
  await expect(marksOf(page)).toHaveCount(linksOf(tomas.first).length);
  const labels = await marksOf(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  for (const name of amara.first) expect(labels.join('\n')).not.toContain(badge(name).claims.title);

  await page.goto(`${LINKEDIN}${allPathOf(amara)}?recycle=3`);
  await expect(marksOf(page)).toHaveCount(3);
  const before = await marksOf(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  await page.locator('[data-next]').click();
  await expect(marksOf(page).first()).not.toHaveAccessibleName(before[0] ?? '');
  const all = [...amara.first, ...amara.rest];
  const shown = linksOf([3, 4, 5].map((index) => all[index % all.length] ?? ''));
  await expect(marksOf(page)).toHaveCount(shown.length);
  for (const [at, name] of shown.entries()) {
    await expect(marksOf(page).nth(at)).toHaveAccessibleName(new RegExp(badge(name).claims.title.slice(0, 12)));
  }
});

test('links that lead through the site’s own redirects have their marks, each once', async ({ assay, page }) => {
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  await page.goto(LINKEDIN + pathOf(zoe));
  await expect(marksOf(page)).toHaveCount(linksOf(zoe.first).length);
});

test('turned off, the page is as it is without Assay; marks come again when they are turned on', async ({ assay, page }) => {
  await page.goto(LINKEDIN + pathOf(amara));
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  await expect(marksOf(page)).toHaveCount(5);
  await turn(assay, 'click', HOST);
  expect(await html()).toBe(before);
  expect(await registered(assay)).toEqual([]);
  const tabId = await assay.tabOf(page);
  await until(async () => (await assay.session()).tabs[tabId] === undefined, 'the page to be forgotten');
  expect(await toolbarOf(assay, page)).toEqual({ text: '', title: 'Assay' });
  await turn(assay, 'marks', HOST);
  await expect(marksOf(page)).toHaveCount(5);
  await page.reload();
  await expect(marksOf(page)).toHaveCount(5);
});

test('when the browser’s permission goes, so do the marks', async ({ assay, page }) => {
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  await page.goto(LINKEDIN + pathOf(amara));
  await expect(marksOf(page)).toHaveCount(5);
  await inExtension(assay, (own) => own.evaluate((origins) => chrome.permissions.remove({ origins }), [`https://${HOST}/*`]));
  await expect(marksOf(page)).toHaveCount(0);
  expect(await registered(assay)).toEqual([]);
});

test('a mark is one element without a name, hears its own keys, and is not fought for', async ({ assay, page }) => {
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  await page.goto(LINKEDIN + pathOf(amara));
  await expect(marksOf(page)).toHaveCount(5);
  const host = await marksOf(page)
    .first()
    .evaluate((button) => {
      const own = globalThis as unknown as { keys: string[] };
      own.keys = [];
      for (const type of ['keydown', 'click', 'pointerdown']) addEventListener(type, () => own.keys.push(type));
      const element = (button.getRootNode() as ShadowRoot).host;
      return { html: element.outerHTML, before: element.previousElementSibling?.localName };
    });
  expect(host).toEqual({ html: '<span></span>', before: 'a' });
  await marksOf(page).first().focus();
  await page.keyboard.press('x');
  expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);

  for (let times = 0; times < 3; times++) {
    await marksOf(page)
      .first()
      .evaluate((button) => (button.getRootNode() as ShadowRoot).host.remove());
    await page.waitForTimeout(400);
  }
  await expect(marksOf(page)).toHaveCount(4);
});

test('marks speak the user’s language, and follow it at once', async ({ assay, page }) => {
  await allow(assay, HOST);
  await turn(assay, 'marks', HOST);
  await page.goto(LINKEDIN + pathOf(amara));
  await expect(marksOf(page).first()).toHaveText('Check');
  await change(assay, { language: 'fr' });
  await expect(page.locator('button[aria-label^="Assay"]').first()).toHaveText('Vérifier');
  expect((await toolbarOf(assay, page)).title).toBe('Assay\u00A0: 5 badges sur cette page, 0 vérifié');
});

test('on an applicant tracking system the frames of its résumés have marks too', async ({ assay, page }) => {
  const host = new URL(GREENHOUSE_PAGE).hostname;
  await allow(assay, host);
  await turn(assay, 'marks', host);
  await page.goto(GREENHOUSE_PAGE);
  await expect(marksOf(page)).toHaveCount(2);
  await expect(page.frameLocator('iframe[title="Resume"]').locator('button[aria-label^="Assay:"]')).not.toHaveCount(0);
});

test('where linkedin.com shows results beside the page, a mark opens the side panel at its badge, with a worker that sleeps too', async ({
  assay,
  page,
}) => {
  await allow(assay, HOST);
  await change(assay, { sites: { [HOST]: 'marks' }, linkedin: 'side-panel' });
  await page.goto(LINKEDIN + pathOf(amara));
  await expect(marksOf(page)).toHaveCount(5);
  await assay.stopWorker();
  await page.bringToFront();
  await marksOf(page).nth(1).click();
  const beside = await until(
    async () =>
      (await (await assay.worker()).evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }))).length > 0,
    'the side panel',
  );
  expect(beside).toBe(true);
  await expect(assay.panelOf(page)).toHaveCount(0);
  const tabId = await assay.tabOf(page);
  await until(
    async () => (await assay.session()).jobs.some(({ group, state }) => group === `tab:${tabId}` && state === 'done'),
    'the badge to be checked',
  );
});

test('the menu is there, named for where results are shown and made anew with the settings; so are the shortcuts', async ({
  assay,
}) => {
  await change(assay, { linkedin: null });
  const worker = await assay.worker();
  const isThere = (id: string) =>
    worker.evaluate(
      (name) =>
        chrome.contextMenus.update(name, {}).then(
          () => true,
          () => false,
        ),
      id,
    );
  for (const what of ['badge', 'image', 'page']) expect([what, await isThere(`${what} ask`)]).toEqual([what, true]);
  await change(assay, { linkedin: 'side-panel' });
  for (const what of ['badge', 'image', 'page']) expect([what, await isThere(`${what} side-panel`)]).toEqual([what, true]);
  expect(await isThere('page ask')).toBe(false);
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  // Chromium takes not every combination: one that it refuses is no shortcut at all.
  expect(commands.map(({ name, description, shortcut }) => [name, description, shortcut])).toEqual([
    ['_execute_action', '', 'Alt+Shift+Y'],
    ['check-page', 'Check this page', 'Alt+Shift+K'],
    ['open-side-panel', 'Open beside the page', ''],
  ]);
});
