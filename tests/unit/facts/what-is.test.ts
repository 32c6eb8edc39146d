import { describe, expect, it } from 'vitest';
import { participationOnly } from '../../../lib/facts/assessed.ts';
import { whatIs } from '../../../lib/facts/what-is.ts';
import { assessed, factsOf, said } from './elements/inputs.ts';

describe('what a thing is, in one line', () => {
  it('takes hours before credits, and the language of instruction, not of the text', () => {
    const line = whatIs(
      factsOf({
        kind: said('MicroCredential'),
        workload: [
          said({ amount: '5', unit: 'ECTS', basis: 'notional' }),
          said({ amount: 'PT60H', unit: 'duration', basis: 'notional' }),
        ],
        levels: [said({ scheme: 'EQF', value: '6' })],
        languages: [said({ tag: 'fr', of: 'text' }), said({ tag: 'en', of: 'instruction' })],
      }),
    );
    expect(line).toMatchObject({
      workload: { value: { amount: 'PT60H' } },
      level: { value: { value: '6' } },
      language: { value: { tag: 'en' } },
    });
  });

  it('is nothing where nothing is stated', () => {
    expect(whatIs(factsOf())).toEqual({ kind: null, workload: null, level: null, language: null });
  });

  it.each(['LearningActivity', 'CertificateOfCompletion'])(
    '%s confirms participation, as long as no assessment is stated',
    (term) => {
      const kind = said(term);
      expect(participationOnly(factsOf({ kind })) !== null).toBe(true);
      expect(
        participationOnly(factsOf({ kind, ...assessed({ label: 'level of attendance', group: 'attendance' }) })) !== null,
      ).toBe(true);
      expect(participationOnly(factsOf({ kind, ...assessed({}) })) !== null).toBe(false);
    },
  );
});
