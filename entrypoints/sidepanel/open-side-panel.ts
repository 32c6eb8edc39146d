import { browser } from 'wxt/browser';

/**
 * Opens the browser's side panel beside a tab. Call it inside the click, before anything is awaited.
 * Firefox gives a click no weight across a message: from the overlay it rejects there, and the person opens the sidebar from the toolbar.
 */
export function openSidePanel(tabId: number): Promise<void> {
  return import.meta.env.BROWSER === 'firefox'
    ? // Not in the types that WXT ships: it is Firefox's alone.
      (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open()
    : browser.sidePanel.open({ tabId });
}
