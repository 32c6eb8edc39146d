import { describe, expect, test } from 'vitest';
import { BadgeCard } from '../../components/badge-card.tsx';
import type { Facts } from '../../lib/facts/model.ts';
import type { Report } from '../../lib/report/report.ts';
import { check } from '../../lib/verify/check.ts';
import { levelOneOf, show, textOf } from './render.tsx';
import { ALTERED, fact, HOSTED, NO_ANSWER, NO_FACTS, PAGE_ONLY, REVOKED, report, VERIFIED } from './reports.ts';

const card = (one: Report, language: 'en' | 'fr' = 'en') =>
  show(<BadgeCard report={one} now={new Date(one.checkedAt)} />, language);
const folds = (root: Element) => [...root.querySelectorAll('.folds > .fold > summary')].map(textOf);

describe('level 2 stands in one order, and only where there is something', () => {
  test('verified', () => {
    expect(folds(card(VERIFIED))).toEqual([
      'Page and badge agree',
      "What it shows about ICTC's five elements",
      'Everything stated',
      'How fully it is described',
      'Questions to ask (1)',
      'How we know · 9 checks',
    ]);
  });
  test('hosted, with a difference: that fold is open', () => {
    const root = card(HOSTED);
    expect(folds(root)[0]).toBe('Page and badge compared');
    expect(root.querySelector('.folds > .fold')?.hasAttribute('open')).toBe(true);
    expect(card(VERIFIED).querySelector('.folds > .fold')?.hasAttribute('open')).toBe(false);
  });
  test.each([
    ['page only', PAGE_ONLY, ['Questions to ask (3)', 'How we know · 2 checks']],
    ['revoked', REVOKED, ['What the badge said', 'How we know · 3 checks']],
    ['no answer', NO_ANSWER, ['How we know · 2 checks']],
    ['altered', ALTERED, ['How we know · 2 checks']],
  ] as const)('%s', (_, one, expected) => {
    expect(folds(card(one))).toEqual(expected);
  });
});

describe("ICTC's elements", () => {
  const marks = (one: Report) =>
    [...card(one).querySelectorAll('.element-word [data-glyph]')].map((mark) => mark.getAttribute('data-glyph'));

  test('a tick, alone or in a ring, is only for what is independently verified or signed by the issuer', () => {
    expect(marks(VERIFIED)).toEqual(['ring', 'tick', 'ring', 'tick', 'dot']);
    // The same facts by way of a platform, without a signature.
    expect(marks(HOSTED).filter((mark) => mark === 'tick' || mark === 'ring')).toEqual([]);
    const unbound = { ...VERIFIED, verdict: 'unbound' as const, axes: { ...VERIFIED.axes, authentic: 'unbound' as const } };
    expect(marks({ ...unbound, endorsements: [] })).not.toContain('ring');
  });

  test('a result that says "Failed" stands first, literally, and nothing of mastery carries a tick', () => {
    const failed = (status: string | null): Report =>
      report({
        facts: {
          ...NO_FACTS,
          title: fact('x', '$.t'),
          results: [fact({ name: null, value: '40 %', scale: null, pass: '70 %', status, byRubric: false }, '$.r')],
        },
      });
    expect(marks(failed('Failed'))[1]).not.toBe('tick');
    expect(marks(failed(null))[1]).toBe('tick');
    expect(textOf(card(failed('Failed')).querySelector('.facts dd'))).toMatch(/^Status stated: Failed/);
    expect(levelOneOf(card(failed('Completed')))).not.toContain('Status stated');
  });

  test('each rule is a sentence with its place and raw value behind it', () => {
    const rules = [...card(VERIFIED).querySelectorAll('.rules > li')];
    expect(rules.length).toBeGreaterThan(4);
    for (const rule of rules) expect(textOf(rule.querySelector('.provenance'))).toMatch(/Where\$.*As written/);
  });

  test('are of no badge that was altered, revoked, or not read', () => {
    for (const one of [ALTERED, REVOKED, PAGE_ONLY]) expect(card(one).querySelector('.elements')).toBeNull();
  });
});

test('completeness has four marks in words, a count only with its sentence, and both lists', () => {
  const root = card(HOSTED);
  const fold = [...root.querySelectorAll('.fold')].find((one) => textOf(one).startsWith('How fully'));
  const text = textOf(fold ?? null);
  expect(
    text.match(/\d+ of \d+ in a field\. This shows how complete the description is, not how good the badge is\./g)?.length,
  ).toBe(2);
  expect(text).toContain("The list in ICTC's report");
  expect(text).toContain("The EU's list");
  const states = (one: Report) => [...new Set([...card(one).querySelectorAll('.metadata li > :last-child')].map(textOf))].sort();
  expect(states(HOSTED)).toEqual(['in a field', 'in text', 'not stated']);
  const prose = { ...NO_FACTS, title: fact('T', '$.t'), criteria: fact('Weld a seam.', '$.c') };
  expect(states(report({ facts: prose }))).toEqual(['in a field', 'in text', 'not stated']);
  const undisclosed = card({ ...HOSTED, checks: [...HOSTED.checks, check('proof_undisclosed')] });
  expect(textOf(undisclosed.querySelector('.metadata'))).toContain('not included');
  for (const one of [ALTERED, REVOKED, PAGE_ONLY]) expect(card(one).querySelector('.metadata')).toBeNull();
});

describe('what it is', () => {
  const line = (facts: Partial<Facts>, language: 'en' | 'fr' = 'en') =>
    textOf(card(report({ facts: { ...NO_FACTS, title: fact('T', '$.t'), ...facts } }), language).querySelector('.title'));

  test("says who says so, when the facts below are somebody else's", () => {
    const issueDate = fact({ date: '2024-05-14', field: 'issuedOn' as const }, '$.issuedOn');
    const signed = { ...HOSTED, facts: { ...(HOSTED.facts ?? NO_FACTS), issueDate } };
    expect(textOf(card(signed).querySelector('.about'))).toBe(
      'Certification · takes months · Intermediate · Shown by credly.com',
    );
    for (const one of [HOSTED, VERIFIED]) expect(textOf(card(one).querySelector('.about'))).not.toMatch(/Signed|Shown/);
  });
  test.each([
    ['EndorsementCredential', 'This is an endorsement, not a badge.'],
    ['BitstringStatusListCredential', 'This is a list that tells which badges are revoked, not a badge.'],
    ['ClrCredential', 'This is a learner record, not a single badge.'],
  ])('%s is no badge, and says so', (kind, words) => {
    expect(line({ kind: fact(kind, '$.type') })).toContain(words);
    expect(line({ kind: fact('MicroCredential', '$.type') })).not.toContain('not a');
  });
  test.each([
    ['EndorsementCredential', 'endorsement'],
    ['StatusList2021Credential', 'status list'],
  ])('%s is asked nothing that a badge is asked: no elements, no completeness, no questions, nothing that it lacks', (kind) => {
    const said = fact('Their outcomes are what we look for.', '$.credentialSubject.endorsementComment');
    const issueDate = fact({ date: '2023-02-01', field: 'awardedDate' as const }, '$.awardedDate');
    const of = (kind: string) =>
      card(report({ facts: { ...NO_FACTS, title: fact('T', '$.t'), kind: fact(kind, '$.type'), description: said, issueDate } }));
    const folds = (root: Element) => [...root.querySelectorAll('.fold > summary')].map(textOf);
    const other = of(kind);
    expect(folds(other)).toEqual(['Everything stated', expect.stringMatching(/^How we know/)]);
    expect(textOf(other)).not.toMatch(/Most badges leave|Earned|not the person/);
    expect(textOf(other.querySelector('.facts'))).toMatch(/Issued1 February 2023.*“Their outcomes are what we look for\.”/);
    const badge = of('MicroCredential');
    expect(folds(badge)).toContain('How fully it is described');
    expect(textOf(badge)).toMatch(/Most badges leave/);
    expect(textOf(badge.querySelector('.facts'))).toContain('Earned');
  });
  test('another credential is no badge either', () => {
    const other = report({ credential: { ...report().credential!, format: 'vc-2.0' } });
    expect(textOf(card(other).querySelector('.title'))).toContain('a digital credential of another kind, not a badge');
    expect(textOf(card(report()).querySelector('.title'))).not.toContain('of another kind');
  });
});

describe('warnings', () => {
  const warned = (...checks: Report['checks']) => [...card(report({ checks })).querySelectorAll('.warnings li')].map(textOf);
  const mixed = check('name_mixed_scripts', { name: 'Сollege', term: 'С (U+0421)' });
  const picture = check('picture_says_other', { what: 'Other title', badge: 'T' });
  const self = check('holder_is_issuer', { name: 'Robin Roy' });

  test('are one line each, at most two, and none without a reason', () => {
    expect(warned(mixed).length).toBe(1);
    expect(warned(picture)[0]).toContain('Other title');
    expect(warned(mixed, self, picture).length).toBe(2);
    expect(warned()).toEqual([]);
  });
  test('stand under no badge that was altered or revoked', () => {
    expect(card({ ...REVOKED, checks: [...REVOKED.checks, mixed] }).querySelector('.warnings')).toBeNull();
    expect(card({ ...ALTERED, checks: [...ALTERED.checks, mixed] }).querySelector('.warnings')).toBeNull();
  });
});

test('the footnote about absence follows silence only, not what was not read, not checked or not included', () => {
  const footnote = 'Most badges leave most of these out.';
  const undisclosed = { ...report(), checks: [check('proof_undisclosed')] };
  expect(textOf(card(report()).querySelector('.absent'))).toContain(footnote);
  expect(textOf(card(undisclosed).querySelector('.absent'))).toContain('Not included in this copy');
  for (const one of [undisclosed, PAGE_ONLY]) expect(textOf(card(one).querySelector('.absent'))).not.toContain(footnote);
});

test('under revoked and suspended level 1 is title, reasons and the ways on', () => {
  for (const verdict of ['revoked', 'suspended'] as const) {
    const text = levelOneOf(show(<BadgeCard report={{ ...REVOKED, verdict }} slots={{ issuer: () => 'DECIDE' }} />));
    expect(text).toContain('Cloud Data Foundations');
    expect(text).not.toMatch(/DECIDE|Same name|Earned|endorses/);
  }
});

describe('everything stated', () => {
  const stated = (facts: Partial<Facts>, language: 'en' | 'fr' = 'en') =>
    textOf(card(report({ facts: { ...NO_FACTS, title: fact('T', '$.t'), ...facts } }), language).querySelector('.stated'));
  const at =
    (path: string) =>
    <T,>(value: T) =>
      fact(value, path);
  test.each<[string, Partial<Facts>, string]>([
    ['who awarded it', { awardingBody: fact('NETIS', '$.a') }, 'Awarded by NETIS'],
    ['country', { country: fact('CA', '$.c') }, 'Country CA'],
    [
      'planned hours',
      { workload: [at('$.w')({ amount: 'PT60H', unit: 'duration', basis: 'notional' } as const)] },
      'Workload 60 hours · as planned',
    ],
    ['a level', { levels: [at('$.l')({ scheme: 'EQF', value: '6' })] }, 'Level EQF 6'],
    [
      'the language of the assessment',
      { languages: [at('$.l')({ tag: 'fr', of: 'assessment' } as const)] },
      'Language assessed in French',
    ],
    [
      'how the assessment was delivered',
      { delivery: [at('$.d')({ label: 'Online', of: 'assessment' } as const)] },
      'Delivery assessment: Online',
    ],
    ['prerequisites', { prerequisites: [fact('Algebra', '$.p')] }, 'Prerequisites Algebra'],
    ['who assessed', { assessor: fact('A Board', '$.a') }, 'Assessed by A Board'],
    ['outcomes', { outcomes: [fact('Weld a seam', '$.o')] }, 'Learning outcomes Weld a seam'],
    [
      'endorsers that a platform lists',
      { listedEndorsers: [fact('Big Bank', '$.e', { who: 'platform', host: 'credly.com' }, 'TLS-P')] },
      'credly.com lists Big Bank; not signed.',
    ],
    [
      'quality assurance that had ended',
      {
        issueDate: fact({ date: '2024-01-02', field: 'issuedOn' as const }, '$.i'),
        quality: [
          at('$.q')({
            kind: 'Program Quality Assurance',
            agency: 'AQ',
            url: null,
            expires: '2020-01-01',
            appliesTo: 'programme',
          } as const),
        ],
      },
      'Program Quality Assurance · AQ · ended 1 January 2020, before this award (as stated)',
    ],
    ['stacking', { stack: [at('$.s')({ relation: 'part-of', title: 'Diploma' } as const)] }, 'Part of: Diploma'],
    [
      'a pass mark without a result',
      { results: [at('$.r')({ name: 'Exam', value: null, scale: null, pass: '80 %', status: null, byRubric: false })] },
      'Exam · Pass mark 80 %; result not stated',
    ],
    [
      'a value without a scale',
      { results: [at('$.r')({ name: null, value: '19', scale: null, pass: null, status: null, byRubric: false })] },
      '19 (scale not stated)',
    ],
  ])('%s', (_, facts, words) => {
    // A label and its value stand in elements of their own.
    const inOne = (text: string) => text.replaceAll(/\s+/g, '');
    expect(inOne(stated(facts))).toContain(inOne(words));
    expect(inOne(stated({}))).not.toContain(inOne(words));
  });

  test('work may show the person: said once, in the fold only', () => {
    const root = card(VERIFIED);
    const note = "Linked work may show the person's face, age or group membership.";
    expect(textOf(root).split(note).length).toBe(2);
    expect(levelOneOf(root)).not.toContain(note);
    expect(textOf(card(report()))).not.toContain(note);
  });
});
