import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBadges } from '../../../lib/sites/index.ts';
import { B, credly, H40, page, U, V } from './page.ts';

const at = { href: 'https://portfolio.example/jane?x=1#y' };
const found = (html: string, location = at) => findBadges(page(html), location);
const urls = (html: string) => found(html).links.map((link) => [link.url, link.where]);

describe('the generic scanner', () => {
  it.each<[string, string, [string, string][]]>([
    ['a link', `<a href="${credly}/public_url?trk=x">Badge</a>`, [[`${credly}/public_url`, 'link']]],
    [
      'embed code with its host',
      `<div data-share-badge-id="${U}" data-share-badge-host="https://www.credly.com"></div>`,
      [[credly, 'embed']],
    ],
    ['embed code of old, without', `<div data-share-badge-id="${U}"></div>`, [[credly, 'embed']]],
    [
      'a badge in a frame',
      '<iframe src="https://openbadgepassport.com/app/badge/info/7/pic/embed"></iframe>',
      [['https://openbadgepassport.com/app/badge/info/7/pic/embed', 'frame']],
    ],
    [
      'a picture that leads to its assertion',
      `<img src="https://api.badgr.io/public/assertions/${B}/image">`,
      [[`https://api.badgr.io/public/assertions/${B}/image`, 'image']],
    ],
    ['an address in the text', `<p>See credly.com/badges/${U}).</p>`, [[`https://credly.com/badges/${U}`, 'text']]],
    [
      'an address cut by a line end',
      `<p>https://www.credly.com/badges/7c1f0a52-3b6d-4e8f-\n9a10-2b3c4d5e6f70 ok</p>`,
      [[credly, 'text']],
    ],
    [
      'an address cut between two elements',
      '<div><span>https://www.credly.com/badges/7c1f0a52-3b6d-4e8f-</span><span>9a10-2b3c4d5e6f70</span></div>',
      [[credly, 'text']],
    ],
    ['a résumé', `<article class="resume"><p>${credly}</p></article>`, [[credly, 'résumé']]],
    [
      'a Moodle badge, by a relative link',
      `<a href="/m/badges/badge.php?hash=${H40}">x</a>`,
      [[`https://portfolio.example/m/badges/badge.php?hash=${H40}`, 'link']],
    ],
  ])('finds %s', (_what, html, expected) => {
    expect(urls(html)).toEqual(expected);
  });

  it.each([
    ['badge art', '<img src="https://images.credly.com/images/x/image.png">'],
    ['a nested address', `<a href="https://app.diagrams.net/?redirect=${credly}">x</a>`],
    ['a course page', '<a href="https://www.coursera.org/learn/python">x</a>'],
    ['an unknown host', `<a href="https://college.example/badges/${U}">x</a>`],
    ['what the reader types', `<textarea>${credly}</textarea><div contenteditable="true">${credly}</div>`],
    ['a script', `<script>"${credly}"</script>`],
    ['the twin for screen readers', `<span class="visually-hidden">${credly}</span>`],
    ['a disabled scheme', `<p>hxxps://www.credly.com/badges/${U}</p>`],
    ['e-mail', '<p>jane@credly.com/x</p>'],
  ])('does not find %s', (_what, html) => {
    expect(found(html).links).toEqual([]);
  });

  it('finds one badge once, however it is linked', () => {
    const links = urls(
      `<a href="${credly}">a</a><a href="${credly}/linked_in?utm_source=x">b</a><p>${credly}</p><img src="${credly}">`,
    );
    expect(links).toEqual([[credly, 'link']]);
  });

  it('tells templates, profiles and imitations from awards', () => {
    const { links } = found(
      `<a href="https://www.credly.com/org/x/badge/y">1</a><a href="https://www.credly.com/users/x">2</a><a href="https://credly.com.evil.example/badges/${U}">3</a>`,
    );
    expect(links.map(({ kind, resembles }) => [kind, resembles])).toEqual([
      ['template', undefined],
      ['profile', undefined],
      ['look-alike', 'credly.com'],
    ]);
  });

  it('says what it could not read', () => {
    const { coverage } = found(
      `<a href="https://lnkd.in/aBcD">x</a> <p>https://bit.ly/xyz</p>
       <iframe src="https://viewer.example/pdf?u=x"></iframe><iframe src="/own"></iframe><iframe hidden src="https://ads.example/"></iframe>
       <embed type="application/pdf" src="about:blank">`,
    );
    expect(coverage).toEqual({
      entries: 0,
      entriesWithLink: 0,
      listed: null,
      unread: ['viewer.example', 'document viewer'],
      hidden: 2,
    });
  });

  it('names nobody, and keeps no text of the page but the link’s own', () => {
    const findings = found(
      `<h1>Jane</h1><a href="mailto:jane@example.com">m</a><h2>Secret</h2><p>Secret. <a href="${credly}">Kubernetes</a></p>`,
    );
    expect(findings.holder).toBeNull();
    expect(findings.page).toBe('https://portfolio.example/jane');
    expect(JSON.stringify(findings)).not.toMatch(/Secret|Jane|jane@/);
  });

  it('finds the same when nodes stand twice', () => {
    const piece = fc.constantFrom(
      `<a href="${credly}">x</a>`,
      `<p>see www.credly.com/badges/${V}.</p>`,
      `<iframe src="https://badges.parchment.ca/public/assertions/${B}"></iframe>`,
      '<p>nothing / here</p>',
      '<a href="https://www.credly.com/go/abc">short</a>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const html = pieces.join('');
        expect(found(html + html).links).toEqual(found(html).links);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the title of a link', () => {
  const titles = (html: string) => found(html).links.map(({ claims }) => claims.title);
  const link = (content: string) => `<a href="${credly}">${content}</a>`;

  it.each([
    ['its own words', 'Python <b>Essentials</b>', 'Python Essentials'],
    ['one word', 'Kubernetes', 'Kubernetes'],
    ['words with a generic one among them', 'AWS Cloud Practitioner badge', 'AWS Cloud Practitioner badge'],
    ['the alternative text of a picture', '<img alt="Python Essentials" src="x.png">', 'Python Essentials'],
    ['that text where the words say nothing', 'Verify <img alt="Python Essentials" src="x.png">', 'Python Essentials'],
    ['no more than 300 letters', 'Long '.repeat(200), `${'Long '.repeat(60)}`],
  ])('is %s', (_what, content, title) => {
    expect(titles(link(content))).toEqual([title]);
  });

  it.each([
    ...['Show credential', 'See credential →', 'Voir', 'here', 'My badge!', 'Verify on Credly', 'x', '2024', ''],
    ...[credly, `credly.com/badges/${U}`, 'www.credly.com', 'credly.com', U, 'jane@example.com'],
    ...['<img alt="badge" src="x.png">', '<img src="x.png">', '<h3>Python</h3><p>Example College</p>'],
  ])('is not %j', (content) => {
    expect(titles(`<h3>Python Essentials</h3>${link(content)}`)).toEqual([null]);
  });

  it('is read on Greenhouse, and not on LinkedIn, whose entries have titles of their own', () => {
    const on = (href: string) => findBadges(page(link('Python Essentials')), { href }).links[0]?.claims.title;
    expect(on('https://app.greenhouse.io/people/12')).toBe('Python Essentials');
    expect(on('https://www.linkedin.com/in/jane/')).toBeNull();
  });

  it('makes two findings of one badge that is linked under two titles, and one where the titles are the same', () => {
    expect(titles(link('Voir') + link('Python') + link('python ') + link('Rust') + link('Rust') + link('here'))).toEqual([
      'Python',
      'Rust',
    ]);
  });
});
