import type { Report } from '../../lib/report/report.ts';
import type { Surface } from '../../lib/store/tab-record.ts';

/** What became of the sample badge that comes with Assay. */
export type SampleState =
  | { kind: 'judging' }
  /** The worker did not answer. */
  | { kind: 'error' }
  /** `altered`: the title in the file, in three parts of which the middle one is the changed letter; null when it is as it was made. */
  | { kind: 'judged'; report: Report; altered: [before: string, letter: string, after: string] | null };

export interface WelcomeProps {
  sample: SampleState;
  browser: 'chromium' | 'firefox';
  /** The button is on the toolbar; null where the browser does not tell. */
  pinned: boolean | null;
  /** Where results are shown on linkedin.com; null: as it is set for everybody, and not chosen yet. */
  linkedin: Surface | null;
  /** As the browser writes it; null for none. */
  shortcut: string | null;
  onAlter(): void;
  onRestore(): void;
  onLinkedIn(surface: Surface): void;
  onOptions(): void;
  onClose(): void;
}
