import { found, hostOf } from './headline-parts.ts';
import type { Report, SeenByUser } from './report.ts';

/** What the user says agreed on a provider's page. */
export type Seen = Pick<SeenByUser, 'name' | 'title' | 'date'>;

/** The address of the page for people; null where the badge did not come by a link. */
const pageOf = ({ source }: Report): string | null => (source.kind === 'url' ? (source.page ?? source.given) : null);

/**
 * The host of the page that the user may open and compare (interface, 3.3): of a claim that has a provider's page. Null for everything
 * else: what was checked needs no such statement, and Assay leads nobody to a look-alike.
 */
export function hostToSee(report: Report): string | null {
  const hasPage = found(report, 'link_provider_page', 'parse_html', 'parse_record_only') && !found(report, 'link_look_alike');
  return report.verdict === 'claim' && hasPage ? hostOf(pageOf(report)) : null;
}

/**
 * The report with the user's own statement, or without it (`seen` null). It is no check: verdict, axes and checks stay. Null for a badge
 * that has no page to see.
 */
export function withSeen(report: Report, seen: Seen | null, now: Date): Report | null {
  const host = hostToSee(report);
  if (host === null) return null;
  return {
    ...report,
    seenByUser: seen && { host, at: now.toISOString(), name: seen.name, title: seen.title, date: seen.date },
  };
}

/** What was said of an earlier report holds for the next one of the same badge as long as its page has the same address. */
export function keepSeen(report: Report, ...before: readonly (Report | null)[]): Report {
  const told = before.find((one) => one !== null && one.seenByUser !== null && pageOf(one) === pageOf(report));
  return told && hostToSee(report) !== null ? { ...report, seenByUser: told.seenByUser } : report;
}
