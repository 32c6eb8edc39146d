import { browser } from 'wxt/browser';

/** Firefox's own, which the types that WXT ships leave out. */
interface Sidebar {
  sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the browser's side panel beside a tab. Call it inside the click, before anything is awaited.
 * Firefox gives a click no weight across a message: from a page the same surface opens there as a tab.
 */
export function openSidePanel(tabId: number): Promise<unknown> {
  if (import.meta.env.BROWSER !== 'firefox') return browser.sidePanel.open({ tabId });
  return (browser as unknown as Sidebar).sidebarAction
    .open()
    .catch(() => browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as '/sidepanel.html') }));
}
