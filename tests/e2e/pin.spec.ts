import type { Page } from '@playwright/test';
import { badge } from '../world/badges.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import type { Assay } from './extension.ts';
import { expect, test } from './fixtures.ts';

declare const chrome: {
  runtime: { getContexts(of: { contextTypes: string[] }): Promise<object[]> };
  storage: { session: { get(name: string): Promise<Record<string, object>>; set(values: object): Promise<void> } };
};

const ADDRESS = LINKEDIN + pathOf(PROFILES[0] as (typeof PROFILES)[number]);
const SIGNED = badge('ob3-jwt-es256');

test.beforeAll(({ assay }) => assay.tell('settings.change', { change: { linkedin: 'panel' } }));
test.afterEach(({ assay }) => assay.tell('kept.erase', { what: ['pins', 'reports'] }));

/** The overlay with one badge open in it. */
async function openBadge(assay: Assay, page: Page) {
  await page.goto(ADDRESS);
  await assay.check(page);
  const panel = assay.panelOf(page);
  await panel
    .locator('button.open')
    .filter({ hasText: SIGNED.claims.title ?? '' })
    .click();
  await expect(panel.locator('h2')).toHaveText('Signature valid; issuer not on your list');
  return panel;
}

test('from the overlay the list is decided beside the page, and the headline follows at once, there and back', async ({
  assay,
  page,
  world,
}) => {
  const panel = await openBadge(assay, page);
  await panel.getByRole('button', { name: 'Put this issuer on your list…' }).click();
  // The browser's side panel opens, which no tool can reach; its page as a tab is the same.
  const sidePanels = async () =>
    (await assay.worker()).evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }));
  await expect.poll(sidePanels).toHaveLength(1);
  const tabId = await assay.tabOf(page);
  await expect.poll(async () => (await assay.session()).tabs[tabId]?.focus, 'the side panel shows what was asked for').toBeNull();
  const beside = await assay.openSurface('sidepanel', page);
  const form = beside.locator('.pin-form');
  await beside
    .locator('button.open')
    .filter({ hasText: SIGNED.claims.title ?? '' })
    .click();
  await beside.getByRole('button', { name: 'Put this issuer on your list…' }).click();
  // What is being relied on stands before what is asked.
  await expect(form).toContainText('Key found at');
  await expect(form.getByLabel('Name on your list')).toBeFocused();
  await form.getByLabel('Your name').fill('L. Roy');
  world.requests.length = 0;
  await form.getByRole('button', { name: 'Put on the list' }).click();
  await expect(beside.locator('h2')).toHaveText('Verified');
  await expect(panel.locator('h2')).toHaveText('Verified');
  await expect(panel.getByRole('button', { name: 'Put this issuer on your list…' })).toHaveCount(0);
  expect((await assay.tell('settings.get', {})).pinnedBy).toBe('L. Roy');

  const standing = beside.locator('.list-standing').first();
  await expect(standing).toContainText('Put on your list by L. Roy on');
  await expect(standing).toBeFocused();
  await standing.getByRole('button', { name: 'Take off the list' }).click();
  await expect(beside.locator('h2')).toHaveText('Signature valid; issuer not on your list');
  await expect(panel.locator('h2')).toHaveText('Signature valid; issuer not on your list');
  // Nobody was asked again for it.
  expect(world.requests.map(({ host }) => host)).not.toContain(new URL(SIGNED.url ?? '').host);
  await beside.close();
});

test('a badge that was asked for in the page is what the side panel shows, with the form where its issuer is to be pinned', async ({
  assay,
  page,
}) => {
  await openBadge(assay, page);
  const tabId = await assay.tabOf(page);
  const { key } = (await assay.tell('tab.state', { tabId }))?.items.find(({ link }) => link?.url === SIGNED.url) ?? { key: '' };
  const beside = await assay.openSurface('sidepanel', page);
  await expect(beside.locator('.badges > li')).not.toHaveCount(0);
  await (await assay.worker()).evaluate(
    async ([name, focus]) => {
      const { [name]: record } = await chrome.storage.session.get(name);
      await chrome.storage.session.set({ [name]: { ...record, focus } });
    },
    [`tab:${tabId}`, { key, pin: true }] as const,
  );
  await beside.reload();
  await expect(beside.locator('.pin-form')).toBeVisible();
  await expect(beside.locator('h3').first()).toHaveText(SIGNED.claims.title ?? '');
  await expect.poll(async () => (await assay.session()).tabs[tabId]?.focus).toBeNull();
  await beside.close();
});

test('cancelled, nothing is on the list and the focus is where it began', async ({ assay, page }) => {
  await openBadge(assay, page);
  const beside = await assay.openSurface('sidepanel', page);
  await beside
    .locator('button.open')
    .filter({ hasText: SIGNED.claims.title ?? '' })
    .click();
  await beside.getByRole('button', { name: 'Put this issuer on your list…' }).click();
  await beside.getByRole('button', { name: 'Cancel' }).click();
  await expect(beside.locator('.list-standing').first()).toBeFocused();
  expect(await assay.tell('pins.list', {})).toEqual([]);
  await expect(beside.locator('h2')).toHaveText('Signature valid; issuer not on your list');
  await beside.close();
});

test('an issuer who did not sign, and an entry without a link, offer no list', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await assay.check(page);
  const panel = assay.panelOf(page);
  for (const name of ['page-only-coursera', 'no-link']) {
    await panel
      .locator('button.open')
      .filter({ hasText: badge(name).claims.title ?? '' })
      .click();
    await expect(panel.locator('.card')).toBeVisible();
    await expect(panel.getByRole('button', { name: /on your list/ })).toHaveCount(0);
    await panel.getByRole('button', { name: 'All badges' }).click();
  }
});

test('a report is kept and forgotten from the side panel, and the overlay decides neither', async ({ assay, page }) => {
  const panel = await openBadge(assay, page);
  await expect(panel.getByRole('button', { name: 'Keep this report' })).toHaveCount(0);
  const beside = await assay.openSurface('sidepanel', page);
  await beside
    .locator('button.open')
    .filter({ hasText: SIGNED.claims.title ?? '' })
    .click();
  await beside.getByRole('button', { name: 'Keep this report' }).click();
  await expect(beside.getByText('Kept on this computer.')).toBeVisible();
  expect((await assay.tell('kept.state', {})).reports).toHaveLength(1);
  await beside.getByRole('button', { name: 'Forget' }).click();
  await expect(beside.getByRole('button', { name: 'Keep this report' })).toBeVisible();
  expect((await assay.tell('kept.state', {})).reports).toHaveLength(0);
  await beside.close();
});
