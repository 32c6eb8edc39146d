import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, toCsv } from '../../../lib/export/csv.ts';
import { parseCsv } from '../support/csv.ts';

/** What a spreadsheet would take for a formula. */
const isFormula = (cell: string): boolean => /^[\t\r]|^\s*[=+\-@＝＋－＠]/u.test(cell);

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\rx', "'\rx"],
  ['  =1', "'  =1"],
  ['\u00A0=1', "'\u00A0=1"],
  ['＝1+1', "'＝1+1"],
  // Cut at another separator, the rest would begin a cell.
  ['a;=1', "a;'=1"],
  ['a\n=1', "a\n'=1"],
  ['a;"=1', 'a;"\'=1'],
  ['a; " =1', 'a; " \'=1'],
  // And what is none stays as it is.
  ['C++', 'C++'],
  ['a-b', 'a-b'],
  ['5 = 5', '5 = 5'],
  ['', ''],
  ['É=', 'É='],
])('%j is written as %j', (cell, written) => {
  expect(harmless(cell)).toBe(written);
});

test('lines end with CRLF, quotes are doubled, and the file begins with the mark of UTF-8', () => {
  expect(toCsv([['a', 'b'], ['say "x"', 'c, d', ' e'], ['f\r\ng']])).toBe('\uFEFFa,b\r\n"say ""x""","c, d"," e"\r\n"f\r\ng"\r\n');
});

const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', ';', '=', '+', '-', '@', ' ', 'a', 'é', '＝') }),
);
const table = fc.array(fc.array(cells, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

test('what is read back is what was written, made harmless', () => {
  fc.assert(
    fc.property(table, (lines) => {
      const read = parseCsv(toCsv(lines));
      // A first cell that begins with the mark itself loses it to the reader; the file has its own.
      expect(read).toEqual(lines.map((line) => line.map(harmless)));
    }),
  );
});

test('no cell begins as a formula, wherever a spreadsheet cuts the file', () => {
  fc.assert(
    fc.property(table, (lines) => {
      const read = parseCsv(toCsv(lines)).flat();
      expect(read.filter(isFormula)).toEqual([]);
      const rests = read.flatMap((cell) => cell.split(/[;\t\r\n]/).slice(1));
      expect(rests.filter((rest) => /^[\s"]*[=+\-@]/.test(rest))).toEqual([]);
    }),
  );
  // The control: without `harmless` both would be found.
  expect(['=1', 'a;=1'].filter(isFormula)).toEqual(['=1']);
});
