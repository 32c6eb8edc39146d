import type { RunRow } from '../../lib/messages/views.ts';
import { hostsOf, resolve } from '../../lib/platforms/index.ts';
import { withTrust } from '../../lib/report/trust-check.ts';
import { NO_CLAIMS } from '../../lib/sites/badge-link.ts';
import { isPrivateRun, type Job, runGroup } from '../../lib/store/jobs.ts';
import type { Run, RunBadge } from '../../lib/store/runs.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { hostsWaitedFor, stateOf } from './items.ts';
import { TOO_LARGE } from './run-input.ts';

/** Badges of one run. More than this is more than anybody reads in one table. */
const MAX_ROWS = 2000;
/** Milliseconds in which the same badges asked for again are the same run: a message is sent twice when a worker is stopped under it. */
const SAME_WISH = 30_000;

/** With further badges, each once, as many as one table holds; both lists change in one step. */
export function withBadges(run: Run, badges: RunBadge[]): Run {
  const before = new Set(run.items.map(({ id }) => id));
  const further = [...new Map(badges.map((badge) => [badge.id, badge])).values()].filter(({ id }) => !before.has(id));
  const room = further.slice(0, Math.max(0, MAX_ROWS - run.items.length));
  return {
    ...run,
    items: [...run.items, ...room.map(({ id, from }) => ({ id, from }))],
    pending: [...run.pending, ...room],
    leftOut: run.leftOut + further.length - room.length,
  };
}

/** The same badges asked for at the same time. */
export const isSameWish = (one: Run, other: Run): boolean =>
  one.page === other.page &&
  isPrivateRun(one.id) === isPrivateRun(other.id) &&
  Math.abs(Date.parse(one.startedAt) - Date.parse(other.startedAt)) < SAME_WISH &&
  one.items.length === other.items.length &&
  one.items.every(({ id }, at) => id === other.items[at]?.id);

export const jobOf = (run: string, { id, key, input, holder }: RunBadge): Job => ({
  group: runGroup(run),
  id,
  key,
  subject: '',
  input,
  holder,
  state: 'waiting',
  starts: 0,
  fresh: false,
  isPrivate: isPrivateRun(run),
  report: null,
  last: null,
});

/** One line of the table, without the hosts that are allowed left out. */
export function rowOf(job: Job, from: string | null, pins: readonly Pin[]): RunRow {
  const { input, last } = job;
  const state = stateOf(job, pins);
  const claims = 'claims' in input ? (input.claims ?? NO_CLAIMS) : NO_CLAIMS;
  const link = input.kind === 'link' ? { ...input.address, claims, where: from ?? 'text' } : null;
  const isFile = input.kind === 'file' || (input.kind === 'unreadable' && input.what === 'file');
  const given = input.kind === 'file' ? input.file.name : input.given;
  return {
    id: job.id,
    from,
    link,
    entry: input.kind === 'entry' ? { claims, where: from ?? '' } : null,
    file: isFile ? given : null,
    given,
    tooLarge: job.key === TOO_LARGE,
    state,
    hosts: state.name === 'done' ? hostsWaitedFor(state.report) : link ? hostsOf(resolve(link)) : [],
    last: last && withTrust(last, pins),
  };
}
