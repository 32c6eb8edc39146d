import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/store/settings.ts';

/**
 * Whether the side panel reads a page that comes before it without a click of its own: the one that it was opened on, and pages of
 * sites where the person turned Assay on. That the person allowed a host is not enough: hosts are allowed so that they can be asked
 * about badges, and the side panel stays open while people read other things.
 */
export async function mayReadItself(tabId: number, isAsked: boolean, { sites }: Settings): Promise<boolean> {
  if (isAsked) return true;
  // The browser tells the address only where we have access.
  const { url = '' } = await browser.tabs.get(tabId);
  return URL.canParse(url) && (sites[new URL(url).hostname] ?? 'click') !== 'click';
}
