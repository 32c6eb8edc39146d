import type { Page } from '@playwright/test';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { CSP_PAGE } from '../world/pages/others.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

const ADDRESS = LINKEDIN + pathOf(PROFILES[0] as (typeof PROFILES)[number]);

/** What a page can see of itself: its markup, its globals, and every message and event that is posted to it. */
interface Seen {
  html: string;
  globals: string[];
  events: string[];
  mutations: number;
}

/** Runs before any script of the page, as the page would: notes everything that is dispatched or posted, by whomever. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = globalThis as unknown as { seenEvents: string[]; seenMutations: number };
    own.seenEvents = [];
    own.seenMutations = 0;
    addEventListener('message', (event) => own.seenEvents.push(`message ${JSON.stringify(event.data)}`), true);
    // WXT's own content scripts announce themselves by an event of such a name.
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      own.seenEvents.push(`dispatch ${event.type}`);
      return dispatch.call(this, event);
    };
  });
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const own = globalThis as unknown as { seenEvents: string[]; seenMutations: number };
    return {
      html: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(globalThis).sort(),
      events: own.seenEvents,
      mutations: own.seenMutations,
    };
  });

const countMutations = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = globalThis as unknown as { seenMutations: number };
    const everything = { childList: true, attributes: true, characterData: true, subtree: true };
    new MutationObserver((records) => {
      own.seenMutations += records.length;
    }).observe(document, everything);
  });

for (const address of [ADDRESS, CSP_PAGE]) {
  test(`before the person asks, ${new URL(address).host} is as it is without Assay; while it is read, too`, async ({
    assay,
    page,
  }) => {
    await watch(page);
    await page.goto(address);
    await countMutations(page);
    const before = await look(page);
    const popup = await assay.clickToolbar(page);
    await popup.waitFor(`document.querySelector('.badges li') !== null`);
    const tabId = await assay.tabOf(page);
    await until(async () => (await assay.session()).tabs[tabId]?.frames[0], 'the page to be read');
    const after = await look(page);
    expect(after).toEqual(before);
    expect(after.events).toEqual([]);
    await popup.close();
  });
}

test('a page that nobody asked about is not read and causes no request', async ({ assay, world, page }) => {
  await page.goto(ADDRESS);
  const hosts = new Set(world.requests.map(({ host }) => host));
  expect([...hosts].filter((host) => !/(?:^|\.)(?:linkedin|google|googleapis|gvt1)\.com$/.test(host))).toEqual([]);
  const { tabs } = await assay.session();
  expect(tabs[await assay.tabOf(page)]).toBeUndefined();
});

test('after the person asked there is one element without a name, nothing in the page names the extension, and it goes without a trace', async ({
  assay,
  page,
}) => {
  await watch(page);
  await page.goto(ADDRESS);
  const before = await look(page);
  await assay.check(page);
  const during = await look(page);
  expect(during.html).not.toContain('chrome-extension');
  expect(during.html).not.toContain(assay.id);
  expect(during.html).toBe(before.html.replace(/<\/html>$/, '<div></div></html>'));
  expect(during.globals).toEqual(before.globals);
  expect(during.events).toEqual([]);

  await assay.panelOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(assay.panelOf(page)).toHaveCount(0);
  expect(await look(page)).toEqual(before);
});

test('a page cannot fetch anything of the extension', async ({ assay, page }) => {
  await page.goto(ADDRESS);
  await assay.check(page);
  const read = await page.evaluate(
    (id) =>
      Promise.all(
        ['manifest.json', 'page.js', 'panel.js', 'popup.html', 'background.js'].map((path) =>
          fetch(`chrome-extension://${id}/${path}`).then(
            () => path,
            () => null,
          ),
        ),
      ),
    assay.id,
  );
  expect(read.filter((path) => path !== null)).toEqual([]);
});
