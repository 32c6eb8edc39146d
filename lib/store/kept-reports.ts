import type { Report } from '../report/report.ts';
import { databaseStore } from './database.ts';
import type { Store } from './store.ts';

/** A report that the user chose to keep, without anything that a page said about a person. */
export interface KeptReport {
  /** The badge's key (`lib/platforms` keyOf). */
  key: string;
  /** ISO 8601, UTC. */
  keptAt: string;
  report: Report;
}

/** What a badge of a page is kept under: the title that tells two entries with one link apart is the page's word (`lib/sites/distinct`). */
export const keptKey = (key: string): string => key.split('\n', 1)[0] ?? key;

export const keptReports = (): Store<KeptReport> => databaseStore('reports');

/** What of a report may be kept: what the badge says, not what a page said beside it or whose name it compared. */
export function keepable(report: Report): Report {
  return {
    ...report,
    source: { ...report.source },
    axes: { ...report.axes, holder: 'not-compared', holderBy: null },
    checks: report.checks.filter(({ id }) => id !== 'holder'),
    page: null,
    credentials: report.credentials.map(keepable),
  };
}
