import { hostsOf, resolve } from '../../lib/platforms/index.ts';
import { type Job, tabGroup } from '../../lib/store/jobs.ts';
import type { Store } from '../../lib/store/store.ts';
import type { TabRecord } from '../../lib/store/tab-record.ts';
import { type Candidate, candidatesOf, hostsWaitedFor, viewOf } from './items.ts';
import type { Queue } from './queue.ts';

/** What a check does to a tab; the browser's part. */
export interface CheckActions {
  injectPanel(tabId: number): Promise<void>;
  notAllowed(hosts: readonly string[]): Promise<string[]>;
  changed(tabId: number): void;
}

export interface TabChecksParts {
  records: Store<TabRecord>;
  jobs: Store<Job>;
  queue: Queue;
  actions: CheckActions;
}

const MAX_RUNS_OF_ONE_BADGE = 5;

/** What of a tab is checked, and when. */
export function createTabChecks({ records, jobs, queue, actions }: TabChecksParts) {
  const jobsOf = async (tabId: number) => [...(await jobs.all(`${tabGroup(tabId)} `)).values()];

  const jobOf = (
    tabId: number,
    { subject, isPrivate }: TabRecord,
    { id, key, input, holder }: Candidate,
    fresh: boolean,
  ): Job => ({
    group: tabGroup(tabId),
    id,
    key,
    subject: subject ?? '',
    input,
    holder,
    state: 'waiting',
    starts: 0,
    fresh,
    isPrivate,
    report: null,
    last: null,
  });

  async function check(tabId: number, keys: readonly string[], frameId = 0): Promise<void> {
    const record = await records.get(String(tabId));
    const subject = record?.subject ?? null;
    if (record === null || subject === null) return;
    const wanted = candidatesOf(record, frameId).filter(({ key }) => keys.includes(key));
    const noted = await records.update(String(tabId), (now) =>
      now?.subject === subject ? { ...now, asked: [...new Set([...now.asked, ...wanted.map(({ key }) => key)])] } : now,
    );
    // The tab was closed, or went on to somebody else, in the meantime.
    if (noted?.subject !== subject) return;
    // What was checked before is read anew: the person asked again.
    const before = new Set((await jobsOf(tabId)).filter(({ report }) => report !== null).map(({ id }) => id));
    await queue.add(wanted.map((one) => jobOf(tabId, record, one, before.has(one.id))));
  }

  /** Rows come back with other words (lazy lists, a name that loads late): what was asked stays asked. */
  async function checkChanged(tabId: number, record: TabRecord): Promise<void> {
    const { subject } = record;
    if (subject === null || record.asked.length === 0) return;
    const done = (await jobsOf(tabId)).filter((job) => job.subject === subject);
    const stale = candidatesOf(record).filter(
      ({ id, key }) =>
        record.asked.includes(key) &&
        !done.some((job) => job.id === id) &&
        done.filter((job) => job.key === key).length < MAX_RUNS_OF_ONE_BADGE,
    );
    if (stale.length > 0) await queue.add(stale.map((one) => jobOf(tabId, record, one, false)));
  }

  /** Checks what needs no question, each badge once. With `frameId`, only what that frame shows. */
  async function checkAllowed(tabId: number, record: TabRecord, frameId = 0): Promise<void> {
    const open = candidatesOf(record, frameId).filter(({ key }) => !record.asked.includes(key));
    const hosts = open.map(({ link }) => (link ? hostsOf(resolve(link)) : []));
    const refused = new Set(await actions.notAllowed(hosts.flat()));
    await check(
      tabId,
      open.filter((_, at) => hosts[at]?.every((host) => !refused.has(host))).map(({ key }) => key),
      frameId,
    );
  }

  async function start(tabId: number): Promise<void> {
    let intent: TabRecord['intent'] = null;
    await records.update(String(tabId), (record) => {
      if (!record?.intent) return record;
      intent = record.intent;
      return { ...record, intent: null };
    });
    // Read through a function: TypeScript does not see that the update ran.
    const taken = ((): TabRecord['intent'] => intent)();
    if (taken === null) return;
    await check(tabId, taken.keys);
    if (taken.surface === 'panel') await actions.injectPanel(tabId).catch(() => undefined);
  }

  return {
    jobsOf,
    check,
    checkChanged,
    checkAllowed,
    start,

    /** Checks what of a tab needs no question, each badge once. */
    async checkOpen(tabId: number): Promise<void> {
      const record = await records.get(String(tabId));
      if (record !== null) await checkAllowed(tabId, record);
    },

    async intend(tabId: number, intent: NonNullable<TabRecord['intent']>): Promise<void> {
      const record = await records.get(String(tabId));
      const items = (record && viewOf(tabId, record, await jobsOf(tabId)))?.items ?? [];
      const hosts = items.flatMap((item) => (intent.keys.includes(item.key) ? item.hosts : []));
      await records.update(String(tabId), (now) => now && { ...now, intent });
      actions.changed(tabId);
      // With nobody to ask, or when the answer was faster than this, nothing else would start it: whoever wished it may be gone.
      if ((await actions.notAllowed(hosts)).length === 0) await start(tabId);
    },

    /** Hosts were allowed: go on with what waited for them, in every tab. */
    async allowed(): Promise<void> {
      const waiting = [...(await records.all())].filter(([, { intent }]) => intent !== null);
      await Promise.all(waiting.map(([tabId]) => start(Number(tabId))));
      const done = [...(await jobs.all('tab:')).values()].filter((job) => job.state === 'done' && job.report !== null);
      for (const job of done) {
        const hosts = job.report ? hostsWaitedFor(job.report) : [];
        const refused = await actions.notAllowed(hosts);
        if (refused.length < hosts.length) await queue.add([{ ...job, state: 'waiting', starts: 0, fresh: false }]);
      }
    },
  };
}
