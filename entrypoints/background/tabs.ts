import { subjectOf } from '../../lib/messages/subject.ts';
import type { TabView } from '../../lib/messages/views.ts';
import { keyOf } from '../../lib/platforms/index.ts';
import type { BadgeLink, Coverage, SeenFindings } from '../../lib/sites/badge-link.ts';
import { keysOf, readLinks } from '../../lib/sites/read-links.ts';
import { tabGroup } from '../../lib/store/jobs.ts';
import { type KeptReport, keepable, keptKey } from '../../lib/store/kept-reports.ts';
import type { SiteMode } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';
import { EMPTY_TAB, type Focus, type FrameRecord, type TabRecord } from '../../lib/store/tab-record.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { type Candidate, candidatesOf, coverageOf, viewOf } from './items.ts';
import { type CheckActions, createTabChecks, type TabChecksParts } from './tab-checks.ts';

/** What the worker does to a tab; the browser's part, so that the rest needs none. */
export interface TabActions extends CheckActions {
  /** Runs the page script in all frames that lack it; gives the frames. Throws when the browser does not let us. */
  injectPage(tabId: number): Promise<number[]>;
  /** Shows one badge in the panel that is open. */
  select(tabId: number, key: string): void;
  /** Asks the scripts of these frames to say again what they found; comes back when all have. */
  askReports(tabId: number, frames: readonly number[]): Promise<void>;
  /** The `document` of the frame's page script; null when none answers. */
  ping(tabId: number, frameId: number): Promise<string | null>;
  isPrivate(tabId: number): Promise<boolean>;
}

export interface TabsParts extends TabChecksParts {
  kept: Store<KeptReport>;
  actions: TabActions;
  pins(): Promise<readonly Pin[]>;
  /** How Assay acts, of its own accord, on the site of an origin that it has access to. */
  modeOf(origin: string): Promise<SiteMode>;
}

/** What a run takes over from a tab. */
export interface TabCandidates {
  page: string;
  isPrivate: boolean;
  found: Candidate[];
  coverage: Coverage;
}

const MAX_POINTED = 50;

/** The state of the tabs that the person asked to read, and what moves it. */
export function createTabs(parts: TabsParts) {
  const { records, jobs, kept, queue, actions, pins, modeOf } = parts;
  const checks = createTabChecks(parts);
  const { jobsOf } = checks;

  async function clear(tabId: number): Promise<void> {
    await records.update(String(tabId), () => null);
    await queue.drop(tabGroup(tabId));
    actions.changed(tabId);
  }

  async function dropDeadFrames(tabId: number, record: TabRecord): Promise<void> {
    const others = Object.entries(record.frames).filter(([frame]) => frame !== '0');
    const answers = await Promise.all(others.map(([frame]) => actions.ping(tabId, Number(frame))));
    const dead = others.filter(([, { document }], at) => answers[at] !== document);
    await Promise.all(dead.map(([frame, { document }]) => left(tabId, Number(frame), document)));
  }

  async function left(tabId: number, frameId: number, document: string): Promise<void> {
    const is = (record: TabRecord | null) => record?.frames[frameId]?.document === document;
    if (!is(await records.get(String(tabId)))) return;
    if (frameId === 0) await queue.drop(tabGroup(tabId));
    // In one step: what the next document has said in the meantime stays.
    await records.update(String(tabId), (record) => {
      if (record === null || !is(record)) return record;
      const { [frameId]: _gone, ...frames } = record.frames;
      return frameId === 0 ? null : { ...record, frames };
    });
    actions.changed(tabId);
  }

  return {
    ...checks,
    clear,
    left,

    /** Reads a page because the person asked to; an intent that nobody answered is taken up with what is allowed. */
    async read(tabId: number): Promise<boolean> {
      const isPrivate = await actions.isPrivate(tabId);
      await records.update(String(tabId), (record) => record ?? { ...EMPTY_TAB, isPrivate });
      let frames: number[];
      try {
        frames = await actions.injectPage(tabId);
      } catch {
        await clear(tabId);
        return false;
      }
      await actions.askReports(tabId, frames);
      await checks.start(tabId);
      return true;
    },

    /** A frame says what it found. Only tabs that the person asked to read are listened to, and sites where marks are on. */
    async found(tabId: number, frameId: number, document: string, given: SeenFindings, origin: string): Promise<void> {
      // What a page's process says of its address is not to be believed; the browser says its origin.
      if (origin !== 'null' && URL.canParse(given.page) && new URL(given.page).origin !== origin) return;
      const findings = readLinks(given);
      const mode = await modeOf(origin);
      const frame: FrameRecord = { document, findings, seen: keysOf(given) };
      if (mode !== 'click' && (await records.get(String(tabId))) === null) {
        const isPrivate = await actions.isPrivate(tabId);
        await records.update(String(tabId), (record) => record ?? { ...EMPTY_TAB, isPrivate });
      }
      let moved = false;
      const record = await records.update(String(tabId), (before) => {
        if (before === null || frameId !== 0) return before && { ...before, frames: { ...before.frames, [frameId]: frame } };
        const top = before.frames[0];
        const subject = subjectOf(findings.page);
        const sameDocument = top === undefined || top.document === document;
        moved = !sameDocument || (before.subject !== null && before.subject !== subject);
        const base = moved ? { ...EMPTY_TAB, isPrivate: before.isPrivate } : before;
        return { ...base, subject, frames: { ...(sameDocument ? before.frames : {}), 0: frame } };
      });
      if (record === null) return;
      if (moved) await queue.drop(tabGroup(tabId));
      actions.changed(tabId);
      if (mode === 'automatic') await checks.checkAllowed(tabId, record, frameId);
      await checks.checkChanged(tabId, record);
      if (frameId !== 0) return;
      await dropDeadFrames(tabId, record);
      // A drawer or a viewer may have opened a frame that has no script yet.
      await actions.injectPage(tabId).catch(() => undefined);
    },

    /** The tab loads something: unless the document that was read is still there, nothing of it may stay. */
    async mayHaveLeft(tabId: number): Promise<void> {
      const top = (await records.get(String(tabId)))?.frames[0];
      const document = top ? await actions.ping(tabId, 0) : null;
      if (!top || document === top.document) return;
      await left(tabId, 0, top.document);
      // A page that was made ready in advance has come to the front: as long as it was not seen, nobody listened to it.
      if (document !== null) await actions.askReports(tabId, [0]);
    },

    /** The person pointed at a link: it is one of the page's badges from now on, and is checked. Gives its key. */
    async point(tabId: number, link: BadgeLink): Promise<string> {
      const key = keyOf(link);
      await records.update(String(tabId), (record) => {
        const isKnown = record === null || candidatesOf(record).some((one) => one.link !== null && keyOf(one.link) === key);
        return isKnown ? record : { ...record, pointed: [...record.pointed, link].slice(-MAX_POINTED) };
      });
      await checks.check(tabId, [key]);
      return key;
    },

    async focus(tabId: number, focus: Focus | null): Promise<void> {
      await records.update(String(tabId), (record) => record && { ...record, focus });
      actions.changed(tabId);
    },

    /** The candidates of a tab, for a run; null when it was not read. */
    async candidates(tabId: number): Promise<TabCandidates | null> {
      const record = await records.get(String(tabId));
      const page = record?.frames[0]?.findings.page;
      if (record === null || page === undefined) return null;
      return { page, isPrivate: record.isPrivate, found: candidatesOf(record), coverage: coverageOf(record) };
    },

    /** Keeps the present report of a badge beyond the session; nothing that the page said goes with it. False in a private window. */
    async keep(tabId: number, key: string): Promise<boolean> {
      const record = await records.get(String(tabId));
      const view = record && viewOf(tabId, record, await jobsOf(tabId));
      const { state, link } = view?.items.find((item) => item.key === key) ?? {};
      // Of an entry without a link there is nothing but the page's words.
      if (!record || record.isPrivate || !link || state?.name !== 'done') return false;
      const keptAt = new Date().toISOString();
      const name = keptKey(key);
      await kept.update(name, () => ({ key: name, keptAt, report: keepable(state.report) }));
      actions.changed(tabId);
      return true;
    },

    /** Forgets every page of the session. */
    async clearAll(): Promise<void> {
      for (const tabId of (await records.all()).keys()) await clear(Number(tabId));
      // A worker that was stopped in the middle may have left checks of a tab that is forgotten already.
      for (const { group } of (await jobs.all('tab:')).values()) await queue.drop(group);
    },

    /** Everything that is shown of a tab may look different: pins, language, kept reports. */
    async redraw(): Promise<void> {
      for (const tabId of (await records.all()).keys()) actions.changed(Number(tabId));
    },

    async view(tabId: number, frameId = 0): Promise<TabView | null> {
      const record = await records.get(String(tabId));
      if (record === null) return null;
      const known = { pins: await pins(), kept: await kept.all(), progress: queue.progress };
      const view = viewOf(tabId, record, await jobsOf(tabId), frameId, known);
      if (view === null) return null;
      const refused = new Set(await actions.notAllowed(view.items.flatMap(({ hosts }) => hosts)));
      return { ...view, items: view.items.map((item) => ({ ...item, hosts: item.hosts.filter((host) => refused.has(host)) })) };
    },
  };
}

export type Tabs = ReturnType<typeof createTabs>;
