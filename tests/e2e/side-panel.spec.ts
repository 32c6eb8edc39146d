import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { EMPTY_PAGE } from '../world/pages/others.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

const [AMARA, TOMAS] = PROFILES as [(typeof PROFILES)[number], (typeof PROFILES)[number]];

// After the page of each test, with which everything is as usual again.
test.beforeEach(async ({ assay, page: _ }) => {
  await assay.tell('settings.change', { change: { linkedin: 'side-panel' } });
});

test('on linkedin.com with the results beside the page, the page stays as it is to the last byte', async ({ assay, page }) => {
  await page.goto(LINKEDIN + pathOf(AMARA));
  const before = await page.content();
  const popup = await assay.clickToolbar(page);
  await popup.click('button.primary');
  const tabId = await assay.tabOf(page);
  await until(async () => {
    const jobs = (await assay.session()).jobs.filter((job) => job.group === `tab:${tabId}`);
    return jobs.length > 0 && jobs.every(({ state }) => state === 'done');
  }, 'every check to end');
  const beside = await assay.openSurface('sidepanel', page);
  await expect(beside.locator('.badges > li')).toHaveCount(AMARA.first.length);
  await beside.locator('button.open').first().click();
  await beside.getByRole('button', { name: 'Check again' }).click();
  await expect(beside.locator('.headline h2')).not.toHaveText('');
  expect(await page.content()).toBe(before);
  expect(await page.locator('.panel').count()).toBe(0);
  await beside.close();
  // The comparison sees what the other surface does.
  await assay.tell('settings.change', { change: { linkedin: 'panel' } });
  await assay.check(page);
  expect(await page.content()).not.toBe(before);
  await assay.tell('settings.change', { change: { linkedin: 'side-panel' } });
});

test('it never shows one person’s badges on another’s page, and says what to do where nothing was read', async ({
  assay,
  page,
}) => {
  await page.goto(LINKEDIN + pathOf(AMARA));
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.querySelector('.badges') !== null`);
  await popup.close();
  const beside = await assay.openSurface('sidepanel', page);
  await expect(beside.locator('.badges > li')).toHaveCount(AMARA.first.length);
  await page.goto(LINKEDIN + pathOf(TOMAS));
  await expect(beside.locator('.badges > li')).toHaveCount(0);
  await expect(beside.locator('.notice')).toContainText('Click the Assay button in the toolbar');
  await beside.close();
});

test('a page without badges says so, and a tab that is gone says that it cannot be read', async ({ assay, page }) => {
  await page.goto(EMPTY_PAGE);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.querySelector('.notice') !== null`);
  await popup.close();
  const beside = await assay.openSurface('sidepanel', page);
  await expect(beside.locator('.notice')).toContainText('No badge found on this page');
  await beside.close();
  const lost = await assay.openPage('sidepanel.html?tab=999999');
  await expect(lost.locator('.notice')).toContainText('Assay may not read this page by itself');
  await lost.close();
});
