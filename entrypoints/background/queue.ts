import type { FetchDocument } from '../../lib/net/document.ts';
import type { Report } from '../../lib/report/report.ts';
import { type Job, jobName } from '../../lib/store/jobs.ts';
import type { SessionStore } from '../../lib/store/session.ts';

export interface QueueParts {
  jobs: SessionStore<Job>;
  /** Judges one badge. What it throws is our own fault, never the badge's. */
  judge(job: Job, fetchDocument: FetchDocument, signal: AbortSignal): Promise<Report>;
  /** A new memory of documents: one for each check of a page, so that shared documents are asked once. */
  openDocuments(): FetchDocument;
  changed(tabId: number): void;
  /** How many badges are judged at a time. */
  concurrency?: number;
  /** How often a check may be started before it is given up: each start but the first means that the worker died in it. */
  maxStarts?: number;
}

/**
 * The verification queue. All of its state is in the store: a worker that was stopped takes up with `resume` where the last one
 * was, and a badge that was being judged is judged again from the start.
 */
export function createQueue({ jobs, judge, openDocuments, changed, concurrency = 4, maxStarts = 3 }: QueueParts) {
  const waiting: { name: string; tabId: number }[] = [];
  const active = new Map<string, { tabId: number; abort: AbortController }>();
  const documents = new Map<number, FetchDocument>();

  const isBusy = (tabId: number) =>
    waiting.some((job) => job.tabId === tabId) || [...active.values()].some((job) => job.tabId === tabId);

  function documentsOf(tabId: number): FetchDocument {
    const open = documents.get(tabId) ?? openDocuments();
    documents.set(tabId, open);
    return open;
  }

  function enqueue(job: Job): void {
    const name = jobName(job);
    if (active.has(name) || waiting.some((other) => other.name === name)) return;
    waiting.push({ name, tabId: job.tabId });
  }

  function pump(): void {
    while (active.size < concurrency) {
      const next = waiting.shift();
      if (next === undefined) return;
      const abort = new AbortController();
      active.set(next.name, { tabId: next.tabId, abort });
      void work(next.name, next.tabId, abort.signal)
        .catch(() => undefined)
        .finally(() => {
          active.delete(next.name);
          if (!isBusy(next.tabId)) documents.delete(next.tabId);
          changed(next.tabId);
          pump();
        });
    }
  }

  async function work(name: string, tabId: number, signal: AbortSignal): Promise<void> {
    const job = await jobs.update(name, (before) => {
      if (before === null || signal.aborted) return before;
      const starts = before.starts + 1;
      return { ...before, starts, state: starts > maxStarts ? 'failed' : 'running' };
    });
    if (job === null || job.state !== 'running' || signal.aborted) return;
    const report = await judge(job, documentsOf(tabId), signal).catch((error: unknown) => {
      if (!signal.aborted) console.error('Assay: a check failed', error);
      return null;
    });
    if (signal.aborted) return;
    await jobs.update(name, (before) => before && { ...before, state: report ? 'done' : 'failed', report, starts: 0 });
  }

  return {
    /** Adds badges, or checks them again. Stored before this comes back. */
    async add(added: Job[]): Promise<void> {
      await Promise.all(added.map((job) => jobs.update(jobName(job), (before) => ({ ...job, report: before?.report ?? null }))));
      for (const job of added) enqueue(job);
      for (const tabId of new Set(added.map((job) => job.tabId))) changed(tabId);
      pump();
    },
    /** Takes up what another worker left behind. */
    async resume(): Promise<void> {
      for (const job of (await jobs.all()).values()) if (job.state === 'waiting' || job.state === 'running') enqueue(job);
      pump();
    },
    /** Ends and forgets everything of a tab. */
    async drop(tabId: number): Promise<void> {
      for (const job of active.values()) if (job.tabId === tabId) job.abort.abort();
      for (let at = waiting.length - 1; at >= 0; at--) if (waiting[at]?.tabId === tabId) waiting.splice(at, 1);
      documents.delete(tabId);
      const names = [...(await jobs.all()).entries()].filter(([, job]) => job.tabId === tabId).map(([name]) => name);
      await Promise.all(names.map((name) => jobs.update(name, () => null)));
    },
  };
}

export type Queue = ReturnType<typeof createQueue>;
