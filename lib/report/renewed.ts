import { titleWords } from '../facts/comparison.ts';
import { fold } from '../facts/fold.ts';
import { compareNames } from '../facts/names.ts';
import { sameIdentifier } from '../net/address.ts';
import type { CredentialSummary, Report } from './report.ts';

/**
 * The newer badge of the same programme among `others`, where `report` is one that ended or was revoked; null where there is none. The
 * same issuer, what was awarded or its title the same, issued later, confirmed and in force, and nothing says that it is another person's.
 */
export function newerOf(report: Report, others: readonly Report[]): Report | null {
  if (report.verdict !== 'revoked' && !hasEnded(report)) return null;
  const [newest = null] = others
    .filter((other) => other !== report && isInForce(other) && issuedAt(other) > issuedAt(report))
    .filter((other) => isSameProgramme(report.credential, other.credential) && !isAnothers(report, other))
    .toSorted((a, b) => issuedAt(b) - issuedAt(a));
  return newest;
}

const hasEnded = ({ verdict, facts, checkedAt }: Report): boolean =>
  verdict === 'expired' || endOf(facts?.expires?.value ?? '') < Date.parse(checkedAt);

/** A date alone means the whole day. */
const endOf = (date: string): number => Date.parse(date) + (date.includes('T') ? 0 : 86_400_000);

const isInForce = (report: Report): boolean =>
  (report.verdict === 'verified' || report.verdict === 'hosted') &&
  report.axes.issuer !== 'blocked' &&
  report.axes.issuer !== 'key-changed' &&
  !hasEnded(report);

/** NaN where no date is stated: then nothing is later. */
const issuedAt = ({ facts }: Report): number => Date.parse(facts?.issueDate?.value.date ?? '');

function isSameProgramme(a: CredentialSummary | null, b: CredentialSummary | null): boolean {
  const title = programmeOf(a?.title ?? '');
  return (
    isSame(a?.issuer.id, b?.issuer.id) &&
    (isSame(a?.achievementId, b?.achievementId) || (title !== '' && title === programmeOf(b?.title ?? '')))
  );
}

const isSame = (a: string | null = null, b: string | null = null): boolean =>
  a !== null && b !== null && a !== '' && sameIdentifier(a, b);

/** Years, versions and the word for a renewal make no other programme of it; a level does. */
const OF_ONE_ISSUE =
  /\b((19|20)\d\d|(version|edition|v) ?\d[\d.]*|\d+\w* edition|renew(al|ed)|recertifi(cation|ed)|renouvel(lement|e))\b/g;

const programmeOf = (title: string): string => titleWords(fold(title).replace(OF_ONE_ISSUE, ' ')).join(' ');

/** A page may show badges of several people. */
const isAnothers = (report: Report, other: Report): boolean => {
  const [name, second] = [report.facts?.recipientName?.value, other.facts?.recipientName?.value];
  return other.axes.holder === 'different' || Boolean(name && second && compareNames(name, second) === 'different');
};
