import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Language, wordsIn } from '../../lib/i18n/words.ts';
import { headlineOf, headlineText } from '../../lib/report/headline.ts';
import type { Report } from '../../lib/report/report.ts';
import { badge } from '../world/badges.ts';
import { badgePng } from '../world/bake.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { CSP_BADGES, CSP_PAGE, EMPTY_PAGE, PORTFOLIO_PAGE } from '../world/pages/others.ts';
import { PEOPLE } from '../world/people.ts';
import { startWorld, type World } from '../world/server.ts';
import type { FirefoxAssay } from './firefox/assay.ts';
import { isFirefoxOwn, launchFirefox } from './firefox/extension.ts';
import type { Surface } from './firefox/surface.ts';
import { until } from './targets.ts';

/** The build that people install, in a real Firefox: button, popup, questions, menu, overlay and sidebar are the browser's own. */
const test = base.extend<object, { world: World; assay: FirefoxAssay }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  assay: [
    async ({ world }, use) => {
      const assay = await launchFirefox({ world });
      await use(assay);
      await assay.close();
    },
    { scope: 'worker' },
  ],
});

const profileOf = (person: (typeof PEOPLE)[keyof typeof PEOPLE]) => {
  const profile = PROFILES.find((one) => one.person === person);
  if (profile === undefined) throw new Error('no such profile');
  return { address: LINKEDIN + pathOf(profile), badges: profile.first.map(badge) };
};
const amara = profileOf(PEOPLE.amara);
const zoe = profileOf(PEOPLE.zoe);
const SIGNED = badge('ob3-jwt-es256');
const ENDORSED = badge('endorsed-by-industry');
const HOST = new URL(LINKEDIN).hostname;
/** Elements without a name after links: the marks, whose shadow roots are closed. */
const MARKS = `[...document.querySelectorAll('a + span')].filter((one) => one.attributes.length === 0 && one.childNodes.length === 0).length`;

const titlesOf = (reports: Report[], language: Language) =>
  reports.map((report) => headlineText(headlineOf(report), wordsIn(language)).title).sort();
const linesOf = (shown: { line: string }[]) => shown.map(({ line }) => line).sort();

const askedIn = ({ requests }: World) => [
  ...new Set(requests.filter((one) => one.host !== HOST && !isFirefoxOwn(one)).map(({ host }) => host)),
];

/** Waits for a headline, of the badge that a surface has open. */
const headline = (surface: Surface, words: string) =>
  surface.waitFor(`root.querySelector('.headline h2')?.innerText === ${JSON.stringify(words)}`);

/** Opens the badge of a list by its name. */
async function openBadge(surface: Surface, title: string | null): Promise<void> {
  const at = `[...root.querySelectorAll('.badges > li')].findIndex((row) => row.innerText.includes(${JSON.stringify(title)}))`;
  await surface.waitFor(`${at} >= 0`);
  await surface.click(`.badges > li:nth-child(${(await surface.evaluate<number>(at)) + 1}) button.open`);
}

test('the whole way in Firefox: install, sample, deny and allow, sidebar, overlay, pin, table, CSV, French, erase', async ({
  world,
}) => {
  const assay = await launchFirefox({ world, firstRun: true });
  const { step } = base;
  const sourceOf = (page: Surface) => page.evaluate<string>('document.documentElement.outerHTML');
  try {
    await step('installing opens the welcome page, whose sample is judged and altered with nobody asked', async () => {
      const welcome = await assay.opened('welcome.html');
      await headline(welcome, 'Signature valid; issuer not on your list');
      await welcome.click('text=Change one letter');
      await headline(welcome, 'Altered or wrongly signed');
      expect(askedIn(world)).toEqual([]);
      // Nothing else opens by itself.
      expect(await assay.system.sidebar()).toBeNull();
      await welcome.close();
    });

    const page = await assay.open(amara.address);
    const untouched = await sourceOf(page);

    const popup = await step('the popup asks where, and the browser’s question is denied', async () => {
      const asking = await assay.clickToolbar(page);
      const ways = `[...document.querySelectorAll('input[type=radio]')].map(({ checked }) => checked)`;
      await asking.waitFor(`${ways}.length === 2`);
      expect(await asking.evaluate(ways)).toEqual([true, false]);
      expect(await asking.text()).toContain('user agreement forbids');
      await asking.click('button.primary');
      expect(await assay.question()).toContain('www.credly.com');
      await assay.deny();
      await asking.waitFor(`document.querySelector('button.primary')?.innerText === 'Ask again'`);
      expect(await asking.text('.note')).toBe('Not allowed, and that is fine. From the link alone:');
      expect(await asking.texts('.badges > li')).toHaveLength(amara.badges.length);
      expect(askedIn(world)).toEqual([]);
      // That is asked once.
      expect(await asking.evaluate(ways)).toEqual([]);
      return asking;
    });

    const sidebar = await step(
      'asked again and allowed, the results stand in the sidebar, and the page is as it was',
      async () => {
        await popup.click('text=Ask again');
        await assay.allow();
        await until(popup.isGone, 'the popup to close itself');
        const beside = await assay.sidebar();
        const verdicts = amara.badges.map(({ expected }) => expected).sort();
        const now = async () => (await assay.reportsOf(page)).map(({ verdict }) => verdict).sort();
        await until(async () => JSON.stringify(await now()) === JSON.stringify(verdicts), 'every verdict');
        const shown = await assay.resultsOf(beside);
        expect(shown.map(({ title }) => title)).toEqual(amara.badges.map(({ claims }) => claims.title));
        expect(linesOf(shown)).toEqual(titlesOf(await assay.reportsOf(page), 'en'));
        expect(await sourceOf(page)).toBe(untouched);
        // Of a claim nobody is asked.
        await until(async () => (await assay.system.button()).title === 'Assay: 5 badges on this page, 4 checked', 'the toolbar');
        expect((await assay.system.button()).text).toBe('5');
        return beside;
      },
    );

    await step('the detail of an endorsement, whose signer is one more question', async () => {
      await openBadge(sidebar, ENDORSED.claims.title);
      await headline(sidebar, 'Signature valid; issuer not on your list');
      expect(await sidebar.text()).toContain("Canadian Data Skills Council's endorsement could not be checked.");
      await sidebar.click('text=More to ask: data-skills-council.example');
      await sidebar.click('.permission .primary');
      expect(await assay.question()).toContain('data-skills-council.example');
      await assay.allow();
      await sidebar.waitFor(
        `document.body.innerText.includes('data-skills-council.example signed an endorsement and calls itself Canadian Data Skills Council')`,
      );
    });

    const overlay = await step('the same results over the page, one click away', async () => {
      const again = await assay.clickToolbar(page);
      await again.click('button[aria-label="Show over the page"]');
      const over = await assay.overlayOf(page);
      // The page sees nothing of it.
      expect(await page.evaluate(`[...document.querySelectorAll('html > div')].map(({ shadowRoot }) => shadowRoot)`)).toEqual([
        null,
      ]);
      await sidebar.click('button[aria-label="All badges"]');
      expect(await assay.resultsOf(over)).toEqual(await assay.resultsOf(sidebar));
      await openBadge(over, SIGNED.claims.title);
      await headline(over, 'Signature valid; issuer not on your list');
      return over;
    });

    await step('the list is decided beside the page: in the sidebar where it is open, in a tab where it is not', async () => {
      await overlay.click('text=Put this issuer on your list…');
      await sidebar.waitFor(`document.querySelector('.pin-form') !== null`);
      expect((await assay.pages()).filter((url) => url.includes('sidepanel.html'))).toEqual([]);
      await sidebar.close();
      await overlay.click('text=Put this issuer on your list…');
      const decided = await assay.opened('sidepanel.html');
      await decided.waitFor(`document.querySelector('.pin-form') !== null`);
      expect(await decided.text('.relied')).toContain('did:web:harbourline-college.example');
      await decided.fill('.pin-form input[id$="-by"]', 'L. Roy');
      await decided.click('.pin-form button[type=submit]');
      await headline(decided, 'Verified');
      await headline(overlay, 'Verified');
      await decided.close();
    });

    await step('all badges in one table, and as CSV', async () => {
      const again = await assay.clickToolbar(page);
      await again.click('text=in a table');
      const table = await assay.opened('bulk.html?run=');
      await table.waitFor(`document.querySelectorAll('tbody tr').length === ${amara.badges.length}`);
      await table.waitFor(`document.querySelector('tbody').innerText.includes('Verified')`);
      await table.click('text=Download all');
      const csv = await assay.downloaded(`assay-${new Date().toISOString().slice(0, 10)}.csv`);
      expect(csv).toContain('A badge without proof is not a mark against a person.');
      for (const { claims } of amara.badges) expect(csv).toContain(claims.title);
      expect(csv).not.toContain('Okonkwo');
      await table.close();
    });

    await step('the options speak French and go dark when told to, and everything follows', async () => {
      const options = await assay.openPage('options.html');
      await options.click('text=Dark');
      await options.click('text=Français');
      await options.waitFor(`document.documentElement.lang === 'fr' && document.documentElement.dataset.theme === 'dark'`);
      expect(await options.text()).toContain('Harbourline College');
      await options.close();
      await headline(overlay, 'Vérifié');
      expect(await overlay.evaluate(`root.querySelector('.panel').lang`)).toBe('fr');
      const again = await assay.clickToolbar(page);
      await again.waitFor(`document.documentElement.lang === 'fr'`);
      expect(await again.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      await again.close();
      await until(async () => (await assay.system.button()).title.includes('badges sur cette page'), 'the toolbar in French');
    });

    await step('erasing everything leaves nothing', async () => {
      const options = await assay.openPage('options.html#kept');
      await options.click('.everything button');
      await options.click('.everything button.danger');
      await until(async () => {
        const { documents, reports, runs, session, pins } = await assay.tell('kept.state', {});
        return documents.count + reports.length + runs.length + session.tabs + session.reports + pins === 0;
      }, 'nothing to be left');
      expect(await assay.tell('settings.get', {})).toMatchObject({
        language: 'browser',
        theme: 'browser',
        linkedin: null,
        pinnedBy: '',
      });
      expect(await options.evaluate('localStorage.length')).toBe(0);
      expect(await overlay.isGone()).toBe(true);
      await options.close();
    });
  } finally {
    await assay.close();
  }
});

test('in Firefox marks come with the browser’s permission for one site, open their badge, and go at once', async ({ assay }) => {
  const page = await assay.open(amara.address);
  const popup = await assay.clickToolbar(page);
  await popup.click('.switch');
  await popup.click('.marks .asks button');
  expect(await assay.question()).toContain(HOST);
  await assay.allow();
  await page.waitFor(`${MARKS} === 5`);
  if (!(await popup.isGone())) await popup.close();
  expect((await assay.tell('settings.get', {})).sites).toEqual({ [HOST]: 'marks' });
  await page.click('a + span');
  const overlay = await assay.overlayOf(page);
  await overlay.waitFor(`root.querySelector('.card') !== null`);
  expect(await overlay.text('.card')).toContain(amara.badges[0]?.claims.title ?? '');
  await overlay.press('Escape');
  await until(overlay.isGone, 'the overlay to go');
  // On another page of the site they come by themselves.
  const other = await assay.open(zoe.address);
  await other.waitFor(`${MARKS} === 5`);
  await until(async () => (await assay.system.button()).text === '5', 'the number on the toolbar');
  await assay.tell('settings.change', { change: { sites: {} } });
  await other.waitFor(`${MARKS} === 0`);
  await page.waitFor(`${MARKS} === 0`);
  await page.close();
  await other.close();
});

test('in Firefox the context menu checks a link and a page that the toolbar button never touched', async ({ assay, world }) => {
  await assay.forgetHosts();
  world.requests.length = 0;
  const page = await assay.open(CSP_PAGE);
  await page.rightClick('li.entry a');
  await assay.system.choose('Check this badge');
  const overlay = await assay.overlayOf(page);
  await overlay.waitFor(`root.querySelector('.card') !== null`);
  expect(await overlay.text('.card')).toContain(badge(CSP_BADGES[0] ?? '').claims.title);
  expect(askedIn(world)).toEqual([new URL(CSP_PAGE).host]);
  await page.close();

  const other = await assay.open(PORTFOLIO_PAGE);
  await other.rightClick('h1');
  await assay.system.choose('Check this page');
  const list = await assay.overlayOf(other);
  await list.waitFor(`root.querySelectorAll('.badges > li').length > 0`);
  await list.press('Escape');

  // A picture that the page carries in itself, and a badge in the picture; the event page had gone to sleep.
  const picture = badgePng({
    keyword: 'openbadgecredential',
    content: readFileSync('assets/sample/sample-badge.jwt', 'utf8').trim(),
  });
  await other.evaluate(
    `void document.body.prepend(Object.assign(new Image(120, 120), { src: 'data:image/png;base64,${picture.toString('base64')}' }))`,
  );
  await assay.system.stopBackground();
  await other.rightClick('body > img');
  await assay.system.choose('Look for a badge in this image');
  const table = await assay.opened('bulk.html?run=');
  await table.waitFor(`document.querySelector('tbody')?.innerText.includes('Signature valid; issuer not on your list')`);
  await table.close();
  await other.close();
});

test('in Firefox a pasted link waits for the browser’s question, and stands in a table', async ({ assay, world }) => {
  await assay.forgetHosts();
  const page = await assay.open(EMPTY_PAGE);
  world.requests.length = 0;
  const popup = await assay.clickToolbar(page);
  await popup.fill('#given', badge('credly-good').url ?? '');
  await popup.waitFor(`document.querySelector('#given-tells').innerText.includes('credly.com')`);
  await popup.click('form button[type=submit]');
  expect(await assay.question()).toContain('www.credly.com');
  expect(askedIn(world)).toEqual([]);
  await assay.allow();
  const table = await assay.opened('bulk.html?run=');
  await table.waitFor(`document.querySelector('tbody')?.innerText.includes('Confirmed by credly.com')`);
  await table.close();
  await page.close();
});

test('what Firefox does otherwise: no file chooser in the popup, shortcuts among its add-ons, private windows only when allowed', async ({
  assay,
}) => {
  const page = await assay.open(EMPTY_PAGE);
  const popup = await assay.clickToolbar(page);
  // A chooser would take the focus and with it the popup; what is dropped is taken, and the button opens a tab that has one.
  await popup.waitFor(`document.querySelector('.files button') !== null`);
  expect(await popup.texts('input[type=file]')).toEqual([]);
  await popup.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"not": "a badge"}'], 'dropped.json', { type: 'application/json' }));
    document.querySelector('.popup').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
  const table = await assay.opened('bulk.html?run=');
  await table.waitFor(`document.querySelector('tbody')?.innerText.includes('dropped.json')`);
  await table.close();
  const again = await assay.clickToolbar(page);
  await again.waitFor(`document.body.innerText.includes('No badge found on this page')`);
  await again.click('.files button');
  const chooser = await assay.opened('bulk.html');
  await chooser.waitFor(`document.querySelector('input[type=file]') !== null`);
  await chooser.setFiles('input[type=file]', resolve('assets/sample/sample-badge.jwt'));
  await chooser.waitFor(`document.querySelector('tbody')?.innerText.includes('Signature valid; issuer not on your list')`);
  await chooser.close();

  const options = await assay.openPage('options.html#about');
  await options.click('text=Change them in the browser');
  await until(async () => (await assay.pages()).includes('about:addons'), 'the browser’s page of shortcuts');
  await options.close();
  expect(await assay.system.evaluate(`WebExtensionPolicy.getByID('assay@assay.invalid').privateBrowsingAllowed`)).toBe(false);
  await page.close();
});

test('in Firefox the shortcuts check the page, open the popup, and on LinkedIn the sidebar', async ({ assay }) => {
  const page = await assay.open(CSP_PAGE);
  // The browser's page of add-ons may still be in front.
  await page.press('Escape');
  await assay.shortcut('check-page');
  const overlay = await assay.overlayOf(page);
  await overlay.waitFor(`root.querySelectorAll('.badges > li').length === ${CSP_BADGES.length}`);
  await page.close();

  await assay.tell('settings.change', { change: { linkedin: 'side-panel' } });
  const profile = await assay.open(zoe.address);
  await profile.press('Escape');
  await assay.system.stopBackground();
  await assay.shortcut('check-page');
  const sidebar = await assay.sidebar();
  await sidebar.waitFor(`document.querySelectorAll('.badges > li').length === ${zoe.badges.length}`);
  expect((await assay.pages()).filter((url) => url.includes('sidepanel.html'))).toEqual([]);
  await sidebar.close();
  await assay.tell('settings.change', { change: { linkedin: 'panel' } });

  await assay.shortcut('_execute_action');
  const context = await until(assay.system.popup, 'the popup');
  expect(context).not.toBeNull();
  await profile.close();
});

test('in a French Firefox every surface speaks French', async ({ world }) => {
  const assay = await launchFirefox({ world, locale: 'fr-CA', allowPrompts: false });
  try {
    const page = await assay.open(amara.address);
    const popup = await assay.clickToolbar(page);
    await popup.waitFor(`document.body.innerText.includes('Vérifier')`);
    await popup.close();
    const shown = await assay.check(page);
    expect(linesOf(shown)).toEqual(titlesOf(await assay.reportsOf(page), 'fr'));
    const overlay = await assay.overlayOf(page);
    expect(await overlay.evaluate(`root.querySelector('.panel').lang`)).toBe('fr');
    expect(await overlay.text()).not.toMatch(/headline_|panel_|Confirmed/);
    const beside = await assay.openSurface('sidepanel', page);
    expect(await assay.resultsOf(beside)).toEqual(shown);
    expect(await beside.evaluate('document.documentElement.lang')).toBe('fr');
  } finally {
    await assay.close();
  }
});
