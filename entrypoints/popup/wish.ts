import type { AskedHost, BadgeView } from '../../components/view.ts';
import type { Item, TabView } from '../../lib/messages/views.ts';
import { hostsOf, resolve } from '../../lib/platforms/index.ts';
import { isKnownHost } from '../../lib/platforms/patterns.ts';
import { badgeViews } from '../panel/badge-views.ts';

/** Badges that a check would tell more about. */
const isOpen = ({ state, hosts }: Item): boolean => {
  switch (state.name) {
    case 'found':
    case 'failed':
    case 'asking':
      return true;
    case 'checking':
      return false;
    case 'done':
      return hosts.length > 0;
  }
};

/** What a check of a tab asks for: all badges that are open, or one. */
export function wishOf(view: TabView, key: string | null = null): { keys: string[]; hosts: string[] } {
  const items = view.items.filter((item) => (key === null ? isOpen(item) : item.key === key));
  return { keys: items.map((item) => item.key), hosts: [...new Set(items.flatMap(({ hosts }) => hosts))] };
}

export const askedHosts = (view: TabView): AskedHost[] => wishOf(view).hosts.map((host) => ({ host, known: isKnownHost(host) }));

/** How many badges a check of the page asks those hosts about. */
export const waitingFor = (view: TabView): number => view.items.filter((item) => isOpen(item) && item.hosts.length > 0).length;

/** A check asks somebody, allowed or not. Of a look-alike, a page for people or an entry without a link nobody is asked. */
const asks = ({ link, hosts }: Item): boolean => hosts.length > 0 || (link !== null && hostsOf(resolve(link)).length > 0);

/** The badges for a surface that can ask the browser for hosts. */
export const askingViews = (view: TabView | null): BadgeView[] =>
  badgeViews(view).map((shown, at) => {
    const item = view?.items[at];
    return item ? { ...shown, asks: asks(item) } : shown;
  });

/** The same for the popup: where hosts are still to be allowed, the badge can be checked (again) from there. */
export const popupViews = (view: TabView): BadgeView[] =>
  askingViews(view).map((shown, at) =>
    shown.state === 'done' && view.items[at]?.hosts.length ? { ...shown, state: 'found' } : shown,
  );
