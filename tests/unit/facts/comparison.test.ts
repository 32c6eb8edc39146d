import { describe, expect, test } from 'vitest';
import { compareIssuers, comparePage, compareTitles } from '../../../lib/facts/comparison.ts';
import type { HolderComparison } from '../../../lib/facts/model.ts';
import { readPageDate } from '../../../lib/facts/page-date.ts';
import type { PageClaims } from '../../../lib/sites/badge-link.ts';
import { claims } from '../support/claims.ts';
import { achievement, ob3 } from './inputs.ts';

const nothing = ob3({}).facts;
const compare = (over: Partial<PageClaims>, badge: object = {}, holder: HolderComparison | null = null) =>
  comparePage(claims(over), ob3(badge as never).facts, holder);

describe('titles', () => {
  test.each([
    ['Data Literacy', 'data literacy', 'same'],
    ['Data Literacy | Credly', 'Data Literacy', 'same'],
    ['Cybersécurité – Bases', 'Cybersecurite Bases', 'same'],
    ['Google Data Analytics Professional Certificate', 'The Google Data Analytics Professional Certificate', 'similar'],
    ['AWS Certified Solutions Architect – Professional', 'AWS Certified Solutions Architect – Associate', 'different'],
    [
      'Very Long Title About Safety At Work In Canada Level 2',
      'Very Long Title About Safety At Work In Canada Level 1',
      'different',
    ],
    ['C++ Programming', 'C# Programming', 'different'],
    ['Data Literacy', 'Welding', 'different'],
  ])('"%s" and "%s": %s', (page, badge, result) => {
    expect(compareTitles(page, badge)).toBe(result);
  });
});

describe('issuers', () => {
  test.each([
    ['Example College', 'EXAMPLE COLLEGE Inc.', 'same'],
    ['Netis', 'NETIS d.o.o.', 'same'],
    ['The University of Toronto', 'University of Toronto', 'same'],
    ['Amazon Web Services (AWS)', 'Amazon Web Services', 'same'],
    ['Amazon Web Services', 'Amazon Web Services Training and Certification', 'similar'],
    ['ICTC', 'Information and Communications Technology Council', 'similar'],
    ['McGill University', 'Example College', 'different'],
  ])('"%s" and "%s": %s', (page, badge, result) => {
    expect(compareIssuers(page, badge)).toBe(result);
  });
});

describe('dates on pages', () => {
  test.each([
    ['Issued Apr 2024', { year: 2024, month: 4 }],
    ['Issued Apr 2024 · Expires Apr 2025', { year: 2024, month: 4 }],
    ['Issued Mar 2020 No Expiration Date', { year: 2020, month: 3 }],
    ['Délivré en avr. 2024', { year: 2024, month: 4 }],
    ['Émise le 5 août 2023', { year: 2023, month: 8 }],
    ['Date de délivrance : juil. 2022', { year: 2022, month: 7 }],
    ['juin 2022', { year: 2022, month: 6 }],
    ['déc. 2021', { year: 2021, month: 12 }],
    ['April 5, 2024', { year: 2024, month: 4 }],
    ['Sept 2024', { year: 2024, month: 9 }],
    ['2024-04-05', { year: 2024, month: 4 }],
    ['04/2024', { year: 2024, month: 4 }],
    ['2019', { year: 2019, month: null }],
    ['Marketing 2024', { year: 2024, month: null }],
    ['No date', null],
    ['Room 9999', null],
  ])('%s', (text, expected) => {
    expect(readPageDate(text)).toEqual(expected);
  });

  test.each([
    ['Issued Apr 2024', { awardedDate: '2024-04-30T23:30:00Z' }, 'same'],
    ['Issued May 2024', { awardedDate: '2024-04-30T23:30:00Z' }, 'same'],
    ['Issued Mar 2024', { awardedDate: '2024-04-01' }, 'same'],
    ['Issued May 2024', { awardedDate: '2024-04-10' }, 'similar'],
    ['Issued Jun 2024', { awardedDate: '2024-04-10' }, 'different'],
    ['Issued Apr 2023', { awardedDate: '2024-04-10' }, 'different'],
    ['2024', { awardedDate: '2024-04-10' }, 'same'],
    ['2023', { awardedDate: '2024-04-10' }, 'different'],
    [null, { awardedDate: '2024-04-10' }, 'badge-only'],
    ['Issued Apr 2024', {}, 'page-only'],
  ])('%s against %j: %s', (issuedOn, badge, result) => {
    expect(compare({ issuedOn }, badge)).toMatchObject([{ what: 'issued', result }]);
  });

  test('a date that cannot be read is not compared', () => {
    expect(compare({ issuedOn: 'recently' }, { awardedDate: '2024-04-10' })).toEqual([]);
  });
});

describe('expiry', () => {
  test.each([
    ['No Expiration Date', { validUntil: '2027-05-14T00:00:00Z' }, 'different'],
    ["Sans date d'expiration", { validUntil: '2027-05-14T00:00:00Z' }, 'different'],
    ['No Expiration Date', {}, 'same'],
    ['Expires May 2027', { validUntil: '2027-05-14T00:00:00Z' }, 'same'],
    ['Expires May 2029', { validUntil: '2027-05-14T00:00:00Z' }, 'different'],
    ['Expires May 2027', {}, 'page-only'],
    [null, { validUntil: '2027-05-14T00:00:00Z' }, 'badge-only'],
  ])('%s against %j: %s', (expiresOn, badge, result) => {
    expect(compare({ expiresOn }, badge)).toMatchObject([{ what: 'expires', result }]);
  });
});

describe('page and badge', () => {
  test('silence on both sides is no comparison', () => {
    expect(comparePage(claims({ title: ' ' }), nothing, null)).toEqual([]);
  });

  test('both texts are kept, cleaned', () => {
    expect(compare({ title: ' Cloud\u202E ' }, achievement({ name: 'Welding' }))).toContainEqual({
      what: 'title',
      result: 'different',
      page: 'Cloud',
      badge: 'Welding',
    });
  });

  test.each([
    ['match', 'same'],
    ['similar', 'similar'],
    ['different', 'different'],
    ['not-named', 'page-only'],
    ['not-compared', 'badge-only'],
  ] as const)('a holder that is %s is %s', (holder, result) => {
    const names = { page: 'A', badge: 'B' };
    expect(compare({}, {}, { holder, by: null, names })).toEqual([{ what: 'holder', result, ...names }]);
  });

  test('a holder whom neither names is no comparison', () => {
    expect(compare({}, {}, { holder: 'not-named', by: null, names: { page: null, badge: null } })).toEqual([]);
  });
});
