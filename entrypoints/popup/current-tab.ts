import { browser } from 'wxt/browser';

export interface CurrentTab {
  id: number;
  /** Named by `?tab=`: the surface is opened as a page. */
  named: boolean;
  isPrivate: boolean;
}

/** The tab that a surface speaks of: the one in front, or, for a surface that is opened as a page, the one named by `?tab=`. */
export async function currentTab(location: Location): Promise<CurrentTab | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const isPrivate = browser.extension.inIncognitoContext;
  if (Number.isInteger(named) && named > 0) return { id: named, named: true, isPrivate };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, named: false, isPrivate: isPrivate || tab.incognito };
}
