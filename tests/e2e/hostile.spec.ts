import { badge } from '../world/badges.ts';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { PEOPLE } from '../world/people.ts';
import { expect, test } from './fixtures.ts';

const tomas = PROFILES.find(({ person }) => person === PEOPLE.tomas) as (typeof PROFILES)[number];

test('metadata that a stranger wrote stays text: no dialog, no navigation, no request, no address of another scheme', async ({
  assay,
  world,
  page,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(LINKEDIN + pathOf(tomas));
  const results = await assay.check(page);
  const at = results.findIndex(({ url }) => url === badge('hostile-metadata').url);
  const title = await page.title();
  world.requests.length = 0;
  const panel = assay.panelOf(page);
  for (const surface of [panel, (await assay.openSurface('sidepanel', page)).locator('.panel')]) {
    await surface.page().bringToFront();
    await surface.locator('.badges > li button.open').nth(at).click();
    await expect(surface.locator('.card')).toContainText('Secure Coding <img');
    await surface.locator('details').evaluateAll((all) => {
      for (const fold of all) (fold as HTMLDetailsElement).open = true;
    });
    const links = await surface.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const href of links) expect(href).toMatch(/^https:\/\//);
    expect(links).toContain('https://github.com/honest/work');
    for (const tag of ['img', 'script', 'iframe', 'b', 'i']) await expect(surface.locator(tag)).toHaveCount(0);
    expect(await surface.innerText()).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E]/u);
  }
  expect(dialogs).toEqual([]);
  expect(await page.title()).toBe(title);
  expect(world.requests.filter(({ host }) => !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host))).toEqual([]);
});

test('an update of the extension leaves nothing on a page that stays open: no panel, no script that goes on, no fault', async ({
  strictAssay: assay,
}) => {
  await assay.willAllow('*');
  const page = await assay.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(LINKEDIN + pathOf(tomas));
  await assay.check(page);
  await (await assay.worker())
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
  await page.mouse.click(5, 300);
  // It says so (updated.spec.ts), and leaves.
  await expect(assay.panelOf(page)).toContainText('Assay was updated');
  await page.keyboard.press('Escape');
  await expect(assay.panelOf(page)).toHaveCount(0);
  // The page goes on, and what is left of our script with it: it must end without a fault.
  await page.locator('aside a[data-spa]').first().click();
  await expect(page.locator('h1')).not.toHaveText(tomas.person.name);
  expect(faults).toEqual([]);
  await page.close();
});
