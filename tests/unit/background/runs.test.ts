import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../entrypoints/background/items.ts';
import { createQueue } from '../../../entrypoints/background/queue.ts';
import { createRuns, type RunsParts } from '../../../entrypoints/background/runs.ts';
import type { Report } from '../../../lib/report/report.ts';
import { notReadFile } from '../../../lib/store/given-file.ts';
import { type GivenFile, isSessionRun, type Job } from '../../../lib/store/jobs.ts';
import type { Run } from '../../../lib/store/runs.ts';
import { type Store, storeOver } from '../../../lib/store/store.ts';
import { report as signed } from '../../components/reports.ts';
import { claims } from '../support/claims.ts';

const CREDLY = 'https://www.credly.com/badges/0c63da6c-8a44-4cb3-a7d4-4bfc8c3a0b1e';
const BADGR = 'https://badges.parchment.ca/public/assertions/wMfJcKXn-EYG9KiSRYO3E1';
const UNKNOWN = 'https://unheard-of.example/badge/1';

/** A store that outlives its users; `failing` is a worker that is stopped at a write. */
function memory<T>() {
  const values = new Map<string, T>();
  const copy = <V>(value: V): V => structuredClone(value);
  const stop = { at: Number.POSITIVE_INFINITY };
  const store: Store<T> = storeOver<T>({
    read: async (name) => copy(values.get(name) ?? null),
    write: async (name, value) => {
      if (stop.at-- <= 0) throw new Error('the worker was stopped');
      values.set(name, copy(value));
    },
    remove: async (name) => void values.delete(name),
    all: async (prefix) => new Map([...copy(values)].filter(([name]) => name.startsWith(prefix))),
  });
  return { values, stop, ...store };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const file = (name: string, text: string): GivenFile => ({ name, contentType: '', base64: base64(text) });

const candidate = (title: string): Candidate => ({
  id: `id ${title}`,
  key: `key ${title}`,
  link: null,
  entry: { claims: claims({ title }), where: 'certifications' },
  input: { kind: 'entry', given: title, claims: claims({ title }) },
  holder: { name: 'Robin Roy', emails: [] },
});

/** What outlives a worker. */
const disk = () => ({ runs: memory<Run>(), jobs: memory<Job>() });

interface World {
  page?: string;
  found?: Candidate[];
  isPrivate?: boolean;
  judge?: (job: Job) => Promise<Report>;
  refused?: string[];
}

function worker(
  { runs, jobs }: ReturnType<typeof disk>,
  { page = 'https://recruiting.example/people', found, isPrivate = false, judge, refused = [] }: World = {},
) {
  const opened: string[] = [];
  const judged: string[] = [];
  const queue = createQueue({
    jobs,
    judge: async (job) => {
      judged.push(job.key);
      return judge ? judge(job) : signed({ source: { ...signed().source, given: job.key } });
    },
    openDocuments: () => async (url) => ({ ok: false, url, failure: 'network_failed' }),
    changed: () => undefined,
  });
  const parts: RunsParts = {
    runs,
    jobs,
    queue,
    tabs: {
      candidates: async () =>
        found
          ? {
              page,
              isPrivate,
              found,
              coverage: { entries: 3, entriesWithLink: 1, listed: 9, unread: [], hidden: 0 },
            }
          : null,
    },
    pins: async () => [],
    notAllowed: async (hosts) => hosts.filter((host) => refused.includes(host)),
    changed: () => undefined,
    open: async (id) => void opened.push(id),
    begun: () => undefined,
  };
  return { ...createRuns(parts), queue, opened, judged };
}

const nothing = { tabId: null, keys: null, text: '', files: [], opens: false, isPrivate: false };
const settled = () => new Promise((resolve) => setTimeout(resolve, 15));
const rowsOf = async (runs: ReturnType<typeof worker>, id: string) => (await runs.view(id))?.rows ?? [];

describe('what is given becomes rows', () => {
  it.each<[string, { text?: string; files?: GivenFile[] }, unknown[]]>([
    ['a pasted address', { text: CREDLY }, [['link', CREDLY, null]]],
    ['an address of an unknown host', { text: `see ${UNKNOWN}.` }, [['link', UNKNOWN, null]]],
    [
      'addresses in the order of the text',
      { text: `${UNKNOWN}\nthen ${CREDLY}, then ${BADGR}` },
      [
        ['link', UNKNOWN, null],
        ['link', CREDLY, null],
        ['link', BADGR, null],
      ],
    ],
    ['an address without a scheme', { text: CREDLY.replace('https://www.', '') }, [['link', CREDLY.replace('www.', ''), null]]],
    ['one address given twice', { text: `${CREDLY} ${CREDLY}` }, [['link', CREDLY, null]]],
    ['an address that a line end cuts', { text: CREDLY.replace('-8a44', '-\n8a44') }, [['link', CREDLY, null]]],
    ['an address that is none', { text: 'https://exa%ple/badge' }, [['unreadable', 'https://exa%ple/badge', null]]],
    ['words alone', { text: 'no badge here' }, [['unreadable', 'no badge here', null]]],
    ['JSON', { text: ' {"type": []}' }, [['file', '', null]]],
    ['a list of JSON', { text: '[{"type": []}]' }, [['file', '', null]]],
    ['words in brackets', { text: `[my badge](${CREDLY})` }, [['link', CREDLY, null]]],
    ['a JWT over two lines', { text: 'eyJhbGciOi.eyJ2\nYyI6.c2ln' }, [['file', '', null]]],
    [
      'two JWTs',
      { text: 'eyJhbGciOi.eyJ2YyI6.c2ln\neyJhbGciOj.eyJ2YyI6.c2ln' },
      [
        ['file', '', null],
        ['file', '', null],
      ],
    ],
    [
      'a text file with links',
      { files: [file('a.txt', `${BADGR} and ${CREDLY}`)] },
      [
        ['link', BADGR, 'a.txt'],
        ['link', CREDLY, 'a.txt'],
      ],
    ],
    ['a web page', { files: [file('a.HTML', `<a href="${CREDLY}">x</a>`)] }, [['link', CREDLY, 'a.HTML']]],
    ['a text file without a link', { files: [file('a.csv', 'name;title')] }, [['file', 'a.csv', 'a.csv']]],
    ['any other file', { files: [file('a.json', CREDLY)] }, [['file', 'a.json', 'a.json']]],
    [
      'two files of one name',
      { files: [file('a.json', '1'), file('a.json', '2')] },
      [
        ['file', 'a.json', 'a.json'],
        ['file', 'a.json', 'a.json'],
      ],
    ],
    ['a file that is too large', { files: [notReadFile('a.pdf', 'tooLarge')] }, [['too large', 'a.pdf', 'a.pdf']]],
    ['a file that cannot be read', { files: [notReadFile('a.pdf', 'unreadable')] }, [['unreadable', 'a.pdf', 'a.pdf']]],
    ['a file that is empty', { files: [file('a.pdf', '')] }, [['file', 'a.pdf', 'a.pdf']]],
  ])('%s', async (_, given, expected) => {
    const kept = disk();
    const runs = worker(kept);
    const id = await runs.create({ ...nothing, ...given });
    const jobs = new Map([...kept.jobs.values.values()].map((job) => [job.id, job]));
    expect(
      (await rowsOf(runs, id ?? '')).map((row) => [
        row.tooLarge ? 'too large' : jobs.get(row.id)?.input.kind,
        row.link?.url ?? row.given,
        row.from,
      ]),
    ).toEqual(expected);
  });

  it('nothing given is no run', async () => {
    const kept = disk();
    expect(await worker(kept).create({ ...nothing, text: ' \n ' })).toBeNull();
    expect(kept.runs.values.size).toBe(0);
  });

  it('the badges of a page come with its host and its coverage; with keys, only those', async () => {
    const runs = worker(disk(), { found: ['a', 'b', 'c'].map(candidate) });
    const id = await runs.create({ ...nothing, tabId: 1 });
    const view = await runs.view(id ?? '');
    expect(view?.rows.map(({ from, entry }) => [from, entry?.claims.title])).toEqual([
      ['recruiting.example', 'a'],
      ['recruiting.example', 'b'],
      ['recruiting.example', 'c'],
    ]);
    expect(view).toMatchObject({ page: 'recruiting.example', coverage: { listed: 9 }, isPrivate: false, leftOut: 0 });
    const some = await runs.create({ ...nothing, tabId: 1, keys: ['key b'] });
    expect((await rowsOf(runs, some ?? '')).map(({ entry }) => entry?.claims.title)).toEqual(['b']);
  });

  it('what one table does not hold is counted', async () => {
    const runs = worker(disk(), { judge: () => new Promise(() => undefined) });
    const text = Array.from({ length: 2003 }, (_, at) => `https://unheard-of.example/b/${at}`).join('\n');
    const view = await runs.view((await runs.create({ ...nothing, text })) ?? '');
    expect([view?.rows.length, view?.leftOut]).toEqual([2000, 3]);
  });

  it('what comes from a private window is kept under a name of its own', async () => {
    const kept = disk();
    const id = await worker(kept, { found: [candidate('a')], isPrivate: true }).create({ ...nothing, tabId: 1 });
    expect(id).toMatch(/^private-/);
    expect([...kept.jobs.values.values()].map(({ isPrivate }) => isPrivate)).toEqual([true]);
  });
});

describe('what comes from LinkedIn', () => {
  it.each([
    ['https://www.linkedin.com/in/robin', /^session-/, true],
    ['https://notlinkedin.com/in/robin', /^[0-9a-f]{8}-/, false],
  ])('%s', async (page, name, ofSession) => {
    const runs = worker(disk(), { page, found: [candidate('a')] });
    const id = (await runs.create({ ...nothing, tabId: 1 })) ?? '';
    expect(id).toMatch(name);
    expect(isSessionRun(id)).toBe(ofSession);
    expect(await runs.view(id)).toMatchObject({ ofSession, isPrivate: false });
  });
});

describe('a worker that is stopped', () => {
  const text = [CREDLY, BADGR, UNKNOWN].join('\n');

  it.each([0, 1, 2])('after %i badges of three were stored: all are judged, each once, in their order', async (stored) => {
    const kept = disk();
    kept.jobs.stop.at = stored;
    await expect(worker(kept, { judge: () => new Promise(() => undefined) }).create({ ...nothing, text })).rejects.toThrow(
      'stopped',
    );
    kept.jobs.stop.at = Number.POSITIVE_INFINITY;

    const next = worker(kept);
    const [summary] = await next.list();
    const id = summary?.id ?? '';
    // The rows are there before anything is taken up.
    expect((await rowsOf(next, id)).map(({ link, state }) => [link?.url, state.name])).toEqual(
      [CREDLY, BADGR, UNKNOWN].map((url) => [url, 'checking']),
    );
    await next.resume();
    await next.queue.resume();
    await settled();
    expect((await rowsOf(next, id)).map(({ link, state }) => [link?.url, state.name])).toEqual(
      [CREDLY, BADGR, UNKNOWN].map((url) => [url, 'done']),
    );
    expect(next.judged.length).toBe(3);
    expect(kept.runs.values.get(id)?.pending).toEqual([]);
  });

  it('the message that is sent again finds its run, and makes no second one', async () => {
    const kept = disk();
    kept.jobs.stop.at = 1;
    await expect(worker(kept).create({ ...nothing, text })).rejects.toThrow();
    kept.jobs.stop.at = Number.POSITIVE_INFINITY;
    const next = worker(kept);
    const id = await next.create({ ...nothing, text });
    await next.add(id ?? '', '', [file('a.json', '1')]);
    await next.add(id ?? '', '', [file('a.json', '1')]);
    expect((await next.list()).map(({ rows }) => rows)).toEqual([4]);
    // Other badges, or the same ones later, are another run.
    expect(await next.create({ ...nothing, text: CREDLY })).not.toBe(id);
    expect(await next.create({ ...nothing, text }, new Date(Date.now() + 60_000))).not.toBe(id);
    expect((await next.list()).length).toBe(3);
  });

  it('while it erased: the rest goes when the next one starts', async () => {
    const kept = disk();
    const first = worker(kept, { judge: () => new Promise(() => undefined) });
    const id = (await first.create({ ...nothing, text })) ?? '';
    await kept.runs.update(id, (run) => run && { ...run, isErased: true, items: [], pending: [] });
    const next = worker(kept);
    expect(await next.list()).toEqual([]);
    expect(await next.view(id)).toBeNull();
    await next.resume();
    expect([kept.runs.values.size, kept.jobs.values.size]).toEqual([0, 0]);
  });
});

describe('the next start of the browser', () => {
  it('forgets what is finished, and goes on with what is not', async () => {
    const kept = disk();
    const done = (await worker(kept).create({ ...nothing, text: CREDLY })) ?? '';
    await settled();
    const open = (await worker(kept, { judge: () => new Promise(() => undefined) }).create({ ...nothing, text: BADGR })) ?? '';
    const next = worker(kept);
    await next.forgetFinished();
    expect(await next.view(done)).toBeNull();
    expect((await next.list()).map(({ id }) => id)).toEqual([open]);
    expect([...kept.jobs.values.keys()].every((name) => name.startsWith(`run:${open} `))).toBe(true);
  });
});

describe('a private window', () => {
  it('is given no run that outlives it, and finds none that does', async () => {
    const kept = disk();
    const runs = worker(kept);
    const open = await runs.create({ ...nothing, text: CREDLY });
    const own = await runs.create({ ...nothing, text: CREDLY, isPrivate: true });
    expect([open?.startsWith('private-'), own?.startsWith('private-')]).toEqual([false, true]);
    expect((await runs.view(own ?? ''))?.isPrivate).toBe(true);
  });
});

describe('a run', () => {
  const waits = (host: string) => signed({ verdict: 'unchecked', credential: null, facts: null, permissionNeeded: [host] });

  it('is erased with everything of it, and no other', async () => {
    const kept = disk();
    const runs = worker(kept);
    const one = (await runs.create({ ...nothing, text: CREDLY })) ?? '';
    const other = (await runs.create({ ...nothing, text: BADGR })) ?? '';
    await settled();
    await runs.erase(one);
    expect(await runs.view(one)).toBeNull();
    expect((await runs.list()).map(({ id, rows, done }) => [id, rows, done])).toEqual([[other, 1, 1]]);
    await runs.add(one, UNKNOWN, []);
    expect(kept.jobs.values.size).toBe(1);
  });

  it('does not come back by a check again that it was erased under', async () => {
    const kept = disk();
    let reads = 0;
    // The check has read what there is, and the erasing begins before it writes.
    const all = async (prefix?: string) => {
      const found = await kept.jobs.all(prefix);
      if (reads++ === 0) await settled();
      return found;
    };
    const id = (await worker(kept).create({ ...nothing, text: `${CREDLY} ${BADGR}` })) ?? '';
    await settled();
    const runs = worker({ ...kept, jobs: { ...kept.jobs, all } });
    const checking = runs.check(id, null, true);
    await runs.erase(id);
    await checking;
    await settled();
    expect([kept.runs.values.size, kept.jobs.values.size]).toEqual([0, 0]);
  });

  it('checks again what is asked for, and leaves what is under way', async () => {
    const kept = disk();
    const runs = worker(kept);
    const id = (await runs.create({ ...nothing, text: `${CREDLY}\n${BADGR}` })) ?? '';
    await settled();
    const [first] = await rowsOf(runs, id);
    await runs.check(id, [first?.id ?? ''], true);
    await settled();
    expect(runs.judged.length).toBe(3);
    expect([...kept.jobs.values.values()].map(({ fresh }) => fresh).sort()).toEqual([false, true]);
    await runs.check(id, null, true);
    await runs.check(id, null, true);
    await settled();
    expect(runs.judged.length).toBe(5);
  });

  it('is told twice that hosts were allowed, by the browser and by its table, and checks once', async () => {
    const refused = ['www.credly.com'];
    let answer = waits('www.credly.com');
    const runs = worker(disk(), { judge: async () => answer, refused });
    const id = (await runs.create({ ...nothing, text: CREDLY })) ?? '';
    await settled();
    // Its table alone: what waits is checked again.
    await runs.check(id, null, false);
    await settled();
    expect(runs.judged.length).toBe(2);
    refused.length = 0;
    answer = signed();
    await runs.allowed();
    await settled();
    await runs.check(id, null, false);
    await settled();
    expect(runs.judged.length).toBe(3);
  });

  it('waits for hosts: once allowed it goes on, and its table opens once', async () => {
    const kept = disk();
    const refused = ['www.credly.com'];
    let answer = waits('www.credly.com');
    const runs = worker(kept, { judge: async () => answer, refused });
    const id = (await runs.create({ ...nothing, text: CREDLY, opens: true })) ?? '';
    await settled();
    await runs.allowed();
    expect(runs.opened).toEqual([id]);
    expect(runs.judged.length).toBe(1);
    expect((await rowsOf(runs, id)).map(({ hosts }) => hosts)).toEqual([['www.credly.com']]);
    refused.length = 0;
    answer = signed();
    await runs.allowed();
    await settled();
    expect(runs.judged.length).toBe(2);
    expect(runs.opened).toEqual([id]);
    expect((await rowsOf(runs, id)).map(({ hosts, state }) => [hosts, state.name])).toEqual([[[], 'done']]);
  });

  it('given once more, opens its table again', async () => {
    const runs = worker(disk());
    const given = { ...nothing, text: CREDLY, opens: true };
    const id = (await runs.create(given)) ?? '';
    await runs.open(id);
    await runs.open(id);
    expect(runs.opened).toEqual([id]);
    expect(await runs.create(given)).toBe(id);
    await runs.open(id);
    expect(runs.opened).toEqual([id, id]);
  });

  it('that is being looked at is not opened by a later answer of the browser', async () => {
    const runs = worker(disk());
    const id = (await runs.create({ ...nothing, text: CREDLY, opens: true })) ?? '';
    await runs.view(id);
    await runs.allowed();
    await runs.open(id);
    expect(runs.opened).toEqual([]);
  });
});
