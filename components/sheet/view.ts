import type { Report } from '../../lib/report/report.ts';
import type { ListInUse } from '../../lib/trust/list-in-use.ts';

/** What the page shows: one report, or why there is none. */
export type SheetState =
  | { kind: 'loading' }
  | { kind: 'error' }
  /** The session ended, or it was erased. */
  | { kind: 'gone' }
  | {
      kind: 'report';
      report: Report;
      /** The list that headlines go by; null while it is not known. */
      list: ListInUse | null;
    };

export interface SheetProps {
  state: SheetState;
  version: string;
  onPrint(): void;
}
