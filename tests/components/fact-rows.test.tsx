import { describe, expect, test } from 'vitest';
import { BadgeCard } from '../../components/badge-card.tsx';
import { workCell } from '../../components/bulk/fact-cells.ts';
import { cellText } from '../../components/bulk/pieces.ts';
import type { PortfolioItem, SkillValue, Speaker } from '../../lib/facts/model.ts';
import { textOf as say } from '../../lib/i18n/sentence.ts';
import { wordsIn } from '../../lib/i18n/words.ts';
import type { Report } from '../../lib/report/report.ts';
import { check } from '../../lib/verify/check.ts';
import { levelOneOf, show, textOf } from './render.tsx';
import { endorsement, fact, NO_FACTS, report, VERIFIED } from './reports.ts';

const card = (one: Report, language: 'en' | 'fr' = 'en') =>
  show(<BadgeCard report={one} now={new Date(one.checkedAt)} />, language);
const words = (one: Report, language: 'en' | 'fr' = 'en') => levelOneOf(card(one, language));

describe('skills stand in a framework only where their address leads into it', () => {
  const URL_OF_NOBODY = 'https://skills.example/welding';
  const skills = (...all: [string, SkillValue['recognised'], string | null][]) =>
    report({
      facts: {
        ...NO_FACTS,
        skills: all.map(([name, recognised, framework]) =>
          fact({ name, framework, url: recognised === 'label-only' ? null : URL_OF_NOBODY, recognised }, `$.${name}`),
        ),
      },
    });

  test.each([
    ['known', '2 in ESCO'],
    ['unknown', '2 labelled ESCO, no known link'],
    ['label-only', '2 labelled ESCO, no known link'],
  ] as const)('%s', (recognised, said) => {
    const one = skills(['Welding', recognised, 'ESCO'], ['Cutting', recognised, 'ESCO']);
    expect(words(one)).toContain(said);
    expect(words(one).includes('2 in ESCO')).toBe(recognised === 'known');
  });

  test('what is in a framework stands before what is only labelled so, and mere labels stay apart', () => {
    const one = skills(['A', 'label-only', 'ESCO'], ['B', 'known', 'ESCO'], ['C', 'label-only', null]);
    expect(words(one)).toContain('1 in ESCO, 1 labelled ESCO, no known link, 1 label, linked to no known list');
    expect(words(one, 'fr')).toContain('1 dans ESCO, 1 sous le nom ESCO, sans lien connu');
  });

  test('the list of everything stated tells them apart too', () => {
    const stated = (recognised: SkillValue['recognised']) =>
      textOf(card(skills(['Welding', recognised, 'ESCO'])).querySelector('.stated'));
    expect(stated('unknown')).toContain('labelled ESCO, no known link');
    expect(stated('known')).toContain('ESCO');
    expect(stated('known')).not.toContain('labelled');
  });
});

describe('an end date without a time counts to the end of its day', () => {
  const ending = (ends: string, checkedAt: string) =>
    words(
      report({
        checkedAt,
        facts: {
          ...NO_FACTS,
          issueDate: fact({ date: '2024-03-05', field: 'awardedDate' as const }, '$.awardedDate'),
          expires: fact(ends, '$.validUntil'),
        },
      }),
    );
  test.each([
    ['the day itself', '2026-11-22', '2026-11-22T14:02:00Z', false],
    ['the day after', '2026-11-22', '2026-11-23T00:00:01Z', true],
    ['a moment that passed today', '2026-11-22T10:00:00Z', '2026-11-22T14:02:00Z', true],
    ['a moment still to come', '2026-11-22T18:00:00Z', '2026-11-22T14:02:00Z', false],
  ])('%s', (_, ends, checkedAt, ended) => {
    expect(ending(ends, checkedAt).includes('Ended')).toBe(ended);
  });
});

const FILE: Speaker = { who: 'file' };
const link = (some: Partial<PortfolioItem> = {}, speaker: Speaker = { who: 'issuer' }): PortfolioItem => ({
  url: 'https://github.com/robin/pipeline',
  host: 'github.com',
  known: 'github',
  name: null,
  description: null,
  addedBy: 'issuer',
  excluded: null,
  digest: null,
  fact: fact(some.name ?? 'https://github.com/robin/pipeline', '$.evidence[0]', speaker, speaker.who === 'file' ? 'TEXT' : 'SIG'),
  ...some,
});
const inWords: Partial<PortfolioItem> = { url: null, host: null, known: 'other', name: 'Log', description: 'Welded a gate.' };
const withWork = (...portfolio: PortfolioItem[]) => report({ portfolio });
const cell = (one: Report) => cellText({ language: 'en', t: (key, params) => say(wordsIn('en'), key, params) }, workCell(one));

describe('who links a work', () => {
  test.each<[string, PortfolioItem, string]>([
    ['its issuer', link(), '1 work linked by the issuer'],
    ['its issuer, as a platform shows it', link({}, { who: 'platform', host: 'credly.com' }), '1 work linked by the issuer'],
    ['nobody who is known', link({}, FILE), '1 work linked in this file'],
    ['the person', link({ addedBy: 'recipient' }, { who: 'recipient' }), '1 work added by the person'],
    ['not stated', link({ addedBy: 'unknown' }), '1 work linked; by whom is not stated'],
  ])('%s', (_, work, said) => {
    expect(words(withWork(work))).toContain(said);
    expect(cell(withWork(work))).toContain(said);
    if (!said.includes('issuer')) expect(words(withWork(work))).not.toContain('linked by the issuer');
  });
});

describe('words and files of the badge are nothing to open', () => {
  const NONE = 'No work linked in this badge';

  test('they are quoted on a line of their own, counted as no work, and no work is said to be missing', () => {
    const one = withWork(link(inWords));
    expect(words(one)).toMatch(/Words and files ?Log ?In the issuer's words: “Welded a gate\.”/);
    expect(words(one)).not.toContain('1 work');
    expect(words(one)).toContain(NONE);
    expect(words(one, 'fr')).toContain('Textes et fichiers');
    expect(cell(one)).toBe(`${NONE} · Log · In the issuer's words: “Welded a gate.”`);
  });

  test('beside a link only the link counts', () => {
    const both = withWork(link(), link(inWords));
    expect(words(both)).toContain('1 work linked by the issuer');
    expect(words(both)).toContain('Welded a gate.');
    expect(words(both)).not.toContain(NONE);
    expect(cell(both)).toBe('1 work linked by the issuer · github.com');
  });

  test('the words of the person are not the file’s', () => {
    const persons = withWork(link({ ...inWords, addedBy: 'recipient' }, { who: 'recipient' }));
    expect(words(persons)).toContain('Added by the person: “Welded a gate.”');
    expect(words(persons)).not.toContain('words of the file');
  });

  test('a link that was left out is no silence', () => {
    const leftOut = withWork(link({ url: null, excluded: 'not_https' }));
    expect(words(leftOut)).not.toContain(NONE);
    expect(cell(leftOut)).toContain('left out');
  });

  test('everything stated keeps them apart as well', () => {
    const stated = textOf(card(withWork(link(inWords))).querySelector('.stated'));
    expect(stated).toContain('Words and files');
    expect(stated).not.toContain('Portfolio');
    expect(textOf(card(withWork(link())).querySelector('.stated'))).not.toContain('Words and files');
  });
});

describe('endorsements', () => {
  const hosted = endorsement({
    authentic: 'hosted',
    signer: null,
    standing: 'pinned',
    role: 'industry',
    endorser: { id: 'https://guild.example/issuer', name: 'Welders Guild' },
    checks: [check('endorsement_hosted', { name: 'Welders Guild', host: 'guild.example' }, 'endorsement 1')],
  });

  test('one at the endorser’s own address is shown by that address, in the row and beside the element', () => {
    const root = card(report({ endorsements: [hosted] }));
    for (const place of ['.facts', '.stated', '.elements']) {
      const shown = textOf(root.querySelector(place));
      expect(shown).toContain('Shown by guild.example');
      expect(shown).toContain('Read from guild.example, which holds the endorsement. Not signed.');
    }
    expect(textOf(root.querySelector('.elements'))).not.toContain('In the file, author not confirmed');
  });

  test('one without an address that holds is only in the file', () => {
    const unsigned = endorsement({
      authentic: 'unsigned',
      holds: false,
      checks: [check('endorsement_not_signed', { name: 'X' })],
    });
    expect(textOf(card(report({ endorsements: [unsigned] })).querySelector('.elements'))).toContain(
      'In the file, author not confirmed',
    );
  });

  test.each([
    ['2026-02-03', 'en', 'Withdrawn by Digital Industry Association on 3 February 2026.'],
    ['2026-02-03', 'fr', 'Retiré par Digital Industry Association le 3 février 2026.'],
    ['', 'en', 'Withdrawn by Digital Industry Association.'],
  ] as const)('withdrawn, with the date %j that its status gives (%s)', (date, language, said) => {
    const name = 'Digital Industry Association';
    const withdrawn = endorsement({
      current: 'revoked',
      holds: false,
      checks: [
        check('endorsement_withdrawn', { name }, 'endorsement 1'),
        check('status_revoked', { host: 'industry.example', reason: '', ...(date && { date }) }, 'endorsement 1'),
      ],
    });
    expect(words(report({ endorsements: [withdrawn] }), language)).toContain(said);
  });
});

test('the award says where its issuer gives no way to ask about revocation', () => {
  const said = 'The issuer gives no way to check revocation.';
  const award = (one: Report, status: Report['checks'][number]) =>
    textOf(card({ ...one, checks: [...one.checks.filter(({ id }) => id !== 'status'), status] }).querySelector('.elements'));
  const none = check('status_none');
  expect(award(VERIFIED, none)).toContain(said);
  expect(award(VERIFIED, check('status_clear', { host: 'college.example' }))).not.toContain(said);
  // Whoever holds it takes it away, or says so in its place.
  const hosted = { ...VERIFIED, verdict: 'hosted' as const, axes: { ...VERIFIED.axes, authentic: 'hosted' as const } };
  expect(award(hosted, none)).not.toContain(said);
  // Of somebody else's.
  expect(
    award({ ...VERIFIED, checks: [check('status_clear', { host: 'x.example' })] }, check('status_none', {}, 'endorsement 1')),
  ).not.toContain(said);
});

test('who says what it is, is who says what the line shows', () => {
  const credly: Speaker = { who: 'platform', host: 'credly.com' };
  const facts = {
    ...NO_FACTS,
    title: fact('T', '$.t'),
    kind: fact('Certification', '$.k', credly, 'TLS-P'),
    // The line shows the hours, and no language of the text.
    workload: [
      fact({ amount: '3', unit: 'credits' as const, basis: 'notional' as const }, '$.c'),
      fact({ amount: '40', unit: 'hours' as const, basis: 'notional' as const }, '$.h', credly, 'TLS-P'),
    ],
    languages: [fact({ tag: 'fr', of: 'text' as const }, '$.l')],
  };
  expect(textOf(card(report({ facts })).querySelector('.about'))).toBe('Certification · 40 hours · Shown by credly.com');
});
