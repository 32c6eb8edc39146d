import type { CheckInput } from '../report/check-badge.ts';
import type { Report } from '../report/report.ts';
import { databaseStore } from './database.ts';
import { sessionStore } from './session.ts';
import type { Store } from './store.ts';

/** A file as it travels in a message and waits in a store. */
export interface GivenFile {
  name: string;
  contentType: string;
  base64: string;
}

/** What is to be judged; a file's bytes are written out, because messages and the session's memory are JSON. */
export type JobInput = Exclude<CheckInput, { kind: 'document' }> | { kind: 'file'; file: GivenFile };

/** One badge to be checked. Its name in the store is `<group> <id>`. */
export interface Job {
  /** Whose check it is part of: `tab:<number>` or `run:<id>`. */
  group: string;
  /** In a tab made of everything that is judged, so that a result never stands beside other words than those it was made for. */
  id: string;
  key: string;
  /** The page's subject (`lib/messages/subject`); '' in a run. */
  subject: string;
  input: JobInput;
  holder: { name: string | null; emails: string[] };
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** How often it was started; a check that takes the worker down with it is given up. */
  starts: number;
  /** Read every document anew: the person asked to check again. */
  fresh: boolean;
  /** From a private window: nothing of it outlives the session. */
  isPrivate: boolean;
  /** The latest report; kept while it is checked again. */
  report: Report | null;
  /** The report before it, when the latest one only says that nothing could be asked. */
  last: Report | null;
}

export const jobName = (job: Pick<Job, 'group' | 'id'>): string => `${job.group} ${job.id}`;

export const tabGroup = (tabId: number): string => `tab:${tabId}`;
export const runGroup = (run: string): string => `run:${run}`;

export const isPrivateRun = (run: string): boolean => run.startsWith('private-');

/** Runs outlive the browser, unless they come from a private window, or from LinkedIn, of whose people nothing is stored. */
export const isSessionRun = (run: string): boolean => isPrivateRun(run) || run.startsWith('session-');

/** Badges of tabs live as long as the browser; those of a run until it is erased. */
export function jobs(): Store<Job> {
  const session = sessionStore<Job>('job:');
  const database = databaseStore<Job>('jobs');
  const isKept = (name: string) => name.startsWith('run:') && !isSessionRun(name.slice('run:'.length));
  return {
    get: (name) => (isKept(name) ? database : session).get(name),
    update: (name, change) => (isKept(name) ? database : session).update(name, change),
    async all(prefix = '') {
      if (prefix.startsWith('tab:')) return session.all(prefix);
      return new Map([...(await session.all(prefix)), ...(await database.all(prefix))]);
    },
  };
}
