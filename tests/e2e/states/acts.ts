import type { Page } from '@playwright/test';
import { EMPTY_TAB } from '../../../lib/store/tab-record.ts';
import { ASSOCIATION, COLLEGE } from '../../world/issuers.ts';
import { LINKEDIN, PROFILES, pathOf } from '../../world/pages/linkedin.ts';
import type { Assay } from '../extension.ts';
import { until } from '../targets.ts';
import type { Stage } from './states.ts';

/** In the worker and in pages of the extension. */
declare const chrome: {
  permissions: { request(of: { origins: string[] }): Promise<boolean> };
  storage: { session: { get(name: string): Promise<Record<string, object>>; set(values: object): Promise<void> } };
};

const profile = (slug: string): string => {
  const found = PROFILES.find(({ person }) => person.slug === slug);
  if (found === undefined) throw new Error(`no profile ${slug}`);
  return LINKEDIN + pathOf(found);
};
export const AMARA = profile('amara-okonkwo-lindqvist');
export const TOMAS = profile('tomas-o-suilleabhain');
export const TUYET = profile('nguyen-thi-anh-tuyet');
export const FATIMA = profile('fatima-zahra-benyoussef');
export const MAILYS = profile('mailys-trudel-benkirane');
/** The cases that people really meet, all on one profile. */
export const GENEVIEVE = profile('genevieve-arsenault-thibodeau');

/** The college that signed many badges of the world, as a team would write it down. */
export const COLLEGE_PIN = {
  id: COLLEGE.id,
  name: COLLEGE.name,
  role: 'issuer' as const,
  note: 'Visited in May; we hire from its co-op.',
  pinnedBy: 'L. Roy',
  pinnedAt: '2026-10-03T12:00:00.000Z',
};
/** Thumbprints of no key of the world. */
export const OTHER_KEYS = ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs', 'AAbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] as const;

/** Answers of hosts that never come, until the page is gone. */
export const hang = () => new Promise<never>(() => undefined);

export async function open(assay: Assay, url: string): Promise<Page> {
  const page = await assay.context.newPage();
  await page.goto(url);
  return page;
}

/** A real click on the toolbar button lets Assay read the page (`activeTab`). */
export async function grant(assay: Assay, page: Page): Promise<void> {
  const clicked = await assay.clickToolbar(page);
  await clicked.waitFor(`document.querySelector('.coverage, .notice') !== null`);
  await clicked.close();
}

/** The popup for a page, as a tab of its own: the browser closes a real one whenever another window is in front. */
export async function popup({ allowing }: Stage, url: string, assay = allowing): Promise<Page> {
  const page = await open(assay, url);
  await grant(assay, page);
  return popupOf(assay, page);
}

export async function popupOf(assay: Assay, page: Page, shows = '.coverage, .notice'): Promise<Page> {
  const shown = await assay.openSurface('popup', page);
  await shown.locator(shows).first().waitFor();
  return shown;
}

/** The overlay with its list; the one of this scene, where it stands already. */
export async function overlay({ allowing }: Stage, url: string): Promise<Page> {
  for (const page of allowing.context.pages().filter((one) => one.url() === url)) {
    const panel = allowing.panelOf(page);
    await page.bringToFront();
    if (!(await panel.locator('.badges').isVisible()))
      await panel.getByRole('button', { name: 'All badges' }).click({ timeout: 5_000 });
    return page;
  }
  const page = await open(allowing, url);
  await allowing.checkAll(page);
  return page;
}

/** The overlay at the badge whose line holds these words. */
export async function card(stage: Stage, url: string, words: string | RegExp): Promise<Page> {
  const page = await overlay(stage, url);
  await choose(stage.allowing.panelOf(page), words);
  return page;
}

/** Opens one badge of a list. */
export async function choose(surface: Pick<Page, 'locator'>, words: string | RegExp): Promise<void> {
  await surface.locator('.badges > li button.open', { hasText: words }).first().click();
  await surface.locator('.card').waitFor();
}

/** The side panel at its list, or at one badge. */
export async function sidePanel(stage: Stage, url: string, words?: string | RegExp): Promise<Page> {
  const page = await overlay(stage, url);
  const shown = await stage.allowing.openSurface('sidepanel', page);
  await shown.locator('.badges > li').first().waitFor();
  if (words !== undefined) await choose(shown, words);
  return shown;
}

/** The thumbprints of the keys that these signed with in what was checked so far. */
async function keysOf({ allowing }: Stage, id: string): Promise<string[]> {
  const { jobs } = await allowing.session();
  const signers = jobs.flatMap(({ report }) => [
    ...(report ? [report.credential?.signer] : []),
    ...(report?.endorsements.map(({ signer }) => signer) ?? []),
  ]);
  return [...new Set(signers.flatMap((signer) => (signer?.id === id ? (signer.thumbprint ?? []) : [])))];
}

/** The college on the list; without `keys` with the ones that signed what this profile shows. */
export async function pinCollege(stage: Stage, keys?: readonly string[], url = AMARA): Promise<void> {
  await overlay(stage, url);
  await stage.allowing.pin({ ...COLLEGE_PIN, keys: [...(keys ?? (await keysOf(stage, COLLEGE_PIN.id)))] });
}

/** The industry association on the list, as industry. */
export async function pinAssociation(stage: Stage, url: string): Promise<void> {
  await overlay(stage, url);
  const keys = await keysOf(stage, ASSOCIATION.id);
  await stage.allowing.pin({ ...COLLEGE_PIN, id: ASSOCIATION.id, name: ASSOCIATION.name, role: 'industry', keys });
}

/** As if the tab stood in a private window, into which no tool brings an extension. */
export async function makePrivate(assay: Assay, page: Page): Promise<void> {
  await (await assay.worker()).evaluate(
    async ([name, empty]) => {
      const { [name]: record = empty } = await chrome.storage.session.get(name);
      await chrome.storage.session.set({ [name]: { ...record, isPrivate: true } });
    },
    [`tab:${await assay.tabOf(page)}`, EMPTY_TAB] as const,
  );
}

/** The options, at one part. */
export async function options(assay: Assay, part = ''): Promise<Page> {
  const page = await assay.openPage(`options.html${part}`);
  await page.locator('.options main section').first().waitFor();
  return page;
}

/** The sheet for print of the badge whose line holds these words. */
export async function sheet(stage: Stage, url: string, words: string | RegExp): Promise<Page> {
  const page = await card(stage, url, words);
  const [shown] = await Promise.all([
    stage.allowing.context.waitForEvent('page'),
    stage.allowing.panelOf(page).getByRole('button', { name: 'Print' }).click(),
  ]);
  await shown.locator('h1').waitFor();
  return shown;
}

/** A table of the badges of a page. */
export async function table(assay: Assay, url: string, isPrivate = false): Promise<Page> {
  const page = await open(assay, url);
  await grant(assay, page);
  const tabId = await assay.tabOf(page);
  const id = await assay.tell('run.create', { tabId, keys: null, text: '', files: [], opens: false, isPrivate });
  const shown = await assay.openPage(`bulk.html?run=${id}`);
  await shown.locator('table tbody tr').first().waitFor();
  return shown;
}

/** The same, when every row has its answer; the person allows what is asked for. */
export async function finished(assay: Assay, url: string): Promise<Page> {
  const page = await table(assay, url);
  const id = new URL(page.url()).searchParams.get('run') ?? '';
  const isDone = async () => (await assay.tell('run.state', { id }))?.rows.every(({ state }) => state.name === 'done');
  const ask = page.locator('.asks-all .primary');
  // What a badge names is asked for after it was read.
  for (let round = 0; round < 3; round++) {
    await until(isDone, 'every row to end', 30_000);
    await page.locator('progress').waitFor({ state: 'detached' });
    if (!(await ask.isVisible())) break;
    // It goes of itself where the last answer allowed this too.
    await ask.click({ timeout: 1_000 }).catch(() => undefined);
    await page.waitForTimeout(500);
  }
  return page;
}

/** The browser's question for one host, answered with yes (`willAllow`). */
export async function allow(assay: Assay, host: string): Promise<void> {
  const page = await assay.openPage('sidepanel.html?tab=999999');
  await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), `https://${host}/*`);
  await page.close();
}
