import type { Coverage } from '../sites/badge-link.ts';
import { databaseStore } from './database.ts';
import { isSessionRun, type Job } from './jobs.ts';
import { sessionStore } from './session.ts';
import type { Store } from './store.ts';

/** One badge of a run, before there is a job for it. */
export interface RunBadge extends Pick<Job, 'id' | 'key' | 'input' | 'holder'> {
  /** The file's name or the page's host; null for what was pasted. */
  from: string | null;
}

/** One check of many badges: a page's, pasted addresses, files. Its badges are the jobs of the group `run:<id>`. */
export interface Run {
  /** A UUID; `private-<UUID>` from a private window, `session-<UUID>` from LinkedIn. */
  id: string;
  /** The host of the page; null for what was pasted or dropped. */
  page: string | null;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** In the order of the input. */
  items: Pick<RunBadge, 'id' | 'from'>[];
  /** Those that are no jobs yet, written in one step with `items`: a worker that is stopped in between loses nothing. */
  pending: RunBadge[];
  /** How many there were beyond what one table holds. */
  leftOut: number;
  coverage: Coverage | null;
  /** The table opens once the browser's question is answered: asking may have closed the popup. */
  opens: boolean;
  /** The person erased it, and a stopped worker may have left something of it. */
  isErased: boolean;
}

export function runs(): Store<Run> {
  const session = sessionStore<Run>('run:');
  const database = databaseStore<Run>('runs');
  const of = (id: string) => (isSessionRun(id) ? session : database);
  return {
    get: (id) => of(id).get(id),
    update: (id, change) => of(id).update(id, change),
    all: async (prefix) => new Map([...(await database.all(prefix)), ...(await session.all(prefix))]),
  };
}
