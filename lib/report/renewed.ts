import { titleWords } from '../facts/comparison.ts';
import { fold } from '../facts/fold.ts';
import { compareNames } from '../facts/names.ts';
import { hasEnded } from '../i18n/dates.ts';
import { sameIdentifier } from '../net/address.ts';
import type { CredentialSummary, Report } from './report.ts';

/**
 * The newer badge of the same programme among `others`, where `report` is one that ended or was revoked; null where there is none. The
 * same issuer, what was awarded or its title the same, issued later, confirmed and in force, and nothing says that it is another person's.
 */
export function newerOf(report: Report, others: readonly Report[]): Report | null {
  if (report.verdict !== 'revoked' && !isOver(report)) return null;
  const [newest = null] = others
    .filter((other) => other !== report && isInForce(other) && issuedAt(other) > issuedAt(report))
    .filter((other) => isSameProgramme(report.credential, other.credential) && !isAnothers(report, other))
    .toSorted((a, b) => issuedAt(b) - issuedAt(a));
  return newest;
}

const isOver = ({ verdict, facts, checkedAt }: Report): boolean =>
  verdict === 'expired' || hasEnded(facts?.expires?.value ?? '', new Date(checkedAt));

const isInForce = (report: Report): boolean =>
  (report.verdict === 'verified' || report.verdict === 'hosted') &&
  report.axes.issuer !== 'blocked' &&
  report.axes.issuer !== 'key-changed' &&
  !isOver(report);

/** NaN where no date is stated: then nothing is later. */
const issuedAt = ({ facts }: Report): number => Date.parse(facts?.issueDate?.value.date ?? '');

function isSameProgramme(a: CredentialSummary | null, b: CredentialSummary | null): boolean {
  const title = programmeOf(a?.title ?? '');
  return (
    ((title !== '' && title === programmeOf(b?.title ?? '')) || isSame(a?.achievementId, b?.achievementId)) &&
    isSame(a?.issuer.id, b?.issuer.id)
  );
}

const isSame = (a: string | null = null, b: string | null = null): boolean =>
  a !== null && b !== null && a !== '' && sameIdentifier(a, b);

/** Years, versions and the word for a renewal make no other programme of it; a level does. */
const OF_ONE_ISSUE =
  /\b((19|20)\d\d|(version|edition|v) ?\d[\d.]*|\d+\w* edition|renew(al|ed)|recertifi(cation|ed)|renouvel(lement|e))\b/g;

/** Each title of a table is compared with all others: what was made of the last so many is at hand. */
const programmes = new Map<string, string>();

function programmeOf(title: string): string {
  const programme = programmes.get(title) ?? titleWords(fold(title).replace(OF_ONE_ISSUE, ' ')).join(' ');
  if (programmes.size > 5_000) programmes.clear();
  programmes.set(title, programme);
  return programme;
}

/** A page may show badges of several people: the badges say whose they are, or the page beside them. */
const isAnothers = (report: Report, other: Report): boolean =>
  other.axes.holder === 'different' ||
  [({ facts }: Report) => facts?.recipientName?.value, ({ page }: Report) => page?.claims.holder].some((nameIn) => {
    const [name, second] = [nameIn(report), nameIn(other)];
    return name && second && compareNames(name, second) === 'different';
  });
