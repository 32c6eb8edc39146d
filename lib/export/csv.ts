/** A spreadsheet takes what begins so for a formula; the wide forms too, where its language is one of East Asia. */
const FORMULA = '=+\\-@＝＋－＠';
const LEADING = new RegExp(`^(?:[\\t\\r]|\\s*[${FORMULA}])`, 'u');
/** Where another separator is set (";" in French), a cell of ours may be cut there, and its rest begins a cell: one in quotes, too. */
const AFTER_SEPARATOR = new RegExp(`([;\\t\\r\\n][\\s"]*)(?=[${FORMULA}])`, 'gu');

/** A cell that no spreadsheet runs: an apostrophe before what would begin a formula. */
export function harmless(cell: string): string {
  const inside = cell.replaceAll(AFTER_SEPARATOR, "$1'");
  return LEADING.test(inside) ? `'${inside}` : inside;
}

const written = (cell: string): string => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Lines of cells as a file (RFC 4180): comma-separated, CRLF, with the mark by which spreadsheets know UTF-8. */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => `${line.map((cell) => written(harmless(cell))).join(',')}\r\n`).join('')}`;
