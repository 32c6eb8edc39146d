import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, ofTab, theOneNamed } from '../../../entrypoints/shared/sheet-address.ts';

const KEY = 'credly 0123\nforklift for robin tremblay';

test('says nothing of the page: the browser keeps addresses in its history', () => {
  const query = String(new URLSearchParams(ofTab(4, KEY)));
  expect(query).toBe(`tab=4&key=${nameOf(KEY)}`);
  expect(query).not.toMatch(/credly|forklift|robin|tremblay/i);
});

test('has a short name for any key, the same each time, and another for another key of the page', () => {
  const names = Array.from({ length: 500 }, (_, at) => nameOf(`credly ${at}\nThe title of it`));
  expect(new Set(names).size).toBe(names.length);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (key) => {
      expect(nameOf(key)).toMatch(/^[0-9a-z]{1,7}$/);
      expect(nameOf(key)).toBe(nameOf(key));
      expect(nameOf(`${key}x`)).not.toBe(nameOf(`${key}y`));
    }),
  );
});

test('two keys that go by one name open no sheet, neither the right one nor the wrong', () => {
  // The shortest words that this hash cannot tell apart.
  const [own, forged] = [{ key: 'costarring' }, { key: 'liquid' }];
  expect(nameOf(own.key)).toBe(nameOf(forged.key));
  expect(theOneNamed([own, { key: KEY }], nameOf(own.key))).toBe(own);
  expect(theOneNamed([forged, own], nameOf(own.key))).toBeUndefined();
  expect(theOneNamed([own], nameOf(KEY))).toBeUndefined();
});
