import { describe, expect, test } from 'vitest';
import { type FactsInput, readFacts } from '../../../../lib/facts/index.ts';
import { isString } from '../../../../lib/json.ts';
import { accredibleRows } from './accredible.ts';
import { clrRows } from './clr.ts';
import { cells } from './completeness.ts';
import { credlyRows } from './credly.ts';
import { elmRows } from './elm.ts';
import { openBadges2Rows } from './open-badges-2.ts';
import { openBadges3Rows } from './open-badges-3.ts';
import { type Case, type FactRow, factsOf, type NoneRow, type Row, SPEAKS, standsAt } from './row.ts';
import { flatRows } from './sd-jwt-flat.ts';
import { openBadgeRows } from './sd-jwt-open-badge.ts';

const rows: Row[] = [
  ...openBadges2Rows,
  ...openBadges3Rows,
  ...clrRows,
  ...elmRows,
  ...flatRows,
  ...openBadgeRows,
  ...credlyRows,
  ...accredibleRows,
];
const isNone = (row: Row): row is NoneRow => 'none' in row;
const isFact = (row: Row): row is FactRow => !isNone(row);

/** What stands at a path, as a fact's `raw` has it. */
function written(of: FactsInput, path: string): string | undefined {
  const json = standsAt(of, path);
  return json === undefined ? undefined : (isString(json) ? json : JSON.stringify(json)).slice(0, 2000);
}

function check(row: FactRow, { of, says }: Case): void {
  const { speaker, how } = SPEAKS[row.format];
  const expected = says.map((one) => ({ speaker, how, raw: written(of, one.path), ...one }));
  expect(says, 'a credential that has it says something').not.toEqual([]);
  expect(factsOf(readFacts(of), row.fact)).toMatchObject(expected);
}

describe('a fact at its path in the reference', () => {
  describe.each(rows.filter(isFact))('$format $fact: $path', (row) => {
    test('is read where a credential has it, with who says it, how we know and what is written', () => check(row, row.has));
    test('is not stated where a credential lacks it', () => expect(factsOf(readFacts(row.lacks), row.fact)).toEqual([]));
    test(`is read where it stands oddly: ${row.oddly.odd}`, () => check(row, row.oddly));
  });
});

describe('a fact that a format has no member for is not stated', () => {
  test.each(rows.filter(isNone))('$format $fact, although there is $looks', ({ fact, lookAlike }) => {
    expect(factsOf(readFacts(lookAlike), fact)).toEqual([]);
  });
});

test.each(cells.filter(({ cell }) => cell !== 'as'))('the table has rows for $format $fact ($cell)', ({ fact, format, cell }) => {
  const found = rows.filter((row) => row.format === format && row.fact === fact);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((row) => isNone(row) === (cell === 'none'))).toBe(true);
});
