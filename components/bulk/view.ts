import type { RunRow, RunSummary, RunView } from '../../lib/messages/views.ts';
import type { AskedHost, CardActs, TextOf } from '../view.ts';

/** What the page shows: the list of runs with the way to start one, or one run. */
export type BulkState =
  | { kind: 'loading' }
  | { kind: 'error' }
  /** It was erased, or its session ended. */
  | { kind: 'gone' }
  | { kind: 'list'; runs: RunSummary[]; starting: boolean; nothing: boolean }
  | {
      kind: 'run';
      run: RunView;
      /** The hosts that are not allowed yet, of all rows. */
      hosts: AskedHost[];
      /** Rows that wait for those hosts. */
      waiting: RunRow[];
      /** The browser was asked and the answer was no. */
      denied: boolean;
    };

export interface BulkEvents {
  onStart(text: string, files: File[]): void;
  onOpen(id: string): void;
  onErase(id: string): void;
  /** Called inside the click, so that `permissions.request` may follow at once. `rows` are to be checked afterwards. */
  onAllow(hosts: string[], rows: string[]): void;
  /** Check rows again, reading everything anew; null: all. */
  onCheckAgain(rows: string[] | null): void;
  onDownload(csv: string): void;
  /** Opens the evidence sheet of a row. */
  onSheet(row: string): void;
  onCopy: NonNullable<CardActs['onCopy']>;
  textOf: TextOf;
}

export interface BulkProps extends BulkEvents {
  state: BulkState;
}
