import { describe, expect, it } from 'vitest';
import { createQueue, type QueueParts } from '../../../entrypoints/background/queue.ts';
import type { FetchDocument } from '../../../lib/net/document.ts';
import { progressOf } from '../../../lib/report/progress.ts';
import type { Report } from '../../../lib/report/report.ts';
import { type Job, jobName } from '../../../lib/store/jobs.ts';
import { type Store, storeOver } from '../../../lib/store/store.ts';
import { check } from '../../../lib/verify/check.ts';
import { report as reportOf } from '../../components/reports.ts';

/** A store that outlives a queue, as storage outlives a worker; values are copied, as storage does. */
function memory(): Store<Job> & { values: Map<string, Job> } {
  const values = new Map<string, Job>();
  const copy = <T>(value: T): T => structuredClone(value);
  const store = storeOver<Job>({
    read: async (name) => copy(values.get(name) ?? null),
    write: async (name, value) => void values.set(name, copy(value)),
    remove: async (name) => void values.delete(name),
    all: async (prefix) => new Map([...copy(values)].filter(([name]) => name.startsWith(prefix))),
  });
  return { values, ...store };
}

const job = (id: string, more: Partial<Job> = {}): Job => ({
  group: 'tab:1',
  id,
  key: id,
  subject: 's',
  input: {
    kind: 'entry',
    given: id,
    claims: { title: id, issuer: null, issuedOn: null, expiresOn: null, credentialId: null, holder: null, emails: [] },
  },
  holder: { name: null, emails: [] },
  state: 'waiting',
  starts: 0,
  fresh: false,
  isPrivate: false,
  report: null,
  last: null,
  ...more,
});
const report = (id: string): Report => reportOf({ source: { ...reportOf().source, given: id } });
const nothing: FetchDocument = async (url) => ({ ok: false, url, failure: 'network_failed' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function queueOf(jobs: Store<Job>, judge: QueueParts['judge'], more: Partial<QueueParts> = {}) {
  const changes: string[] = [];
  const queue = createQueue({ jobs, judge, openDocuments: () => nothing, changed: (group) => changes.push(group), ...more });
  return { queue, changes };
}
const states = (jobs: { values: Map<string, Job> }) =>
  Object.fromEntries([...jobs.values.values()].map(({ id, state }) => [id, state]));

describe('the queue', () => {
  it('judges everything, four at a time, and tells what changed', async () => {
    const jobs = memory();
    let running = 0;
    let most = 0;
    const { queue, changes } = queueOf(jobs, async ({ id }) => {
      most = Math.max(most, ++running);
      await settled();
      running--;
      return report(id);
    });
    await queue.add(Array.from({ length: 9 }, (_, index) => job(`b${index}`)));
    while (Object.values(states(jobs)).some((state) => state !== 'done')) await settled();
    expect(most).toBe(4);
    expect([...jobs.values.values()].map((one) => one.report?.source.given)).toEqual(
      Array.from({ length: 9 }, (_, index) => `b${index}`),
    );
    expect(changes.length).toBeGreaterThan(9);
  });

  it('goes on where another worker was stopped: what was running is judged again, what was done is not', async () => {
    const jobs = memory();
    const { queue: first } = queueOf(jobs, () => new Promise(() => undefined));
    await first.add([job('a'), job('b'), job('c'), job('d'), job('e')]);
    await settled();
    jobs.values.set(jobName(job('done')), job('done', { state: 'done', report: report('before') }));
    expect(states(jobs)).toEqual({ a: 'running', b: 'running', c: 'running', d: 'running', e: 'waiting', done: 'done' });

    const judged: string[] = [];
    const { queue: second } = queueOf(jobs, async ({ id }) => {
      judged.push(id);
      return report(id);
    });
    await second.resume();
    await second.resume();
    await settled();
    expect(judged.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(Object.values(states(jobs)))).toEqual(new Set(['done']));
    expect(jobs.values.get(jobName(job('done')))?.report?.source.given).toBe('before');
  });

  it('our own fault is a failed check, never a verdict, and can be tried again', async () => {
    const jobs = memory();
    let broken = true;
    const { queue } = queueOf(jobs, async ({ id }) => {
      if (broken) throw new Error('ours');
      return report(id);
    });
    await queue.add([job('a')]);
    await settled();
    expect(states(jobs)).toEqual({ a: 'failed' });
    expect([...jobs.values.values()][0]?.report).toBeNull();
    broken = false;
    await queue.add([job('a')]);
    await settled();
    expect(states(jobs)).toEqual({ a: 'done' });
  });

  it('a check that takes the worker down with it is given up', async () => {
    const jobs = memory();
    for (let worker = 0; worker < 5; worker++) {
      const { queue } = queueOf(jobs, () => new Promise(() => undefined));
      if (worker === 0) await queue.add([job('a')]);
      else await queue.resume();
      await settled();
    }
    expect(states(jobs)).toEqual({ a: 'failed' });
  });

  it('what is dropped is ended and leaves nothing, other tabs keep theirs', async () => {
    const jobs = memory();
    const ended: string[] = [];
    const { queue } = queueOf(
      jobs,
      ({ id }, _, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended.push(id);
            resolve(report(id));
          });
        }),
      { concurrency: 2 },
    );
    await queue.add([job('a'), job('b'), job('c'), job('other', { group: 'tab:2' })]);
    await settled();
    await queue.drop('tab:1');
    await settled();
    expect(ended).toEqual(['a', 'b']);
    expect(states(jobs)).toEqual({ other: 'running' });
  });

  it('one memory of documents serves one check of a page, and the next check reads anew', async () => {
    const jobs = memory();
    const seen: FetchDocument[] = [];
    const { queue } = queueOf(
      jobs,
      async ({ id }, documents) => {
        seen.push(documents);
        await settled();
        return report(id);
      },
      { openDocuments: () => async (url) => nothing(url) },
    );
    await queue.add([job('a'), job('b')]);
    while (Object.values(states(jobs)).some((state) => state !== 'done')) await settled();
    await settled();
    await queue.add([job('a')]);
    await settled();
    expect(seen[0]).toBe(seen[1]);
    expect(seen[2]).not.toBe(seen[0]);
  });

  it('tells how far a check came while it goes on, a few times a second, and nothing of it in the store', async () => {
    const jobs = memory();
    const steps = [check('link_genuine', { host: 'credly.com' }), check('net_read', { host: 'credly.com' })];
    let go = () => {};
    const waits = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { queue, changes } = queueOf(jobs, async ({ id }, _, __, onChecks) => {
      for (let at = 0; at < 100; at++) onChecks(steps.slice(0, (at % 2) + 1));
      await waits;
      return report(id);
    });
    await queue.add([job('a'), job('b'), job('row', { group: 'run:1' })]);
    await settled();
    expect(queue.progress(job('a'))).toEqual(progressOf(steps));
    expect(queue.progress(job('other'))).toEqual([]);
    // A table of many shows no steps.
    expect(queue.progress(job('row', { group: 'run:1' }))).toEqual([]);
    expect(JSON.stringify([...jobs.values])).not.toContain('net_read');
    const before = changes.length;
    await new Promise((resolve) => setTimeout(resolve, 250));
    // Two hundred steps of one page were one telling.
    expect(changes.slice(before)).toEqual(['tab:1']);
    go();
    await settled();
    expect(queue.progress(job('a'))).toEqual([]);
    expect(states(jobs)).toEqual({ a: 'done', b: 'done', row: 'done' });
  });

  it('a statement of the user stays over a check of the same page', async () => {
    const jobs = memory();
    const page = (): Report =>
      reportOf({ verdict: 'claim', checks: [check('link_provider_page', { host: 'x.example' })], credential: null, facts: null });
    const seenByUser = { host: 'x.example', at: '2026-11-22T14:02:00Z', name: true, title: true, date: false };
    let answer = page();
    const { queue } = queueOf(jobs, async () => answer);
    jobs.values.set(jobName(job('a')), job('a', { state: 'done', report: { ...page(), seenByUser } }));
    await queue.add([job('a')]);
    await settled();
    expect(jobs.values.get(jobName(job('a')))?.report).toEqual({ ...page(), seenByUser });
    answer = reportOf();
    await queue.add([job('a')]);
    await settled();
    expect(jobs.values.get(jobName(job('a')))?.report?.seenByUser).toBeNull();
  });
});
