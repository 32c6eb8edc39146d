import type { Locator, Page } from '@playwright/test';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import type { Assay } from './extension.ts';
import { expect, test } from './fixtures.ts';

const AMARA = PROFILES[0] as (typeof PROFILES)[number];
const AT = AMARA.first.indexOf('page-only-coursera');

/** The panel over Amara's page, at the badge of which there is only a page for people. */
async function atPageOnly(assay: Assay, page: Page): Promise<Locator> {
  await page.goto(LINKEDIN + pathOf(AMARA));
  await assay.check(page);
  const panel = assay.panelOf(page);
  await panel.locator('button.open').nth(AT).click();
  await expect(panel.locator('.headline h2')).toHaveText('Open on coursera.org to confirm');
  return panel;
}

const reportOf = (assay: Assay, page: Page) =>
  assay.tabOf(page).then(async (tabId) => {
    const { jobs } = await assay.session();
    const job = jobs.find(({ group, report }) => group === `tab:${tabId}` && report?.source.given.includes('coursera.org'));
    if (!job?.report) throw new Error('no report');
    return job.report;
  });

test('what a person saw on a provider’s page is kept as their word, and taken back', async ({ assay, page, world }) => {
  const panel = await atPageOnly(assay, page);
  const before = await reportOf(assay, page);
  world.requests.length = 0;
  for (const box of ['name', 'title', 'date']) await panel.getByLabel(box, { exact: true }).check();
  await panel.getByRole('button', { name: 'I have seen it' }).click();
  await expect(panel.locator('.headline h2')).toHaveText('You confirmed it on coursera.org');
  await expect(panel.locator('.headline')).toHaveClass(/neutral/);
  await expect(panel.locator('.headline')).toContainText('Assay did not.');
  const { seenByUser, ...after } = await reportOf(assay, page);
  expect(seenByUser).toMatchObject({ host: 'coursera.org', name: true, title: true, date: true });
  expect({ ...after, seenByUser: null }).toEqual(before);
  // Nobody is asked, and nobody is told.
  expect(world.requests).toEqual([]);

  await panel.getByRole('button', { name: 'Take back' }).click();
  await expect(panel.locator('.headline h2')).toHaveText('Open on coursera.org to confirm');
  expect(await reportOf(assay, page)).toEqual(before);
});

test('the texts to copy come when they are asked for, in a page that does not see what writes them', async ({ assay, page }) => {
  const panel = await atPageOnly(assay, page);
  await panel.getByRole('button', { name: 'Ask the person' }).click();
  const text = panel.locator('.copied textarea');
  await expect(text).toHaveValue(/^Hello\. [\s\S]*Bonjour\./);
  await panel.getByRole('button', { name: 'Copy summary' }).click();
  await expect(text).toHaveValue(/Open on coursera\.org to confirm/);
  expect(await page.evaluate(() => 'assayMore' in globalThis)).toBe(false);
});

test('the sheet of a badge opens in a tab beside, at an address that names nobody', async ({ assay, page }) => {
  const panel = await atPageOnly(assay, page);
  const opened = assay.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Print' }).click();
  const sheet = await opened;
  await expect(sheet.locator('body')).toContainText('coursera.org');
  expect(new URL(sheet.url()).pathname).toBe('/sheet.html');
  expect(decodeURIComponent(sheet.url())).not.toMatch(/coursera|amara|certificate/i);
  await sheet.close();
});
