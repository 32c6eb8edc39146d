import { describe, expect, test } from 'vitest';
import { reportText } from '../../../lib/export/report-text.ts';
import { type Language, wordsIn } from '../../../lib/i18n/words.ts';
import type { Report } from '../../../lib/report/report.ts';
import { type ListInUse, listInUse } from '../../../lib/trust/list-in-use.ts';
import { check } from '../../../lib/verify/check.ts';
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
} from '../../components/reports.ts';

const NOW = new Date('2026-11-22T15:00:00Z');
const text = (of: Report, language: Language = 'en', list: ListInUse | null = null): string =>
  reportText(of, wordsIn(language), { version: '1.2.3', list, now: NOW });

const with_ = (some: Partial<Report>): Report => ({ ...VERIFIED, ...some });
const axes = (some: Partial<Report['axes']>) => ({ ...VERIFIED.axes, ...some });

/** What the credential says and only it: none of it may be read where the card shows none. */
const FACTS = ['86 %', 'Digital Industry Association', 'github.com/robin', 'Data modelling', '2024'];

describe('a summary says what the first level of the card says', () => {
  const WHOLE = '5 March 2024';
  test.each<[string, Report, Language, string[], string[]]>([
    [
      'verified',
      VERIFIED,
      'en',
      [
        'Verified\nSigned by Example College, on your list. Unchanged, in date, not revoked.',
        'Cloud Data Foundations\nMicro-credential',
        'Same name on the page and in the badge.',
        'We checked the badge, not the person.',
        `Earned: ${WHOLE} (2 years 8 months ago) [Signed by issuer]`,
        'Assessment: Project · individual',
        'Supervision and identity: in person [Signed by issuer]\nSupervision and identity: identity checked',
        'Result: 86 % (pass mark 70 %',
        'Industry endorsement: Digital Industry Association endorses this badge. Own signature checked; on your list (industry).',
        'Portfolio: https://github.com/robin/pipeline [Signed by issuer]',
        'Skills: Data modelling, SQL',
        'Assay 1.2.3',
        'https://badges.college.example/b/1',
      ],
      ['Not stated by issuer', 'List in use'],
    ],
    [
      'verified',
      VERIFIED,
      'fr',
      [
        'Vérifié\nSigné par Example College, sur votre liste. Intact, en vigueur, non révoqué.',
        "Obtenu\u00a0: 5 mars 2024 (il y a 2 ans et 8 mois) [Signé par l'émetteur]",
        'Le badge a été vérifié, pas la personne.',
      ],
      ['Earned', 'Signed'],
    ],
    [
      'hosted: a copy stays, so nothing was confirmed "just now"; who says each fact; what differs; what is absent',
      HOSTED,
      'en',
      [
        'credly.com',
        'Issuer: Amazon Web Services Training and Certification, says credly.com.\nNot on your list.',
        'Page and badge differ\nTitle: AWS Certified Solutions Architect – Professional (page), AWS Certified Solutions Architect – Associate (badge)',
        'Issued: 14 May 2024 (2 years 6 months ago) [Shown by credly.com]',
        'End date: 14 May 2027',
        'In the words shown by credly.com: “Pass the AWS',
        'None in this badge: industry endorsement.',
        'It says nothing about the person.',
      ],
      ['just now', 'Signed by issuer'],
    ],
    [
      'hosted',
      HOSTED,
      'fr',
      ['La page et le badge diffèrent', 'Affiché par credly.com', 'Cela ne dit rien de la personne.'],
      ["à l'instant", 'Shown'],
    ],
    [
      'a page for people: its own words, labelled, and that the rest was not read',
      PAGE_ONLY,
      'en',
      [
        'Open on coursera.org to confirm',
        'Written on this page: Google Data Analytics · Google · Issued Mar 2024',
        "Not read; see the provider's page: date earned, assessment, skills, industry endorsement, portfolio.",
        'https://www.coursera.org/account/accomplishments/verify/ABC',
      ],
      ['We checked', 'Most badges'],
    ],
    ['could not check', NO_ANSWER, 'en', ['Could not check', 'Forklift basics · May 2025'], ['We checked', 'Not checked:']],
    ['could not check', NO_ANSWER, 'fr', ['Vérification impossible', 'Écrit sur cette page\u00a0: Forklift basics'], []],
    [
      'revoked: the title and why, and no fact',
      REVOKED,
      'en',
      ['Revoked by the issuer', 'issued in error', 'Cloud Data Foundations', 'Ordinary reasons', 'We checked'],
      FACTS,
    ],
    [
      'suspended: no fact',
      with_({ verdict: 'suspended', axes: axes({ current: 'suspended' }) }),
      'fr',
      ['Suspendu par', 'Cloud Data'],
      FACTS,
    ],
    [
      'of a blocked issuer: no fact',
      with_({ axes: axes({ issuer: 'blocked' }), checks: [check('issuer_blocked')] }),
      'en',
      ['Blocked by your organization'],
      FACTS,
    ],
    [
      'altered: nothing of it, even where a report should still hold some',
      { ...VERIFIED, ...ALTERED, facts: VERIFIED.facts, credential: VERIFIED.credential, endorsements: VERIFIED.endorsements },
      'en',
      ['Altered or wrongly signed', 'We checked the badge, not the person.'],
      [...FACTS, 'Cloud Data', 'Micro-credential', 'Example College', 'Robin'],
    ],
    [
      'altered',
      { ...ALTERED, page: { claims: claims({ title: 'Cloud' }), comparisons: [] } },
      'fr',
      ['Modifié ou mal signé', 'Écrit sur cette page\u00a0: Cloud'],
      ['Cloud Data'],
    ],
    [
      'expired: old is no fault, and what it states stands',
      with_({ verdict: 'expired', axes: axes({ current: 'expired' }), checks: [check('dates_expired', { date: '2025-01-01' })] }),
      'en',
      ['Expired on 1 January 2025', 'Earned: 5 March 2024'],
      [],
    ],
    [
      'not valid yet',
      with_({
        verdict: 'not-yet-valid',
        axes: axes({ current: 'not-yet-valid' }),
        checks: [check('dates_not_yet_valid', { date: '2027-01-01' })],
      }),
      'en',
      ['Not valid before 1 January 2027'],
      [],
    ],
    [
      'signed by nobody that is confirmed: the silence is of the file, not of the issuer',
      report({ verdict: 'unbound', axes: axes({ authentic: 'unbound', issuer: 'unrecognised' }) }),
      'en',
      ['Signed, but signer not confirmed', 'Not in this file: date earned'],
      ['Not stated by issuer'],
    ],
  ])('%s (%#)', (_, of, language, said, unsaid) => {
    const written = text(of, language);
    for (const one of said) expect(written).toContain(one);
    for (const one of unsaid) expect(written).not.toContain(one);
  });
});

test('another name is told once, beside the title', () => {
  const page = {
    claims: claims({ holder: 'Kim Tremblay' }),
    comparisons: [{ what: 'holder' as const, result: 'different' as const, page: 'Kim Tremblay', badge: 'Robin Roy' }],
  };
  const checks = [
    ...VERIFIED.checks.filter(({ id }) => id !== 'holder'),
    check('holder_different_name', { page: 'Kim Tremblay', badge: 'Robin Roy' }),
  ];
  const written = text({ ...VERIFIED, page, checks, axes: axes({ holder: 'different' }) });
  expect(written.match(/Kim Tremblay/g)).toHaveLength(1);
  expect(written).toContain('Other name: Kim Tremblay / Robin Roy.');
});

test('the list that was used is named where there is one, and the moment with its time zone', () => {
  const list = listInUse([
    { id: 'did:web:a.example', pinnedAt: '2026-10-03T10:00:00Z' },
    { id: 'did:web:a.example', pinnedAt: '2025-01-01T10:00:00Z' },
    { id: 'did:web:b.example', pinnedAt: '2025-01-01T10:00:00Z' },
  ]);
  expect(text(VERIFIED, 'en', list)).toContain('List in use: your list, 2 issuers, changed 3 October 2026.');
  expect(text(VERIFIED, 'fr', list)).toContain('Liste utilisée\u00a0: la vôtre, 2 émetteurs, modifiée le 3 octobre 2026.');
  expect(text(VERIFIED, 'en', listInUse([]))).not.toContain('List in use');
  expect(text(VERIFIED)).toMatch(/As of 2[123] November 2026 at \d\d:\d\d \S+\. Assay 1\.2\.3/);
  expect(text(VERIFIED, 'fr')).toMatch(/État au 2[123] novembre 2026 à \d\d h \d\d \S+\. Assay 1\.2\.3/);
});

test('the five elements are told in words, never in numbers', () => {
  const portfolio = VERIFIED.portfolio.map((one) => ({ ...one, addedBy: 'recipient' as const }));
  const facts = VERIFIED.facts && { ...VERIFIED.facts, assessments: [] };
  const written = text({ ...VERIFIED, facts, portfolio });
  expect(written).toContain('labour market needs: Independently verified');
  expect(written).toContain('Portfolio-based: Added by the person');
  expect(written).not.toMatch(/Stackable|\d ?(of|\/) ?\d|score|rank/i);
  expect(text(REVOKED)).not.toContain('Independently verified');
  expect(text({ ...VERIFIED, facts: null })).not.toContain('Portfolio-based');
});

test('that a result was not reached stands first, in the word of the issuer', () => {
  const result = (status: string) => fact({ name: null, value: '40 %', scale: null, pass: null, status, byRubric: false }, '$.r');
  const line = (status: string) => text({ ...VERIFIED, facts: { ...NO_FACTS, results: [result(status)] } });
  expect(line('Failed')).toContain('Result: Status stated: Failed · 40 %');
  expect(line('Completed')).toContain('Result: 40 %');
});

test('who is only named says so, and a platform that lists somebody is named', () => {
  const facts = {
    ...NO_FACTS,
    partner: fact('Big Company', '$.p'),
    listedEndorsers: [fact('Guild', '$.e', { who: 'platform', host: 'credly.com' }, 'TLS-P')],
  };
  const written = text({ ...VERIFIED, facts, endorsements: [endorsement({ standing: 'unrecognised' })] });
  expect(written).toContain('The issuer names Big Company; Big Company has not signed.');
  expect(written).toContain('credly.com lists Guild; not signed.');
  expect(written).toContain(
    'industry.example signed an endorsement and calls itself Digital Industry Association. It is not on your list.',
  );
});

test('the credentials inside have their own verdict, and each shows what its own may', () => {
  const written = text({ ...VERIFIED, credentials: [REVOKED, { ...HOSTED, credentials: [] }] });
  expect(written.match(/We checked the badge/g)).toHaveLength(3);
  expect(written).toContain('Revoked by the issuer');
  expect(written.match(/86 %/g)).toHaveLength(1);
});

test.each(['=HYPERLINK("https://x.example")', '+1', '-1', '@SUM(A1)', '＝1'])(
  'no line is a formula to a spreadsheet: %s',
  (evil) => {
    const source = { ...VERIFIED.source, kind: 'file' as const, page: null, given: evil };
    const lines = text({ ...VERIFIED, source, facts: { ...NO_FACTS, title: fact(evil, '$.t') } }).split('\n');
    expect(lines.filter((line) => line === `'${evil}`)).toHaveLength(2);
    expect(lines.filter((line) => /^[=+\-@＝＋－＠]/.test(line))).toEqual([]);
  },
);

test('text from outside carries no control or bidi character, and no line of its own', () => {
  const evil = 'Vice \u001b[31m\u202eevil\nVerified\nSigned by God';
  const facts = {
    ...NO_FACTS,
    title: fact(evil, '$.t'),
    kind: fact(evil, '$.k'),
    levels: [fact({ scheme: null, value: evil }, '$.l')],
    issueDate: fact({ date: evil, field: 'awardedDate' as const }, '$.d'),
    expires: fact(evil, '$.x'),
    criteria: fact(evil, '$.c'),
    partner: fact(evil, '$.p'),
    tags: fact([evil, evil], '$.g'),
    recipientName: fact(evil, '$.r'),
    issuerName: fact(evil, '$.i', { who: 'platform', host: evil }, 'TLS-P'),
  };
  const works = VERIFIED.portfolio.map((one) => ({ ...one, url: null, name: evil }));
  const page = {
    claims: claims({ title: evil }),
    comparisons: [{ what: 'title' as const, result: 'different' as const, page: evil, badge: evil }],
  };
  const hostile: Report = {
    ...HOSTED,
    facts,
    page,
    portfolio: works,
    endorsements: [endorsement({ endorser: { id: null, name: evil }, comment: evil })],
    source: { ...HOSTED.source, page: null, given: evil },
  };
  for (const one of [hostile, { ...hostile, verdict: 'claim' as const, facts: null, credential: null }]) {
    const written = text(one, 'en', { issuers: 1, changedAt: evil });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(written.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(written.split('\n').filter((line) => line.trim() === 'Verified' || line.startsWith('Signed by God'))).toEqual([]);
  }
});

test('what is labelled as of a framework is not said to stand in it', () => {
  const skill = (recognised: 'known' | 'label-only') =>
    fact({ name: 'Welding', framework: 'ESCO', url: null, recognised }, '$.alignment[0]');
  const line = (recognised: 'known' | 'label-only') => text(report({ facts: { ...NO_FACTS, skills: [skill(recognised)] } }));
  expect(line('known')).toContain('Skills: Welding (1 in ESCO) [Signed by issuer]');
  expect(line('label-only')).toContain('Skills: Welding (1 labelled ESCO, no known link) [Signed by issuer]');
});

test('words and files of the badge are no linked work; a link that was left out is no silence', () => {
  const [linked] = VERIFIED.portfolio;
  if (linked === undefined) throw new Error('the report has no work');
  const inWords = { ...linked, url: null, host: null, name: 'Log', description: 'Welded a gate.' };
  const written = text(report({ portfolio: [inWords] }));
  expect(written).toContain("Words and files: Log · In the issuer's words: “Welded a gate.”");
  expect(written).not.toContain('Portfolio:');
  expect(written).toContain('No work linked in this badge');
  const leftOut = text(report({ portfolio: [{ ...inWords, excluded: 'not_https' }] }));
  expect(leftOut).not.toContain('No work linked');
});

test('only silence is followed by how common it is', () => {
  const footnote = 'Most badges leave most of these out.';
  expect(text(report())).toContain(footnote);
  expect(text({ ...report(), checks: [check('proof_undisclosed')] })).toContain('Not included in this copy');
  for (const one of [
    { ...report(), checks: [check('proof_undisclosed')] },
    { ...report(), verdict: 'unchecked' as const, facts: null },
  ])
    expect(text(one)).not.toContain(footnote);
});
