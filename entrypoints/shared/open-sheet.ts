import { browser } from 'wxt/browser';
import type { SheetOf } from './sheet-address.ts';

/** Opens an evidence sheet, in a tab beside `beside`; of a private window, where the browser opens pages of extensions. */
export async function openSheet(of: SheetOf, beside?: number): Promise<void> {
  const tab = beside === undefined ? null : await browser.tabs.get(beside);
  const place = tab && !tab.incognito ? { index: tab.index + 1, windowId: tab.windowId } : {};
  const url = browser.runtime.getURL(`/sheet.html?${new URLSearchParams(of)}` as '/popup.html');
  await browser.tabs.create({ url, ...place });
}
