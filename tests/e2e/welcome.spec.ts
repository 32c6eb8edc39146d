import { expect, test } from '@playwright/test';
import { startWorld, type World } from '../world/server.ts';
import { type Assay, launch } from './extension.ts';

/** Chromium's own requests go to its maker; ours would go to anybody else. */
const isOurs = ({ host }: { host: string }) => !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host);

let world: World;
let assay: Assay;

test.beforeEach(async () => {
  world = await startWorld();
});
test.afterEach(async () => {
  await assay.close();
  await world.close();
});

const start = async (locale = 'en-CA') => {
  assay = await launch({ resolverRules: world.resolverRules, firstRun: true, locale });
  const welcome = assay.context.pages().find((page) => page.url().endsWith('/welcome.html'));
  if (!welcome) throw new Error('no welcome page');
  return welcome;
};

test('installing opens the welcome page once, with the sample judged and nobody asked', async () => {
  const page = await start();
  await expect(page).toHaveTitle('Welcome to Assay');
  await expect(page.locator('.headline h2')).toHaveText('Signature valid; issuer not on your list');
  const card = page.locator('.card');
  await expect(card).toContainText('5 March 2024');
  await expect(card).toContainText('86 %');
  await expect(card).toContainText('Someone calling itself Assay Sample Industry Council signed an endorsement.');
  await expect(card).toContainText('2 works linked by the issuer');
  await expect(card).toContainText('Data engineer');

  await page.getByRole('button', { name: 'Change one letter' }).click();
  await expect(page.locator('.headline h2')).toHaveText('Altered or wrongly signed');
  await expect(page.locator('.title-in-file')).toHaveText('Title in the file: Dloud Data Foundations');
  await expect(card).not.toContainText('Cloud Data Foundations');
  await page.getByRole('button', { name: 'Change another letter' }).click();
  await expect(page.locator('.title-in-file')).toHaveText('Title in the file: Cmoud Data Foundations');
  await expect(page.locator('.headline h2')).toHaveText('Altered or wrongly signed');
  await page.getByRole('button', { name: 'As it was' }).click();
  await expect(page.locator('.headline h2')).toHaveText('Signature valid; issuer not on your list');

  expect(world.requests.filter(isOurs)).toEqual([]);
  const granted = await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
    ).chrome.permissions.getAll(),
  );
  expect(granted.origins).toEqual([]);

  // The worker starts again, the page is reloaded: it was an installation only once.
  await assay.stopWorker();
  await page.reload();
  await expect(page.locator('.headline h2')).toHaveText('Signature valid; issuer not on your list');
  expect(assay.context.pages().filter((one) => one.url().endsWith('/welcome.html')).length).toBe(1);
});

test('the safe way is set for LinkedIn, another can be chosen, and each step is reached by the keyboard', async () => {
  const page = await start();
  await expect(page.getByRole('radio', { name: /Beside the page/ })).toBeChecked();
  expect((await assay.tell('settings.get', {})).linkedin).toBeNull();
  await page.getByRole('link', { name: 'Skip this step' }).first().press('Enter');
  await expect(page.locator('#pin')).toBeFocused();
  await page.getByRole('radio', { name: /Beside the page/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Over the page/ })).toBeChecked();
  await expect.poll(async () => (await assay.tell('settings.get', {})).linkedin).toBe('panel');
  const [options] = await Promise.all([
    assay.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the options' }).press('Enter'),
  ]);
  await expect(options).toHaveURL(/\/options\.html/);
});

test('speaks French where the browser does', async () => {
  const page = await start('fr-CA');
  await expect(page).toHaveTitle('Bienvenue dans Assay');
  await expect(page.locator('.headline h2')).toHaveText('Signature valide; émetteur hors liste');
  await page.getByRole('button', { name: 'Changer une lettre' }).click();
  await expect(page.locator('.headline h2')).toHaveText('Modifié ou mal signé');
});
