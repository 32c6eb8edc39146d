import type { FetchDocument } from '../../lib/net/document.ts';
import { progressOf } from '../../lib/report/progress.ts';
import type { Report } from '../../lib/report/report.ts';
import { keepSeen } from '../../lib/report/seen.ts';
import { isUnanswered } from '../../lib/report/trouble.ts';
import { type Job, jobName } from '../../lib/store/jobs.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Check } from '../../lib/verify/check.ts';

export interface QueueParts {
  jobs: Store<Job>;
  /** Judges one badge. What it throws is our own fault, never the badge's. */
  judge(
    job: Job,
    fetchDocument: FetchDocument,
    signal: AbortSignal,
    onChecks: (checks: readonly Check[]) => void,
  ): Promise<Report>;
  /** A new memory of documents: one for each check of a page, so that shared documents are asked once. */
  openDocuments(job: Job): FetchDocument;
  changed(group: string): void;
  /** How many badges are judged at a time. */
  concurrency?: number;
  /** How often a check may be started before it is given up: each start but the first means that the worker died in it. */
  maxStarts?: number;
}

/** Milliseconds in which the steps of all checks of a page become one telling. */
const GATHER = 200;

/** What shares documents: the badges of one page or run that are read in the same way. */
const memoryOf = ({ group, fresh }: Pick<Job, 'group' | 'fresh'>): string => (fresh ? `fresh ${group}` : group);

interface Turn {
  name: string;
  group: string;
  memory: string;
}

/**
 * The verification queue. All of its state is in the store: a worker that was stopped takes up with `resume` where the last one
 * was, and a badge that was being judged is judged again from the start.
 */
export function createQueue({ jobs, judge, openDocuments, changed, concurrency = 4, maxStarts = 3 }: QueueParts) {
  const waiting: Turn[] = [];
  const active = new Map<string, Turn & { abort: AbortController }>();
  const documents = new Map<string, FetchDocument>();
  /** How far each check came; only for who looks on, and so in no store. */
  const steps = new Map<string, Check[]>();
  const telling = new Set<string>();

  function tellSoon(group: string): void {
    if (telling.has(group)) return;
    telling.add(group);
    setTimeout(() => {
      telling.delete(group);
      changed(group);
    }, GATHER);
  }

  const isBusy = (memory: string) => [...waiting, ...active.values()].some((turn) => turn.memory === memory);

  function documentsOf(job: Job): FetchDocument {
    const memory = memoryOf(job);
    const open = documents.get(memory) ?? openDocuments(job);
    documents.set(memory, open);
    return open;
  }

  function enqueue(job: Job): void {
    const name = jobName(job);
    if (active.has(name) || waiting.some((other) => other.name === name)) return;
    waiting.push({ name, group: job.group, memory: memoryOf(job) });
  }

  /** The page in front of somebody goes before a table of hundreds. */
  function next(): Turn | undefined {
    const at = waiting.findIndex(({ group }) => group.startsWith('tab:'));
    return waiting.splice(Math.max(at, 0), 1)[0];
  }

  function pump(): void {
    while (active.size < concurrency) {
      const turn = next();
      if (turn === undefined) return;
      const abort = new AbortController();
      active.set(turn.name, { ...turn, abort });
      void work(turn.name, abort.signal)
        .catch(() => undefined)
        .finally(() => {
          active.delete(turn.name);
          steps.delete(turn.name);
          if (!isBusy(turn.memory)) documents.delete(turn.memory);
          changed(turn.group);
          pump();
        });
    }
  }

  async function work(name: string, signal: AbortSignal): Promise<void> {
    const job = await jobs.update(name, (before) => {
      if (before === null || signal.aborted) return before;
      const starts = before.starts + 1;
      return { ...before, starts, state: starts > maxStarts ? 'failed' : 'running' };
    });
    if (job === null || job.state !== 'running' || signal.aborted) return;
    const onChecks = (checks: readonly Check[]) => {
      if (signal.aborted || !job.group.startsWith('tab:')) return;
      steps.set(name, progressOf(checks));
      tellSoon(job.group);
    };
    const report = await judge(job, documentsOf(job), signal, onChecks).catch((error: unknown) => {
      if (!signal.aborted) console.error('Assay: a check failed', error);
      return null;
    });
    if (signal.aborted) return;
    await jobs.update(name, (before) => before && settled(before, report));
  }

  return {
    /** The checks so far of a badge that is being judged. */
    progress: (job: Job): Check[] => steps.get(jobName(job)) ?? [],
    /** Adds badges, or checks them again. Stored before this comes back. */
    async add(added: Job[]): Promise<void> {
      await Promise.all(
        added.map((job) =>
          jobs.update(jobName(job), (before) => ({ ...job, report: before?.report ?? null, last: before?.last ?? null })),
        ),
      );
      for (const job of added) enqueue(job);
      for (const group of new Set(added.map((job) => job.group))) changed(group);
      pump();
    },
    /** Takes up what another worker left behind. True when there was anything. */
    async resume(): Promise<boolean> {
      for (const job of (await jobs.all()).values()) if (isUnfinished(job)) enqueue(job);
      const found = waiting.length > 0;
      pump();
      return found || active.size > 0;
    },
    /** Ends and forgets everything of a group. */
    async drop(group: string): Promise<void> {
      for (const turn of active.values()) if (turn.group === group) turn.abort.abort();
      for (let at = waiting.length - 1; at >= 0; at--) if (waiting[at]?.group === group) waiting.splice(at, 1);
      documents.delete(group);
      const names = [...(await jobs.all(`${group} `)).keys()];
      await Promise.all(names.map((name) => jobs.update(name, () => null)));
    },
  };
}

const isUnfinished = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

/** With a report that only says that nothing could be asked, the one before it stays in sight. */
function settled(before: Job, report: Report | null): Job {
  const unanswered = report !== null && isUnanswered(report);
  return {
    ...before,
    state: report ? 'done' : 'failed',
    report: report && keepSeen(report, before.report, before.last),
    last: unanswered ? (answered(before.report) ? before.report : before.last) : null,
    starts: 0,
  };
}

const answered = (report: Report | null): boolean => report !== null && !isUnanswered(report);

export type Queue = ReturnType<typeof createQueue>;
