import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Authentic, type Current, check, type Verdict } from '../../../lib/verify/check.ts';
import { CODES, type Code, ruleOf } from '../../../lib/verify/codes.ts';
import { authenticOf, currentOf, earliest, verdictOf } from '../../../lib/verify/verdict.ts';

const AUTHENTIC: Authentic[] = ['tampered', 'malformed', 'unknown', 'unsigned', 'unbound', 'hosted', 'signed'];
const CURRENT: Current[] = ['revoked', 'suspended', 'not-yet-valid', 'expired', 'unknown', 'current'];

/** The table of the design, row by row: authentic, current ("any" is all six), verdict. */
const TABLE: [Authentic[], Current[], Verdict][] = [
  [['tampered', 'malformed'], CURRENT, 'invalid'],
  [['unknown'], CURRENT, 'unchecked'],
  [['unsigned'], CURRENT, 'claim'],
  [['unbound'], CURRENT, 'unbound'],
  [['signed', 'hosted'], ['revoked'], 'revoked'],
  [['signed', 'hosted'], ['suspended'], 'suspended'],
  [['signed', 'hosted'], ['not-yet-valid'], 'not-yet-valid'],
  [['signed', 'hosted'], ['expired'], 'expired'],
  [['signed', 'hosted'], ['unknown'], 'unchecked'],
  [['hosted'], ['current'], 'hosted'],
  [['signed'], ['current'], 'verified'],
];
const ROWS = TABLE.flatMap(([authentics, currents, verdict]) =>
  authentics.flatMap((authentic) => currents.map((current) => ({ authentic, current, verdict }))),
);

describe('the verdict follows from the first two axes alone', () => {
  it('and the table has a row for every pair, once', () => {
    expect(new Set(ROWS.map(({ authentic, current }) => `${authentic} ${current}`)).size).toBe(AUTHENTIC.length * CURRENT.length);
    expect(ROWS).toHaveLength(AUTHENTIC.length * CURRENT.length);
  });

  it.each(ROWS)('$authentic and $current is $verdict', ({ authentic, current, verdict }) => {
    expect(verdictOf(authentic, current)).toBe(verdict);
  });

  it('so that two pairs alone are green', () => {
    const green = ROWS.filter(({ authentic, current }) => ['verified', 'hosted'].includes(verdictOf(authentic, current)));
    expect(green).toHaveLength(2);
  });
});

const codes = Object.keys(CODES) as Code[];
const someCodes = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 });
const verdictOfCodes = (given: Code[]): Verdict => {
  const checks = given.map((code) => check(code));
  const authentic = authenticOf(checks);
  return verdictOf(authentic, currentOf(checks, authentic));
};
const isGreen = (verdict: Verdict): boolean => verdict === 'verified' || verdict === 'hosted';

describe('nothing that was not checked is green', () => {
  const confirming = codes.filter((code) => ['signed', 'hosted'].includes(ruleOf(code).authentic ?? ''));

  it('with any answer that speaks against the author, or leaves the author open', () => {
    const against = codes.filter((code) => !['signed', 'hosted', undefined].includes(ruleOf(code).authentic));
    fc.assert(
      fc.property(someCodes, fc.constantFrom(...against), (others, code) => {
        expect(isGreen(verdictOfCodes([...others, code]))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('with any answer that speaks against its being in force, or leaves that open', () => {
    const against = codes.filter((code) => ruleOf(code).current !== undefined && ruleOf(code).current !== 'current');
    fc.assert(
      fc.property(someCodes, fc.constantFrom(...against), (others, code) => {
        expect(isGreen(verdictOfCodes([...others, code]))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('without an answer that confirms the author', () => {
    fc.assert(
      fc.property(someCodes, (given) => {
        const without = given.filter((code) => !confirming.includes(code));
        expect(isGreen(verdictOfCodes(without))).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(verdictOfCodes([])).toBe('unchecked');
  });

  it('and a further answer never makes a verdict green that was not, unless it confirms the author', () => {
    fc.assert(
      fc.property(someCodes, fc.constantFrom(...codes), (given, code) => {
        if (!isGreen(verdictOfCodes(given)) && isGreen(verdictOfCodes([...given, code]))) expect(confirming).toContain(code);
      }),
      { numRuns: 500 },
    );
  });

  it('and every answer of an outcome "fail" about proof, document or data model is an answer about the author', () => {
    const failing = codes.filter((code) => {
      const { id, outcome } = ruleOf(code);
      return outcome === 'fail' && ['proof', 'binding', 'document', 'data-model'].includes(id);
    });
    for (const code of failing) expect(isGreen(verdictOfCodes(['key_published_by_issuer', code])), code).toBe(false);
    for (const code of codes.filter((one) => ruleOf(one).outcome === 'unknown' && ruleOf(one).id !== 'endorsement'))
      expect(isGreen(verdictOfCodes(['key_published_by_issuer', code])), code).toBe(false);
    expect(verdictOfCodes(['proof_holds', 'key_published_by_issuer'])).toBe('verified');
  });
});

describe('a presentation is as good as the least of its credentials', () => {
  it.each<[Verdict[], Verdict]>([
    [[], 'claim'],
    [['verified'], 'verified'],
    [['verified', 'hosted'], 'hosted'],
    [['verified', 'expired', 'revoked'], 'revoked'],
    [['revoked', 'unbound'], 'unbound'],
    [['claim', 'unchecked'], 'unchecked'],
    [['verified', 'invalid', 'unchecked'], 'invalid'],
  ])('%j is %s', (inner, verdict) => {
    expect(earliest(inner)).toBe(verdict);
  });
});
