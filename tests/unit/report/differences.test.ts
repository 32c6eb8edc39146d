import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../lib/report/differences.ts';
import type { Comparison, Report } from '../../../lib/report/report.ts';
import { claims } from '../support/claims.ts';

const one = (what: Comparison['what'], result: Comparison['result'] = 'different'): Comparison => ({
  what,
  result,
  page: 'a',
  badge: 'b',
});
const told = (comparisons: Comparison[], verdict: Report['verdict'] = 'hosted'): string[] =>
  differencesOf({ page: { claims: claims(), comparisons }, verdict }).map(({ what }) => what);

describe('the first level', () => {
  it('tells a title, an end date and a name, in this order', () => {
    expect(told([one('holder'), one('expires'), one('title')])).toEqual(['title', 'expires', 'holder']);
  });

  it('tells a level in the place of the title', () => {
    expect(told([one('expires'), one('level')])).toEqual(['level', 'expires']);
  });

  it('leaves issuer, month and number to the second', () => {
    expect(told([one('issuer'), one('issued'), one('id')])).toEqual([]);
  });

  it.each(['same', 'similar', 'page-only', 'badge-only'] as const)('tells nothing of what is %s', (result) => {
    expect(told([one('title', result), one('level', result), one('expires', result), one('holder', result)])).toEqual([]);
  });

  it('tells an end that the page leaves out once it has passed', () => {
    expect(told([one('expires', 'badge-only')], 'expired')).toEqual(['expires']);
  });

  it('tells nothing without a page', () => {
    expect(differencesOf({ page: null, verdict: 'hosted' })).toEqual([]);
  });
});
