import { describe, expect, it } from 'vitest';
import { findBadges } from '../../../lib/sites/index.ts';
import { B, credly, page } from './page.ts';

const candidate = `<main><div data-provides="candidate-header"><h1>Jane Placeholder</h1><a href="mailto:Jane@Example.com?subject=x">mail</a></div>
  <dl><dt>E-mail</dt><dd>jane.p@example.org</dd><dt>Website</dt><dd><a href="${credly}">x</a></dd></dl>
  <button data-provides="header-view-resume">View Resume</button></main><footer><a href="mailto:help@ats.example">h</a></footer>`;
const drawer = (name: string) =>
  `<div class="flyover"><h2>${name}</h2><a href="mailto:${name.toLowerCase()}@example.com">m</a><h2>Feedback</h2><div class="card-value">https://badgr.com/public/assertions/${B}</div></div>`;

describe('Greenhouse', () => {
  it('reads the candidate, the e-mail addresses shown, and says that the résumé was not read', () => {
    const findings = findBadges(page(candidate), {
      href: 'https://app.greenhouse.io/people/12/applications/3/redesign?application_id=3',
    });
    expect(findings).toMatchObject({ site: 'greenhouse', holder: 'Jane Placeholder', coverage: { unread: ['document viewer'] } });
    expect(findings.links[0]?.claims).toMatchObject({
      holder: 'Jane Placeholder',
      emails: ['jane@example.com', 'jane.p@example.org'],
    });
  });

  it('names the host of the viewer that shows the résumé', () => {
    const html = candidate.replace('</main>', '<iframe src="https://viewer.example/pdf?document_url=x"></iframe></main>');
    expect(findBadges(page(html), { href: 'https://app.greenhouse.io/people/12' }).coverage.unread).toEqual(['viewer.example']);
  });

  it('names nobody on a list of candidates', () => {
    expect(findBadges(page(candidate), { href: 'https://app.greenhouse.io/sdash/4' }).holder).toBeNull();
    expect(findBadges(page('<h1>Jane</h1><h1>John</h1>'), { href: 'https://app.greenhouse.io/people/12' }).holder).toBeNull();
  });

  it('leaves job boards to the generic scanner', () => {
    expect(findBadges(page(candidate), { href: 'https://boards.greenhouse.io/acme' }).site).toBe('generic');
  });
});

describe('Lever', () => {
  const at = { href: 'https://hire.lever.co/candidates/7c1f0a52-3b6d-4e8f-9a10-2b3c4d5e6f70' };

  it('reads the drawer over the list', () => {
    const findings = findBadges(page(`<h1>Candidates</h1><a href="mailto:x@y.example">o</a>${drawer('Jane')}`), at);
    expect(findings).toMatchObject({ site: 'lever', holder: 'Jane' });
    expect(findings.links.map((link) => [link.url, link.where, link.claims.emails])).toEqual([
      [`https://badgr.com/public/assertions/${B}`, 'text', ['jane@example.com']],
    ]);
  });

  it('names nobody when two drawers are open', () => {
    expect(findBadges(page(drawer('Jane') + drawer('John')), at).holder).toBeNull();
  });

  it('knows the European and the sandbox host, but not the job board', () => {
    const site = (host: string) => findBadges(page(''), { href: `https://${host}/candidates/x` }).site;
    expect([site('hire.eu.lever.co'), site('hire.sandbox.lever.co'), site('jobs.lever.co')]).toEqual([
      'lever',
      'lever',
      'generic',
    ]);
  });
});
