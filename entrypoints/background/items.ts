import type { Item, ItemState, TabView } from '../../lib/messages/views.ts';
import { hostsOf, keyOf, resolve } from '../../lib/platforms/index.ts';
import { newerOf } from '../../lib/report/renewed.ts';
import type { Report } from '../../lib/report/report.ts';
import { isUnanswered, troubleOf } from '../../lib/report/trouble.ts';
import { withTrust } from '../../lib/report/trust-check.ts';
import type { BadgeLink, Coverage, PageClaims, PageFindings, UnlinkedEntry } from '../../lib/sites/badge-link.ts';
import { distinct } from '../../lib/sites/distinct.ts';
import { type Job, tabGroup } from '../../lib/store/jobs.ts';
import { type KeptReport, keptKey } from '../../lib/store/kept-reports.ts';
import type { TabRecord } from '../../lib/store/tab-record.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import type { Check } from '../../lib/verify/check.ts';

/** One badge of a tab with everything that a check of it needs. */
export interface Candidate extends Pick<Job, 'id' | 'key' | 'input' | 'holder'> {
  link: BadgeLink | null;
  entry: UnlinkedEntry | null;
}

const entryKey = ({ title, issuer, issuedOn, credentialId }: PageClaims): string =>
  JSON.stringify(['entry', title, issuer, issuedOn, credentialId]).slice(0, 2000);

function candidate(found: { link: BadgeLink } | { entry: UnlinkedEntry }, pageHolder: string | null): Candidate {
  const link = 'link' in found ? found.link : null;
  const entry = 'entry' in found ? found.entry : null;
  const { claims } = 'link' in found ? found.link : found.entry;
  const key = 'link' in found ? keyOf(found.link) : entryKey(claims);
  const holder = { name: claims.holder ?? pageHolder, emails: claims.emails };
  const input: Candidate['input'] =
    'link' in found
      ? { kind: 'link', given: found.link.url, address: addressOf(found.link), claims }
      : { kind: 'entry', given: claims.title ?? '', claims };
  return { id: idOf(key, claims, holder), key, link, entry, input, holder };
}

/** Written member by member: storage gives objects back with their members in another order. */
function idOf(key: string, of: PageClaims, holder: Candidate['holder']): string {
  const said = [of.title, of.issuer, of.issuedOn, of.expiresOn, of.credentialId, of.holder, ...of.emails];
  return JSON.stringify([key, said, holder.name, ...holder.emails]);
}

function addressOf({ claims: _claims, where: _where, ...address }: BadgeLink) {
  return address;
}

const framesOf = (record: TabRecord): [number, PageFindings][] =>
  Object.entries(record.frames)
    .map(([frame, { findings }]): [number, PageFindings] => [Number(frame), findings])
    .sort(([a], [b]) => a - b);

/** The badges of a tab, each once per title that is stated for it, the top frame's words first. With `frameId`, only what that frame may know of. */
export function candidatesOf(record: TabRecord, frameId = 0): Candidate[] {
  const pageHolder = record.frames[0]?.findings.holder ?? null;
  const found: Candidate[] = [];
  for (const [frame, findings] of framesOf(record)) {
    if (frameId !== 0 && frame !== frameId) continue;
    const holder = findings.holder ?? pageHolder;
    found.push(
      ...findings.links.map((link) => candidate({ link }, holder)),
      ...findings.unlinked.map((entry) => candidate({ entry }, holder)),
    );
  }
  if (frameId === 0) found.push(...record.pointed.map((link) => candidate({ link }, pageHolder)));
  const each = distinct(
    found,
    ({ key }) => key,
    ({ link, entry }) => (link ?? entry)?.claims.title ?? null,
  );
  return [...each].map(([key, one]) => ({ ...one, key }));
}

/** Counts of all frames together. A frame that spoke for itself is not "unread". */
export function coverageOf(record: TabRecord): Coverage {
  const frames = framesOf(record);
  const sum = (count: (coverage: Coverage) => number) => frames.reduce((total, [, { coverage }]) => total + count(coverage), 0);
  const listed = frames.map(([, { coverage }]) => coverage.listed).filter((count) => count !== null);
  const read = new Set(frames.filter(([frame]) => frame !== 0).map(([, { page }]) => hostOf(page)));
  return {
    entries: sum(({ entries }) => entries),
    entriesWithLink: sum(({ entriesWithLink }) => entriesWithLink),
    listed: listed.length === 0 ? null : listed.reduce((total, count) => total + count, 0),
    unread: [...new Set(frames.flatMap(([, { coverage }]) => coverage.unread))].filter((host) => !read.has(host)),
    hidden: sum(({ hidden }) => hidden),
  };
}

const hostOf = (page: string): string => (URL.canParse(page) ? new URL(page).host : page);

/** Every host that a report waits for, of the credentials inside it too. */
export const hostsWaitedFor = (report: Report): string[] => [
  ...new Set([...report.permissionNeeded, ...report.credentials.flatMap(hostsWaitedFor)]),
];

export function stateOf(
  job: Job | undefined,
  pins: readonly Pin[],
  asking = false,
  progress: (job: Job) => Check[] = () => [],
): ItemState {
  if (asking) return { name: 'asking' };
  switch (job?.state) {
    case undefined:
      return { name: 'found' };
    case 'waiting':
    case 'running':
      return { name: 'checking', checks: progress(job) };
    case 'failed':
      return { name: 'failed' };
    case 'done':
      return job.report ? { name: 'done', report: withTrust(job.report, pins) } : { name: 'failed' };
  }
}

/** What is known beside a tab and its checks. */
interface Known {
  pins: readonly Pin[];
  kept: ReadonlyMap<string, KeptReport>;
  progress?: (job: Job) => Check[];
}

/**
 * What the surfaces show of a tab. A report stands only beside the very words that it was made for, on the page of the same subject.
 * `hosts` are those that a check would ask, allowed or not; the caller leaves out the allowed ones.
 */
export function viewOf(
  tabId: number,
  record: TabRecord,
  jobs: Iterable<Job>,
  frameId = 0,
  { pins, kept, progress }: Known = { pins: [], kept: new Map() },
): TabView | null {
  // A frame knows its own page: whom the page around it is about is none of its business.
  const shown = record.frames[frameId]?.findings;
  if (shown === undefined || record.frames[0] === undefined || record.subject === null) return null;
  const own = new Map(
    [...jobs].filter((job) => job.group === tabGroup(tabId) && job.subject === record.subject).map((job) => [job.id, job]),
  );
  const items = candidatesOf(record, frameId).map(({ id, key, link, entry }): Item => {
    const state = stateOf(own.get(id), pins, record.intent?.keys.includes(key) ?? false, progress);
    const last =
      own.get(id)?.last ??
      (state.name === 'done' && !isUnanswered(state.report) ? null : (kept.get(keptKey(key))?.report ?? null));
    const hosts = state.name === 'done' ? hostsWaitedFor(state.report) : link ? hostsOf(resolve(link)) : [];
    return { key, link, entry, state, hosts, last: last && withTrust(last, pins), kept: kept.has(keptKey(key)) };
  });
  const reports = items.flatMap(({ state }) => (state.name === 'done' ? [state.report] : []));
  for (const item of items) {
    const newest = item.state.name === 'done' ? newerOf(item.state.report, reports) : null;
    const newer = newest && items.find(({ state }) => state.name === 'done' && state.report === newest);
    if (newer) item.newer = newer.key;
  }
  return {
    tabId,
    subject: frameId === 0 ? record.subject : shown.page,
    page: shown.page,
    site: shown.site,
    holder: shown.holder,
    coverage: frameId === 0 ? coverageOf(record) : shown.coverage,
    items,
    trouble: troubleOf(reports),
    focus: frameId === 0 ? record.focus : null,
    isPrivate: record.isPrivate,
  };
}
