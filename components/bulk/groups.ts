import type { MessageKey } from '../../lib/i18n/words.ts';
import type { RunRow } from '../../lib/messages/views.ts';
import { headlineOf } from '../../lib/report/headline.ts';
import type { Report } from '../../lib/report/report.ts';

/** What rows are counted and filtered by: their headline, and what is still to come. */
export type Group =
  | 'checking'
  | 'verified'
  | 'signed'
  | 'hosted'
  | 'published'
  | 'claim'
  | 'none'
  | 'unbound'
  | 'expired'
  | 'not-yet-valid'
  | 'suspended'
  | 'revoked'
  | 'invalid'
  | 'key-changed'
  | 'blocked'
  | 'waiting'
  | 'unchecked'
  | 'failed';

/** The words of each group with their count, in the order in which they are always listed. It ranks nobody. */
export const GROUPS = {
  verified: 'bulk_group_verified',
  signed: 'bulk_group_signed',
  hosted: 'bulk_group_hosted',
  published: 'bulk_group_published',
  claim: 'bulk_group_claim',
  none: 'bulk_group_none',
  unbound: 'bulk_group_unbound',
  expired: 'bulk_group_expired',
  'not-yet-valid': 'bulk_group_early',
  suspended: 'bulk_group_suspended',
  revoked: 'bulk_group_revoked',
  invalid: 'bulk_group_invalid',
  'key-changed': 'bulk_group_key_changed',
  blocked: 'bulk_group_blocked',
  waiting: 'bulk_group_waiting',
  unchecked: 'bulk_group_unchecked',
  failed: 'bulk_group_failed',
  checking: 'bulk_group_checking',
} as const satisfies Record<Group, MessageKey>;

export function groupOf({ state }: Pick<RunRow, 'state'>): Group {
  switch (state.name) {
    case 'found':
    case 'asking':
    case 'checking':
      return 'checking';
    case 'failed':
      return 'failed';
    case 'done':
      return ofReport(state.report);
  }
}

function ofReport(report: Report): Group {
  const { key, glyph } = headlineOf(report);
  if (key === 'headline_blocked') return 'blocked';
  if (key === 'headline_key_changed') return 'key-changed';
  switch (report.verdict) {
    // "Verified" is said of nothing that the headline does not say it of.
    case 'verified':
      return glyph === 'disc' ? 'verified' : 'signed';
    case 'hosted':
      return glyph === 'house' ? 'hosted' : 'published';
    case 'unchecked':
      return key === 'headline_permission' ? 'waiting' : 'unchecked';
    case 'claim':
      return holdsNoBadge(report) ? 'none' : 'claim';
    case 'unbound':
    case 'expired':
    case 'not-yet-valid':
    case 'suspended':
    case 'revoked':
    case 'invalid':
      return report.verdict;
  }
}

/** A file or a text in which there is no badge at all is not a badge without proof. */
const holdsNoBadge = ({ source, credential }: Report): boolean =>
  source.kind !== 'url' && source.kind !== 'entry' && credential === null;

/** How many rows of each group there are, without the empty ones. */
export function countGroups(rows: readonly Pick<RunRow, 'state'>[]): { group: Group; n: number }[] {
  const counts = new Map<Group, number>();
  for (const row of rows) counts.set(groupOf(row), (counts.get(groupOf(row)) ?? 0) + 1);
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const n = counts.get(group) ?? 0;
    return n > 0 ? [{ group, n }] : [];
  });
}

export const isFinished = ({ state }: Pick<RunRow, 'state'>): boolean => state.name === 'done' || state.name === 'failed';
