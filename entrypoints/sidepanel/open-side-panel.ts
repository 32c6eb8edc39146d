import { browser } from 'wxt/browser';

/** Firefox's own, which the types that WXT ships leave out. */
interface Sidebar {
  sidebarAction: { open(): Promise<void>; isOpen(of: { windowId: number }): Promise<boolean> };
}

const inTab = (tabId: number) =>
  browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as '/sidepanel.html') });

/**
 * Opens the browser's side panel beside a tab. Call it inside the click, before anything is awaited.
 * Firefox gives a click no weight across a message: from a page, what is wanted is shown in a sidebar that is open already, and
 * otherwise the same surface opens as a tab. `anew`: an open sidebar shows it all the time, so that it is no answer to the click.
 */
export function openSidePanel(tabId: number, anew = false): Promise<unknown> {
  if (import.meta.env.BROWSER !== 'firefox') return browser.sidePanel.open({ tabId });
  const { sidebarAction } = browser as unknown as Sidebar;
  return sidebarAction.open().catch(async () => {
    const { windowId } = await browser.tabs.get(tabId);
    if (anew || !(await sidebarAction.isOpen({ windowId }))) await inTab(tabId);
  });
}
