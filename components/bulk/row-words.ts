import type { MessageKey } from '../../lib/i18n/words.ts';
import type { RunRow } from '../../lib/messages/views.ts';
import { differencesOf } from '../../lib/report/differences.ts';
import { hostOf, type Phrase, type Tone } from '../../lib/report/headline.ts';
import { hostOfReport } from '../../lib/report/headline-parts.ts';
import type { Comparison, Report } from '../../lib/report/report.ts';
import { COMPARED } from '../../lib/report/words/compared.ts';
import { headlineLasting } from '../../lib/report/words/headline-now.ts';
import { speakerWords } from '../../lib/report/words/speaker-words.ts';
import type { BadgeLink } from '../../lib/sites/badge-link.ts';
import type { GlyphName } from '../glyph.tsx';
import { linkTells, titleOf } from '../link-tells.ts';
import { assessedCell, backedCell, type Cell, earnedCell, issuerCell, type Piece, withheld, workCell } from './fact-cells.ts';

/** Everything that a row says, before it is written out in a language: for the table, the filter and the file alike. */
export interface RowWords {
  from: Cell;
  badge: Cell;
  /** Who says what stands in the row; null before there is anything. */
  said: Piece | null;
  result: { glyph: GlyphName; tone: Tone; lines: Piece[]; differences: Difference[] };
  issuer: Cell;
  earned: Cell;
  assessed: Cell;
  backed: Cell;
  work: Cell;
}

/** Where page and badge differ. `what` is a word of ours; null for names, which are compared in the details alone. */
export type Difference = { what: MessageKey; page: string | null; badge: string | null; isDate: boolean } | { what: null };

export const reportOf = ({ state }: Pick<RunRow, 'state'>): Report | null => (state.name === 'done' ? state.report : null);

/** The title that the row goes by: the badge's, else the page's words for it. */
export const rowTitle = (row: RunRow): string | null => titleOf(asView(row));

/** The row as the panel's lists take a badge. */
export const asView = ({ id, link, entry, state }: RunRow) => ({
  key: id,
  link,
  entry,
  state: state.name === 'done' ? ('done' as const) : state.name === 'failed' ? ('found' as const) : ('checking' as const),
  report: state.name === 'done' ? state.report : null,
});

/** `isReplaced`: it ended, and the table has a newer one of the same programme. */
export function rowWords(row: RunRow, isReplaced = false): RowWords {
  const report = reportOf(row);
  const claims = row.link?.claims ?? row.entry?.claims ?? null;
  return {
    from: {
      lines: [row.from === null || row.from === '' ? { key: 'bulk_pasted', params: {} } : { text: row.from }],
      absent: false,
    },
    badge: badgeCell(row, report),
    said: saidOf(row, report),
    result: resultOf(row, report, isReplaced),
    issuer: issuerCell(report, claims),
    earned: earnedCell(report, claims),
    assessed: assessedCell(report),
    backed: backedCell(report),
    work: workCell(report),
  };
}

function badgeCell(row: RunRow, report: Report | null): Cell {
  const title = rowTitle(row);
  if (title !== null) return { lines: [{ text: title }], absent: false };
  if (report && report.credentials.length > 0)
    return { lines: [{ key: 'fold_contained', params: { n: String(report.credentials.length) } }], absent: false };
  if (report?.credential && row.link === null) return { lines: [{ key: 'untitled', params: {} }], absent: true };
  const given = row.link ? shortAddress(row.link) : row.given;
  return { lines: [given === '' ? { key: 'bulk_pasted', params: {} } : { text: given }], absent: true };
}

/** Who says it, once for the row, as the card says it once above its facts; what others say is said in the cell. */
function saidOf(row: RunRow, report: Report | null): Piece | null {
  const { issueDate = null, title = null, criteria = null } = report?.facts ?? {};
  const main = issueDate ?? title ?? criteria;
  if (main !== null && report !== null) {
    const { key, params } = speakerWords(main, hostOfReport(report));
    return { key, params };
  }
  return (row.link ?? row.entry)?.claims.title == null ? null : { key: 'bulk_on_page', params: {} };
}

function resultOf(row: RunRow, report: Report | null, isReplaced: boolean): RowWords['result'] {
  const tells: Phrase[] = row.link ? [linkTells(row)] : [];
  if (report === null) {
    const failed = row.state.name === 'failed';
    const first: Phrase = { key: failed ? 'bulk_row_failed' : 'panel_checking', params: {} };
    return { glyph: failed ? 'dash' : 'dot', tone: 'neutral', lines: [first, ...tells], differences: [] };
  }
  const { glyph, tone, key, params } = headlineLasting(report);
  const lines: Piece[] = [{ key, params }];
  if (row.tooLarge) lines.push({ key: 'bulk_too_large', params: {} });
  // Of a file that holds no badge, or none that can be read: why.
  else if (row.file !== null && report.credential === null) lines.push(...reasonOf(report));
  // What waits for an answer of the browser is told by its link alone.
  else if (key === 'headline_permission') lines.push(...tells);
  if (isReplaced) lines.push({ key: 'bulk_newer', params: {} });
  return { glyph, tone, lines, differences: withheld(report) ? [] : differencesIn(report) };
}

function reasonOf({ verdict, checks }: Report): Phrase[] {
  if (verdict === 'invalid') return [];
  const last = checks.findLast(({ outcome }) => outcome !== 'pass');
  return last ? [{ key: last.code, params: last.params }] : [];
}

function differencesIn(report: Report): Difference[] {
  const told = ({ what, page, badge }: Comparison): Difference => ({
    what: COMPARED[what],
    page,
    badge,
    isDate: what === 'issued' || what === 'expires',
  });
  const names: Difference[] = report.axes.holder === 'different' ? [{ what: null }] : [];
  return [...differencesOf(report).flatMap((one) => (one.what === 'holder' ? [] : told(one))), ...names];
}

/** The address of a profile names a person. */
const namesPerson = ({ kind }: BadgeLink): boolean => kind === 'profile' || kind === 'collection';

const shortAddress = (link: BadgeLink): string =>
  namesPerson(link) ? (hostOf(link.url) ?? '') : link.url.replace(/^https:\/\/(www\.)?/, '');

/** The badge's own address; '' for what has none, and for a profile. */
export function addressOf({ link, ...row }: RunRow): string {
  if (link !== null) return namesPerson(link) ? '' : link.url;
  const id = reportOf(row)?.credential?.id ?? null;
  return id !== null && hostOf(id) !== null && id.startsWith('https:') ? id : '';
}
