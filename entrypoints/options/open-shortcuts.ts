import { browser } from 'wxt/browser';

/** Firefox's own, which the types that WXT ships leave out. */
interface ShortcutSettings {
  commands: { openShortcutSettings?: () => Promise<void> };
}

/** Opens the browser's page for the shortcuts of extensions. Edge leads its own from the same address. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = (browser as unknown as ShortcutSettings).commands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
