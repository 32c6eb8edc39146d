import type { Item, TabView } from '../../../lib/messages/views.ts';

/** A page about nobody, with these badges. */
export const tabView = (...items: Item[]): TabView => ({
  tabId: 1,
  subject: 'https://people.example/1',
  page: 'https://people.example/1',
  site: 'generic',
  holder: null,
  coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [], hidden: 0 },
  items,
  trouble: null,
  focus: null,
  isPrivate: false,
});
