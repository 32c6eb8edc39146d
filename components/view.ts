import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../lib/i18n/words.ts';
import type { EndorsementReport, Report, SeenByUser } from '../lib/report/report.ts';
import type { Trouble } from '../lib/report/trouble.ts';
import type { BadgeLink, Coverage, UnlinkedEntry } from '../lib/sites/badge-link.ts';
import type { Check } from '../lib/verify/check.ts';

/** One badge as a surface shows it. Exactly one of `link` and `entry` is set. */
export interface BadgeView {
  /** Stable over re-renders. */
  key: string;
  link: BadgeLink | null;
  entry: UnlinkedEntry | null;
  state: 'found' | 'checking' | 'done';
  report: Report | null;
  /** The answers so far, while it is being checked. */
  progress?: Check[] | undefined;
  /** A check would ask a site about it, allowed or not. Default: false. */
  asks?: boolean;
  /** Of the badges beside it, the key of a newer one of the same programme. */
  newer?: string | null | undefined;
  /** An earlier report, where nothing could be asked now. */
  last?: Report | null;
  /** The user keeps a report of it. */
  kept?: boolean;
}

/** A host that a check would ask. `known`: it belongs to a badge platform; another host may belong to the person. */
export interface AskedHost {
  host: string;
  known: boolean;
}

/** What stands between the panel and its badges. `updated`: the extension was, and this overlay is what is left of it. */
export type Condition = 'reading' | 'ready' | 'error' | 'updated' | Trouble;

/** What a surface adds to a card, where it may decide something: the overlay leads to the list, the side panel is where it is made. */
export interface CardSlots {
  /** Under the issuer. */
  issuer?(report: Report): ComponentChildren;
  /** Under somebody who endorses the badge. */
  endorser?(endorsement: EndorsementReport): ComponentChildren;
  /** Our own sentence about hosts that wait, and the browser's question after it. Absent where it cannot be asked. */
  ask?(hosts: string[]): ComponentChildren;
  /** After everything else. */
  end?: ComponentChildren;
}

/** What the user says agreed on a provider's page. */
export type Seen = Pick<SeenByUser, 'name' | 'title' | 'date'>;

/** A text to copy: what asks the person for a verifiable copy, or the summary. The overlay has it only when it is asked for. */
export type TextOf = (what: 'ask' | 'summary', report: Report) => Promise<string>;

/** What one card can do; each is offered only where it can be done. */
export interface CardActs {
  onRecheck?: (() => void) | undefined;
  /** Null takes back what the user said to have seen. */
  onSeen?: ((seen: Seen | null) => void) | undefined;
  /** Opens the sheet for print. */
  onSheet?: (() => void) | undefined;
  /** Compares the work at this path with the fingerprint that the issuer recorded: asks its host, on request only. */
  onCompareWork?: ((path: string) => void) | undefined;
  /** False when the clipboard refused. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined;
  textOf?: TextOf | undefined;
  /** Shows another badge of the page: one of the same programme that is newer. */
  onNewer?: (() => void) | undefined;
}

/** Compares a work with its recorded fingerprint, or leads to where that can be asked; the label says which. */
export interface Compare {
  label: MessageKey;
  /** `path` of the work's fact. */
  run(path: string): void;
}

/** How the overlay is moved without a pointer: to the other side of the window, or a step. */
export type Move = 'side' | 'left' | 'right' | 'up' | 'down';

export interface PanelProps {
  badges: BadgeView[];
  coverage: Coverage | null;
  /** The host of the page that was read. */
  pageHost: string;
  /** Index in `badges`; null shows the list. */
  selected: number | null;
  /** Default: 'ready'. */
  condition?: Condition;
  onSelect(index: number | null): void;
  onRecheck(key: string): void;
  /** Only the overlay closes itself, and is moved. */
  onClose?(): void;
  onMove?(move: Move): void;
  /** The overlay cannot ask for permission: it leads to the side panel, where a click may open it. `key` is the badge to show there. */
  onOpenSidePanel?(key: string | null): void;
  /** What that opens is a tab: Firefox gives a click no weight across a message. */
  besideIsTab?: boolean;
  /** Called inside the click, so that `permissions.request` may follow at once. Absent where asking is impossible. */
  onAllow?(hosts: string[]): void;
  onSeen?(key: string, seen: Seen | null): void;
  onSheet?(key: string): void;
  /** `path` of the work's fact. Absent where a host cannot be asked. */
  onCompareWork?(key: string, path: string): void;
  onCopy?(text: string): Promise<boolean>;
  textOf?: TextOf;
  /** Asked for each card with a report. */
  slots?(view: BadgeView): CardSlots;
  /** In place of the list. */
  children?: ComponentChildren;
  /** The clock, for tests. */
  now?: Date;
}
