import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../lib/i18n/clean.ts';
import { ageOf, formatDate, hasEnded } from '../../../lib/i18n/dates.ts';
import { partsOf } from '../../../lib/i18n/sentence.ts';
import { sentence, wordsIn } from '../../../lib/i18n/words.ts';

describe('sentences', () => {
  test.each([
    ['age_days', { n: 1 }, 'en', '1 day ago'],
    ['age_days', { n: 3 }, 'en', '3 days ago'],
    ['age_years', { n: 1 }, 'fr', 'il y a 1 an'],
    ['dates_expired', { date: '2024-03-01' }, 'fr', 'Sa date de fin est passée (1er mars 2024).'],
    ['net_read', {}, 'en', 'Read from ….'],
    ['net_read', { host: 'Example Inc.' }, 'en', 'Read from Example Inc.'],
    ['net_read', { host: 'x.example' }, 'en', 'Read from x.example.'],
    ['a_key_that_is_missing', {}, 'en', 'a_key_that_is_missing'],
  ] as const)('%s %o in %s', (key, params, language, expected) => {
    expect(sentence(key, params, language)).toBe(expected);
  });

  test('a value from outside is never read as a placeholder, and stays a part of its own', () => {
    expect(sentence('issuer_says', { name: '{host}', host: 'x.example' })).toBe('Issuer: {host}, says x.example.');
    expect(partsOf(wordsIn('en'), 'net_read', { host: 'x.example' })[1]).toEqual({ param: 'host', value: 'x.example' });
  });

  test('a name of an inherited member is not a value', () => {
    expect(sentence('net_read', Object.create({ host: 'inherited' }))).toBe('Read from ….');
  });
});

describe('text from outside', () => {
  test.each([
    ['a\u202Eb\u2066c', 'a b c'],
    ['a\u0000\n\tb', 'a b'],
    ['\u200Bhidden\uFEFF', 'hidden'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanText(given, 100)).toBe(expected);
  });

  test('is never longer than asked and never holds a control or bidi character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (text, max) => {
        const clean = cleanText(text, max);
        expect(Array.from(clean).length).toBeLessThanOrEqual(max);
        expect(clean).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2024-03-05', 'en', '5 March 2024'],
    ['2024-03-05T23:30:00-05:00', 'en', '5 March 2024'],
    ['2024-03', 'fr', 'mars 2024'],
    ['2024', 'en', '2024'],
    ['2024-13-05', 'en', '2024-13-05'],
    ['last spring', 'fr', 'last spring'],
  ] as const)('%s in %s', (iso, language, expected) => {
    expect(formatDate(iso, language)).toBe(expected);
  });

  const now = new Date('2026-11-22T10:00:00Z');
  test.each([
    ['2026-11-22', { key: 'age_today', params: {} }],
    ['2026-11-20', { key: 'age_days', params: { n: 2 } }],
    ['2026-09-30', { key: 'age_months', params: { n: 1 } }],
    ['2024-03-05', { key: 'age_years_months', params: { y: 2, m: 8 } }],
    ['2024-11', { key: 'age_years', params: { n: 2 } }],
    ['2027-01-01', null],
    ['2024', null],
    ['soon', null],
  ])('the age of %s', (iso, expected) => {
    expect(ageOf(iso, now)).toEqual(expected);
  });

  test.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-11-22T09:59:59Z', true],
    ['2026-11-22T10:00:01Z', false],
    ['2026-11-22T06:00:00-05:00', false],
    ['soon', false],
    ['', false],
  ])('whether something that ends on %j has ended', (iso, ended) => {
    expect(hasEnded(iso, now)).toBe(ended);
  });
});
