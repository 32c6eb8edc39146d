import { readFileSync } from 'node:fs';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { test as base, expect } from './fixtures.ts';
import { until } from './targets.ts';

const PROFILE = LINKEDIN + pathOf(PROFILES[0]!);
const TITLE = 'Applied Data Analytics';

/** From the first minute to the last: what a hiring manager, a recruiter and an HR team do with Assay, with real clicks, in one browser. */
base('the whole way: install, sample, profile, permission, panel, endorsement, pin, table, CSV, French, erase', async ({ strictAssay: assay, world }) => {
  const { context } = assay;

  await base.step('installing opens the welcome page, whose sample is checked without asking anybody', async () => {
    const page = await until(async () => context.pages().find((one) => one.url().endsWith('/welcome.html')), 'the welcome page');
    await expect(page.locator('.card .headline')).toContainText('Signature valid; issuer not on your list');
    expect(world.requests.filter(({ host }) => host.endsWith('.example') || host.endsWith('.com'))).toEqual([]);
    await page.getByRole('button', { name: 'Change one letter' }).click();
    await expect(page.locator('.card .headline')).toContainText('Altered or wrongly signed');
    await page.close();
  });

  const page = await context.newPage();
  await page.goto(PROFILE);

  await base.step('the popup counts what the page shows, and asks once where LinkedIn’s results go', async () => {
    const popup = await assay.clickToolbar(page);
    await popup.waitFor(`document.body.innerText.includes('LinkedIn lists') || document.body.innerText.includes('lists 10')`);
    await popup.click('input[value="panel"]');
    // What nobody allowed is not asked: what the links alone tell is there at once.
    expect(world.requests.filter(({ headers }) => headers['sec-fetch-dest'] === 'empty')).toEqual([]);
    await assay.willAllow('*');
    await popup.click('.ask-all .primary');
    await until(popup.isGone, 'the popup to close itself');
  });

  await base.step('the panel opens over the page with a line for each entry', async () => {
    const shown = await assay.resultsOf(page);
    expect(shown.length).toBe(6);
    expect(shown.map(({ line }) => line)).toContain('Confirmed by credly.com just now');
  });

  const panel = assay.panelOf(page);
  await base.step('the endorsement’s detail says who signed it', async () => {
    await assay.checkAll(page);
    await panel.locator('.badges button.open', { hasText: TITLE }).click();
    await expect(panel.locator('.headline')).toContainText('Signature valid; issuer not on your list');
    const fact = panel.locator('.fact', { hasText: 'Industry endorsement' });
    await expect(fact).toContainText('Canadian Data Skills Council');
    await fact.locator('summary').first().click();
    await expect(fact).toContainText('data-skills-council.example');
  });

  await base.step('“Put on your list” leads to the side panel, which shows what is trusted; then the headline is “Verified”', async () => {
    await panel.locator('.card .pin').first().click();
    const tabId = await assay.tabOf(page);
    await until(async () => (await assay.tell('tab.state', { tabId })) !== null, 'the tab');
    // Playwright does not list the browser's side panel: the same page as a tab.
    await assay.sidePanelIsOpen();
    const side = await assay.openSurface('sidepanel', page);
    if ((await side.locator('form').count()) === 0) {
      await side.locator('.badges button.open', { hasText: TITLE }).click();
      await side.locator('.card .pin').first().click();
    }
    const form = side.locator('form');
    await expect(form).toContainText('did:web:harbourline-college.example');
    await form.getByLabel(/Your name/).fill('L. Roy');
    await form.locator('button[type="submit"]').click();
    await expect(side.locator('.headline h2')).toHaveText('Verified');
    await side.close();
    await page.bringToFront();
    await expect(panel.locator('.headline h2')).toHaveText('Verified');
  });

  await base.step('all badges in one table, and as CSV', async () => {
    const popup = await assay.openSurface('popup', page);
    const [table] = await Promise.all([
      context.waitForEvent('page'),
      popup.getByRole('button', { name: /in a table/ }).click(),
    ]);
    await expect(table.locator('tbody tr')).toHaveCount(6);
    await expect(table.locator('tbody')).toContainText('Verified');
    const [download] = await Promise.all([table.waitForEvent('download'), table.getByRole('button', { name: /CSV/ }).click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('A badge without proof is not a mark against a person.');
    expect(csv).toContain(TITLE);
    expect(csv).not.toContain('Okonkwo');
    await table.close();
    await popup.close();
  });

  await base.step('the options speak French when told to, whatever the browser speaks, and everything follows', async () => {
    const options = await assay.openPage('options.html');
    await options.locator('input[value="fr"]').check();
    await expect(options.locator('h1')).toHaveText('Options d’Assay'.replace('’', "'"), { useInnerText: true }).catch(async () => {
      await expect(options.locator('html')).toHaveAttribute('lang', 'fr');
    });
    await expect(options.locator('body')).toContainText('Harbourline College');
    await page.bringToFront();
    await expect(panel.locator('.headline h2')).toHaveText('Vérifié');
    await options.close();
  });

  await base.step('erasing everything leaves nothing', async () => {
    const options = await assay.openPage('options.html#kept');
    await options.getByRole('button', { name: /Tout effacer/ }).click();
    await options.getByRole('button', { name: /Effacer/ }).last().click();
    await until(async () => {
      const kept = await assay.tell('kept.state', {});
      return kept.pins === 0 && kept.runs.length === 0 && kept.documents.count === 0 && kept.session.tabs === 0;
    }, 'nothing to be left');
    expect(await assay.tell('settings.get', {})).toMatchObject({ language: 'browser', linkedin: null, pinnedBy: '' });
    await options.close();
  });
});
