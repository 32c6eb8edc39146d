import type { Report } from '../lib/report/report.ts';
import type { BadgeLink, Coverage, UnlinkedEntry } from '../lib/sites/badge-link.ts';

/** One badge as a surface shows it. Exactly one of `link` and `entry` is set. */
export interface BadgeView {
  /** Stable over re-renders. */
  key: string;
  link: BadgeLink | null;
  entry: UnlinkedEntry | null;
  state: 'found' | 'checking' | 'done';
  report: Report | null;
  /** A check would ask a site about it, allowed or not. Default: false. */
  asks?: boolean;
}

/** A host that a check would ask. `known`: it belongs to a badge platform; another host may belong to the person. */
export interface AskedHost {
  host: string;
  known: boolean;
}

/** What stands between the panel and its badges. */
export type Condition = 'reading' | 'ready' | 'offline' | 'error';

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
  /** Only the overlay closes itself. */
  onClose?(): void;
  /** The overlay cannot ask for permission: it leads to the side panel, where a click may open it. `key` is the badge to show there. */
  onOpenSidePanel?(key: string | null): void;
  /** Called inside the click, so that `permissions.request` may follow at once. Absent where asking is impossible. */
  onAllow?(hosts: string[]): void;
}

export type SidePanelProps = Omit<PanelProps, 'onClose' | 'onOpenSidePanel'>;

export type PopupState =
  | { kind: 'reading'; pageHost: string }
  /** A page that no extension may read: the browser's own pages, its store, a file viewer. */
  | { kind: 'unsupported' }
  | { kind: 'error' }
  | {
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
    };

export interface PopupProps {
  state: PopupState;
  /** Called inside the click, so that `permissions.request` may follow at once. With nothing to ask it shows the results. */
  onCheck(): void;
  /** The same, for one badge. */
  onCheckOne(key: string): void;
  onOpenPanel(key: string | null): void;
}
