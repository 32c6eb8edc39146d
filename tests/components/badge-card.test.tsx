import { describe, expect, test } from 'vitest';
import { BadgeCard } from '../../components/badge-card.tsx';
import type { Fact } from '../../lib/facts/model.ts';
import type { IssuerStanding, Report } from '../../lib/report/report.ts';
import { check, type Verdict } from '../../lib/verify/check.ts';
import { levelOneOf, show, textOf } from './render.tsx';
import {
  ALTERED,
  claims,
  endorsement,
  fact,
  HOSTED,
  NO_ANSWER,
  NO_FACTS,
  PAGE_ONLY,
  REVOKED,
  report,
  VERIFIED,
} from './reports.ts';

const card = (one: Report, language: 'en' | 'fr' = 'en') =>
  show(<BadgeCard report={one} now={new Date(one.checkedAt)} />, language);

const HOSTILE = '<img src=x onerror=alert(1)>\u202Everified\u0000<script>';

test('a badge on the list shows its facts on level 1', () => {
  const text = levelOneOf(card(VERIFIED));
  for (const words of [
    'Verified',
    'Signed by Example College, on your list. Unchanged, in date, not revoked.',
    'Micro-credential · 40 hours · in English',
    'Same name on the page and in the badge.',
    'We checked the badge, not the person.',
    '5 March 2024 · 2 years 8 months ago',
    'Project · individual · supervision: in person · identity checked',
    '86 % (pass mark 70 %)',
    'Digital Industry Association endorses this badge. Own signature checked; on your list (industry).',
    '2 works linked by the issuer',
    '3 in ESCO, 1 in OaSIS, 1 label, linked to no known list',
  ]) {
    expect(text).toContain(words);
  }
});

test('work that a file links is nobody’s: its author is not confirmed', () => {
  const portfolio = VERIFIED.portfolio.map((one) => ({
    ...one,
    fact: { ...one.fact, speaker: { who: 'file' as const }, how: 'SIG?' as const },
  }));
  const text = levelOneOf(card({ ...VERIFIED, verdict: 'unbound', axes: { ...VERIFIED.axes, authentic: 'unbound' }, portfolio }));
  expect(text).toContain('2 works linked in this file');
  expect(text).not.toContain('linked by the issuer');
});

test('a hosted badge says who shows it, and the difference to the page once', () => {
  const text = levelOneOf(card(HOSTED));
  expect(text).toContain('Confirmed by credly.com just now');
  expect(text).toContain('Issuer: Amazon Web Services Training and Certification, says credly.com. Not on your list.');
  expect(text).toContain('Page and badge differ');
  expect(text).not.toContain('Signed by issuer');
  expect(text).toContain('Shown by credly.com');
  expect(levelOneOf(card({ ...HOSTED, page: null }))).not.toContain('differ');
});

describe('"Verified" appears only for an issuer that is pinned or listed', () => {
  const verdicts: Verdict[] = [
    'verified',
    'hosted',
    'claim',
    'unbound',
    'expired',
    'not-yet-valid',
    'suspended',
    'revoked',
    'unchecked',
    'invalid',
  ];
  const standings: IssuerStanding[] = ['pinned', 'listed', 'unrecognised', 'key-changed', 'blocked'];
  test.each(verdicts.flatMap((verdict) => standings.map((standing) => [verdict, standing] as const)))(
    '%s, %s',
    (verdict, issuer) => {
      const authentic = verdict === 'invalid' ? 'tampered' : verdict === 'hosted' ? 'hosted' : 'signed';
      const root = card(report({ verdict, axes: { ...VERIFIED.axes, authentic, issuer } }));
      const known = verdict === 'verified' && (issuer === 'pinned' || issuer === 'listed');
      expect(/verified/i.test(textOf(root))).toBe(known);
      expect(root.querySelector('[data-glyph="disc"]') !== null).toBe(known);
    },
  );
});

describe('text from outside is text', () => {
  const hostile = report({
    credential: { ...VERIFIED.credential!, title: HOSTILE, issuer: { id: HOSTILE, name: HOSTILE, url: 'javascript:alert(1)' } },
    facts: {
      ...NO_FACTS,
      title: fact(HOSTILE, HOSTILE),
      issuerName: fact(HOSTILE, '$'),
      kind: fact(HOSTILE, '$'),
      issueDate: fact({ date: HOSTILE, field: 'issuedOn' as const }, '$'),
      criteria: fact(HOSTILE.repeat(500), '$'),
      criteriaUrl: fact('javascript:alert(1)', '$'),
      skills: [fact({ name: HOSTILE, framework: HOSTILE, url: 'data:text/html,x', recognised: 'unknown' as const }, '$')],
      tags: fact([HOSTILE], '$'),
    },
    endorsements: [endorsement({ endorser: { id: HOSTILE, name: HOSTILE }, comment: HOSTILE })],
    portfolio: [
      {
        url: 'http://plain.example/',
        host: 'plain.example',
        known: 'other',
        name: HOSTILE,
        description: null,
        addedBy: 'unknown',
        excluded: null,
        digest: null,
        fact: fact('x', '$'),
      },
    ],
    page: {
      claims: claims({ title: HOSTILE }),
      comparisons: [{ what: 'title', result: 'different', page: HOSTILE, badge: HOSTILE }],
    },
    source: { ...report().source, page: 'javascript:alert(1)' },
    checks: [check('holder_different_name', { page: HOSTILE, badge: HOSTILE })],
  });

  test.each(['en', 'fr'] as const)('in %s', (language) => {
    const root = card(hostile, language);
    expect(root.querySelectorAll('img, script, iframe, object, style').length).toBe(0);
    expect(textOf(root)).toContain('<img src=x onerror=alert(1)>');
    expect(root.textContent).not.toMatch(/\p{Cc}|\u202E/u);
    for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https:/);
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) expect(value, name).not.toMatch(/^(javascript|data):/);
    }
    expect(textOf(root).length).toBeLessThan(12_000);
  });
});

describe('under invalid nothing else of the credential is shown', () => {
  const leaking = {
    ...ALTERED,
    // A report never carries these under `invalid`; the card must not rely on it.
    credential: VERIFIED.credential,
    facts: VERIFIED.facts,
    endorsements: VERIFIED.endorsements,
    portfolio: VERIFIED.portfolio,
    checks: [check('proof_fails'), check('model_term_undefined', { term: 'Cloud Data Foundations' })],
    page: VERIFIED.page,
  };

  test('not even when a report carries it', () => {
    const text = textOf(
      card({
        ...leaking,
        page: { claims: claims({ title: 'As the page says' }), comparisons: VERIFIED.page?.comparisons ?? [] },
      }),
    );
    expect(text).toContain('Altered or wrongly signed');
    expect(text).toContain('Written on this page');
    expect(text).not.toMatch(/Cloud Data|Example College|Digital Industry|github|Robin Roy|not stated/i);
  });

  test('while the same report with another verdict shows it', () => {
    expect(textOf(card({ ...leaking, verdict: 'verified', axes: VERIFIED.axes }))).toMatch(/Cloud Data Foundations/);
  });
});

test.each([
  ['revoked', REVOKED],
  ['suspended', { ...REVOKED, verdict: 'suspended' as const }],
  ['blocked', { ...VERIFIED, axes: { ...VERIFIED.axes, issuer: 'blocked' as const } }],
  ['key changed', { ...VERIFIED, axes: { ...VERIFIED.axes, issuer: 'key-changed' as const } }],
])('under %s level 1 shows no facts', (_, one) => {
  const text = levelOneOf(card(one));
  expect(text).toContain('Cloud Data Foundations');
  expect(text).not.toMatch(/Earned|Assessment|endorses|Portfolio|Skills/);
});

describe('absence has exact words', () => {
  const signed = report();
  const absent = (one: Report, language: 'en' | 'fr' = 'en') => textOf(card(one, language).querySelector('.absent'));

  test('of an author who is known', () => {
    expect(absent(signed)).toBe(
      'Not stated by issuer: date earned, assessment, skills. None in this badge: industry endorsement. ' +
        'No work linked in this badge. Most badges leave most of these out. It says nothing about the person.',
    );
    expect(absent(signed, 'fr')).toContain("Non indiqué par l'émetteur : date d'obtention, évaluation, compétences.");
  });

  test('of a file whose author is not confirmed', () => {
    const unbound = report({ verdict: 'unbound', axes: { ...signed.axes, authentic: 'unbound' } });
    expect(absent(unbound)).toContain('Not in this file: date earned, assessment, skills, industry endorsement, portfolio.');
  });

  test("of a provider's page that was not read", () => {
    expect(absent(PAGE_ONLY)).toContain("Not read; see the provider's page: date earned");
  });

  test('and no row is absent where everything is stated', () => {
    expect(card(VERIFIED).querySelector('.absent')).toBeNull();
  });
});

test('every fact has the words of its speaker, and how we know', () => {
  const root = card(VERIFIED);
  const rows = [...root.querySelectorAll('.row')];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    expect(row.querySelector('.ask button')?.getAttribute('aria-label')).toMatch(
      /^How do we know\? (Signed by issuer|Signed by the endorser)$/,
    );
    expect(textOf(row.querySelector('.behind'))).toMatch(/Signed by .*A signature made .* covers it\.Where\$/);
  }
});

test.each<[string, Pick<Fact<unknown>, 'speaker' | 'how'>, string]>([
  ['an issuer who signed', { speaker: { who: 'issuer' }, how: 'SIG' }, 'Signed by issuer'],
  ['an issuer on a host', { speaker: { who: 'issuer' }, how: 'TLS' }, 'Shown by badges.college.example'],
  ['a platform', { speaker: { who: 'platform', host: 'credly.com' }, how: 'TLS-P' }, 'Shown by credly.com'],
  ['the person', { speaker: { who: 'recipient' }, how: 'REC' }, 'Added by the person'],
  ['the page', { speaker: { who: 'page' }, how: 'TEXT' }, 'Written on this page'],
  ['a file', { speaker: { who: 'file' }, how: 'SIG?' }, 'In the file, author not confirmed'],
])('what %s says is labelled so', (_, { speaker, how }, words) => {
  const text = levelOneOf(
    card(
      report({
        facts: { ...NO_FACTS, issueDate: fact({ date: '2024-01-02', field: 'issuedOn' as const }, '$.d', speaker, how) },
      }),
    ),
  );
  expect(text).toContain(words);
  if (words !== 'Signed by issuer') expect(text).not.toContain('Signed by issuer');
});

describe('what could not be checked', () => {
  const open = (some: Partial<Report> = {}) =>
    report({
      verdict: 'unchecked',
      axes: { ...report().axes, current: 'unknown' },
      checks: [check('dates_withheld')],
      facts: { ...NO_FACTS, issuerName: fact('Example College', '$.issuer.name') },
      ...some,
    });

  test('names the issuer of a signed badge, whom its headline does not name', () => {
    expect(levelOneOf(card(open()))).toContain('Issuer: Example College, says college.example. Not on your list.');
    expect(levelOneOf(card({ ...open(), verdict: 'verified' }))).not.toContain('Issuer: ');
  });

  test('and says no domain where the key is of none', () => {
    const credential = { ...report().credential!, signer: { ...report().credential!.signer!, domain: null } };
    expect(levelOneOf(card(open({ credential })))).toContain('Issuer named in the file: Example College.');
  });

  const buttons = (one: Report) => [
    ...show(<BadgeCard report={one} acts={{ onRecheck: () => undefined }} />).querySelectorAll('.actions button'),
  ];
  test.each([
    ['status_unreachable', true],
    ['net_timed_out', true],
    ['key_unreachable', true],
    ['dates_clock_unsure', true],
    ['status_list_not_in_force', true],
    ['input_unreadable', true],
    ['proof_anchor_unchecked', false],
    ['proof_merkle_uncovered', false],
    ['proof_unsupported', false],
    ['key_method_unsupported', false],
    ['model_context_unknown', false],
    ['model_context_inline', false],
    ['parse_unsupported_format', false],
    ['status_withheld', false],
    ['dates_withheld', false],
  ] as const)('after %s, "Try again" is offered: %s', (code, offered) => {
    const checks = [check('net_read', { host: 'a.example' }), check(code), check('endorsement_unknown', { name: 'X' })];
    expect(buttons(open({ checks })).map(textOf)).toEqual(offered ? ['Try again'] : []);
  });

  test('and it is offered for what waits inside a presentation', () => {
    const inside = open({ checks: [check('status_unreachable', { host: 'a.example' })] });
    expect(buttons(open({ credential: null, facts: null, checks: [], credentials: [inside] })).map(textOf)).toEqual([
      'Try again',
    ]);
  });

  test('a place in a blockchain is named by its chain, and the transaction is one click deeper', () => {
    const axes = { ...report().axes, authentic: 'unknown' as const };
    const root = card(
      open({ axes, checks: [check('proof_anchor_unchecked', { what: 'Bitcoin', transaction: 'ab'.repeat(32) })] }),
    );
    expect(levelOneOf(root)).toContain('(Bitcoin)');
    expect(levelOneOf(root)).not.toContain('abab');
    expect(textOf(root.querySelector('.checks .provenance'))).toContain(`transaction: ${'ab'.repeat(32)}`);
  });
});

describe('the facts of the new formats', () => {
  const stated = (facts: Partial<Report['facts'] & object>, language: 'en' | 'fr' = 'en') =>
    levelOneOf(card(report({ facts: { ...NO_FACTS, ...facts } }), language));
  const skill = (name: string, url: string, framework: string | null) =>
    fact({ name, url, framework, recognised: 'known' as const }, `$.${name}`);
  const url = 'https://data.europa.eu/esco/skill/1';

  test('a skill that is only an address is counted, not shown', () => {
    const text = stated({ skills: [skill(url, url, 'ESCO')] });
    expect(text).toMatch(/Skills ?1 in ESCO/);
    expect(text).not.toContain('data.europa.eu');
    expect(stated({ skills: [skill(url, url, 'ESCO'), skill('Welding', url, 'ESCO')] })).toContain('2 in ESCO · Welding');
    // Nothing else says what it is.
    expect(stated({ skills: [skill(url, url, null)] })).toContain('data.europa.eu');
  });

  test.each([
    ['practical assessment', 'practical', 'en', 'practical assessment · supervision'],
    ['practical assessment', 'practical', 'fr', 'practical assessment · pratique · surveillance'],
    ['application of a skill', 'practical', 'en', 'application of a skill · practical · supervision'],
  ] as const)('"%s" is grouped as %s in words that it lacks (%s)', (label, group, language, words) => {
    const value = {
      label,
      group,
      groupWork: null,
      description: null,
      hasRubric: false,
    };
    const supervision = [fact({ label: 'online', identityChecked: null }, '$.s')];
    expect(stated({ assessments: [fact(value, '$.a')], supervision }, language)).toContain(words);
  });

  test.each([
    ['in person supervision', '· in person supervision'],
    ['Supervised with ID Verification', '· Supervised with ID Verification'],
    ['in person', '· supervision: in person'],
  ])('the supervision "%s" is called so once', (label, words) => {
    const value = {
      label: 'x',
      group: 'other' as const,
      groupWork: null,
      description: null,
      hasRubric: false,
    };
    expect(stated({ assessments: [fact(value, '$.a')], supervision: [fact({ label, identityChecked: null }, '$.s')] })).toContain(
      words,
    );
  });

  test('what is said of the supervision alone is shown, with the criteria; of several assessments it is nobody’s', () => {
    const supervision = [
      fact({ label: 'supervised online', identityChecked: null }, '$.s'),
      fact({ label: null, identityChecked: false }, '$.i'),
    ];
    const alone = stated({ supervision, criteria: fact('Weld.', '$.c') });
    expect(alone).toContain('supervised online · identity not checked');
    expect(alone).toContain('Weld.');
    expect(alone).not.toMatch(/not stated[^.]*assessment/i);
    const exam = (label: string) =>
      fact({ label, group: 'other' as const, groupWork: null, description: null, hasRubric: false }, `$.${label}`);
    expect(stated({ assessments: [exam('Viva')], supervision })).toContain('Viva · supervised online');
    expect(stated({ assessments: [exam('Viva'), exam('Essay')], supervision })).not.toContain('· supervised online');
  });

  test('a status is none of the results', () => {
    const result = (status: string) =>
      fact({ name: 'Final', value: null, scale: null, pass: '6', status, byRubric: false }, '$.r');
    expect(stated({ results: [result('Completed')] })).toContain('Final · Status stated: Completed (pass mark 6)');
    expect(stated({ results: [result('Failed')] })).toMatch(/Status stated: Failed ?Final \(pass mark 6\)/);
  });

  test('a result stands apart from its name', () => {
    const result = { name: 'One stove, cold', value: 'B', scale: null, pass: null, status: null, byRubric: false };
    expect(stated({ results: [fact(result, '$.r')] })).toContain('One stove, cold · B');
    expect(stated({ results: [fact({ ...result, name: null }, '$.r')] })).not.toContain('· B');
  });

  test.each([
    ['LearningAchievement', 'fr', "Acquis d'apprentissage"],
    ['ClrCredential', 'fr', "Dossier d'apprentissage"],
    ['ClrCredential', 'en', 'Learner record'],
    ['SomethingElse', 'fr', 'Something Else'],
  ] as const)('the kind %s has its word (%s)', (kind, language, words) => {
    expect(stated({ kind: fact(kind, '$.type') }, language)).toContain(words);
  });

  test('a language is named in the language of the reader, and a word that is no tag stays as it is', () => {
    expect(stated({ languages: [fact({ tag: 'fr', of: 'achievement' as const }, '$.l')] }, 'fr')).toContain('en français');
    expect(stated({ languages: [fact({ tag: 'French', of: 'achievement' as const }, '$.l')] })).toMatch(/(?<!in )French/);
  });
});

describe('endorsements', () => {
  const line = (some: Parameters<typeof endorsement>[0]) => levelOneOf(card(report({ endorsements: [endorsement(some)] })));
  test.each([
    [{ standing: 'pinned', role: 'industry' }, 'on your list (industry)'],
    [{ standing: 'pinned', role: 'qa' }, 'not as industry'],
    [{}, 'industry.example signed an endorsement and calls itself Digital Industry Association. It is not on your list.'],
    [
      {
        endorser: { id: 'did:key:z6Mk', name: 'Big Bank' },
        holds: false,
        checks: [check('endorsement_signer_not_confirmed', { name: 'Big Bank' })],
      },
      'Someone calling itself Big Bank signed an endorsement.',
    ],
    [
      { authentic: 'hosted', signer: null },
      'industry.example confirms an endorsement and calls itself Digital Industry Association. It is not on your list.',
    ],
    [
      { authentic: 'hosted', signer: null, standing: 'pinned', role: 'industry' },
      'Digital Industry Association endorses this badge. Its own address confirms it; on your list (industry).',
    ],
    [
      { authentic: 'hosted', signer: null, standing: 'pinned', role: 'qa' },
      'Digital Industry Association endorses this badge. Its own address confirms it; on your list, not as industry.',
    ],
    [{ standing: 'blocked' }, 'Your list blocks Digital Industry Association; not counted.'],
    [{ holds: false, checks: [check('endorsement_by_issuer')] }, 'Endorser and issuer are one organization; not counted.'],
    [
      { holds: false, checks: [check('endorsement_proof_fails', { name: 'X' })], comment: 'Great!' },
      'does not match its signature; not shown.',
    ],
    [{ holds: false, checks: [] }, 'could not be checked'],
  ] as const)('%o', (some, words) => {
    expect(line(some as Parameters<typeof endorsement>[0])).toContain(words);
  });

  test('only one that the list stands behind carries a tick, and a failed one shows no comment', () => {
    const root = (some: Parameters<typeof endorsement>[0]) => card(report({ endorsements: [endorsement(some)] }));
    expect(root({ standing: 'pinned', role: 'industry' }).querySelector('.endorsement [data-glyph="tick"]')).not.toBeNull();
    expect(root({}).querySelector('.endorsement [data-glyph="tick"]')).toBeNull();
    expect(root({}).querySelector('.endorsement [data-glyph="ring"]')).not.toBeNull();
    expect(root({ authentic: 'hosted', signer: null }).querySelector('.endorsement [data-glyph="house-outline"]')).not.toBeNull();
    expect(textOf(root({ holds: false, checks: [check('endorsement_proof_fails')], comment: 'Great!' }))).not.toContain('Great!');
  });
});

test('a badge that could not be checked shows how far the check came', () => {
  const root = card(NO_ANSWER);
  expect([...root.querySelectorAll('.steps li')].map((step) => step.className)).toEqual([
    'pass',
    'unknown',
    'not-reached',
    'not-reached',
    'not-reached',
    'not-reached',
    'not-reached',
    'not-reached',
  ]);
  expect(levelOneOf(root)).not.toContain('We checked the badge');
});

test('a look-alike is never linked', () => {
  const one = report({
    verdict: 'claim',
    axes: { ...report().axes, authentic: 'unsigned' },
    credential: null,
    facts: null,
    checks: [check('link_look_alike', { host: 'cred1y.example', resembles: 'credly.com' })],
  });
  expect(card(one).querySelector('a')).toBeNull();
  expect(card(PAGE_ONLY).querySelector('a')?.getAttribute('rel')).toBe('noopener noreferrer');
});

test('a presentation shows each of its badges with a headline of its own', () => {
  const both = report({
    credential: null,
    facts: null,
    credentials: [VERIFIED, ALTERED],
    verdict: 'invalid',
    axes: ALTERED.axes,
  });
  const heads = [...card(both).querySelectorAll('.contained > details > summary')].map(textOf);
  expect(heads).toEqual(['Verified · Cloud Data Foundations', 'Altered or wrongly signed']);
});
