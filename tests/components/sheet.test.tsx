import { describe, expect, test, vi } from 'vitest';
import { sheetTitle } from '../../components/sheet/sheet-title.ts';
import { SheetView } from '../../components/sheet/sheet-view.tsx';
import type { SheetState } from '../../components/sheet/view.ts';
import type { Report } from '../../lib/report/report.ts';
import { check } from '../../lib/verify/check.ts';
import { show, textOf } from './render.tsx';
import { ALTERED, claims, fact, HOSTED, PAGE_ONLY, REVOKED, report, VERIFIED } from './reports.ts';

const LIST = { issuers: 4, changedAt: '2026-10-03T10:00:00Z' };
const of = (one: Report, list: typeof LIST | null = LIST): SheetState => ({ kind: 'report', report: one, list });
const sheet = (state: SheetState, language: 'en' | 'fr' = 'en', onPrint = () => {}) =>
  show(<SheetView state={state} version="1.2.3" onPrint={onPrint} />, language);
const written = (one: Report, language: 'en' | 'fr' = 'en') => textOf(sheet(of(one), language));

/** What only the credential says. */
const OF_CREDENTIAL = ['86 %', 'Digital Industry Association', 'Data modelling', '5 March 2024'];
const NOTE = 'A badge without proof is not a mark against a person. Nothing here was decided by software.';

describe('one badge on paper', () => {
  test.each<[string, Report, 'en' | 'fr', string[], string[]]>([
    [
      'verified: facts with who says them, elements in words, every check, and where it comes from',
      VERIFIED,
      'en',
      [
        'Evidence about one badge',
        'Verified',
        'Signed by issuer',
        ...OF_CREDENTIAL,
        'Independently verified',
        'Page and badge compared',
        'How we know',
        'Example College is on your list.',
        `Fingerprint of the document (SHA-256): ${'ab'.repeat(32)}`,
        'https://badges.college.example/b/1',
        'As of 22 November 2026 at',
        'Assay 1.2.3',
        'List in use: your list, 4 issuers, changed 3 October 2026.',
        'We checked the badge, not the person.',
        NOTE,
      ],
      ['just now', 'Stackable'],
    ],
    [
      'verified',
      VERIFIED,
      'fr',
      ['Vérifié', 'Vérifié par un tiers', 'Cette feuille porte sur un badge.', 'État au 22 novembre'],
      ['Verified'],
    ],
    [
      'hosted: nothing is "just now" on paper',
      HOSTED,
      'en',
      ['Shown by credly.com', 'Page and badge differ', 'Addresses asked', 'badge_assertions/1', 'None in this badge'],
      ['just now', 'SHA-256'],
    ],
    [
      'a page to open',
      PAGE_ONLY,
      'en',
      ['Written on this page', 'Google Data Analytics', 'Not read; see the provider', NOTE],
      ['We checked'],
    ],
    ['revoked: no fact', REVOKED, 'en', ['Revoked by the issuer', 'Ordinary reasons'], [...OF_CREDENTIAL, 'Independently']],
    [
      'altered: nothing of it, nor what a check took out of it',
      {
        ...ALTERED,
        facts: VERIFIED.facts,
        credential: VERIFIED.credential,
        checks: [...ALTERED.checks, check('issuer_pinned', { name: 'Example College' })],
      },
      'en',
      ['Altered or wrongly signed', 'We checked the badge', NOTE],
      [...OF_CREDENTIAL, 'Cloud Data', 'Example College'],
    ],
  ])('%s (%#)', (_, one, language, said, unsaid) => {
    const text = written(one, language);
    for (const each of said) expect(text).toContain(each);
    for (const each of unsaid) expect(text).not.toContain(each);
  });

  test('the credentials inside follow, each as its own verdict lets it be shown', () => {
    const text = written(report({ credentials: [REVOKED, HOSTED] }));
    expect(text).toContain('Contains 2 badges');
    expect(text).toContain('AWS Certified Solutions Architect – Associate');
    expect(text).not.toContain('86 %');
  });

  test('what was asked of one host stands together, and the same answer of the same address once', () => {
    const asked = (url: string, status: number | null) => ({ url, status, bytes: 1, ms: 1, cached: false });
    const requests = [
      asked('https://college.example/did.json', 200),
      asked('https://lists.example/1?a=b', null),
      asked('https://college.example/did.json', 200),
      asked('https://college.example/did.json', 500),
    ];
    const lines = [...sheet(of({ ...HOSTED, requests })).querySelectorAll('.requests li')].map((li) => textOf(li));
    expect(lines).toEqual(['https://college.example /did.json 200 /did.json 500', 'https://lists.example /1?a=b no answer']);
  });

  test('text from outside is text', () => {
    const evil = '<img src=x onerror=alert(1)><b>Verified</b> \u202e';
    const facts = { ...HOSTED.facts!, title: fact(evil, '$.t'), criteria: fact(evil, '$.c') };
    const root = sheet(
      of({
        ...HOSTED,
        facts,
        source: { ...HOSTED.source, page: evil },
        requests: [{ url: evil, status: 200, bytes: 1, ms: 1, cached: false }],
      }),
    );
    expect(root.querySelector('img, b')).toBeNull();
    expect(textOf(root)).toContain('<img src=x');
    expect(textOf(root)).not.toContain('\u202e');
  });
});

describe('its states', () => {
  test.each<[SheetState['kind'], string]>([
    ['loading', 'Opening…'],
    ['error', 'Assay does not answer'],
    ['gone', 'This report is no longer here'],
  ])('%s', (kind, said) => {
    const root = sheet({ kind } as SheetState);
    expect(textOf(root)).toContain(said);
    // There is nothing to print.
    expect(root.querySelector('button')).toBeNull();
  });

  test('Print prints', () => {
    const print = vi.fn();
    const root = sheet(of(VERIFIED), 'fr', print);
    const button = root.querySelector('.sheet-bar button');
    expect(textOf(button)).toBe('Imprimer');
    button?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
    expect(print).toHaveBeenCalledOnce();
  });
});

test.each<[string, Report, string]>([
  ['the badge', VERIFIED, 'Assay 2026-11-22 Cloud Data Foundations'],
  ['the page, where nothing was read', PAGE_ONLY, 'Assay 2026-11-22 Google Data Analytics'],
  ['nothing of an altered badge', { ...ALTERED, facts: VERIFIED.facts }, 'Assay 2026-11-22'],
  [
    'no character that a file name may not have',
    { ...ALTERED, page: { claims: claims({ title: 'A/B: "C"' }), comparisons: [] } },
    'Assay 2026-11-22 A B C',
  ],
])('the name of its file comes from %s', (_, one, title) => {
  expect(sheetTitle(one)).toBe(title);
});
