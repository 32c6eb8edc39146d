import type { Input } from '../../lib/messages/protocol.ts';
import type { RunRow, RunSummary, RunView } from '../../lib/messages/views.ts';
import { troubleOf } from '../../lib/report/trouble.ts';
import { type GivenFile, isPrivateRun, isSessionRun, type Job, runGroup } from '../../lib/store/jobs.ts';
import type { Run, RunBadge } from '../../lib/store/runs.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { hostsWaitedFor } from './items.ts';
import type { Queue } from './queue.ts';
import { type Given, named, ofFile, ofPage, ofText } from './run-input.ts';
import { isSameWish, jobOf, rowOf, withBadges } from './run-row.ts';
import type { Tabs } from './tabs.ts';

export interface RunsParts {
  runs: Store<Run>;
  jobs: Store<Job>;
  queue: Queue;
  tabs: Pick<Tabs, 'candidates'>;
  pins(): Promise<readonly Pin[]>;
  notAllowed(hosts: readonly string[]): Promise<string[]>;
  changed(run: string): void;
  /** Opens the table of a run. */
  open(run: string): Promise<void>;
  /** There is something to do from now on, even if this worker is stopped. */
  begun(): void;
}

/** Names and words from there are never stored (DESIGN section 8). */
const LINKEDIN = /(^|\.)linkedin\.com$/;

const isDone = ({ state }: Pick<Job, 'state'>): boolean => state === 'done' || state === 'failed';

/** Checks of many badges: of a page, of pasted addresses, of files. They outlive the page, the table and the worker. */
export function createRuns({ runs, jobs, queue, tabs, pins, notAllowed, changed, open, begun }: RunsParts) {
  const jobsOf = async (run: string) => new Map([...(await jobs.all(`${runGroup(run)} `)).values()].map((job) => [job.id, job]));
  const known = async () => [...(await runs.all()).values()].filter(({ isErased }) => !isErased);

  /** What moves badges about does so one after another. */
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.catch(() => undefined).then(act);
    turn = mine;
    return mine;
  }

  async function append(run: string, badges: RunBadge[]): Promise<void> {
    await runs.update(run, (now) => (now && !now.isErased ? withBadges(now, badges) : now));
    await carryOver(run);
  }

  /** Makes jobs of what has none yet. */
  const carryOver = (id: string) =>
    inTurn(async () => {
      const { pending = [] } = (await runs.get(id)) ?? {};
      if (pending.length === 0) return;
      const before = await jobsOf(id);
      begun();
      await queue.add(pending.filter((badge) => !before.has(badge.id)).map((badge) => jobOf(id, badge)));
      const carried = new Set(pending.map((badge) => badge.id));
      await runs.update(id, (now) => now && { ...now, pending: now.pending.filter((badge) => !carried.has(badge.id)) });
      changed(id);
    });

  async function erase(id: string): Promise<void> {
    await runs.update(id, (run) => run && { ...run, isErased: true, items: [], pending: [] });
    await inTurn(() => queue.drop(runGroup(id)));
    await runs.update(id, () => null);
    changed(id);
  }

  /** Opens the table that waits for it, once, whoever comes first. */
  async function openOnce(id: string): Promise<void> {
    let waits = false;
    await runs.update(id, (run) => {
      waits = run?.opens === true && !run.isErased;
      return run && waits ? { ...run, opens: false } : run;
    });
    // Read through a function: TypeScript does not see that the update ran.
    if (((): boolean => waits)()) await open(id);
  }

  return {
    erase,
    open: openOnce,

    /** Starts a run; null when there is nothing to check. */
    async create(
      of: Omit<Input<'run.create'>, 'keys' | 'files'> & { keys: readonly string[] | null; files: readonly GivenFile[] },
      now = new Date(),
    ): Promise<string | null> {
      const page = of.tabId === null ? null : await tabs.candidates(of.tabId);
      const host = page && URL.canParse(page.page) ? new URL(page.page).host : null;
      const found = page?.found.filter(({ key }) => of.keys === null || of.keys.includes(key)) ?? [];
      const given: Given[] = [...found.map((one) => ofPage(one, host)), ...ofText(of.text), ...of.files.flatMap(ofFile)];
      if (given.length === 0) return null;
      const lifetime = of.isPrivate || page?.isPrivate ? 'private-' : LINKEDIN.test(host ?? '') ? 'session-' : '';
      const id = lifetime + crypto.randomUUID();
      const empty: Run = {
        id,
        page: host,
        startedAt: now.toISOString(),
        items: [],
        pending: [],
        leftOut: 0,
        coverage: page?.coverage ?? null,
        opens: of.opens,
        isErased: false,
      };
      const run = withBadges(empty, await Promise.all(given.map(named)));
      const twin = (await known()).find((other) => isSameWish(run, other));
      if (twin === undefined) await runs.update(id, () => run);
      // Its table may have been closed since.
      else if (of.opens) await runs.update(twin.id, (now) => now && { ...now, opens: true });
      await carryOver(twin?.id ?? id);
      return twin?.id ?? id;
    },

    async add(run: string, text: string, files: readonly GivenFile[]): Promise<void> {
      await append(run, await Promise.all([...ofText(text), ...files.flatMap(ofFile)].map(named)));
    },

    async list(): Promise<RunSummary[]> {
      const all = (await known()).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
      return Promise.all(
        all.map(async ({ id, page, startedAt, items }) => {
          const done = [...(await jobsOf(id)).values()].filter(isDone).length;
          return { id, page, startedAt, rows: items.length, done };
        }),
      );
    },

    async view(id: string): Promise<RunView | null> {
      const run = await runs.get(id);
      if (run === null || run.isErased) return null;
      // It is being looked at: an answer to a later question of the browser need not open it.
      if (run.opens) await runs.update(id, (now) => now && { ...now, opens: false });
      const [own, list] = await Promise.all([jobsOf(id), pins()]);
      const pending = new Map(run.pending.map((badge) => [badge.id, jobOf(id, badge)]));
      const rows = run.items.flatMap(({ id: row, from }): RunRow[] => {
        const job = own.get(row) ?? pending.get(row);
        return job ? [rowOf(job, from, list)] : [];
      });
      const refused = new Set(await notAllowed(rows.flatMap(({ hosts }) => hosts)));
      return {
        id,
        page: run.page,
        startedAt: run.startedAt,
        rows: rows.map((row) => ({ ...row, hosts: row.hosts.filter((host) => refused.has(host)) })),
        leftOut: run.leftOut,
        coverage: run.coverage,
        trouble: troubleOf(rows.flatMap(({ state }) => (state.name === 'done' ? [state.report] : []))),
        isPrivate: isPrivateRun(id),
        ofSession: isSessionRun(id),
      };
    },

    async check(id: string, rows: readonly string[] | null, fresh: boolean): Promise<void> {
      // In turn with erasing: nothing of an erased run may come back.
      await inTurn(async () => {
        // The browser's own word that hosts were allowed may have come first: what it had checked again is not checked once more.
        const isDue = ({ report }: Job): boolean => fresh || report === null || hostsWaitedFor(report).length > 0;
        const wanted = [...(await jobsOf(id)).values()].filter(
          (job) => isDone(job) && isDue(job) && (rows === null || rows.includes(job.id)),
        );
        begun();
        await queue.add(wanted.map((job) => ({ ...job, state: 'waiting', starts: 0, fresh })));
      });
    },

    /** Hosts were allowed: what waited for them is checked again, and a table that waited for the answer opens. */
    async allowed(): Promise<void> {
      for (const { id, opens } of await known()) {
        await inTurn(async () => {
          for (const job of (await jobsOf(id)).values()) {
            const hosts = job.state === 'done' && job.report ? hostsWaitedFor(job.report) : [];
            if (hosts.length > 0 && (await notAllowed(hosts)).length < hosts.length)
              await queue.add([{ ...job, state: 'waiting', starts: 0, fresh: false }]);
          }
        });
        if (opens) await openOnce(id);
      }
    },

    /** The browser was started anew: a run is kept until it is finished (DESIGN section 8), and then as long as it may still be looked at. */
    async forgetFinished(): Promise<void> {
      for (const { id, pending } of await known()) {
        const isFinished = pending.length === 0 && [...(await jobsOf(id)).values()].every(isDone);
        if (isFinished) await erase(id);
      }
    },

    /** Takes up what another worker left between two steps. */
    async resume(): Promise<void> {
      for (const { id, isErased } of (await runs.all()).values()) await (isErased ? erase(id) : carryOver(id));
    },
  };
}

export type Runs = ReturnType<typeof createRuns>;
