import { browser } from 'wxt/browser';
import { textOf, type Words } from '../../lib/i18n/sentence.ts';
import type { TabView } from '../../lib/messages/views.ts';
import { wasAnswered } from '../../lib/report/answered.ts';

/** What the toolbar button says of a tab: how many badges, in neutral colours, and the same as a sentence. Nothing of one that was not read. */
export function toolbarOf(view: TabView | null, words: Words): { text: string; title: string } {
  if (view === null) return { text: '', title: textOf(words, 'ext_name') };
  const badges = view.items.filter(({ link }) => link !== null);
  if (badges.length === 0) return { text: '', title: textOf(words, 'menu_toolbar_none') };
  const done = badges.filter(({ state }) => state.name === 'done' && wasAnswered(state.report)).length;
  return { text: String(badges.length), title: textOf(words, 'menu_toolbar', { n: badges.length, done }) };
}

/** Ink and paper of the neutral mark: the number says how many, the colour nothing. */
const PAPER = '#59616b';
const INK = '#ffffff';

/** Shows it. A tab that is closed in the meantime is no fault. */
export async function showToolbar(tabId: number, view: TabView | null, words: Words): Promise<void> {
  const { text, title } = toolbarOf(view, words);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color: PAPER }),
    browser.action.setBadgeTextColor({ tabId, color: INK }),
  ]).catch(() => undefined);
}
