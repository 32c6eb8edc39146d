import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parsePins } from '../../lib/trust/parse-pins.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import type { Assay } from './extension.ts';
import { expect, test } from './fixtures.ts';

const KEY = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';

/** In the tab that the browser opened itself: on a busy machine one that is added draws a frame a second, and each click waits for two. */
async function openOptions({ context, id }: Assay, rest = ''): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${id}/options.html${rest}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

async function addByHand(page: Page, identifier: string, name: string, keys: string): Promise<void> {
  await page.getByRole('button', { name: 'Add by hand' }).click();
  const form = page.getByRole('form', { name: 'Add by hand' });
  await form.getByLabel('Identifier').fill(identifier);
  await form.getByLabel('Keys').fill(keys);
  await form.getByLabel('Name on your list').fill(name);
  await form.getByLabel('Your name').fill('Dana R.');
  await form.getByRole('button', { name: 'Put on the list' }).click();
  await expect(form).toHaveCount(0);
}

test('a list by hand, to a file and back, in French, and erased', async ({ strictAssay }) => {
  const page = await openOptions(strictAssay);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const row = page.getByRole('row', { name: /Example College/ });
  await expect(page.getByText('Nobody is on your list yet')).toBeVisible();

  // What the rule refuses is said beside its field.
  await page.getByRole('button', { name: 'Add by hand' }).click();
  await page.getByRole('button', { name: 'Put on the list' }).click();
  await expect(page.getByLabel('Identifier')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await addByHand(page, 'did:web:college.example', 'Example College', KEY);
  await expect(row).toContainText('Dana R.');
  // Who decides is remembered.
  await page.getByRole('button', { name: 'Add by hand' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('Dana R.');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Edit Example College' }).click();
  await page.getByLabel('Role').selectOption('blocked');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // The one with the new role comes before the other goes.
  await expect(page.getByRole('row', { name: /Example College .*Blocked/ })).toHaveCount(1);
  await expect(page.locator('tbody tr')).toHaveCount(1);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).first().click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('assay-pins.json');
  const file = await download.path();
  const read = parsePins(readFileSync(file, 'utf8'));
  expect(read.ok && read.pins.map(({ id, role, keys }) => [id, role, keys])).toEqual([
    ['did:web:college.example', 'blocked', [KEY]],
  ]);

  await page.getByRole('button', { name: 'Take off Example College' }).click();
  await page.getByRole('button', { name: 'Take off', exact: true }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Take off Example College' }).click();
  await page.getByRole('button', { name: 'Take off', exact: true }).click();
  await expect(row).toHaveCount(0);

  // The file comes back, after what it will do was shown.
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(file);
  await expect(page.locator('.plan')).toContainText('Adds 1');
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Import 1 entry' }).click();
  await expect(row).toBeVisible();
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"pins":[]}') });
  await expect(page.getByRole('alert')).toContainText('nothing was changed');

  await page.getByLabel('Dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Français').check();
  await expect(page.getByRole('heading', { name: 'Votre liste', level: 2 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("Options d'Assay");

  // Nothing is erased by the first click; then everything is, and the language is the browser's again.
  const all = page.locator('.everything');
  await all.getByRole('button').click();
  await expect(row).toBeVisible();
  await all.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByText('Nobody is on your list yet')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'browser');
  expect(faults).toEqual([]);
});

test('the navigation leads by keyboard, and a hash opens at its part', async ({ strictAssay }) => {
  const page = await openOptions(strictAssay, '#kept');
  await expect(page.getByRole('heading', { name: 'Kept data' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Contact with issuers' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Contact with issuers' })).toBeInViewport();
  await expect(page.locator('nav a[aria-current]')).toHaveText('Contact with issuers');
});

test('whom Assay may ask is what the browser granted, and can be taken back', async ({ strictAssay }) => {
  await strictAssay.willAllow('*');
  const page = await openOptions(strictAssay, '#contact');
  const part = page.locator('#contact');
  const now = (label: string) => expect(part.getByLabel(label)).toBeChecked();
  const granted = () =>
    page.evaluate(async () => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } })
        .chrome;
      return (await permissions.getAll()).origins;
    });
  const choose = async (label: string) => {
    await part.getByLabel(label).check();
    await part.getByRole('button', { name: 'Continue' }).click();
    await expect(part.getByRole('button', { name: 'Continue' })).toHaveCount(0);
    await now(label);
  };
  await now('Ask each time');
  expect(await granted()).toEqual([]);
  await choose('The badge platforms Assay knows');
  expect(await granted()).toContain('https://api.badgr.io/*');
  expect(await granted()).not.toContain('https://*/*');
  await choose('Every address');
  expect(await granted()).toContain('https://*/*');
  await choose('The badge platforms Assay knows');
  expect(await granted()).not.toContain('https://*/*');
  await choose('Ask each time');
  expect(await granted()).toEqual([]);
});

test('a site with marks asks the browser, and goes with its access', async ({ strictAssay }) => {
  await strictAssay.willAllow('hire.lever.co');
  const page = await openOptions(strictAssay, '#sites');
  const site = page.locator('.site', { hasText: 'hire.lever.co' });
  await page.getByRole('button', { name: 'hire.lever.co' }).click();
  await page.locator('#sites').getByRole('button', { name: 'Continue' }).click();
  await expect(site.getByLabel('Marks beside links')).toBeChecked();
  await expect(site).not.toContainText('no longer lets Assay in');
  await site.getByRole('button', { name: 'Remove hire.lever.co' }).click();
  await site.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(site).toHaveCount(0);
});

test('a report of trouble on a profile names nobody', async ({ assay, page }) => {
  const profile = PROFILES[0] as (typeof PROFILES)[number];
  await page.goto(LINKEDIN + pathOf(profile));
  await assay.check(page);
  const tabId = await assay.tabOf(page);
  const options = await assay.openPage(`options.html?tab=${tabId}#trouble`);
  await options.bringToFront();
  await expect(options.getByLabel('The report')).toBeVisible();
  await options.getByLabel('With the shape of the page').check();
  const text = options.getByLabel('The report');
  await expect(text).toHaveValue(/Kind of page: linkedin \/in\/…/);
  const told = await text.inputValue();
  const slug = pathOf(profile).split('/')[2] ?? '';
  expect(slug).not.toBe('');
  expect(told).not.toContain(slug);
  await options.close();
});

test('a tab that is gone is said to be gone, whatever its number: they have up to ten digits', async ({ assay }) => {
  for (const tab of ['4', '2147483647']) {
    const options = await assay.openPage(`options.html?tab=${tab}#trouble`);
    await expect(options.locator('#trouble')).toContainText('That page has been left');
    await options.close();
  }
});
