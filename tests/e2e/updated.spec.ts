import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { expect, test } from './fixtures.ts';

declare const chrome: { runtime: { reload(): void } };

const ADDRESS = LINKEDIN + pathOf(PROFILES[0] as (typeof PROFILES)[number]);

test('when Assay is updated under an open page, the panel says so once and leaves, and nothing throws', async ({
  strictAssay: assay,
}) => {
  await assay.willAllow('*');
  await assay.tell('settings.change', { change: { linkedin: 'panel' } });
  const page = await assay.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(ADDRESS);
  await assay.check(page);
  const panel = assay.panelOf(page);
  faults.length = 0;
  // The answer never comes: the worker is gone with what it was asked.
  await (await assay.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);

  await page.locator('h1').click();
  await expect(panel).toContainText('Assay was updated');
  await expect(panel).toContainText('Reload this page to use it again.');
  await expect(panel.locator('.card, .badges')).toHaveCount(0);
  // The page goes on: its own changes wake what is left of our scripts.
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page.locator('h1').click();
  expect(faults).toEqual([]);
});
