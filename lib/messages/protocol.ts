import type { Catalogue, Language } from '../i18n/sentence.ts';
import type { Report } from '../report/report.ts';
import type { BadgeLink, Coverage, PageFindings, SeenFindings, UnlinkedEntry } from '../sites/badge-link.ts';
import type { Surface } from '../store/tab-record.ts';

/** What became of one badge of a page. `failed` is our own fault and can be tried again; it says nothing about the badge. */
export type ItemState =
  | { name: 'found' }
  /** The browser is asking the person for the hosts. */
  | { name: 'asking' }
  | { name: 'checking' }
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
}

/** Every message to the worker: what it carries and what comes back. */
export interface Protocol {
  /** A frame says what it found. `document` tells one document of the frame from the next. */
  'page.findings': { input: { document: string; findings: SeenFindings }; output: null };
  /** A frame is going away. */
  'page.left': { input: { document: string }; output: null };
  'page.state': { input: Record<string, never>; output: TabView | null };
  /** Check links of the sender's own report, again if they were checked before. */
  'page.check': { input: { keys: string[] }; output: null };
  'page.open': { input: { surface: 'side-panel' }; output: null };
  /** The words that the panel speaks; of all languages they would be most of it. */
  'page.words': { input: { language: Language }; output: Catalogue };
  /** Read the page of a tab. False when the browser does not let us (its own pages, the stores). */
  'tab.read': { input: { tabId: number }; output: boolean };
  'tab.state': { input: { tabId: number }; output: TabView | null };
  /** Keep what the person wants before the browser asks for hosts: the asking may close the popup. */
  'tab.intend': { input: { tabId: number; keys: string[]; surface: Surface }; output: null };
  /** The person answered; whatever the answer, go on with what is allowed. */
  'tab.start': { input: { tabId: number }; output: null };
  /** Open the panel over the page; `key` is the badge to show in it. */
  'tab.show': { input: { tabId: number; key: string | null }; output: null };
}

export type MessageType = keyof Protocol;
export type Input<T extends MessageType> = Protocol[T]['input'];
export type Output<T extends MessageType> = Protocol[T]['output'];
/** A message as it travels. */
export type Message<T extends MessageType = MessageType> = { [K in T]: { type: K; input: Input<K> } }[T];

/** Why the worker did not answer. */
export type Refusal = 'unknown_sender' | 'not_allowed' | 'malformed' | 'failed';
export type Reply<T extends MessageType = MessageType> = { ok: true; value: Output<T> } | { ok: false; refusal: Refusal };

/** Who may send what. Nothing is allowed to both: a page script never asks for a tab by number. */
export const MAY_SEND = {
  'page.findings': 'page',
  'page.left': 'page',
  'page.state': 'page',
  'page.check': 'page',
  'page.open': 'page',
  'page.words': 'page',
  'tab.read': 'extension',
  'tab.state': 'extension',
  'tab.intend': 'extension',
  'tab.start': 'extension',
  'tab.show': 'extension',
} as const satisfies Record<MessageType, 'page' | 'extension'>;

/** What the worker sends of its own accord: to the scripts of a tab, and (`state`) to extension pages. */
export type Notice =
  | { notice: 'state'; tabId: number; view: TabView | null }
  /** The panel shows this badge; null shows the list. */
  | { notice: 'select'; key: string | null }
  /** Say again what you found. */
  | { notice: 'report' }
  /** Answered with the frame's `document`. */
  | { notice: 'ping' };
