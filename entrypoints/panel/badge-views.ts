import type { BadgeView, Condition } from '../../components/view.ts';
import type { Item, TabView } from '../../lib/messages/views.ts';

function badgeView({ key, link, entry, state, last, kept, newer }: Item): BadgeView {
  const shared = { key, link, entry, last, kept, newer };
  switch (state.name) {
    case 'found':
    case 'asking':
    // Our own fault says nothing about the badge: it stands as found, and can be checked again.
    case 'failed':
      return { ...shared, state: 'found', report: null };
    case 'checking':
      return { ...shared, state: 'checking', report: null, progress: state.checks };
    case 'done':
      return { ...shared, state: 'done', report: state.report };
  }
}

export const badgeViews = (view: TabView | null): BadgeView[] => view?.items.map(badgeView) ?? [];

export const pageHostOf = (page: string): string => (URL.canParse(page) ? new URL(page).host : '');

/** True when nothing but our own faults came of a check. */
export const hasFailed = (view: TabView | null): boolean =>
  view !== null && view.items.length > 0 && view.items.every(({ state }) => state.name === 'failed');

/** What stands between a surface and its badges. `isOnline`: what the browser says, which knows only of this computer's own network. */
export function conditionOf(view: TabView | null, isOnline: boolean): Condition {
  if (view === null) return 'reading';
  if (hasFailed(view)) return 'error';
  return isOnline ? (view.trouble ?? 'ready') : 'offline';
}
