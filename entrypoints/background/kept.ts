import type { Kept, KeptView } from '../../lib/messages/views.ts';
import type { KeptDocument } from '../../lib/net/kept-documents.ts';
import { withTrust } from '../../lib/report/trust-check.ts';
import { databaseStore, emptyStore } from '../../lib/store/database.ts';
import type { Job } from '../../lib/store/jobs.ts';
import type { KeptReport } from '../../lib/store/kept-reports.ts';
import type { Store } from '../../lib/store/store.ts';
import type { TabRecord } from '../../lib/store/tab-record.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import type { Runs } from './runs.ts';
import type { Tabs } from './tabs.ts';

interface KeptParts {
  reports: Store<KeptReport>;
  records: Store<TabRecord>;
  jobs: Store<Job>;
  runs: Pick<Runs, 'list' | 'erase'>;
  tabs: Pick<Tabs, 'clearAll'>;
  pins(): Promise<readonly Pin[]>;
}

/** What is kept on this computer, and its end. */
export function createKept({ reports, records, jobs, runs, tabs, pins }: KeptParts) {
  async function erase(what: Kept): Promise<void> {
    switch (what) {
      case 'documents':
      case 'reports':
      case 'pins':
      case 'settings':
        return emptyStore(what);
      case 'runs':
        for (const { id } of await runs.list()) await runs.erase(id);
        // And what a worker that was stopped in the middle left of one that is in no list any more.
        await emptyStore('jobs');
        return emptyStore('runs');
      case 'session':
        return tabs.clearAll();
    }
  }

  return {
    erase,
    async view(): Promise<KeptView> {
      const [documents, kept, list, own, tabsRead, tabJobs] = await Promise.all([
        databaseStore<KeptDocument>('documents').all(),
        reports.all(),
        runs.list(),
        pins(),
        records.all(),
        jobs.all('tab:'),
      ]);
      return {
        documents: {
          count: documents.size,
          bytes: [...documents.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
        },
        reports: [...kept.values()]
          .sort((a, b) => b.keptAt.localeCompare(a.keptAt))
          .map((one) => ({ ...one, report: withTrust(one.report, own) })),
        runs: list,
        pins: own.length,
        session: { tabs: tabsRead.size, reports: [...tabJobs.values()].filter(({ report }) => report !== null).length },
      };
    },
  };
}
