import type { PageFindings } from '../sites/badge-link.ts';
import { sessionStore } from './session.ts';

/** Where results are shown. */
export type Surface = 'panel' | 'side-panel';

/** One frame's findings; `document` tells one document of the frame from the next. */
export interface FrameRecord {
  document: string;
  findings: PageFindings;
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
}

export const EMPTY_TAB: TabRecord = { subject: null, frames: {}, asked: [], intent: null };

export const tabRecords = () => sessionStore<TabRecord>('tab:');
