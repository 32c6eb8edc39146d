import type { Fact, PortfolioItem } from '../../lib/facts/model.ts';
import { cleanText } from '../../lib/i18n/clean.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { confirmedName, hostOfReport, onList } from '../../lib/report/headline-parts.ts';
import type { Report } from '../../lib/report/report.ts';
import type { PageClaims } from '../../lib/sites/badge-link.ts';
import { absencesOf, type FactName } from '../absence.ts';
import { dateLabel } from '../earned-row.tsx';
import { endorsementWords, isCounted } from '../endorsement-words.ts';

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
    const label = dateLabel(stated.value.field);
    return cell({ date: stated.value.date }, ...(label === 'fact_earned' ? [] : [say(label)]));
  }
  return onPage(claims?.issuedOn) ?? absence('fact_date', report);
}

/** The issuer's own word for how it was assessed, else its criteria in quotation marks. */
export function assessedCell(report: Report | null): Cell {
  if (report === null || report.facts === null || withheld(report)) return absence('fact_assessment', report);
  const { assessments, results, criteria } = report.facts;
  const words: Piece[] = assessments.slice(0, 2).map(({ value }) => ({ text: value.label }));
  const scores: Piece[] = results
    .slice(0, 1)
    .map(({ value: { name, value } }) => ({ text: name === null ? value : `${name} ${value}` }));
  if (words.length + scores.length > 0) return cell(...words, ...scores);
  return criteria === null ? absence('fact_assessment', report) : cell(quote(criteria));
}

function quote({ value, speaker }: Fact<string>): Piece {
  const words = cleanText(value, 90);
  if (speaker.who === 'platform') return say('quote_platform', { quote: words, host: speaker.host });
  return say(speaker.who === 'issuer' ? 'quote_issuer' : 'quote_file', { quote: words });
}

/** Who stands behind it: first what a list stands behind, then what holds, then what does not count. */
export function backedCell(report: Report | null): Cell {
  if (report === null || withheld(report)) return absence('fact_endorsement', report);
  const rank = [isCounted, (one: Report['endorsements'][number]) => one.holds, () => true];
  const sorted = [...report.endorsements].sort((a, b) => rank.findIndex((is) => is(a)) - rank.findIndex((is) => is(b)));
  const [first, ...more] = sorted;
  if (first) {
    const { key, params } = endorsementWords(first);
    return cell(say(key, params), ...(more.length > 0 ? [say('bulk_more', { n: String(more.length) })] : []));
  }
  const partner = report.facts?.partner;
  if (!partner) return absence('fact_endorsement', report);
  return cell(
    partner.speaker.who === 'platform'
      ? say('endorse_listed_by_platform', { name: partner.value, host: partner.speaker.host })
      : say('endorsement_not_signed', { name: partner.value }),
  );
}

const WORKS = { issuer: 'portfolio_issuer', recipient: 'portfolio_recipient', unknown: 'portfolio_unknown' } as const;

/** The work to look at: how much, by whom it was added, and where it lies. */
export function workCell(report: Report | null): Cell {
  const items = report === null || withheld(report) ? [] : report.portfolio.filter(({ excluded }) => excluded === null);
  if (items.length === 0) return absence('fact_portfolio', report);
  const by = (who: PortfolioItem['addedBy']) => items.filter(({ addedBy }) => addedBy === who).length;
  const counts = (['issuer', 'recipient', 'unknown'] as const).flatMap((who) =>
    by(who) > 0 ? [say(WORKS[who], { n: String(by(who)) })] : [],
  );
  const hosts = [...new Set(items.flatMap(({ host }) => host ?? []))];
  return cell(...counts, ...(hosts.length > 0 ? [{ text: hosts.slice(0, 3).join(', ') }] : []));
}
