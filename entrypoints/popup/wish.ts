import type { AskedHost } from '../../components/view.ts';
import type { Item, TabView } from '../../lib/messages/protocol.ts';
import { isKnownHost } from '../../lib/platforms/patterns.ts';

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
