import type { BadgeLink, PageFindings } from '../sites/badge-link.ts';
import { sessionStore } from './session.ts';
import type { Store } from './store.ts';

/** Where results are shown. */
export type Surface = 'panel' | 'side-panel';

/** One frame's findings; `document` tells one document of the frame from the next. */
export interface FrameRecord {
  document: string;
  findings: PageFindings;
  /** Each address as the page script reported it, with the badge's key: where marks stand, also those that are turned on later. */
  seen: [url: string, key: string][];
}

/** What is known of a tab that the person asked to read. Its name in the store is the tab's number. */
export interface TabRecord {
  /** Who or what the page is about (`lib/messages/subject`); null until the top frame has spoken. */
  subject: string | null;
  frames: Record<number, FrameRecord>;
  /** Badges that the person asked to check here; a row that comes back with other words is checked again. */
  asked: string[];
  /** What the person wanted when the browser asked for hosts. */
  intent: { keys: string[]; surface: Surface } | null;
  /** Links that the person pointed at, and that the page script did not take for badges. */
  pointed: BadgeLink[];
  /** The badge that the person asked to see; `pin`: and to put its issuer on the list. */
  focus: Focus | null;
  /** In a private window: nothing of it outlives the session. */
  isPrivate: boolean;
}

export interface Focus {
  key: string;
  pin: boolean;
}

export const EMPTY_TAB: TabRecord = {
  subject: null,
  frames: {},
  asked: [],
  intent: null,
  pointed: [],
  focus: null,
  isPrivate: false,
};

export const tabRecords = (): Store<TabRecord> => sessionStore<TabRecord>('tab:');
