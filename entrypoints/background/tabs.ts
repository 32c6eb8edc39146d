import type { TabView } from '../../lib/messages/protocol.ts';
import { subjectOf } from '../../lib/messages/subject.ts';
import type { SeenFindings } from '../../lib/sites/badge-link.ts';
import { readLinks } from '../../lib/sites/read-links.ts';
import type { Job } from '../../lib/store/jobs.ts';
import type { SessionStore } from '../../lib/store/session.ts';
import { EMPTY_TAB, type TabRecord } from '../../lib/store/tab-record.ts';
import { type Candidate, candidatesOf, hostsWaitedFor, viewOf } from './items.ts';
import type { Queue } from './queue.ts';

/** What the worker does to a tab; the browser's part, so that the rest needs none. */
export interface TabActions {
  /** Runs the page script in all frames that lack it; gives the frames. Throws when the browser does not let us. */
  injectPage(tabId: number): Promise<number[]>;
  injectPanel(tabId: number): Promise<void>;
  /** Shows one badge in the panel that is open. */
  select(tabId: number, key: string): void;
  /** Asks the scripts of these frames to say again what they found; comes back when all have. */
  askReports(tabId: number, frames: readonly number[]): Promise<void>;
  /** The `document` of the frame's page script; null when none answers. */
  ping(tabId: number, frameId: number): Promise<string | null>;
  notAllowed(hosts: readonly string[]): Promise<string[]>;
  changed(tabId: number): void;
}

export interface TabsParts {
  records: SessionStore<TabRecord>;
  jobs: SessionStore<Job>;
  queue: Queue;
  actions: TabActions;
}

const MAX_RUNS_OF_ONE_BADGE = 5;

/** The state of the tabs that the person asked to read, and what moves it. */
export function createTabs({ records, jobs, queue, actions }: TabsParts) {
  const jobsOf = async (tabId: number) => [...(await jobs.all()).values()].filter((job) => job.tabId === tabId);

  const jobOf = (tabId: number, subject: string, { id, key, input, holder }: Candidate): Job => {
    return { tabId, id, key, subject, input, holder, state: 'waiting', starts: 0, report: null };
  };

  async function check(tabId: number, keys: readonly string[], frameId = 0): Promise<void> {
    const record = await records.get(String(tabId));
    const subject = record?.subject ?? null;
    if (record === null || subject === null) return;
    const wanted = candidatesOf(record, frameId).filter(({ key }) => keys.includes(key));
    await records.update(String(tabId), (now) =>
      now?.subject === subject ? { ...now, asked: [...new Set([...now.asked, ...wanted.map(({ key }) => key)])] } : now,
    );
    await queue.add(wanted.map((one) => jobOf(tabId, subject, one)));
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
    if (stale.length > 0) await queue.add(stale.map((one) => jobOf(tabId, subject, one)));
  }

  async function clear(tabId: number): Promise<void> {
    await records.update(String(tabId), () => null);
    await queue.drop(tabId);
    actions.changed(tabId);
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

  async function dropDeadFrames(tabId: number, record: TabRecord): Promise<void> {
    const others = Object.entries(record.frames).filter(([frame]) => frame !== '0');
    const answers = await Promise.all(others.map(([frame]) => actions.ping(tabId, Number(frame))));
    const dead = others.filter(([, { document }], at) => answers[at] !== document);
    await Promise.all(dead.map(([frame, { document }]) => left(tabId, Number(frame), document)));
  }

  async function left(tabId: number, frameId: number, document: string): Promise<void> {
    let top = false;
    await records.update(String(tabId), (record) => {
      if (record?.frames[frameId]?.document !== document) return record;
      top = frameId === 0;
      const { [frameId]: _gone, ...frames } = record.frames;
      return { ...record, frames };
    });
    if (top) await clear(tabId);
    else actions.changed(tabId);
  }

  return {
    check,
    clear,
    start,
    left,

    /** Reads a page because the person asked to; an intent that nobody answered is taken up with what is allowed. */
    async read(tabId: number): Promise<boolean> {
      await records.update(String(tabId), (record) => record ?? EMPTY_TAB);
      let frames: number[];
      try {
        frames = await actions.injectPage(tabId);
      } catch {
        await clear(tabId);
        return false;
      }
      await actions.askReports(tabId, frames);
      await start(tabId);
      return true;
    },

    async intend(tabId: number, intent: NonNullable<TabRecord['intent']>): Promise<void> {
      await records.update(String(tabId), (record) => record && { ...record, intent });
      actions.changed(tabId);
    },

    /** A frame says what it found. Only tabs that the person asked to read are listened to. */
    async found(tabId: number, frameId: number, document: string, given: SeenFindings): Promise<void> {
      const findings = readLinks(given);
      let moved = false;
      const record = await records.update(String(tabId), (before) => {
        if (before === null || frameId !== 0)
          return before && { ...before, frames: { ...before.frames, [frameId]: { document, findings } } };
        const top = before.frames[0];
        const subject = subjectOf(findings.page);
        const sameDocument = top === undefined || top.document === document;
        moved = !sameDocument || (before.subject !== null && before.subject !== subject);
        const base = moved ? EMPTY_TAB : before;
        return { ...base, subject, frames: { ...(sameDocument ? before.frames : {}), 0: { document, findings } } };
      });
      if (record === null) return;
      if (moved) await queue.drop(tabId);
      actions.changed(tabId);
      await checkChanged(tabId, record);
      if (frameId !== 0) return;
      await dropDeadFrames(tabId, record);
      // A drawer or a viewer may have opened a frame that has no script yet.
      await actions.injectPage(tabId).catch(() => undefined);
    },

    /** The tab loads something: unless the document that was read is still there, nothing of it may stay. */
    async mayHaveLeft(tabId: number): Promise<void> {
      const top = (await records.get(String(tabId)))?.frames[0];
      if (top && (await actions.ping(tabId, 0)) !== top.document) await left(tabId, 0, top.document);
    },

    /** Hosts were allowed: go on with what waited for them, in every tab. */
    async allowed(): Promise<void> {
      const waiting = [...(await records.all())].filter(([, { intent }]) => intent !== null);
      await Promise.all(waiting.map(([tabId]) => start(Number(tabId))));
      const done = [...(await jobs.all()).values()].filter((job) => job.state === 'done' && job.report !== null);
      for (const job of done) {
        const hosts = job.report ? hostsWaitedFor(job.report) : [];
        const refused = await actions.notAllowed(hosts);
        if (refused.length < hosts.length) await queue.add([{ ...job, state: 'waiting', starts: 0 }]);
      }
    },

    async view(tabId: number, frameId = 0): Promise<TabView | null> {
      const record = await records.get(String(tabId));
      const view = record && viewOf(tabId, record, await jobsOf(tabId), frameId);
      if (view === null) return null;
      const refused = new Set(await actions.notAllowed(view.items.flatMap(({ hosts }) => hosts)));
      return { ...view, items: view.items.map((item) => ({ ...item, hosts: item.hosts.filter((host) => refused.has(host)) })) };
    },
  };
}

export type Tabs = ReturnType<typeof createTabs>;
