import type { MessageKey } from '../i18n/words.ts';
import type { Comparison, Report } from './report.ts';

/** What the first level tells, in this order; a title and its level are one line. */
const FIRST: readonly Comparison['what'][] = ['title', 'level', 'expires', 'holder'];

/** Where page and badge differ, as a reader must not miss. An end that the page leaves out counts once it has passed. */
export const differencesOf = ({ page, verdict }: Pick<Report, 'page' | 'verdict'>): Comparison[] =>
  FIRST.flatMap((one) => page?.comparisons.find(({ what }) => what === one) ?? [])
    .filter(
      ({ what, result }) => result === 'different' || (what === 'expires' && result === 'badge-only' && verdict === 'expired'),
    )
    .slice(0, 3);

/** Whether page and badge say the same wherever both speak. */
export const agree = (comparisons: Comparison[]): boolean =>
  comparisons.length > 0 && comparisons.every(({ result }) => result === 'same' || result === 'similar');

/** The ordinary reasons for a difference: why it need not mean anything (employer facts, section 3.3). */
export const ORDINARY_REASONS = {
  title: 'compare_reason_title',
  level: 'compare_reason_level',
  issuer: 'compare_reason_issuer',
  issued: 'compare_reason_issued',
  expires: 'compare_reason_expires',
  holder: 'compare_reason_holder',
  id: 'compare_reason_id',
} as const satisfies Record<Comparison['what'], MessageKey>;
