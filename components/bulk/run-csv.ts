import { toCsv } from '../../lib/export/csv.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import type { RunRow } from '../../lib/messages/views.ts';
import { wasAnswered } from '../../lib/report/answered.ts';
import type { Piece } from './fact-cells.ts';
import { cellText, differencePiece, pieceText, type Speech } from './pieces.ts';
import { addressOf, reportOf, rowWords } from './row-words.ts';

const HEADER = [
  'bulk_col_from',
  'difference_badge',
  'bulk_col_said',
  'bulk_col_result',
  'bulk_col_verdict',
  'bulk_col_differs',
  'fact_issuer',
  'fact_earned',
  'bulk_col_assessed',
  'bulk_col_backed',
  'bulk_col_work',
  'bulk_col_address',
  'bulk_col_checked_at',
] as const satisfies readonly MessageKey[];

const EMAIL = /[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+/g;

/** Names that a report or a page gives for the person. */
function namesIn(row: RunRow): string[] {
  const report = reportOf(row);
  const names = [
    row.link?.claims.holder,
    row.entry?.claims.holder,
    report?.credential?.recipient.name,
    report?.facts?.recipientName?.value,
    report?.page?.claims.holder,
  ];
  return names.filter((name): name is string => typeof name === 'string' && name.trim().length > 2);
}

/** The file that people take away: the sentence that says what it is not, a header, one line a badge. No person's name, no e-mail address. */
export function runCsv(words: Speech, rows: readonly RunRow[], newer: ReadonlyMap<string, string> = new Map()): string {
  return toCsv([
    [words.t('bulk_csv_opening')],
    HEADER.map((key) => words.t(key)),
    ...rows.map((row) => line(words, row, newer.has(row.id))),
  ]);
}

function line(words: Speech, row: RunRow, isReplaced: boolean): string[] {
  const { from, badge, said, result, issuer, earned, assessed, backed, work } = rowWords(row, isReplaced);
  const report = reportOf(row);
  const names = namesIn(row);
  const unnamed = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, '…'), text.replaceAll(EMAIL, '…'));
  const joined = (pieces: Piece[]): string => pieces.map((piece) => pieceText(words, piece)).join(' · ');
  return [
    cellText(words, from),
    cellText(words, badge),
    said === null ? '' : pieceText(words, said),
    joined(result.lines),
    report?.verdict ?? '',
    joined(result.differences.map((one) => differencePiece(words, one))),
    ...[issuer, earned, assessed, backed].map((cell) => cellText(words, cell)),
    // A domain where work lies is often its author's name.
    joined(work.lines.filter((piece) => 'key' in piece)),
    addressOf(row),
    report && wasAnswered(report) ? report.checkedAt : '',
  ].map(unnamed);
}
