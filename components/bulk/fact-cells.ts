import type { PortfolioItem, ResultValue, SupervisionValue } from '../../lib/facts/model.ts';
import { isBadge } from '../../lib/facts/no-badge.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { confirmedName, hostOfReport, onList } from '../../lib/report/headline-parts.ts';
import type { Report } from '../../lib/report/report.ts';
import { absencesOf, type FactName } from '../../lib/report/words/absence.ts';
import { openStatus } from '../../lib/report/words/assessment-words.ts';
import { DATE_LABELS } from '../../lib/report/words/date-label.ts';
import { endorsementWords, isCounted, namedWords } from '../../lib/report/words/endorsement-words.ts';
import { isInBadge, leftOutWords, linkedWorks } from '../../lib/report/words/portfolio-words.ts';
import { quoteWords } from '../../lib/report/words/quote-words.ts';
import type { PageClaims } from '../../lib/sites/badge-link.ts';

/** A sentence of ours with what fills it, a date (ISO 8601), or text from outside. */
export type Piece = { key: MessageKey; params: Record<string, string> } | { date: string } | { text: string };

/** The first line is what the column is about. `absent`: it says only that there is nothing. */
export interface Cell {
  lines: Piece[];
  absent: boolean;
}

const say = (key: MessageKey, params: Record<string, string> = {}): Piece => ({ key, params });
const cell = (...lines: Piece[]): Cell => ({ lines, absent: false });
const absent = (key: MessageKey): Cell => ({ lines: [say(key)], absent: true });

/** What a verdict keeps out of sight in the card, it keeps out of the table (DESIGN section 4; `BadgeCard`). */
export function withheld(report: Report): boolean {
  const { verdict, axes } = report;
  const badIssuer = axes.issuer === 'blocked' || axes.issuer === 'key-changed';
  return verdict === 'invalid' || verdict === 'revoked' || verdict === 'suspended' || badIssuer;
}

/** The exact words for what is not there. They depend on whose silence it is. */
function absence(name: FactName, report: Report | null): Cell {
  if (report === null) return absent('absent_not_checked');
  if (withheld(report)) return absent(isGone(report) ? 'bulk_nothing_to_read' : 'bulk_not_shown');
  if (report.facts === null && report.credentials.length > 0) return absent('bulk_inside');
  if (!isBadge(report)) return absent('bulk_nothing_to_read');
  const key = absencesOf(report).find(({ names }) => names.includes(name))?.key ?? 'absent_not_checked';
  if (key !== 'absent_not_read' || hasPage(report)) return absent(key);
  return absent(report.source.kind === 'file' ? 'absent_file' : 'bulk_nothing_to_read');
}

/** Taken back, and nothing of it is left to read. */
const isGone = ({ verdict, credential }: Report): boolean => verdict !== 'invalid' && credential === null;

/** A provider shows a page for people. */
const hasPage = ({ checks }: Report): boolean =>
  checks.some(({ code }) => code === 'link_provider_page' || code === 'parse_html' || code === 'parse_record_only');

const onPage = (words: string | null | undefined): Cell | null =>
  words == null || words.trim() === '' ? null : cell({ text: words }, say('bulk_on_page'));

/** Who issued it, never as more than who says so, and where it stands on the list. */
export function issuerCell(report: Report | null, claims: PageClaims | null): Cell {
  if (report === null || report.credential === null) {
    const hidden = report?.verdict === 'invalid' ? absent('bulk_not_shown') : null;
    return hidden ?? onPage(claims?.issuer) ?? (report?.credentials.length ? absent('bulk_inside') : nobody(report));
  }
  const name = report.facts?.issuerName?.value ?? report.credential.issuer.name ?? report.credential.issuer.id;
  return cell(issuerPiece(report, name), say(STANDING[report.axes.issuer]));
}

const nobody = (report: Report | null): Cell =>
  absent(
    report === null || report.verdict === 'unchecked'
      ? 'absent_not_checked'
      : hasPage(report)
        ? 'absent_not_read'
        : 'bulk_nothing_to_read',
  );

const STANDING = {
  pinned: 'bulk_on_list',
  listed: 'bulk_on_list',
  unrecognised: 'bulk_not_on_list',
  'key-changed': 'bulk_key_changed',
  blocked: 'bulk_blocked',
} as const satisfies Record<Report['axes']['issuer'], MessageKey>;

function issuerPiece(report: Report, name: string | null): Piece {
  const confirmed = onList(report) ? confirmedName(report) : null;
  if (confirmed !== null) return { text: confirmed };
  if (name === null) return say('bulk_issuer_unnamed');
  switch (report.axes.authentic) {
    case 'signed':
    case 'unbound':
      return say('bulk_issuer_calls', { name });
    case 'hosted':
      return say('bulk_issuer_says', { name, host: hostOfReport(report) });
    case 'unsigned':
    case 'unknown':
    case 'tampered':
    case 'malformed': {
      const speaker = report.facts?.issuerName?.speaker;
      return speaker?.who === 'platform'
        ? say('bulk_issuer_says', { name, host: speaker.host })
        : say('bulk_issuer_in_file', { name });
    }
  }
}

/** When it was earned, labelled by the field that states it; else the page's words. */
export function earnedCell(report: Report | null, claims: PageClaims | null): Cell {
  const stated = report?.facts?.issueDate;
  if (stated) {
    const label = DATE_LABELS[stated.value.field];
    return cell({ date: stated.value.date }, ...(label === 'fact_earned' ? [] : [say(label)]));
  }
  return onPage(claims?.issuedOn) ?? absence('fact_date', report);
}

/** The issuer's own word for how it was assessed, else its criteria in quotation marks. */
export function assessedCell(report: Report | null): Cell {
  if (report === null || report.facts === null || withheld(report)) return absence('fact_assessment', report);
  const { assessments, supervision, results, criteria } = report.facts;
  const words: Piece[] = assessments.slice(0, 2).map(({ value }) => ({ text: value.label }));
  const scores = results.map(({ value }) => resultPiece(value)).filter((piece) => piece !== null);
  if (words.length + scores.length > 0) return cell(...words, ...scores.slice(0, 1));
  if (supervision.length > 0) return cell(...supervision.slice(0, 2).map(({ value }) => supervisionPiece(value)));
  return criteria === null ? absence('fact_assessment', report) : cell(quoteWords(criteria, 90));
}

const supervisionPiece = ({ label, identityChecked }: SupervisionValue): Piece =>
  label === null ? say(identityChecked ? 'assessment_identity' : 'assessment_no_identity') : { text: label };

/** One result in a line. That it was not reached comes first, literally: a signed badge can say `Failed` (employer facts, Q07). */
function resultPiece(result: ResultValue): Piece | null {
  const { name, value, pass } = result;
  const status = openStatus(result) ?? (value === null ? result.status : null);
  if (status !== null) return say('result_status', { status });
  if (value === null) return pass === null ? null : say('result_pass_only', { pass });
  return name === null ? { text: value } : say('bulk_result', { name, value });
}

/** Who stands behind it: first what a list stands behind, then what holds, then what does not count, then who is only named. */
export function backedCell(report: Report | null): Cell {
  if (report === null || withheld(report)) return absence('fact_endorsement', report);
  const rank = [isCounted, (one: Report['endorsements'][number]) => one.holds, () => true];
  const sorted = [...report.endorsements].sort((a, b) => rank.findIndex((is) => is(a)) - rank.findIndex((is) => is(b)));
  const { partner = null, listedEndorsers = [] } = report.facts ?? {};
  const named = [partner, ...listedEndorsers].filter((one) => one !== null);
  const [first, ...more] = [...sorted.map(endorsementWords), ...named.map(namedWords)];
  if (first === undefined) return absence('fact_endorsement', report);
  return cell(first, ...(more.length > 0 ? [say('bulk_more', { n: String(more.length) })] : []));
}

/** The work to look at: how much, by whom it was added, and where it lies; words and files of the badge are none. */
export function workCell(report: Report | null): Cell {
  const items = report === null || withheld(report) ? [] : report.portfolio;
  const linked = linkedWorks(items);
  const hosts = [...new Set(linked.flatMap(({ works }) => works.flatMap(({ host }) => host ?? [])))];
  if (linked.length > 0) return cell(...linked, ...(hosts.length > 0 ? [{ text: hosts.slice(0, 3).join(', ') }] : []));
  const leftOut = leftOutWords(items);
  if (leftOut.length > 0) return cell(...leftOut);
  const [inBadge] = items.filter(isInBadge);
  const none = absence('fact_portfolio', report);
  return inBadge === undefined ? none : { ...none, lines: [...none.lines, ...inBadgePieces(inBadge)] };
}

const inBadgePieces = ({ name, description, fact }: PortfolioItem): Piece[] => [
  ...(name === null ? [] : [{ text: name }]),
  ...(description === null ? [] : [quoteWords({ ...fact, value: description }, 90)]),
];
