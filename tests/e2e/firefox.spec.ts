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

/** The build that people install, in a real Firefox: button, popup, question, overlay and sidebar are the browser's own. */
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

const titlesOf = (reports: Report[], language: Language) =>
  reports.map((report) => headlineText(headlineOf(report), wordsIn(language)).title).sort();
const linesOf = (shown: { line: string }[]) => shown.map(({ line }) => line).sort();

const askedIn = ({ requests }: World) => [
  ...new Set(requests.filter((one) => one.host !== 'www.linkedin.com' && !isFirefoxOwn(one)).map(({ host }) => host)),
];

test('in Firefox the toolbar button reads the page, and nothing is asked before the person says yes', async ({
  assay,
  world,
}) => {
  await assay.forgetHosts();
  const page = await assay.open(amara.address);
  world.requests.length = 0;
  const popup = await assay.clickToolbar(page);
  await popup.click('button.primary');
  expect(await assay.question()).toContain('www.credly.com');
  await assay.deny();
  await popup.waitFor(`root.querySelector('.note') !== null`);
  expect(askedIn(world)).toEqual([]);
  await popup.close();
  await page.close();
});

test('in Firefox the badges of a profile are checked, and overlay and sidebar show the same results', async ({
  assay,
  world,
}) => {
  const page = await assay.open(amara.address);
  world.requests.length = 0;
  const shown = await assay.check(page);
  expect(askedIn(world)).toEqual(expect.arrayContaining(['api.accredible.com', 'harbourline-college.example', 'www.credly.com']));
  const reports = await assay.reportsOf(page);
  expect(reports.map(({ verdict }) => verdict).sort()).toEqual(amara.badges.map(({ expected }) => expected).sort());
  expect(shown.map(({ title }) => title)).toEqual(amara.badges.map(({ claims }) => claims.title));
  expect(linesOf(shown)).toEqual(titlesOf(reports, 'en'));

  const beside = await assay.openSurface('sidepanel', page);
  expect(await assay.resultsOf(beside)).toEqual(shown);
  await beside.close();

  const overlay = await assay.overlayOf(page);
  expect(await page.evaluate(`[...document.querySelectorAll('html > div')].map(({ shadowRoot }) => shadowRoot)`)).toEqual([null]);
  await overlay.click('.badges > li:nth-child(2) button');
  await overlay.waitFor(`root.querySelector('.card') !== null`);
  expect(await overlay.text('.headline h2')).toBe(shown[1]?.line);
  await overlay.press('Escape');
  expect(await overlay.isGone()).toBe(true);
  await page.close();
});

test('in Firefox the popup opens the browser’s sidebar', async ({ assay }) => {
  const page = await assay.open(amara.address);
  const shown = await assay.check(page);
  expect(await assay.system.sidebar()).toBeNull();
  const popup = await assay.clickToolbar(page);
  await popup.click('.ways button');
  const sidebar = await assay.sidebar();
  expect(await assay.resultsOf(sidebar)).toEqual(shown);
  await sidebar.close();
  await page.close();
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
