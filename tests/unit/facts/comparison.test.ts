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
    ['AWS Certified Solutions Architect – Professional', 'AWS Certified Solutions Architect – Associate', 'level'],
    ['Very Long Title About Safety At Work In Canada Level 2', 'Very Long Title About Safety At Work In Canada Level 1', 'level'],
    ['C++ Programming', 'C# Programming', 'different'],
    ['Data Literacy', 'Welding', 'different'],
  ])('"%s" and "%s": %s', (page, badge, result) => {
    expect(compareTitles(page, badge)).toBe(result);
  });
});

describe('a level', () => {
  const told = (title: string, name: string) =>
    compare({ title }, achievement({ name })).find(({ what }) => what === 'title' || what === 'level');

  test.each([
    ['AWS Certified Solutions Architect – Professional', 'AWS Certified Solutions Architect – Associate'],
    ['Welding Safety Level 2', 'Welding Safety Level 1'],
    ['Welding Safety 2', 'Welding Safety'],
    ['Soudage niveau III', 'Soudage niveau 2'],
    ['Advanced Excel', 'Excel'],
  ])('"%s" and "%s" differ in it', (page, badge) => {
    expect(told(page, badge)).toEqual({ what: 'level', result: 'different', page, badge });
  });

  test.each([
    ['Welding Safety Level II', 'Welding Safety Level 2', 'same'],
    ['Soudage, niveau 2', 'Soudage Level 2', 'same'],
    ['Welding Safety Level 2', 'Data Literacy Level 2', 'different'],
    ['Welding Safety Level 2', 'Data Literacy Level 1', 'different'],
    ['Safety Update 2023', 'Safety Update 2024', 'different'],
    ['Level 2', 'Level 1', 'different'],
  ] as const)('"%s" and "%s" do not: the title is %s', (page, badge, result) => {
    expect(told(page, badge)).toMatchObject({ what: 'title', result });
  });
});

describe('a name in several words', () => {
  const name = { en: 'Welding Safety', fr: 'Sécurité en soudage' };

  test('every language of a title counts', () => {
    expect(compare({ title: 'Sécurité en soudage' }, achievement({ name }))).toContainEqual({
      what: 'title',
      result: 'same',
      page: 'Sécurité en soudage',
      badge: 'Sécurité en soudage',
    });
  });

  test('the first is shown where none is the same', () => {
    const [title] = compare({ title: 'Data Literacy' }, achievement({ name }));
    expect(title).toMatchObject({ what: 'title', result: 'different', badge: 'Welding Safety' });
  });

  test('a level in any of them is a difference of level', () => {
    const [title] = compare({ title: 'Soudage 3' }, achievement({ name: { en: 'Welding 2', fr: 'Soudage 2' } }));
    expect(title).toEqual({ what: 'level', result: 'different', page: 'Soudage 3', badge: 'Soudage 2' });
  });

  test('a title that only begins like JSON is a title', () => {
    expect(compare({ title: '{"a"' }, achievement({ name: '{"a"' }))[0]).toMatchObject({ what: 'title', result: 'same' });
  });

  test.each([
    ['Example College', [], 'same'],
    ['Example University System', ['Example University System'], 'same'],
    ['Example University System', [], 'different'],
  ] as const)('the page says %s, also known: %j', (issuer, issuers, result) => {
    const facts = ob3(achievement({ name: 'x' })).facts;
    const told = comparePage(claims({ issuer }), facts, null, { issuers: [...issuers] });
    expect(told.find(({ what }) => what === 'issuer')).toMatchObject({ result });
  });
});

describe('the number of a credential', () => {
  const [one, other] = ['0b6a3a70-2d3b-4ae5-9c1f-111111111111', '0b6a3a70-2d3b-4ae5-9c1f-222222222222'];
  const told = (credentialId: string | null, ...ids: string[]) => comparePage(claims({ credentialId }), nothing, null, { ids });

  test.each([
    ['the identifier itself', one, [`urn:uuid:${one}`], 'same'],
    ['in upper case', one.toUpperCase(), [`https://www.credly.com/badges/${one}`], 'same'],
    ['in the address of its document', one, [`https://college.example/${one}.json?v=1`], 'same'],
    ['an address', `https://www.credly.com/badges/${one}`, [`https://api.credly.com/v1/obi/v2/badge_assertions/${one}`], 'same'],
    ['a number that the badge does not carry', 'ABC-123', [`urn:uuid:${one}`], 'page-only'],
    ['a part of another number', 'ABC', ['https://college.example/ABCD'], 'page-only'],
    ['another badge of the platform', one, [`https://www.credly.com/badges/${other}`], 'different'],
    ['another badge, where one of the addresses is it', one, [`urn:uuid:${other}`, `https://college.example/${one}`], 'same'],
  ])('%s', (_, page, ids, result) => {
    expect(told(page, ...ids)).toMatchObject([{ what: 'id', page, result }]);
  });

  test('is not compared where the page has none', () => {
    expect(told(null, `urn:uuid:${one}`)).toEqual([]);
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
    ['Issued 2024-04-05', { year: 2024, month: 4 }],
    ['04/2024', { year: 2024, month: 4 }],
    ['13/2024', { year: 2024, month: null }],
    ['Class of 2019, Apr 2024', { year: 2024, month: 4 }],
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
