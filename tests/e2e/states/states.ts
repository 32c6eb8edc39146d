import type { Page } from '@playwright/test';
import { LINKEDIN, PROFILES, pathOf } from '../../world/pages/linkedin.ts';
import { EMPTY_PAGE, RESUMES_PAGE } from '../../world/pages/others.ts';
import type { World } from '../../world/server.ts';
import type { Assay } from '../extension.ts';
import { until } from '../targets.ts';

/** A world, and two browsers: in one the person allows whatever Assay asks for, in the other nothing was answered yet. */
export interface Stage {
  world: World;
  allowing: Assay;
  strict: Assay;
}

/** One state of one surface, brought about for real. */
export interface State {
  name: string;
  /** Default: as the surface is in a browser. */
  size?: { width: number; height: number };
  /** Gives the page to look at. */
  arrange(stage: Stage): Promise<Page>;
}

const POPUP = { width: 360, height: 600 };
const SIDE = { width: 420, height: 800 };
const WIDE = { width: 1180, height: 900 };
const NARROW = { width: 420, height: 900 };

const profile = (slug: string): string => {
  const found = PROFILES.find(({ person }) => person.slug === slug);
  if (found === undefined) throw new Error(`no profile ${slug}`);
  return LINKEDIN + pathOf(found);
};
const AMARA = profile('amara-okonkwo-lindqvist');
const TOMAS = profile('tomas-o-suilleabhain');
const TUYET = profile('nguyen-thi-anh-tuyet');
const FATIMA = profile('fatima-zahra-benyoussef');

/** The college that signed one of Amara's badges, as a team would pin it. */
const COLLEGE_PIN = {
  id: 'did:web:harbourline-college.example',
  name: 'Harbourline College',
  role: 'issuer' as const,
  note: 'Visited in May; we hire from its co-op.',
  pinnedBy: 'L. Roy',
  pinnedAt: '2026-10-03T12:00:00.000Z',
};

async function open(assay: Assay, url: string): Promise<Page> {
  const page = await assay.context.newPage();
  await page.goto(url);
  return page;
}

/** The popup for a page, as a tab of its own: the browser closes a real one whenever another window is in front. */
async function popup({ allowing }: Stage, url: string, assay = allowing): Promise<Page> {
  const page = await open(assay, url);
  await grant(assay, page);
  const shown = await assay.openSurface('popup', page);
  await shown.locator('.coverage, .notice').first().waitFor();
  return shown;
}

/** A real click on the toolbar button lets Assay read the page (`activeTab`). */
async function grant(assay: Assay, page: Page): Promise<void> {
  const clicked = await assay.clickToolbar(page);
  await clicked.waitFor(`document.querySelector('.coverage, .notice') !== null`);
  await clicked.close();
}

async function overlay(stage: Stage, url: string): Promise<Page> {
  const page = await open(stage.allowing, url);
  await stage.allowing.checkAll(page);
  return page;
}

/** The overlay at the badge whose line holds these words. */
async function card(stage: Stage, url: string, words: string | RegExp): Promise<Page> {
  const page = await overlay(stage, url);
  await stage.allowing.panelOf(page).locator('.badges > li button.open', { hasText: words }).first().click();
  await stage.allowing.panelOf(page).locator('.card').waitFor();
  return page;
}

async function sidePanel(stage: Stage, url: string): Promise<Page> {
  const page = await overlay(stage, url);
  const shown = await stage.allowing.openSurface('sidepanel', page);
  await shown.locator('.badges > li').first().waitFor();
  return shown;
}

/** The options, at one part. */
async function options(assay: Assay, part = ''): Promise<Page> {
  const page = await assay.openPage(`options.html${part}`);
  await page.locator('.options main section').first().waitFor();
  return page;
}

/** A table of the badges of a page. */
async function table(assay: Assay, url: string): Promise<Page> {
  const page = await open(assay, url);
  await grant(assay, page);
  const id = await assay.tell('run.create', {
    tabId: await assay.tabOf(page),
    keys: null,
    text: '',
    files: [],
    opens: false,
    isPrivate: false,
  });
  const shown = await assay.openPage(`bulk.html?run=${id}`);
  await shown.locator('table tbody tr').first().waitFor();
  return shown;
}

async function finished(page: Page, assay: Assay): Promise<Page> {
  const id = new URL(page.url()).searchParams.get('run') ?? '';
  await until(
    async () => (await assay.tell('run.state', { id }))?.rows.every(({ state }) => state.name === 'done'),
    'every row to end',
    30_000,
  );
  return page;
}

/** Answers of hosts that never come, until the page is gone. */
const hang = () => new Promise<never>(() => undefined);

export const STATES: State[] = [
  {
    name: 'welcome',
    size: WIDE,
    async arrange({ allowing }) {
      const page = await allowing.openPage('welcome.html');
      await page.locator('.card').waitFor();
      return page;
    },
  },
  {
    name: 'welcome-altered',
    size: WIDE,
    async arrange({ allowing }) {
      const page = await allowing.openPage('welcome.html');
      await page.locator('.try .primary').click();
      await page.locator('.headline.red').waitFor();
      return page;
    },
  },

  { name: 'popup-unsupported', size: POPUP, arrange: ({ allowing }) => unreadable(allowing) },
  { name: 'popup-empty', size: POPUP, arrange: (stage) => popup(stage, EMPTY_PAGE) },
  {
    name: 'popup-linkedin-asks-where',
    size: POPUP,
    async arrange(stage) {
      await stage.strict.tell('settings.change', { change: { linkedin: null } });
      return popup(stage, AMARA, stage.strict);
    },
  },
  {
    name: 'popup-found',
    size: POPUP,
    async arrange(stage) {
      await stage.strict.tell('settings.change', { change: { linkedin: 'panel' } });
      return popup(stage, AMARA, stage.strict);
    },
  },
  {
    name: 'popup-asking',
    size: POPUP,
    async arrange(stage) {
      await stage.strict.tell('settings.change', { change: { linkedin: 'panel' } });
      const page = await popup(stage, AMARA, stage.strict);
      // The browser's own question never comes up without a screen: it stays unanswered.
      await page.locator('.ask-all .primary').click();
      await page.waitForTimeout(300);
      return page;
    },
  },
  {
    name: 'popup-denied',
    size: POPUP,
    async arrange(stage) {
      await stage.strict.tell('settings.change', { change: { linkedin: 'panel' } });
      const page = await popup(stage, TOMAS, stage.strict);
      // Nobody can press "Deny" without a screen, so that the answer is put in here; Firefox's real "Deny" is in firefox.spec.ts.
      await page.evaluate(() => Object.assign(chrome.permissions, { request: async () => false }));
      await page.locator('.ask-all .primary').click();
      await page.locator('.note').waitFor();
      return page;
    },
  },
  {
    name: 'popup-checking',
    size: POPUP,
    async arrange(stage) {
      stage.world.instead(hang);
      const page = await popup(stage, AMARA);
      await page.locator('.ask-all .primary').click();
      await page.locator('.reading').waitFor();
      return page;
    },
  },
  {
    name: 'popup-results',
    size: POPUP,
    async arrange(stage) {
      const page = await overlay(stage, AMARA);
      const shown = await stage.allowing.openSurface('popup', page);
      await shown.locator('.badges > li').first().waitFor();
      return shown;
    },
  },
  {
    name: 'popup-offline',
    size: POPUP,
    async arrange(stage) {
      stage.world.instead(() => 'destroy');
      const page = await overlay(stage, TUYET);
      const shown = await stage.allowing.openSurface('popup', page);
      await shown.locator('.notice').first().waitFor();
      return shown;
    },
  },
  {
    name: 'popup-error',
    size: POPUP,
    async arrange(stage) {
      const page = await overlay(stage, AMARA);
      await stage.allowing.failJobs();
      const shown = await stage.allowing.openSurface('popup', page);
      await shown.locator('.notice').waitFor();
      return shown;
    },
  },
  { name: 'popup-names', size: POPUP, arrange: (stage) => popup(stage, FATIMA) },
  {
    name: 'popup-pasted',
    size: POPUP,
    async arrange(stage) {
      const page = await popup(stage, EMPTY_PAGE, stage.strict);
      await page.locator('#given').fill('https://credly.com.badge-verify.example/badges/31245');
      await page.locator('.tells').waitFor();
      return page;
    },
  },

  { name: 'panel-list', arrange: (stage) => overlay(stage, AMARA) },
  {
    name: 'panel-verified',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Applied Data Analytics');
      const report = (await stage.allowing.session()).jobs.find(({ report: one }) =>
        one?.credential?.title?.startsWith('Applied Data'),
      )?.report;
      await stage.allowing.pin({ ...COLLEGE_PIN, keys: [report?.credential?.signer?.thumbprint ?? ''] });
      await stage.allowing.panelOf(page).locator('.headline.verified').waitFor();
      return page;
    },
  },
  { name: 'panel-not-on-list', arrange: (stage) => card(stage, AMARA, 'Practical Data Pipelines') },
  { name: 'panel-hosted', arrange: (stage) => card(stage, AMARA, /credly\.com/) },
  { name: 'panel-page-only', arrange: (stage) => card(stage, AMARA, /coursera\.org/) },
  { name: 'panel-no-link', arrange: (stage) => card(stage, AMARA, /no proof attached/) },
  { name: 'panel-revoked', arrange: (stage) => card(stage, TUYET, /Revoked/) },
  { name: 'panel-suspended', arrange: (stage) => card(stage, TUYET, /Suspended/) },
  { name: 'panel-expired', arrange: (stage) => card(stage, TUYET, /Expired/) },
  { name: 'panel-altered', arrange: (stage) => card(stage, TUYET, /Altered/) },
  { name: 'panel-not-to-the-standard', arrange: (stage) => card(stage, TUYET, /Not built to the standard/) },
  { name: 'panel-unbound', arrange: (stage) => card(stage, TUYET, /signer not confirmed/) },
  { name: 'panel-other-name', arrange: (stage) => card(stage, TOMAS, 'AWS') },
  { name: 'panel-look-alike', arrange: (stage) => card(stage, TOMAS, /look|resembl/i) },
  { name: 'panel-not-found', arrange: (stage) => card(stage, TOMAS, /Nothing public/) },
  { name: 'panel-could-not-check', arrange: (stage) => card(stage, TOMAS, /Could not check/) },
  { name: 'panel-hostile-words', arrange: (stage) => card(stage, TOMAS, /onerror|script|<img/i) },
  {
    name: 'panel-last-time',
    async arrange(stage) {
      const page = await card(stage, AMARA, /credly\.com/);
      stage.world.instead(() => 'destroy');
      await stage.allowing.panelOf(page).locator('.when button').click();
      await stage.allowing.panelOf(page).locator('.last').waitFor();
      return page;
    },
  },
  {
    name: 'panel-checking',
    async arrange(stage) {
      const page = await card(stage, AMARA, /credly\.com/);
      stage.world.instead(hang);
      await stage.allowing.panelOf(page).locator('.when button').click();
      await stage.allowing.panelOf(page).locator('.steps').waitFor();
      return page;
    },
  },
  {
    name: 'panel-offline',
    async arrange(stage) {
      stage.world.instead(() => 'destroy');
      const page = await overlay(stage, TUYET);
      await stage.allowing.panelOf(page).locator('.notice').waitFor();
      return page;
    },
  },
  {
    name: 'panel-captive-portal',
    async arrange(stage) {
      stage.world.instead(() => ({ status: 511, type: 'text/html', body: '<h1>Sign in to this network</h1>' }));
      const page = await overlay(stage, TUYET);
      await stage.allowing.panelOf(page).locator('.notice').waitFor();
      return page;
    },
  },
  {
    name: 'panel-permission',
    async arrange(stage) {
      const page = await open(stage.strict, AMARA);
      await grant(stage.strict, page);
      const tabId = await stage.strict.tabOf(page);
      const keys = (await stage.strict.tell('tab.state', { tabId }))?.items.map(({ key }) => key) ?? [];
      await stage.strict.tell('tab.intend', { tabId, keys, surface: 'panel' });
      await stage.strict.tell('tab.start', { tabId });
      const panel = stage.strict.panelOf(page);
      await panel
        .locator('.badges button.open', { hasText: /may not ask/ })
        .first()
        .click();
      await panel.locator('.permission').waitFor();
      return page;
    },
  },
  { name: 'panel-names', arrange: (stage) => overlay(stage, FATIMA) },
  { name: 'panel-long', arrange: (stage) => card(stage, FATIMA, 'Attestation') },
  { name: 'panel-one-word', arrange: (stage) => card(stage, FATIMA, 'Donau') },
  { name: 'panel-right-to-left', arrange: (stage) => card(stage, FATIMA, 'تصميم') },
  { name: 'panel-both-directions', arrange: (stage) => card(stage, FATIMA, 'AutoCAD') },

  {
    name: 'side-panel-nothing-read',
    size: SIDE,
    async arrange({ strict }) {
      const page = await open(strict, AMARA);
      const shown = await strict.openSurface('sidepanel', page);
      await shown.locator('.notice').waitFor();
      return shown;
    },
  },
  { name: 'side-panel-list', size: SIDE, arrange: (stage) => sidePanel(stage, AMARA) },
  {
    name: 'side-panel-pin',
    size: SIDE,
    async arrange(stage) {
      const shown = await sidePanel(stage, TUYET);
      await shown
        .locator('.badges button.open', { hasText: /not on your list/ })
        .first()
        .click();
      await shown.locator('.card .pin').first().click();
      await shown.locator('form').waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-right-to-left',
    size: SIDE,
    async arrange(stage) {
      const shown = await sidePanel(stage, FATIMA);
      await shown.locator('.badges button.open', { hasText: 'تصميم' }).click();
      await shown.locator('.card').waitFor();
      return shown;
    },
  },

  { name: 'bulk-start', size: WIDE, arrange: ({ strict }) => strict.openPage('bulk.html') },
  {
    name: 'bulk-checking',
    size: WIDE,
    async arrange({ allowing, world }) {
      world.instead(hang);
      return table(allowing, RESUMES_PAGE);
    },
  },
  { name: 'bulk-permission', size: WIDE, arrange: ({ strict }) => table(strict, AMARA) },
  { name: 'bulk-finished', size: WIDE, arrange: async ({ allowing }) => finished(await table(allowing, RESUMES_PAGE), allowing) },
  { name: 'bulk-mixed', size: WIDE, arrange: async ({ allowing }) => finished(await table(allowing, TUYET), allowing) },
  { name: 'bulk-names', size: WIDE, arrange: async ({ allowing }) => finished(await table(allowing, FATIMA), allowing) },
  { name: 'bulk-narrow', size: NARROW, arrange: async ({ allowing }) => finished(await table(allowing, TUYET), allowing) },
  {
    name: 'bulk-row-open',
    size: WIDE,
    async arrange({ allowing }) {
      const page = await finished(await table(allowing, AMARA), allowing);
      await page.locator('tbody tr button').first().click();
      await page.locator('.card').waitFor();
      return page;
    },
  },
  {
    name: 'bulk-offline',
    size: WIDE,
    async arrange({ allowing, world }) {
      world.instead(() => 'destroy');
      return finished(await table(allowing, TUYET), allowing);
    },
  },

  { name: 'options-empty', size: WIDE, arrange: ({ strict }) => options(strict) },
  {
    name: 'options-full',
    size: WIDE,
    async arrange(stage) {
      await stage.allowing.pin(
        { ...COLLEGE_PIN, keys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] },
        {
          id: 'did:web:regie-intermunicipale-formation.example',
          name: 'Régie intermunicipale de formation professionnelle et de reconnaissance des acquis de Saint-Hyacinthe',
          role: 'industry',
          keys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs', 'AAbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
          note: '',
          pinnedBy: 'L. Roy',
          pinnedAt: '2026-10-04T12:00:00.000Z',
        },
        {
          id: 'https://royal-wexbridge.example/',
          name: 'Royal University of Wexbridge',
          role: 'blocked',
          keys: [],
          note: 'No such university.',
          pinnedBy: 'M. Osei',
          pinnedAt: '2026-10-05T12:00:00.000Z',
        },
      );
      return options(stage.allowing);
    },
  },
  {
    name: 'options-import-refused',
    size: WIDE,
    async arrange({ strict }) {
      const page = await options(strict);
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({
          name: 'pins.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{"assayPins": 1, "pins": [{}]}'),
        });
      await page.locator('.fault, [role="alert"]').first().waitFor();
      return page;
    },
  },
  { name: 'options-narrow', size: NARROW, arrange: ({ allowing }) => options(allowing) },
  {
    name: 'options-site-report',
    size: WIDE,
    async arrange({ allowing, world }) {
      const page = await overlay({ allowing, strict: allowing, world }, TUYET);
      return options(allowing, `?tab=${await allowing.tabOf(page)}#trouble`);
    },
  },

  {
    name: 'marks',
    async arrange({ allowing }) {
      await allowing.tell('settings.change', { change: { sites: { 'www.linkedin.com': 'automatic' } } });
      const page = await open(allowing, TUYET);
      await until(async () => (await page.locator('section button').count()) > 6, 'the marks');
      return page;
    },
  },
];

/** In a page of the extension. */
declare const chrome: { permissions: object };

async function unreadable(assay: Assay): Promise<Page> {
  const page = await open(assay, 'chrome://version/');
  const shown = await assay.openSurface('popup', page);
  await shown.locator('.notice').waitFor();
  return shown;
}
