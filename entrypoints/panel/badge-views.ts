import type { BadgeView } from '../../components/view.ts';
import type { Item, TabView } from '../../lib/messages/protocol.ts';

function badgeView({ key, link, entry, state }: Item): BadgeView {
  switch (state.name) {
    case 'found':
    case 'asking':
    // Our own fault says nothing about the badge: it stands as found, and can be checked again.
    case 'failed':
      return { key, link, entry, state: 'found', report: null };
    case 'checking':
      return { key, link, entry, state: 'checking', report: null };
    case 'done':
      return { key, link, entry, state: 'done', report: state.report };
  }
}

export const badgeViews = (view: TabView | null): BadgeView[] => view?.items.map(badgeView) ?? [];

export const pageHostOf = (page: string): string => (URL.canParse(page) ? new URL(page).host : '');

/** True when nothing but our own faults came of a check. */
export const hasFailed = (view: TabView | null): boolean =>
  view !== null && view.items.length > 0 && view.items.every(({ state }) => state.name === 'failed');
