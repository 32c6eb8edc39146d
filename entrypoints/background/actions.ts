import { browser } from 'wxt/browser';
import type { Notice } from '../../lib/messages/protocol.ts';
import type { TabView } from '../../lib/messages/views.ts';
import { notAllowed } from '../../lib/net/permission.ts';
import { createChanges } from './changes.ts';
import type { TabActions } from './tabs.ts';

/** A tab whose scripts are gone, or no open surface: nobody to tell is no fault. */
const nobody = () => undefined;

/** What the worker does to tabs, through the browser. `also` is told of every change with the surfaces. */
export function browserActions(
  view: (tabId: number) => Promise<TabView | null>,
  also: (tabId: number, view: TabView | null) => Promise<void>,
): TabActions {
  const changed = createChanges(async (tabId) => {
    const now = await view(tabId);
    const notice: Notice = { notice: 'state', tabId, view: now };
    await Promise.all([
      also(tabId, now),
      browser.tabs.sendMessage(tabId, notice, { frameId: 0 }).catch(nobody),
      browser.runtime.sendMessage(notice).catch(nobody),
    ]);
  });
  return {
    changed: (tabId) => void changed(tabId),
    notAllowed,
    isPrivate: async (tabId) => (await browser.tabs.get(tabId)).incognito,
    async injectPage(tabId) {
      const target = { tabId, allFrames: true };
      const results = await browser.scripting.executeScript({ target, files: ['/page.js'], injectImmediately: true });
      return results.map(({ frameId }) => frameId);
    },
    async injectPanel(tabId) {
      await browser.scripting.executeScript({ target: { tabId }, files: ['/panel.js'] });
    },
    select(tabId, key) {
      const notice: Notice = { notice: 'select', key };
      browser.tabs.sendMessage(tabId, notice, { frameId: 0 }).catch(nobody);
    },
    async askReports(tabId, frames) {
      const notice: Notice = { notice: 'report' };
      await Promise.all(frames.map((frameId) => browser.tabs.sendMessage(tabId, notice, { frameId }).catch(nobody)));
    },
    async ping(tabId, frameId) {
      const notice: Notice = { notice: 'ping' };
      const answer: unknown = await browser.tabs.sendMessage(tabId, notice, { frameId }).catch(nobody);
      return typeof answer === 'string' ? answer : null;
    },
  };
}
