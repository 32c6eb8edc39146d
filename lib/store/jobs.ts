import type { CheckInput } from '../report/check-badge.ts';
import type { Report } from '../report/report.ts';
import { sessionStore } from './session.ts';

/** One badge to be checked for one tab. Its name in the store is `<tab> <id>`. */
export interface Job {
  tabId: number;
  /** Made of everything that is judged, so that a result never stands beside other words than those it was made for. */
  id: string;
  key: string;
  subject: string;
  input: Exclude<CheckInput, { kind: 'document' }>;
  holder: { name: string | null; emails: string[] };
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** How often it was started; a check that takes the worker down with it is given up. */
  starts: number;
  /** The latest report; kept while it is checked again. */
  report: Report | null;
}

export const jobName = (job: Pick<Job, 'tabId' | 'id'>): string => `${job.tabId} ${job.id}`;

export const jobs = () => sessionStore<Job>('job:');
