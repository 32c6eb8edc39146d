import type { PortfolioItem, WorkDigest } from '../facts/model.ts';
import type { Report } from './report.ts';

export type ComparableWork = PortfolioItem & { url: string; digest: WorkDigest };

/** The work at this path (`PortfolioItem.fact.path`), when it can be fetched and compared with what its issuer recorded; else none. */
export const workAt = ({ portfolio }: Report, path: string): ComparableWork[] =>
  portfolio.filter(
    (one): one is ComparableWork => one.fact.path === path && one.url !== null && one.excluded === null && one.digest !== null,
  );

/** The report with what came of comparing a work, where it still names that work. The verdict does not depend on it. */
export const withWork = (
  report: Report,
  { fact, url, digest }: ComparableWork,
  state: WorkDigest['state'],
  now: Date,
): Report => ({
  ...report,
  portfolio: report.portfolio.map((one) =>
    one.fact.path === fact.path && one.url === url && one.digest?.multibase === digest.multibase
      ? { ...one, digest: { ...digest, state, at: now.toISOString() } }
      : one,
  ),
});
