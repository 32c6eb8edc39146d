import type { WorkAnswer } from '../../lib/messages/views.ts';
import type { FetchDocument } from '../../lib/net/document.ts';
import type { Report } from '../../lib/report/report.ts';
import { type Seen, withSeen } from '../../lib/report/seen.ts';
import { type ComparableWork, withWork, workAt } from '../../lib/report/work.ts';
import { type Job, jobName, tabGroup } from '../../lib/store/jobs.ts';
import type { Store } from '../../lib/store/store.ts';
import type { TabRecord } from '../../lib/store/tab-record.ts';
import { compareWork } from '../../lib/verify/work-digest.ts';
import { candidatesOf } from './items.ts';

export interface TabReportsParts {
  records: Store<TabRecord>;
  jobs: Store<Job>;
  /** Reads a work, on request. */
  fetchWork: FetchDocument;
  changed(tabId: number): void;
}

/** What the person adds to a finished report of a tab. It lives and ends with that report. */
export function createTabReports({ records, jobs, fetchWork, changed }: TabReportsParts) {
  /** Changes the finished report of one badge of a frame (0: of any). False when there is none, or when `to` gives none. */
  async function change(tabId: number, key: string, frameId: number, to: (report: Report) => Report | null): Promise<boolean> {
    const record = await records.get(String(tabId));
    const found = record && candidatesOf(record, frameId).find((one) => one.key === key);
    if (!found) return false;
    const name = jobName({ group: tabGroup(tabId), id: found.id });
    let report: Report | null = null;
    await jobs.update(name, (job) => {
      if (job?.state !== 'done' || job.subject !== record.subject || job.report === null) return job;
      report = to(job.report);
      return report === null ? job : { ...job, report };
    });
    if (report !== null) changed(tabId);
    return report !== null;
  }

  return {
    /** Keeps what the user says to have seen on a provider's page. False for a badge without one. */
    seen: (tabId: number, key: string, seen: Seen | null, frameId = 0): Promise<boolean> =>
      change(tabId, key, frameId, (report) => withSeen(report, seen, new Date())),

    /** Fetches one work and compares it with the fingerprint that the issuer recorded of it. */
    async compareWork(tabId: number, key: string, path: string): Promise<WorkAnswer> {
      const found: ComparableWork[] = [];
      await change(tabId, key, 0, (report) => {
        found.push(...workAt(report, path));
        return null;
      });
      const [work] = found;
      if (work === undefined) return 'no_such_work';
      const read = await fetchWork(work.url, { accept: '*/*' });
      if (!read.ok && read.failure === 'permission_needed') return 'permission_needed';
      const isRead = read.ok && read.status >= 200 && read.status < 300;
      const state = isRead ? await compareWork(read.bytes, work.digest.multibase) : 'could-not-read';
      await change(tabId, key, 0, (report) => withWork(report, work, state, new Date()));
      return 'compared';
    },
  };
}
