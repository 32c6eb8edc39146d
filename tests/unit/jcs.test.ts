import judge from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalize } from '../../lib/jcs.ts';
import type { Json } from '../../lib/json.ts';

const written = (by: (value: Json) => string | undefined, value: Json): string | null => {
  try {
    return by(value) ?? null;
  } catch {
    return null;
  }
};

it('any JSON is written as the library that others use writes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u{1F600}', '\uD83D', '\uDE00\uD83D', 'é', '\u2028', '"\\\n'),
  );
  const key = fc.oneof(text, fc.constantFrom('a', 'B', '\u{1F600}', '\uFB33', '__proto__', '1', '10', ''));
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 1e21, 1e-7, Number.MAX_VALUE));
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      number,
      text,
      fc.array(tie('value')),
      fc.dictionary(key, tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      expect(written(canonicalize, given)).toBe(written(judge, given));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['half a character', '\uD83D'],
  ['half a character in a name', { '\uDE00': 1 }],
  ['a number without end', [Number.POSITIVE_INFINITY]],
])('%s has no canonical form', (_, value) => {
  expect(written(canonicalize, value as Json)).toBeNull();
});

it('names are in the order of their UTF-16 units, and what is not there is left out', () => {
  expect(canonicalize({ '\u{1F600}': 1, '\uFB33': 2, a: undefined })).toBe('{"\u{1F600}":1,"\uFB33":2}');
});
