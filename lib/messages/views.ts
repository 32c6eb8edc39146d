import type { Catalogue, Language } from '../i18n/sentence.ts';
import type { HeadlineGlyph, Tone } from '../report/headline.ts';
import type { Report } from '../report/report.ts';
import type { Trouble } from '../report/trouble.ts';
import type { BadgeLink, Coverage, PageFindings, UnlinkedEntry } from '../sites/badge-link.ts';
import type { Theme } from '../store/settings.ts';
import type { Focus, Surface } from '../store/tab-record.ts';
import type { Check } from '../verify/check.ts';

/** What became of one badge of a page. `failed` is our own fault and can be tried again; it says nothing about the badge. */
export type ItemState =
  | { name: 'found' }
  /** The browser is asking the person for the hosts. */
  | { name: 'asking' }
  /** With the answers so far: none in a table of many, and none of what waits for its turn. */
  | { name: 'checking'; checks?: Check[] }
  | { name: 'done'; report: Report }
  | { name: 'failed' };

/** One badge of a page, or one entry without a link, with what we know of it by now. */
export interface Item {
  /** The badge's key (`lib/platforms` keyOf), or one made of an unlinked entry's words. */
  key: string;
  link: BadgeLink | null;
  entry: UnlinkedEntry | null;
  state: ItemState;
  /** Hosts that a check of it asks and that are not allowed yet. */
  hosts: string[];
  /** An earlier report, where the present one only says that nothing could be asked: of this session, or one that the user kept. */
  last: Report | null;
  /** The user keeps a report of this badge. */
  kept: boolean;
  /** It ended, and this is the key of a newer one of the same programme among the badges beside it. */
  newer?: string;
}

/** Everything that a surface shows about one tab. Null in its place means that the tab was not read. */
export interface TabView {
  /** Who or what the page is about; a surface that shows one subject never goes on to another. */
  subject: string;
  tabId: number;
  /** The address of the top frame, without query and fragment. */
  page: string;
  site: PageFindings['site'];
  holder: string | null;
  coverage: Coverage;
  items: Item[];
  /** What is wrong around us rather than with any badge. */
  trouble: Trouble | null;
  /** For extension pages: the badge that the person asked to see there. */
  focus: Focus | null;
  isPrivate: boolean;
}

/** A mark beside a link: words and a shape, made by the worker, so that the script in the page knows none. */
export interface Mark {
  /** The address as the page script reported it (`SeenLink.url`). */
  url: string;
  key: string;
  glyph: MarkGlyph;
  tone: Tone;
  /** At most 24 characters. */
  text: string;
  /** The whole headline and the title, for those who do not see the mark. */
  label: string;
}

export type MarkGlyph = HeadlineGlyph | 'bang';

/** The marks of one frame, and how they look. */
export interface Marks {
  theme: Theme;
  /** Where a click on one shows its badge. */
  surface: Surface;
  marks: Mark[];
}

/** What a surface needs to speak and look as the user wants. */
export interface Appearance {
  language: Language;
  theme: Theme;
  catalogue: Catalogue;
}

/** What came of asking to compare a work; the result stands in the report. */
export type WorkAnswer = 'compared' | 'permission_needed' | 'no_such_work';

/** One line of a run's table. At most one of `link`, `entry` and `file` is set: a pasted word may be no address. */
export interface RunRow {
  id: string;
  /** The file's name or the page's host; null for a pasted address. */
  from: string | null;
  link: BadgeLink | null;
  entry: UnlinkedEntry | null;
  file: string | null;
  /** What was given, where it is no address that can be read. */
  given: string;
  /** The file was not read, because it is larger than any badge. */
  tooLarge: boolean;
  state: ItemState;
  hosts: string[];
  /** As in `Item`, of this run. */
  last: Report | null;
}

export interface RunView {
  id: string;
  /** The host of the page; null for what was pasted or dropped. */
  page: string | null;
  /** ISO 8601, UTC. */
  startedAt: string;
  rows: RunRow[];
  /** How many there were beyond what one table holds. */
  leftOut: number;
  /** What was read of the page and what was not; null for what was pasted or dropped. */
  coverage: Coverage | null;
  trouble: Trouble | null;
  isPrivate: boolean;
  /** It ends with the browser's session: from a private window, or from LinkedIn, of whose people nothing is stored. */
  ofSession: boolean;
}

export interface RunSummary {
  id: string;
  page: string | null;
  startedAt: string;
  rows: number;
  done: number;
}

/** What is kept on this computer, for the page that shows and erases it. */
export interface KeptView {
  documents: { count: number; bytes: number };
  reports: { key: string; keptAt: string; report: Report }[];
  runs: RunSummary[];
  pins: number;
  /** Pages that were read in this session, and their reports. */
  session: { tabs: number; reports: number };
}

export type Kept = 'documents' | 'reports' | 'runs' | 'session' | 'pins' | 'settings';

/** What a report of trouble on a site may hold: no name, no address of a person, no text of the page. */
export interface SiteReport {
  /** The host of the page. */
  host: string;
  site: PageFindings['site'];
  /** The address with every part that may name somebody replaced: "/in/…/details/certifications". */
  shape: string;
  coverage: Coverage;
  /** Where links stood, of what kind and on which host, with how many. */
  links: { where: string; kind: string; host: string; count: number }[];
  /** Outcomes so far, by verdict or state. */
  outcomes: Record<string, number>;
}
