import { describe, expect, it } from 'vitest';
import type { SeenFindings, SeenLink } from '../../../lib/sites/badge-link.ts';
import { readLinks } from '../../../lib/sites/read-links.ts';
import { claims } from '../support/claims.ts';
import { credly, U } from './page.ts';

const seen = (...links: Partial<SeenLink>[]): SeenFindings => ({
  page: 'https://portfolio.example/jane',
  site: 'generic',
  holder: null,
  links: links.map((link) => ({ url: credly, more: [], claims: claims(), where: 'link', ...link })),
  unlinked: [],
  coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [] },
});
const read = (...links: Partial<SeenLink>[]) => readLinks(seen(...links)).links.map(({ url, kind, where }) => [url, kind, where]);

describe('readLinks', () => {
  it('decides itself what an address is, and takes each badge once, from where it stands first', () => {
    expect(read({ where: 'certifications' }, { url: `${credly}/public_url` }, { where: 'text' })).toEqual([
      [credly, 'award', 'certifications'],
    ]);
  });

  it('takes a badge once for each title that is stated for it', () => {
    const titled = (title: string | null, url = credly) => ({ url, claims: claims({ title }) });
    const titles = (...links: Partial<SeenLink>[]) => readLinks(seen(...links)).links.map(({ claims }) => claims.title);
    expect(titles(titled(null), titled('A'), titled('B', `${credly}/public_url`), titled(' a '), titled(null))).toEqual([
      'A',
      'B',
    ]);
    expect(titles(titled('A'), titled('A', `${credly}/public_url`))).toEqual(['A']);
  });

  it.each<[string, Partial<SeenLink>]>([
    ['a page of a platform that is no badge', { url: 'https://www.coursera.org/learn/python' }],
    ['an address of nobody we know', { url: 'https://college.example/badge.json' }],
    ['a picture that is decoration', { url: 'https://images.credly.com/images/x/image.png', where: 'image' }],
    ['a scheme that is not the web', { url: 'javascript:alert(1)' }],
    ['what is no address', { url: 'credly' }],
  ])('leaves out %s', (_what, link) => {
    expect(read(link)).toEqual([]);
  });

  it('keeps whatever a certifications section links, for the page says that it is a credential', () => {
    expect(read({ url: 'https://college.example/badge.json', where: 'certifications' })).toEqual([
      ['https://college.example/badge.json', 'unknown', 'certifications'],
    ]);
  });

  it('joins the pieces of a cut address only when they complete one person’s award', () => {
    const cut = credly.slice(0, -12);
    expect(read({ url: cut, more: [U.slice(-12)], where: 'text' })).toEqual([[credly, 'award', 'text']]);
    expect(read({ url: cut, more: [U.slice(-12, -4), U.slice(-4)], where: 'text' })).toEqual([[credly, 'award', 'text']]);
    expect(read({ url: cut, more: ['Experience'], where: 'text' })).toEqual([]);
    expect(read({ url: credly, more: ['Experience'], where: 'text' })).toEqual([[credly, 'award', 'text']]);
  });

  it('counts what hides where it leads, and names frames that are no badge as unread', () => {
    const { links, coverage } = readLinks(
      seen(
        { url: 'https://lnkd.in/abc' },
        { url: 'https://www.credly.com/go/abc' },
        { url: 'https://www.credly.com/users/jane', where: 'frame' },
      ),
    );
    expect(links.map(({ url }) => url)).toEqual(['https://www.credly.com/go/abc']);
    expect(coverage).toMatchObject({ hidden: 2, unread: ['www.credly.com'] });
  });
});
