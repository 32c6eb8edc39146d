import * as judge from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base58, base64, base64url } from '../../lib/base.ts';

const CODERS = [
  ['base64', base64, judge.base64, 'AZaz09+/= \n-_'],
  ['base64url', base64url, judge.base64urlnopad, 'AZaz09-_+/= \n'],
  ['base58', base58, judge.base58, '123ABCXYZabcxyz0OIl '],
] as const;

const outcome = (decode: (text: string) => Uint8Array, text: string): number[] | null => {
  try {
    return [...decode(text)];
  } catch {
    return null;
  }
};

describe.each(CODERS)('%s', (_, ours, theirs, letters) => {
  it('writes any bytes as the audited library does, and reads them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = ours.encode(bytes);
        expect(text).toBe(theirs.encode(bytes));
        expect([...ours.decode(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('takes and refuses the same texts as the audited library', () => {
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
    fc.assert(
      fc.property(text, (given) => {
        expect(outcome(ours.decode, given)).toEqual(outcome(theirs.decode, given));
      }),
      { numRuns: 3000 },
    );
  });
});

it.each([
  ['bits that no byte holds', base64url, 'AB'],
  ['padding', base64url, 'AA=='],
  ['the other alphabet', base64url, 'A+A/'],
  ['white space', base64, 'AA A='],
  ['no padding', base64, 'AA'],
  ['a letter that is left out of the alphabet', base58, '10'],
])('refuses %s', (_, coder, text) => {
  expect(outcome(coder.decode, text)).toBeNull();
});

it('keeps zeros at the start of base58', () => {
  expect(base58.encode(Uint8Array.of(0, 0, 1))).toBe('112');
  expect([...base58.decode('112')]).toEqual([0, 0, 1]);
});
