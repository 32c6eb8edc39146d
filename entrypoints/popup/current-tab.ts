import { browser } from 'wxt/browser';

/** The tab that a surface speaks of: the one in front, or, for a surface that is opened as a page, the one named by `?tab=`. */
export async function currentTab(location: Location): Promise<{ id: number; named: boolean } | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return { id: named, named: true };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, named: false };
}
