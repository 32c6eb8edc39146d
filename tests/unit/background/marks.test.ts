import { describe, expect, it } from 'vitest';
import en from '../../../assets/public/_locales/en/messages.json' with { type: 'json' };
import fr from '../../../assets/public/_locales/fr/messages.json' with { type: 'json' };
import { LONGEST, marksOf, shortKey } from '../../../entrypoints/background/marks.ts';
import { toolbarOf } from '../../../entrypoints/background/toolbar.ts';
import { type MessageKey, wordsIn } from '../../../lib/i18n/words.ts';
import type { Item, ItemState, TabView } from '../../../lib/messages/views.ts';
import { readAddress } from '../../../lib/platforms/index.ts';
import type { Comparison, Report } from '../../../lib/report/report.ts';
import { check } from '../../../lib/verify/check.ts';
import { fact, NO_FACTS, report } from '../../components/reports.ts';
import { claims } from '../support/claims.ts';

const LINK = 'https://www.credly.com/badges/0c63da6c-8a44-4cb3-a7d4-4bfc8c3a0b1e';
const SEEN = `${LINK}?trk=public_profile`;
const KEY = 'credly 0c63da6c';
const ENGLISH = wordsIn('en');
const FRENCH = wordsIn('fr');

const item = (state: ItemState, some: Partial<Item> = {}): Item => ({
  key: KEY,
  link: { ...readAddress(LINK)!, claims: claims({ title: 'Cloud Foundations' }), where: 'certifications' },
  entry: null,
  state,
  hosts: [],
  last: null,
  kept: false,
  ...some,
});
const view = (...items: Item[]): TabView => ({
  subject: 's',
  tabId: 1,
  page: 'https://www.linkedin.com/in/a/',
  site: 'linkedin',
  holder: null,
  coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [], hidden: 0 },
  items,
  trouble: null,
  focus: null,
  isPrivate: false,
});
const marked = (...items: Item[]) => marksOf(view(...items), [[SEEN, KEY]], ENGLISH);
const done = (of: Partial<Report>): ItemState => ({ name: 'done', report: report(of) });
const only = (state: ItemState, words = ENGLISH) => marksOf(view(item(state)), [[SEEN, KEY]], words)[0]!;

const axes = (authentic: Report['axes']['authentic'], issuer: Report['axes']['issuer'] = 'unrecognised') => ({
  axes: { authentic, current: 'current' as const, issuer, holder: 'not-compared' as const, holderBy: null },
});
const credly = (date: string | null): Partial<Report> => ({
  verdict: 'hosted',
  ...axes('hosted'),
  source: { ...report().source, document: 'https://www.credly.com/obi/v2/1' },
  facts: {
    ...NO_FACTS,
    title: fact('Cloud Foundations', '$'),
    issueDate: date === null ? null : fact({ date, field: 'issuedOn' }, '$.issuedOn'),
  },
});
const differs: Comparison = { what: 'title', result: 'different', page: 'Professional', badge: 'Associate' };
const page = (...comparisons: Comparison[]) => ({ page: { claims: claims(), comparisons } });
const revoked: Partial<Report> = {
  verdict: 'revoked',
  axes: { ...axes('signed').axes, current: 'revoked' },
  checks: [check('status_revoked', { host: 'college.example', reason: '', date: '' })],
};

describe('a mark says', () => {
  it.each<[string, ItemState, string, string, string, string]>([
    ['before anything', { name: 'found' }, 'dash', 'neutral', 'Check', 'Vérifier'],
    ['after a fault of our own', { name: 'failed' }, 'dash', 'neutral', 'Check', 'Vérifier'],
    ['meanwhile', { name: 'checking' }, 'dash', 'neutral', 'Checking…', 'Vérification…'],
    ['with an issuer on the list', done(axes('signed', 'pinned')), 'disc', 'verified', 'Verified', 'Vérifié'],
    ['with any other issuer', done({}), 'ring', 'neutral', 'Signature valid', 'Signature valide'],
    ['of Credly', done(credly('2024-05-02')), 'house', 'neutral', 'credly.com · May 2024', 'credly.com · mai 2024'],
    ['of Credly with a long month', done(credly('2024-09-02')), 'house', 'neutral', 'credly.com', 'credly.com'],
    ['of Credly without a date', done(credly(null)), 'house', 'neutral', 'credly.com', 'credly.com'],
    [
      'of a host whose name is too long to be written out',
      done({ ...credly(null), source: { ...report().source, document: 'https://badges.some-very-long-name.example/1' } }),
      'house-outline',
      'neutral',
      'Published by its site',
      'Publié par le site',
    ],
    ['of a revoked one', done(revoked), 'barred', 'red', 'Revoked', 'Révoqué'],
    [
      'of an altered one',
      done({ verdict: 'invalid', ...axes('tampered') }),
      'triangle',
      'red',
      'Altered or mis-signed',
      'Modifié ou mal signé',
    ],
    ['of one whose issuer is blocked', done(axes('signed', 'blocked')), 'barred', 'red', 'Blocked', 'Bloqué'],
    [
      'where the page says something else',
      done({ ...axes('signed', 'pinned'), ...page(differs) }),
      'bang',
      'amber',
      'Page and badge differ',
      'Page et badge diffèrent',
    ],
    [
      'of a revoked one of which the page says something else',
      done({ ...revoked, ...page(differs) }),
      'barred',
      'red',
      'Revoked',
      'Révoqué',
    ],
    [
      'where names alone differ, which has its own line in the panel',
      done({ ...axes('signed', 'pinned'), ...page({ ...differs, what: 'holder' }) }),
      'disc',
      'verified',
      'Verified',
      'Vérifié',
    ],
  ])('%s', (_, state, glyph, tone, english, french) => {
    expect(only(state)).toMatchObject({ url: SEEN, key: KEY, glyph, tone, text: english });
    expect(only(state, FRENCH).text).toBe(french);
  });

  it('to those who do not see it, what stands on it, the whole headline and the title', () => {
    expect(only({ name: 'found' }).label).toBe('Assay: Check. Cloud Foundations. Opens details');
    expect(only(done(credly('2024-05-02'))).label).toBe(
      'Assay: credly.com · May 2024. Confirmed by credly.com. Cloud Foundations. Opens details',
    );
    expect(only(done({ ...credly(null), ...page(differs) }), FRENCH).label).toBe(
      'Assay\u00A0: Page et badge diffèrent. Confirmé par credly.com. Cloud Foundations. Ouvre les détails',
    );
  });

  it('under "altered", the page’s own title and nothing of the badge', () => {
    const altered = done({ verdict: 'invalid', ...axes('tampered'), credential: null, facts: null });
    expect(only(altered).label).toBe('Assay: Altered or mis-signed. Altered or wrongly signed. Cloud Foundations. Opens details');
  });

  it('nothing beside addresses that are no badge of this frame, and nothing for entries without a link', () => {
    expect(marksOf(view(item({ name: 'found' })), [['https://other.example/', 'other']], ENGLISH)).toEqual([]);
    expect(
      marked(item({ name: 'found' }, { link: null, entry: { claims: claims({ title: 'x' }), where: 'certifications' } })),
    ).toEqual([]);
  });

  it('nothing decided where one address stands for two titles, of which at most one is true', () => {
    const [mark] = marked(item(done(axes('signed', 'pinned'))), item(done(axes('signed', 'pinned')), { key: `${KEY}\nrust` }));
    expect(mark).toMatchObject({ key: KEY, glyph: 'dash', tone: 'neutral', text: 'See details' });
  });
});

describe('the words of marks', () => {
  const titles = Object.keys(en).filter((key) => /^headline_/.test(key) && !/_sentence|_apart_|_reason|_nothing_about/.test(key));

  const shorts = titles.map((title) => shortKey(title as MessageKey));

  it('are there for every headline, and for no other', () => {
    const others = [
      'mark_check',
      'mark_checking',
      'mark_differs',
      'mark_label',
      'mark_label_untitled',
      'mark_several',
      'mark_several_long',
    ];
    const all = Object.keys(en).filter((key) => key.startsWith('mark_'));
    expect(all.filter((key) => !others.includes(key)).sort()).toEqual([...new Set<string>(shorts)].sort());
  });

  it.each(Object.entries({ en, fr }))('are no longer than a mark: %s', (_, words: Record<string, { message: string }>) => {
    const used = [...shorts, 'mark_check', 'mark_checking', 'mark_differs', 'mark_several'] as MessageKey[];
    expect(used.filter((key) => (words[key]?.message.length ?? 99) > LONGEST)).toEqual([]);
  });
});

describe('the toolbar button', () => {
  it.each<[string, TabView | null, string, string, string]>([
    ['of a tab that was not read', null, '', 'Assay', 'Assay'],
    [
      'of a page without badges',
      view(),
      '',
      'Assay: no badge found on this page',
      'Assay\u00A0: aucun badge trouvé sur cette page',
    ],
    [
      'of one badge',
      view(item({ name: 'found' })),
      '1',
      'Assay: 1 badge on this page, 0 checked',
      'Assay\u00A0: 1 badge sur cette page, 0 vérifié',
    ],
    [
      'of two, and an entry without a link, which is no badge',
      view(item(done({})), item(done({})), item({ name: 'found' }, { link: null })),
      '2',
      'Assay: 2 badges on this page, 2 checked',
      'Assay\u00A0: 2 badges sur cette page, 2 vérifiés',
    ],
  ])('says how many: %s', (_, of, text, english, french) => {
    expect(toolbarOf(of, ENGLISH)).toEqual({ text, title: english });
    expect(toolbarOf(of, FRENCH)).toEqual({ text, title: french });
  });
});
