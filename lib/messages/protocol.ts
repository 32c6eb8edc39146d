import type { Catalogue, Language } from '../i18n/sentence.ts';
import type { Report } from '../report/report.ts';
import type { Seen } from '../report/seen.ts';
import type { SeenFindings } from '../sites/badge-link.ts';
import type { GivenFile } from '../store/jobs.ts';
import type { Settings } from '../store/settings.ts';
import type { Surface } from '../store/tab-record.ts';
import type { ListInUse } from '../trust/list-in-use.ts';
import type { Pin, Role } from '../trust/pin.ts';
import type { Appearance, Kept, KeptView, Marks, RunSummary, RunView, TabView, WorkAnswer } from './views.ts';

/** Every message to the worker: what it carries and what comes back. */
export interface Protocol {
  /** A frame says what it found. `document` tells one document of the frame from the next. */
  'page.findings': { input: { document: string; findings: SeenFindings }; output: null };
  /** A frame is going away. */
  'page.left': { input: { document: string }; output: null };
  'page.state': { input: Record<string, never>; output: TabView | null };
  /** Check links of the sender's own report, again if they were checked before. */
  'page.check': { input: { keys: string[] }; output: null };
  /**
   * Open the side panel; with a key, at that badge; `pin`: to put its issuer on the list, which only an extension page may do. Or the
   * evidence sheet of a badge of the sender's own report.
   */
  'page.open': { input: { surface: 'side-panel' | 'sheet'; key: string | null; pin: boolean }; output: null };
  /** What the user says to have seen on the provider's page of a badge of the sender's own report; null takes it back. False: it has none. */
  'page.seen': { input: { key: string; seen: Seen | null }; output: boolean };
  /** Show one badge of the sender's own report where this site's results are shown; check it if it was not. */
  'page.show': { input: { key: string }; output: null };
  /** What to write beside the links of the sender's own report; null where marks are off. */
  'page.marks': { input: Record<string, never>; output: Marks | null };
  /** The words that the panel speaks; of all languages they would be most of it. */
  'page.words': { input: Record<string, never>; output: Appearance };
  /**
   * Puts the script with the rest (parts that few open, texts that few copy) beside the panel of the sender's page, and gives what it
   * wants: the words of both languages, and which list is in use.
   */
  'page.more': { input: Record<string, never>; output: { catalogues: Record<Language, Catalogue>; list: ListInUse } };

  /** Read the page of a tab. False when the browser does not let us (its own pages, the stores). */
  'tab.read': { input: { tabId: number }; output: boolean };
  'tab.state': { input: { tabId: number }; output: TabView | null };
  /** Keep what the person wants before the browser asks for hosts: the asking may close the popup. */
  'tab.intend': { input: { tabId: number; keys: string[]; surface: Surface }; output: null };
  /** The person answered; whatever the answer, go on with what is allowed. */
  'tab.start': { input: { tabId: number }; output: null };
  /** Show a badge (null: the list) over the page, or in the side panel, which only a click in an extension page opens. */
  'tab.show': { input: { tabId: number; key: string | null; surface: Surface }; output: null };
  /** As `page.seen`. */
  'tab.seen': { input: { tabId: number; key: string; seen: Seen | null }; output: boolean };
  /** Fetch one work (`path` of its fact) and compare it with the fingerprint that the issuer recorded. */
  'tab.work': { input: { tabId: number; key: string; path: string }; output: WorkAnswer };
  /** The extension page has shown what was asked for. */
  'tab.focused': { input: { tabId: number }; output: null };

  'settings.get': { input: Record<string, never>; output: Settings };
  'settings.change': { input: { change: Partial<Settings> }; output: Settings };

  'pins.list': { input: Record<string, never>; output: Pin[] };
  /** Adds pins, and replaces those of the same identifier and role. */
  'pins.put': { input: { pins: Pin[] }; output: null };
  'pins.remove': { input: { id: string; role: Role }; output: null };

  /**
   * Starts a check of many: the badges of a tab (all, or some), or what was pasted and dropped. `text` is free text with addresses.
   * `opens`: the browser is about to ask, so the worker opens the table when it was answered. Gives the run's id.
   */
  'run.create': {
    input: {
      tabId: number | null;
      keys: string[] | null;
      text: string;
      files: GivenFile[];
      opens: boolean;
      /** Asked for in a private window; a run of a tab also knows by itself. */
      isPrivate: boolean;
    };
    output: string | null;
  };
  /** More of what was pasted and dropped: a message holds only so many files. */
  'run.add': { input: { id: string; text: string; files: GivenFile[] }; output: null };
  /** Opens the table of a run that was created with `opens`; once, whoever asks: the popup, or the browser's answer to its question. */
  'run.open': { input: { id: string }; output: null };
  'run.list': { input: Record<string, never>; output: RunSummary[] };
  'run.state': { input: { id: string }; output: RunView | null };
  /** Check rows (all: null) again, reading everything anew; or, after the person allowed hosts, those that wait. */
  'run.check': { input: { id: string; rows: string[] | null; fresh: boolean }; output: null };
  'run.erase': { input: { id: string }; output: null };

  /** Judges one file now and keeps nothing of it. */
  'file.check': { input: { file: GivenFile }; output: Report };

  'kept.state': { input: Record<string, never>; output: KeptView };
  /** Keep the report of one badge of a tab beyond this session. */
  'kept.keep': { input: { tabId: number; key: string }; output: null };
  'kept.forget': { input: { key: string }; output: null };
  'kept.erase': { input: { what: Kept[] }; output: null };
}

export type MessageType = keyof Protocol;
export type Input<T extends MessageType> = Protocol[T]['input'];
export type Output<T extends MessageType> = Protocol[T]['output'];
/** A message as it travels. */
export type Message<T extends MessageType = MessageType> = { [K in T]: { type: K; input: Input<K> } }[T];

/** Why the worker did not answer. */
export type Refusal = 'unknown_sender' | 'not_allowed' | 'malformed' | 'failed';
export type Reply<T extends MessageType = MessageType> = { ok: true; value: Output<T> } | { ok: false; refusal: Refusal };

/** Who may send what. Nothing is allowed to both: a page script never asks for a tab by number, and decides nothing. */
export const MAY_SEND = {
  'page.findings': 'page',
  'page.left': 'page',
  'page.state': 'page',
  'page.check': 'page',
  'page.open': 'page',
  'page.seen': 'page',
  'page.show': 'page',
  'page.marks': 'page',
  'page.words': 'page',
  'page.more': 'page',
  'tab.read': 'extension',
  'tab.state': 'extension',
  'tab.intend': 'extension',
  'tab.start': 'extension',
  'tab.show': 'extension',
  'tab.seen': 'extension',
  'tab.work': 'extension',
  'tab.focused': 'extension',
  'settings.get': 'extension',
  'settings.change': 'extension',
  'pins.list': 'extension',
  'pins.put': 'extension',
  'pins.remove': 'extension',
  'run.create': 'extension',
  'run.add': 'extension',
  'run.open': 'extension',
  'run.list': 'extension',
  'run.state': 'extension',
  'run.check': 'extension',
  'run.erase': 'extension',
  'file.check': 'extension',
  'kept.state': 'extension',
  'kept.keep': 'extension',
  'kept.forget': 'extension',
  'kept.erase': 'extension',
} as const satisfies Record<MessageType, 'page' | 'extension'>;

/** What the worker sends of its own accord: to the scripts of a tab, and (all but `select`, `marks`, `report`, `ping`) to extension pages. */
export type Notice =
  | { notice: 'state'; tabId: number; view: TabView | null }
  /** Something of this run changed. */
  | { notice: 'run'; id: string }
  /** Settings changed: language and theme, among others. */
  | { notice: 'settings' }
  /** The list of pins changed. */
  | { notice: 'pins' }
  /** The panel shows this badge; null shows the list. */
  | { notice: 'select'; key: string | null }
  /** What stands beside the links changed, or may stand there no more. */
  | { notice: 'marks' }
  /** Say again what you found. */
  | { notice: 'report' }
  /** Answered with the frame's `document`. */
  | { notice: 'ping' };
