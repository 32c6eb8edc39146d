import type { MessageKey } from '../../lib/i18n/words.ts';
import type { Phrase } from '../../lib/report/headline.ts';
import type { Trouble } from '../../lib/report/trouble.ts';
import type { Coverage } from '../../lib/sites/badge-link.ts';
import type { Surface } from '../../lib/store/tab-record.ts';
import type { ListInUse } from '../../lib/trust/list-in-use.ts';
import type { GlyphName } from '../glyph.tsx';
import type { AskedHost, BadgeView } from '../view.ts';

/** The page in front, as the popup shows it. */
export type PageState =
  | { kind: 'reading'; pageHost: string }
  /** A page that no extension may read: the browser's own pages, its store, a file viewer. */
  | { kind: 'unsupported' }
  | { kind: 'error' }
  | ReadyState;

export interface ReadyState {
  kind: 'ready';
  pageHost: string;
  badges: BadgeView[];
  coverage: Coverage;
  /** The hosts that are not allowed yet. */
  hosts: AskedHost[];
  /** How many badges wait for those hosts. */
  waiting: number;
  /** The browser was asked and the answer was no. */
  denied: boolean;
  /** Nothing but our own faults came of the last check. */
  hasFailed: boolean;
  /** Where a check shows its results. */
  surface: Surface;
  /** The person is asked where; `surface` is what is chosen so far. */
  asksSurface: boolean;
  trouble: Trouble | null;
  isPrivate: boolean;
  /** Null where there can be none: pages that are not https. */
  marks: { on: boolean; isLinkedIn: boolean } | null;
}

/** What the person pasted, and what it is by itself, before anybody is asked. */
export interface GivenState {
  text: string;
  /** What the link alone tells; null for nothing yet. */
  tells: (Phrase & { glyph: GlyphName }) | null;
  /** Hosts that a check of it asks and that are not allowed yet. */
  hosts: AskedHost[];
  /** Why it was not taken. */
  fault: MessageKey | null;
}

export interface PopupProps {
  page: PageState;
  given: GivenState;
  list: ListInUse | null;
  /** The browser lets a popup open a file chooser; else the table page does. */
  choosesFiles: boolean;
  /** Called inside the click, so that `permissions.request` may follow at once. With nothing to ask it shows the results. */
  onCheck(): void;
  /** The same, for one badge. */
  onCheckOne(key: string): void;
  /** The same, asking for all badge platforms that Assay knows. */
  onCheckKnown(): void;
  /** The same, with the results in a table. */
  onCheckInTable(): void;
  onSurface(surface: Surface): void;
  /** Shows a badge (null: the list) on a surface; where the results are shown, when none is named. */
  onShow(key: string | null, surface?: Surface): void;
  onGiven(text: string): void;
  /** Called inside the click. */
  onCheckGiven(): void;
  onFiles(files: File[]): void;
  /** Opens the table page, where files can be given too. */
  onOpenTable(): void;
  /** Called inside the click: turning marks on asks the browser. */
  onMarks(on: boolean): void;
  onOptions(): void;
  onReportTrouble(): void;
}
