import { test as base, expect } from '@playwright/test';
import { type Language, wordsIn } from '../../lib/i18n/words.ts';
import { headlineOf, headlineText } from '../../lib/report/headline.ts';
import type { Report } from '../../lib/report/report.ts';
import { badge } from '../world/badges.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
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
  try {
    await step('installing opens the welcome page, whose sample is judged and altered with nobody asked', async () => {
      const page = await assay.opened('welcome.html');
      await headline(page, 'Signature valid; issuer not on your list');
      await page.click('.try button.primary');
      await headline(page, 'Altered or wrongly signed');
      expect(askedIn(world)).toEqual([]);
      // Nothing opens beside it by itself.
      expect(await assay.system.sidebar()).toBeNull();
      await page.close();
    });

    const page = await assay.open(amara.address);
    const untouched = await page.evaluate('document.documentElement.outerHTML');

    const popup = await step('the popup asks where, and the browser’s question is denied', async () => {
      const opened = await assay.clickToolbar(page);
      await opened.waitFor(`document.querySelectorAll('input[type=radio]').length === 2`);
      expect(await opened.evaluate(`[...document.querySelectorAll('input[type=radio]')].map(({ checked }) => checked)`)).toEqual([
        true,
        false,
      ]);
      await opened.click('button.primary');
      expect(await assay.question()).toContain('www.credly.com');
      await assay.deny();
      await opened.waitFor(`document.querySelector('.note') !== null`);
      expect(await opened.text()).toContain('From the link alone:');
      expect(await opened.texts('.badges > li')).toHaveLength(amara.badges.length);
      expect(askedIn(world)).toEqual([]);
      expect(await opened.evaluate(`document.querySelectorAll('input[type=radio]').length`)).toBe(0);
      await opened.waitFor(`document.querySelector('button.primary')?.innerText === 'Ask again'`);
      return opened;
    });

    const sidebar = await step('asked again and allowed, the results stand in the sidebar, and the page is as it was', async () => {
      await popup.click('button.primary');
      await assay.allow();
      await until(popup.isGone, 'the popup to close itself');
      const beside = await assay.sidebar();
      await until(
        async () => (await assay.reportsOf(page)).every(({ permissionNeeded, verdict }) => verdict !== 'unchecked' || permissionNeeded.length === 0),
        'what was allowed to be asked',
      );
      const shown = await assay.resultsOf(beside);
      expect(shown.map(({ title }) => title)).toEqual(amara.badges.map(({ claims }) => claims.title));
      const reports = await assay.reportsOf(page);
      expect(reports.map(({ verdict }) => verdict).sort()).toEqual(amara.badges.map(({ expected }) => expected).sort());
      expect(linesOf(shown)).toEqual(titlesOf(reports, 'en'));
      expect(await page.evaluate('document.documentElement.outerHTML')).toBe(untouched);
      expect(await assay.system.button()).toEqual({ text: '5', title: 'Assay: 5 badges on this page, 5 checked' });
      return beside;
    });

    await step('the detail of an endorsement, whose signer is one more question', async () => {
      await openBadge(sidebar, ENDORSED.claims.title);
      await headline(sidebar, 'Signature valid; issuer not on your list');
      expect(await sidebar.text()).toContain("Canadian Data Skills Council's endorsement could not be checked.");
      await sidebar.click('details:has(.permission) > summary');
      await sidebar.click('.permission .primary');
      expect(await assay.question()).toContain('data-skills-council.example');
      await assay.allow();
      await new Promise(r=>setTimeout(r,3000)); console.log(await sidebar.text());
      await sidebar.waitFor(`document.body.innerText.includes('Canadian Data Skills Council signed an endorsement')`);
    });

    const overlay = await step('the same over the page, one click away', async () => {
      const again = await assay.clickToolbar(page);
      await again.click('button[aria-label="Show over the page"]');
      const over = await assay.overlayOf(page);
      expect(await assay.resultsOf(over)).toEqual(await step('the list', async () => {
        await sidebar.click('button[aria-label="All badges"]');
        return assay.resultsOf(sidebar);
      }));
      await sidebar.close();
      await openBadge(over, SIGNED.claims.title);
      await headline(over, 'Signature valid; issuer not on your list');
      return over;
    });

    await step('the list is decided in a tab, which shows what is relied on; then the headline is “Verified” everywhere', async () => {
      await overlay.click('.card .link');
      const decided = await assay.opened('sidepanel.html');
      await decided.waitFor(`document.querySelector('.pin-form') !== null`);
      console.log(await decided.text());
      await decided.close();
    });
  } finally {
    await assay.close();
  }
});
