import { describe, expect, it } from 'vitest';
import { checkDates, instantOf, isDate, isDateTimeStamp, periodOf } from '../../../lib/verify/dates.ts';

const at = (text: string): number => Date.parse(text);

describe('a date', () => {
  it.each<[string, number | null]>([
    ['2024-05-01T10:00:00Z', at('2024-05-01T10:00:00Z')],
    ['2024-05-01T10:00:00', at('2024-05-01T10:00:00Z')],
    ['2024-05-01 10:00:00Z', at('2024-05-01T10:00:00Z')],
    ['2024-05-01T10:00:00+02:00', at('2024-05-01T08:00:00Z')],
    ['2024-05-01', at('2024-05-01T00:00:00Z')],
    ['2016-12-31T23:59:60Z', at('2016-12-31T23:59:59Z')],
    ['2024-02-29', at('2024-02-29T00:00:00Z')],
    ['2023-02-29', null],
    ['2024-04-31T00:00:00Z', null],
    ['2024-13-01', null],
    ['tomorrow', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(instantOf(text)).toBe(expected);
  });

  it('alone ends with its day', () => {
    expect(instantOf('2024-05-01', true)).toBe(at('2024-05-01T23:59:59.999Z'));
  });

  it('of VCDM 2.0 has a time and an offset', () => {
    for (const text of ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00.5-04:00']) expect(isDateTimeStamp(text)).toBe(true);
    for (const text of ['2024-05-01', '2024-05-01T10:00:00', '2024-05-01T10:00Z', '2024-04-31T10:00:00Z', 7, null])
      expect(isDateTimeStamp(text)).toBe(false);
    for (const text of ['2024', '2024-05', '2024-05-01', '2024-05-01T10:00', '2024-05-01T10:00:00+0200'])
      expect(isDate(text)).toBe(true);
    for (const text of ['May 2024', '01.05.2024', 1714521600, '20240501']) expect(isDate(text)).toBe(false);
  });
});

describe('whether it is in force', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const seconds = (text: string): number => at(text) / 1000;

  it.each<[string, Parameters<typeof checkDates>[0], string]>([
    ['no end', { from: '2024-01-01T00:00:00Z', until: null }, 'dates_no_end'],
    ['an end ahead', { from: null, until: '2027-01-01T00:00:00Z' }, 'dates_in_force'],
    ['today, until it is over', { from: null, until: '2026-06-01' }, 'dates_in_force'],
    ['yesterday', { from: null, until: '2026-05-31' }, 'dates_expired'],
    ['a beginning ahead', { from: '2026-06-02T00:00:00Z', until: null }, 'dates_not_yet_valid'],
    ['a beginning within the skew', { from: '2026-06-01T12:04:00Z', until: null }, 'dates_no_end'],
    ['a token that is over', { from: null, until: null, expires: seconds('2026-01-01') }, 'dates_signature_expired'],
    ['a token that has not begun', { from: null, until: null, notBefore: seconds('2027-01-01') }, 'dates_not_yet_valid'],
    ['a token that ended before any calendar', { from: null, until: null, expires: -1e15 }, 'dates_signature_expired'],
    ['a token that begins after every calendar', { from: null, until: null, notBefore: 1e15 }, 'dates_not_yet_valid'],
    ['an end that is no date', { from: null, until: 'for ever' }, 'dates_no_end'],
    ['over before it begins', { from: '2027-01-01T00:00:00Z', until: '2025-01-01T00:00:00Z' }, 'dates_expired'],
  ])('%s', (_, period, code) => {
    expect(checkDates(period, now).map((one) => one.code)).toEqual([code]);
  });

  it('is read from the members of every format', () => {
    expect(periodOf({ validFrom: 'a', validUntil: 'b', issuanceDate: 'c', expirationDate: 'd' })).toEqual({
      from: 'a',
      until: 'b',
    });
    expect(periodOf({ issuanceDate: 'c', expirationDate: 'd' })).toEqual({ from: 'c', until: 'd' });
    expect(periodOf({ issuedOn: 'c', expires: 'd' })).toEqual({ from: null, until: 'd' });
    // Open Badges 1.0 also allowed seconds since 1970.
    expect(periodOf({ expires: 1_400_000_000 })).toEqual({ from: null, until: '2014-05-13T16:53:20.000Z' });
    expect(periodOf({ expires: [7], validFrom: 7 })).toEqual({ from: null, until: null });
  });
});
