import { expect, test } from '@playwright/test';
import { LINKEDIN, PROFILES, pathOf } from '../world/pages/linkedin.ts';
import { startWorld } from '../world/server.ts';
import { launchFirefox } from './firefox/extension.ts';

const amara = PROFILES[0] as (typeof PROFILES)[number];
const HOST = new URL(LINKEDIN).hostname;
/** Elements without a name after links: the marks, whose shadow roots are closed. */
const MARKS = `[...document.querySelectorAll('a + span')].filter((one) => one.attributes.length === 0 && one.childNodes.length === 0).length`;

test('in Firefox marks come beside the links by themselves, the menu is made, and turned off the page is as it was', async () => {
  const world = await startWorld();
  const assay = await launchFirefox({ world, allowPrompts: false });
  try {
    const own = await assay.openPage('sidepanel.html?tab=999999');
    const send = (type: string, input: object) =>
      own.evaluate<{ ok: boolean }>(`browser.runtime.sendMessage(${JSON.stringify({ type, input })})`);
    await own.evaluate(
      `void document.body.addEventListener('click', () => browser.permissions.request({ origins: ['https://${HOST}/*'] }), { once: true })`,
    );
    await own.click('body');
    await own.waitFor(`browser.permissions.contains({ origins: ['https://${HOST}/*'] })`);
    await send('settings.change', { change: { sites: { [HOST]: 'marks' } } });
    const registered = await own.evaluate<string[]>(
      'browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))',
    );
    expect(registered).toEqual([`site-${HOST}`]);
    const menus = await own.evaluate<string[]>(
      `Promise.all(['badge', 'image', 'page'].map((what) => browser.contextMenus.update(what + ' ask', {}).then(() => what, (error) => String(error))))`,
    );
    expect(menus).toEqual(['badge', 'image', 'page']);

    const page = await assay.open(LINKEDIN + pathOf(amara));
    await page.waitFor(`${MARKS} === 5`);
    const tabId = await assay.tabOf(page);
    expect(await own.evaluate(`browser.action.getBadgeText({ tabId: ${tabId} })`)).toBe('5');
    expect(await own.evaluate(`browser.action.getTitle({ tabId: ${tabId} })`)).toBe('Assay: 5 badges on this page, 0 checked');
    await send('settings.change', { change: { sites: {} } });
    await page.waitFor(`${MARKS} === 0`);
  } finally {
    await assay.close();
    await world.close();
  }
});
