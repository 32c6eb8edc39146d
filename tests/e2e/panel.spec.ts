import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import { GREENHOUSE_PAGE } from '../world/pages/ats.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { CSP_PAGE, EMPTY_PAGE } from '../world/pages/others.ts';
import { launch } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

const ADDRESS = LINKEDIN + pathOf(PROFILES[0] as (typeof PROFILES)[number]);

test.beforeAll(({ assay }) => assay.tell('settings.change', { change: { linkedin: 'panel' } }));

test('Escape and the button close it, and the focus goes back to where it was', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  const link = page.locator('aside a[data-spa]').first();
  await link.focus();
  await assay.check(page);
  const panel = assay.panelOf(page);
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('asked for twice it is there once', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await assay.check(page);
  const popup = await assay.clickToolbar(page);
  await popup.click('.badges button.open');
  await until(popup.isGone, 'the popup to close');
  await expect(assay.panelOf(page)).toHaveCount(1);
  await expect(assay.panelOf(page).locator('.card')).toBeVisible();
});

test('keys that are typed in it are not the page’s shortcuts', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await page.evaluate(() => {
    const own = globalThis as unknown as { keys: string[] };
    own.keys = [];
    document.addEventListener('keydown', (event) => own.keys.push(event.key));
  });
  await assay.check(page);
  await assay.panelOf(page).locator('button').first().focus();
  await page.keyboard.press('j');
  expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
});

test.describe('it is moved', () => {
  const box = async (panel: Locator) => {
    const { x = -1, y = -1, width = 0, height = 0 } = (await panel.boundingBox()) ?? {};
    return { x: Math.round(x), y: Math.round(y), width, height };
  };

  test('by its bar, and never out of the window', async ({ assay, page }) => {
    await page.goto(ADDRESS);
    await assay.check(page);
    const panel = assay.panelOf(page);
    const name = panel.locator('.bar strong');
    const before = await box(panel);
    await name.hover();
    await page.mouse.down();
    await page.mouse.move(200, 300, { steps: 4 });
    await page.mouse.up();
    const moved = await box(panel);
    expect(moved.x).toBeLessThan(before.x - 300);
    // The hand has let go: the pointer moves alone.
    await page.mouse.move(900, 300);
    expect(await box(panel)).toEqual(moved);
    await name.hover();
    await page.mouse.down();
    await page.mouse.move(-500, 5_000, { steps: 4 });
    await page.mouse.up();
    const { x, y, height } = await box(panel);
    expect([x, y + height]).toEqual([0, 800]);
    await page.evaluate(() => scrollTo(0, 500));
    expect((await box(panel)).x).toBe(0);
    // A button in the bar is a button.
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toHaveCount(0);
  });

  test('by the keyboard: to the other side and back, and a step at a time', async ({ assay, page }) => {
    await page.goto(ADDRESS);
    await assay.check(page);
    const panel = assay.panelOf(page);
    const docked = await box(panel);
    const move = panel.getByRole('button', { name: /^Move/ });
    await move.focus();
    await page.keyboard.press('Enter');
    expect(await box(panel)).toMatchObject({ x: 16, y: 16 });
    await page.keyboard.press('ArrowRight');
    expect((await box(panel)).x).toBe(48);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect((await box(panel)).x).toBe(0);
    await page.keyboard.press('Enter');
    expect(await box(panel)).toEqual(docked);
    await expect(move).toBeFocused();
  });

  test('and is put back into a window that becomes small, where it is all panel with a way out', async ({ assay, page }) => {
    await page.goto(ADDRESS);
    await assay.check(page);
    const panel = assay.panelOf(page);
    await panel.getByRole('button', { name: /^Move/ }).press('ArrowLeft');
    await page.setViewportSize({ width: 400, height: 300 });
    await expect.poll(async () => (await box(panel)).x).toBe(0);
    const { width, y, height } = await box(panel);
    expect(width).toBe(400);
    expect(y + height).toBeLessThanOrEqual(300);
    await expect(panel.getByRole('button', { name: /^Move/ })).toBeHidden();
    await expect(panel.getByRole('button', { name: 'Close' })).toBeInViewport();
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

test('it is not modal: what is behind it keeps working, and the focus leaves it both ways', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await assay.check(page);
  const panel = assay.panelOf(page);
  await expect(panel).not.toHaveAttribute('aria-modal');
  const link = page.locator('aside a[data-spa]').first();
  await link.focus();
  await expect(link).toBeFocused();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).focus();
  // Past everything in it, the page again: nothing is trapped.
  for (
    let i = 0;
    i < 40 && (await panel.evaluate((root) => root.contains((root.getRootNode() as ShadowRoot).activeElement)));
    i++
  )
    await page.keyboard.press('Tab');
  expect(await panel.evaluate((root) => (root.getRootNode() as ShadowRoot).activeElement)).toBeNull();
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();
});

test('asked for again from another place, it gives the focus back to that place', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await assay.check(page);
  const links = page.locator('aside a[data-spa]');
  await links.nth(1).focus();
  const popup = await assay.clickToolbar(page);
  await popup.click('.badges button.open');
  await until(popup.isGone, 'the popup to close');
  await expect(assay.panelOf(page).locator('.card')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(links.nth(1)).toBeFocused();
});

test('on a page whose policy lets in nothing of others, it stands with its styles', async ({ assay, page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(CSP_PAGE);
  refused.length = 0;
  await assay.check(page);
  const panel = assay.panelOf(page);
  await expect(panel).toHaveCSS('position', 'fixed');
  expect((await panel.boundingBox())?.width).toBeGreaterThan(300);
  expect(refused).toEqual([]);
});

test('the page’s own styles do not reach it', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await page.addStyleTag({
    content:
      'div,html>div{display:none!important;opacity:0!important;transform:scale(0)} *{font-size:40px!important;color:red!important}',
  });
  await assay.check(page);
  const panel = assay.panelOf(page);
  await expect(panel).toBeVisible();
  await expect(panel.locator('.name').first()).not.toHaveCSS('color', 'rgb(255, 0, 0)');
});

test('a page without badges says so, and what could not be read is counted', async ({ assay, page }) => {
  await page.goto(EMPTY_PAGE);
  const empty = await assay.clickToolbar(page);
  await empty.waitFor(`document.querySelector('.notice') !== null`);
  await empty.close();
  await page.goto(GREENHOUSE_PAGE);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.body.innerText.includes('viewer.document-preview.example')`);
  await popup.close();
});

test('the browser’s own pages cannot be read, and the popup says so', async ({ assay, page }) => {
  await page.goto('chrome://version/');
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.querySelector('.notice') !== null`);
  expect(await popup.evaluate<string>('document.body.innerText')).not.toContain('No badge found');
  await popup.close();
});

test('in a French browser every surface speaks French', async ({ world }) => {
  const assay = await launch({ resolverRules: world.resolverRules, locale: 'fr-CA' });
  const spoken = await (await assay.worker()).evaluate(() =>
    (globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } }).chrome.i18n.getUILanguage(),
  );
  expect(spoken, 'a Chromium with its language packs (Debian: apt-get install chromium-l10n)').toMatch(/^fr/);
  await assay.willAllow('*');
  await assay.tell('settings.change', { change: { linkedin: 'panel' } });
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.body.innerText.includes('Vérifier')`);
  await popup.click('button.primary');
  const panel = assay.panelOf(page);
  await expect(panel).toHaveAttribute('lang', 'fr');
  await expect(panel).toContainText('Confirmé par credly.com');
  await expect(panel).not.toContainText(/headline_|panel_|Confirmed/);
  await assay.close();
});

test('in the real build the shadow root is closed to the page, and the panel is in it', async ({ world }) => {
  const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  expect(existsSync(extension), 'npm run build comes first').toBe(true);
  const assay = await launch({ resolverRules: world.resolverRules, extension });
  await assay.willAllow('*');
  await assay.tell('settings.change', { change: { linkedin: 'panel' } });
  const page = await assay.context.newPage();
  await page.goto(ADDRESS);
  const popup = await assay.clickToolbar(page);
  await popup.click('button.primary');
  const own = await assay.context.newCDPSession(page);
  const closed = await until(async () => {
    const { root } = await own.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const shadow = html?.children?.at(-1)?.shadowRoots?.[0];
    return shadow?.shadowRootType === 'closed' && JSON.stringify(shadow).includes('panel') && shadow;
  }, 'the panel');
  expect(JSON.stringify(closed)).toContain('dialog');
  expect(await page.evaluate(() => [...document.querySelectorAll('html > div')].map(({ shadowRoot }) => shadowRoot))).toEqual([
    null,
  ]);
  await assay.close();
});
