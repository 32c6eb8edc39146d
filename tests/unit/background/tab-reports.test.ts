import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { candidatesOf, viewOf } from '../../../entrypoints/background/items.ts';
import { createTabReports } from '../../../entrypoints/background/tab-reports.ts';
import type { PortfolioItem } from '../../../lib/facts/model.ts';
import type { Report } from '../../../lib/report/report.ts';
import { findBadges } from '../../../lib/sites/index.ts';
import { type Job, jobName } from '../../../lib/store/jobs.ts';
import { keepable } from '../../../lib/store/kept-reports.ts';
import { type Store, storeOver } from '../../../lib/store/store.ts';
import { EMPTY_TAB, type TabRecord } from '../../../lib/store/tab-record.ts';
import { check } from '../../../lib/verify/check.ts';
import { fact, report } from '../../components/reports.ts';
import { credly, page, U } from '../sites/page.ts';
import { type NetworkOptions, network, type Reply } from '../support/network.ts';

function memory<T>(values: Map<string, T>): Store<T> {
  return storeOver<T>({
    read: async (name) => structuredClone(values.get(name) ?? null),
    write: async (name, value) => void values.set(name, structuredClone(value)),
    remove: async (name) => void values.delete(name),
    all: async (prefix) => new Map([...values].filter(([name]) => name.startsWith(prefix))),
  });
}

const SUBJECT = 'https://people.example/1';
const KEY = `credly ${U}`;
const WORK = 'https://github.com/robin/pipeline';
const PATH = '$.evidence[0]';
const BODY = 'The work as it was handed in.';
const ALL = { name: true, title: true, date: true };

const CLAIM = report({
  verdict: 'claim',
  axes: { authentic: 'unsigned', current: 'unknown', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
  checks: [check('link_provider_page', { host: 'www.credly.com' })],
  credential: null,
  facts: null,
  source: { ...report().source, given: credly, page: credly },
});

function work(some: Partial<PortfolioItem> = {}): PortfolioItem {
  const digest = createHash('sha256').update(BODY).digest();
  return {
    url: WORK,
    host: 'github.com',
    known: 'github',
    name: 'Pipeline',
    description: null,
    addedBy: 'issuer',
    excluded: null,
    digest: { multibase: `z${base58.encode(Uint8Array.from([18, 32, ...digest]))}`, state: 'not-compared', at: null },
    fact: fact(WORK, PATH),
    ...some,
  };
}

/** A tab with one badge of Credly in its top frame, and its finished report. */
function tab(
  of: Report,
  job: Partial<Job> = {},
  replies: Record<string, Reply> = {},
  options: NetworkOptions = {},
  meanwhile = () => {},
) {
  const findings = findBadges(page(`<a href="${credly}">A badge</a>`), { href: SUBJECT });
  const empty = findBadges(page('<p>Nothing</p>'), { href: 'https://frame.example/' });
  const record: TabRecord = {
    ...EMPTY_TAB,
    subject: SUBJECT,
    frames: { 0: { document: 'd', findings, seen: [] }, 7: { document: 'e', findings: empty, seen: [] } },
  };
  const [found] = candidatesOf(record);
  if (found === undefined) throw new Error('no badge');
  const done: Job = {
    ...{ group: 'tab:4', id: found.id, key: KEY, subject: SUBJECT, input: found.input, holder: found.holder },
    ...{ state: 'done', starts: 0, fresh: false, isPrivate: false, report: of, last: null },
    ...job,
  };
  const jobs = new Map([[jobName(done), done]]);
  const told: number[] = [];
  const net = network(replies, options);
  const own = createTabReports({
    records: memory(new Map([['4', record]])),
    jobs: memory(jobs),
    fetchWork: async (url, asked) => {
      meanwhile();
      return net.fetchDocument(url, asked);
    },
    changed: (tabId) => told.push(tabId),
  });
  const now = (): Report => {
    const kept = jobs.get(jobName(done))?.report;
    if (!kept) throw new Error('no report');
    return kept;
  };
  const replace = (by: Report) => void jobs.set(jobName(done), { ...done, report: by });
  return { own, now, replace, told, asked: net.asked, view: () => viewOf(4, record, jobs.values()) };
}

describe('what the user says to have seen', () => {
  test('stands in the report, is told to the surfaces, and changes nothing else', async () => {
    const { own, now, told, view } = tab(CLAIM);
    expect(await own.seen(4, KEY, ALL)).toBe(true);
    const { seenByUser, ...rest } = now();
    expect(seenByUser).toMatchObject({ host: 'credly.com', ...ALL });
    expect(Date.now() - Date.parse(seenByUser?.at ?? '')).toBeLessThan(60_000);
    expect({ ...rest, seenByUser: null }).toEqual(CLAIM);
    expect(told).toEqual([4]);
    expect(view()?.items[0]?.state).toMatchObject({ name: 'done', report: { seenByUser: { host: 'credly.com' } } });
    // It goes with a report that is kept.
    expect(keepable(now()).seenByUser).toEqual(seenByUser);

    expect(await own.seen(4, KEY, null)).toBe(true);
    expect(now()).toEqual(CLAIM);
  });

  test.each<[string, Report, Partial<Job>, string, number]>([
    ['a badge that was checked', report(), {}, KEY, 0],
    ['an imitation', { ...CLAIM, checks: [check('link_look_alike')] }, {}, KEY, 0],
    ['a badge that is being checked again', CLAIM, { state: 'running' }, KEY, 0],
    ['a badge that is on no page', CLAIM, {}, 'credly other', 0],
    ['a badge of the frame around the sender’s', CLAIM, {}, KEY, 7],
    ['a frame that is not there', CLAIM, {}, KEY, 9],
    ['a report about somebody else', CLAIM, { subject: 'https://people.example/2' }, KEY, 0],
  ])('is refused for %s', async (_, of, job, key, frame) => {
    const { own, now, told } = tab(of, job);
    expect(await own.seen(4, key, ALL, frame)).toBe(false);
    expect(await own.seen(5, key, ALL, frame)).toBe(false);
    expect(now()).toEqual(of);
    expect(told).toEqual([]);
  });
});

describe('a work that is compared on request', () => {
  const HOLDS = report({ portfolio: [work(), work({ fact: fact(WORK, '$.evidence[1]') })] });

  test.each<[string, Reply, string]>([
    ['as it was', { body: BODY, type: 'text/html' }, 'matches'],
    ['another', { body: `${BODY} And more.`, type: 'text/html' }, 'changed'],
    ['not there', { status: 404, body: BODY }, 'could-not-read'],
    ['moved', { status: 302, headers: { location: 'https://elsewhere.example/' } }, 'could-not-read'],
    ['not answered', 'destroy', 'could-not-read'],
  ])('%s', async (_, reply, state) => {
    const { own, now, told, asked } = tab(HOLDS, {}, { [WORK]: reply });
    expect(asked).toEqual([]);
    expect(await own.compareWork(4, KEY, PATH)).toBe('compared');
    expect(asked).toEqual([WORK]);
    expect(now().portfolio[0]?.digest).toMatchObject({ state, at: expect.stringMatching(/^\d{4}-.*Z$/) });
    // Only what was asked for, and nothing of the checks.
    const [first, ...others] = now().portfolio;
    expect({ ...now(), portfolio: [{ ...first, digest: work().digest }, ...others] }).toEqual(HOLDS);
    expect(told).toEqual([4]);
  });

  test('waits for the browser’s permission, and says so', async () => {
    const { own, now, told, asked } = tab(HOLDS, {}, { [WORK]: { body: BODY } }, { denied: ['github.com'] });
    expect(await own.compareWork(4, KEY, PATH)).toBe('permission_needed');
    expect([asked, told, now()]).toEqual([[], [], HOLDS]);
  });

  test.each<[string, Partial<PortfolioItem>, string]>([
    ['a path that is not there', {}, '$.evidence[7]'],
    ['a work without a fingerprint', { digest: null }, PATH],
    ['words without a link', { url: null }, PATH],
    ['a link that was left out', { excluded: 'course_page' }, PATH],
  ])('asks nobody for %s', async (_, some, path) => {
    const { own, asked } = tab(report({ portfolio: [work(some)] }), {}, { [WORK]: { body: BODY } });
    expect(await own.compareWork(4, KEY, path)).toBe('no_such_work');
    expect(asked).toEqual([]);
  });

  test.each<[string, Partial<PortfolioItem>]>([
    ['another fingerprint', { digest: { multibase: 'zOther', state: 'not-compared', at: null } }],
    ['another address', { url: 'https://github.com/robin/other' }],
  ])('the answer is none about a report that came meanwhile and gives the work %s', async (_, some) => {
    const newer = report({ portfolio: [work(some)] });
    const { own, now, replace } = tab(HOLDS, {}, { [WORK]: { body: BODY } }, {}, () => replace(newer));
    expect(await own.compareWork(4, KEY, PATH)).toBe('compared');
    expect(now()).toEqual(newer);
  });
});
