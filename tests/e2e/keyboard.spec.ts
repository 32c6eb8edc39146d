import type { Locator, Page } from '@playwright/test';
import { badge } from '../world/badges.ts';
import { ASSOCIATION } from '../world/issuers.ts';
import { expect, test } from './fixtures.ts';
import { GENEVIEVE } from './states/acts.ts';
import type { Target } from './targets.ts';
import { until } from './targets.ts';

const TITLE = badge('case-ideal').claims.title;

/** Presses a key until the focus is there; fails when it never comes. */
async function to(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  const isThere = () => wanted.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
  for (let presses = 0; presses < 120; presses++) {
    if ((await wanted.count()) > 0 && (await isThere())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the ${key} key never reached ${wanted}`);
}

/** The same in the browser's popup, which Playwright does not list. */
async function toInPopup(popup: Target, selector: string): Promise<void> {
  await until(async () => {
    if (await popup.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)) return true;
    await popup.press('Tab');
    return false;
  }, `the Tab key to reach ${selector}`);
}

/** No tool presses the browser's own shortcut; the toolbar button does the same. From there on every step is a key. */
test('by keys alone: from the profile through the popup and the panel to an endorsement’s detail, and back to the place on the page', async ({
  assay,
  page,
}) => {
  await page.goto(GENEVIEVE);
  const place = page.locator('aside a[data-spa]').nth(1);
  await to(page, place);

  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.querySelector('.ask-all .primary') !== null`);
  await toInPopup(popup, '.ask-all .primary');
  await popup.press('Enter');
  await until(popup.isGone, 'the popup to close itself');

  const panel = assay.panelOf(page);
  await expect(panel).toBeFocused();
  await assay.resultsOf(page);
  const row = panel.locator('.badges button.open', { hasText: TITLE });
  await to(page, row);
  await page.keyboard.press('Enter');
  await expect(panel.locator('.card')).toContainText(ASSOCIATION.name);

  const endorsement = panel.locator('.row', { hasText: ASSOCIATION.name }).first();
  const how = endorsement.locator('.ask button');
  await expect(endorsement.locator('.behind')).toBeHidden();
  await to(page, how);
  await page.keyboard.press('Enter');
  await expect(how).toHaveAttribute('aria-expanded', 'true');
  await expect(endorsement.locator('.behind')).toContainText(ASSOCIATION.id);
  await expect(how, 'the focus stays where it was').toBeFocused();
  await page.keyboard.press('Space');
  await expect(endorsement.locator('.behind')).toBeHidden();

  await to(page, panel.getByRole('button', { name: 'All badges' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(row).toBeVisible();
  await expect.poll(() => panel.evaluate((root) => root.contains((root.getRootNode() as ShadowRoot).activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(place).toBeFocused();
});
