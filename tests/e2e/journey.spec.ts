import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { startWorld } from '../world/server.ts';
import { launch } from './extension.ts';
import { until } from './targets.ts';

declare const chrome: { runtime: { getContexts(of: { contextTypes: string[] }): Promise<object[]> } };

const PROFILE = LINKEDIN + pathOf(PROFILES[0] as (typeof PROFILES)[number]);
const TITLE = 'Applied Data Analytics';
const PIN = 'Put this issuer on your list…';

/** From the first minute to the last, in one browser, with real clicks: a hiring manager, a recruiter and an HR team. */
test('the whole way: install, sample, profile, permission, panel, endorsement, pin, table, CSV, French, erase', async () => {
  test.setTimeout(90_000);
  const world = await startWorld();
  const assay = await launch({ resolverRules: world.resolverRules, firstRun: true });
  const { context } = assay;
  /** What a script asked for; the pages that are opened are not ours, nor what Chromium asks its maker. */
  const asked = () =>
    world.requests
      .filter(({ headers }) => headers['sec-fetch-dest'] === 'empty')
      .map(({ host }) => host)
      .filter((host) => !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host));

  await test.step('installing opens the welcome page, whose sample is checked without asking anybody', async () => {
    const page = await until(async () => context.pages().find((one) => one.url().endsWith('/welcome.html')), 'the welcome page');
    await expect(page.locator('.headline h2')).toHaveText('Signature valid; issuer not on your list');
    await page.getByRole('button', { name: 'Change one letter' }).click();
    await expect(page.locator('.headline h2')).toHaveText('Altered or wrongly signed');
    expect(asked()).toEqual([]);
    await page.close();
  });

  // From now on the browser's question is answered with yes; this grants nothing by itself.
  await assay.willAllow('*');
  const page = await context.newPage();
  await page.goto(PROFILE);
  const panel = assay.panelOf(page);

  await test.step('the popup says what it read of how much, asks once where to show results, and asks nobody before', async () => {
    const popup = await assay.clickToolbar(page);
    await popup.waitFor(`document.body.innerText.includes('6 entries on screen: 5 with a link')`);
    await popup.waitFor(`document.body.innerText.includes('lists 10')`);
    await popup.waitFor(`document.querySelector('.choice input').checked`);
    await popup.click('.choice label:last-of-type input');
    expect(asked()).toEqual([]);
    await popup.click('.ask-all button.primary');
    await until(popup.isGone, 'the popup to close itself');
    expect((await assay.tell('settings.get', {})).linkedin).toBe('panel');
  });

  await test.step('the panel opens over the page, with a line for each entry', async () => {
    const lines = (await assay.resultsOf(page)).map(({ line }) => line);
    expect(lines).toHaveLength(6);
    expect(lines).toContain('Confirmed by credly.com just now');
    expect(lines).not.toContain('Verified');
    expect(asked()).toContain('www.credly.com');
    expect(asked().filter((host) => /linkedin/.test(host))).toEqual([]);
    // The worker's reports carry sentences, as those of the command line do.
    const { jobs } = await assay.session();
    for (const { report } of jobs) for (const { message, code } of report?.checks ?? []) expect(message, code).toMatch(/\S \S/);
    // The hosts that only the credentials named are asked in a second round.
    await assay.checkAll(page);
  });

  await test.step('the endorsement’s detail says who endorses what, and how we know', async () => {
    await panel.locator('button.open', { hasText: TITLE }).click();
    await expect(panel.locator('h2')).toHaveText('Signature valid; issuer not on your list');
    const row = panel.locator('.row', { hasText: 'Canadian Data Skills Council' }).first();
    await expect(row.locator('.behind')).toBeHidden();
    await row.locator('.ask button').click();
    await expect(row.locator('.behind')).toBeVisible();
    await expect(row.locator('.behind')).toContainText('did:web:data-skills-council.example');
  });

  await test.step('“Put on your list” leads beside the page, where the person decides; then the headline is “Verified”', async () => {
    await panel.getByRole('button', { name: PIN }).click();
    const beside = async () =>
      (await assay.worker()).evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }));
    await expect.poll(beside).toHaveLength(1);
    const tabId = await assay.tabOf(page);
    await expect.poll(async () => (await assay.session()).tabs[tabId]?.focus, 'the side panel shows the badge').toBeNull();
    // No tool reaches into the browser's side panel: the same page as a tab.
    const side = await assay.openSurface('sidepanel', page);
    await side.locator('button.open', { hasText: TITLE }).click();
    await side.getByRole('button', { name: PIN }).click();
    const form = side.locator('.pin-form');
    await expect(form).toContainText('did:web:harbourline-college.example');
    await form.getByLabel('Your name').fill('L. Roy');
    await form.getByRole('button', { name: 'Put on the list' }).click();
    await expect(side.locator('h2')).toHaveText('Verified');
    await side.close();
    await page.bringToFront();
    await expect(panel.locator('h2')).toHaveText('Verified');
  });

  await test.step('every badge in one table, and as CSV without a name', async () => {
    const popup = await assay.openSurface('popup', page);
    const [table] = await Promise.all([
      context.waitForEvent('page'),
      popup.getByRole('button', { name: 'Check all 6 in a table' }).click(),
    ]);
    await expect(table.locator('tbody tr')).toHaveCount(6);
    await expect(table.locator('tbody tr').first()).toContainText('Verified');
    await expect(table.locator('tbody')).not.toContainText('Checking');
    const [download] = await Promise.all([
      table.waitForEvent('download'),
      table.getByRole('button', { name: 'Download all rows: 6 (CSV)' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(9);
    expect(csv).toContain('A badge without proof is not a mark against a person.');
    expect(csv).toContain(TITLE);
    expect(csv).not.toMatch(/Amara|Okonkwo/);
    await table.close();
    await popup.close();
  });

  await test.step('in French when told to, whatever the browser speaks: the options, and every surface', async () => {
    const options = await assay.openPage('options.html#list');
    await options.locator('input[name="language"][value="fr"]').check();
    await expect(options.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(options.locator('h1')).toHaveText("Options d'Assay");
    await expect(options.locator('#list')).toContainText('Harbourline College');
    const side = await assay.openSurface('sidepanel', page);
    await side.locator('button.open', { hasText: TITLE }).click();
    await expect(side.locator('h2')).toHaveText('Vérifié');
    await side.close();
    await options.close();
  });

  await test.step('erasing everything leaves nothing', async () => {
    const options = await assay.openPage('options.html#kept');
    await options.getByRole('button', { name: 'Tout effacer' }).click();
    await options.locator('.confirm .danger').click();
    await until(async () => {
      const { pins, runs, documents, reports, session } = await assay.tell('kept.state', {});
      return pins + runs.length + documents.count + reports.length + session.tabs + session.reports === 0;
    }, 'nothing to be left');
    await expect(options.locator('html')).toHaveAttribute('lang', 'en');
    expect(await assay.tell('settings.get', {})).toMatchObject({ language: 'browser', linkedin: null, pinnedBy: '', sites: {} });
    // Nothing of a person stays on the page either.
    await expect(panel).toHaveCount(0);
    await options.close();
  });

  await assay.close();
  await world.close();
});
