import type { Comparison, Report } from './report.ts';

/** Where page and badge differ, as a reader must not miss. An end that the page leaves out counts once it has passed; names are told apart. */
export const differencesOf = ({ page, verdict }: Pick<Report, 'page' | 'verdict'>): Comparison[] =>
  (page?.comparisons ?? []).filter(
    ({ what, result }) =>
      what !== 'holder' && (result === 'different' || (what === 'expires' && result === 'badge-only' && verdict === 'expired')),
  );
