import { describe, expect, it } from 'vitest';
import { findBadges } from '../../../lib/sites/index.ts';
import { B, credly, page, U } from './page.ts';

const profile = { href: 'https://www.linkedin.com/in/jane-placeholder/' };
const wrapped = (url: string) =>
  `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(url)}&amp;urlhash=x&amp;isSdui=true`;
const twice = (text: string) => `<span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span>`;

const claims = {
  title: 'Data Basics',
  issuer: 'Example College',
  issuedOn: 'Issued Apr 2024',
  expiresOn: 'Expires Apr 2026',
  credentialId: 'AB-12',
  holder: 'Jane Placeholder',
  emails: [],
};

/** One entry with all claims, one without a link, the count, and every LinkedIn link that is no badge. */
const GENERATIONS: [string, string][] = [
  [
    '2019–2021',
    `<h1>Jane Placeholder</h1><section id="certifications-section"><ul>
      <li class="pv-certification-entity"><a href="/company/1/"></a><h3>Data Basics</h3>
       <p><span class="visually-hidden">Issuing authority</span><span>Example College</span></p>
       <p><span class="visually-hidden">Dates</span><span>Issued Apr 2024 Expires Apr 2026</span></p>
       <p><span>Credential ID AB-12</span></p><a class="pv-certifications-entity__credential-link" href="${credly}">See credential</a></li>
      <li class="pv-certification-entity"><h3>No link</h3><p><span>Example College</span></p></li></ul>
      <a href="/in/jane-placeholder/details/certifications/">Show all 9</a></section>`,
  ],
  [
    '2022–2025',
    `<h1>${twice('Jane Placeholder')}</h1><section data-view-name="profile-card"><div id="licenses_and_certifications"></div>
      <h2>${twice('Licenses')}</h2><ul>
      <li class="artdeco-list__item"><a data-field="entity_image_licenses_and_certifications" href="https://www.linkedin.com/company/1/"></a>
       <a data-field="entity_image_licenses_and_certifications" href="${credly}"><div>${twice('Data Basics')}</div><span class="t-14">${twice('Example College')}</span>
       <span class="t-14">${twice('Issued Apr 2024 · Expires Apr 2026')}</span><span class="t-14">${twice('Credential ID AB-12')}</span></a>
       <ul><li><a aria-label="Show credential for Data Basics" href="${credly}"><span>Show credential</span></a></li>
       <li><a data-field="licensesandcerts_contextual_skills_see_details" href="https://www.linkedin.com/in/jane-placeholder/overlay/x"><strong>Skill 2024</strong></a></li></ul></li>
      <li class="artdeco-list__item"><div>${twice('No link')}</div></li></ul>
      <a id="navigation-index-see-all-licenses-and-certifications" href="https://www.linkedin.com/in/jane-placeholder/details/certifications?x=1">Show all 9 licenses</a></section>`,
  ],
  [
    'since 2026',
    `<div componentkey="ProfileVerificationTriggerRef-jane-placeholder"><h2>Jane Placeholder</h2></div>
     <section componentkey="com.linkedin.sdui.profile.card.refXCertificationTopLevel"><h2>Licenses</h2>
      <div componentkey="entity-collection-item-1"><p>Data Basics</p><p>Example College</p><p>Issued Apr 2024 · Expires Apr 2026</p><p>Credential ID AB-12</p>
       <a href="${wrapped(credly)}"><span>Show credential</span></a></div>
      <div componentkey="entity-collection-item-2"><p>No link</p><p>ISO</p></div>
      <a href="https://www.linkedin.com/in/jane-placeholder/details/certifications/"><span>Show all 9</span></a></section>`,
  ],
  [
    'public',
    `<h1>Jane Placeholder</h1><section data-section="certifications"><h2>Licenses</h2><ul>
      <li class="profile-section-card"><a href="https://www.linkedin.com/company/x?trk=y"></a><h3><a href="${credly}?trk=public_profile_certification-title">Data Basics</a></h3>
       <h4><a href="https://www.linkedin.com/company/x">Example College</a></h4><div><div><span>Issued <time>Apr 2024</time></span> <span>Expires <time>Apr 2026</time></span></div>
       <div>Credential ID AB-12</div><a data-tracking-control-name="public_profile_see-credential" href="${credly}?trk=public_profile_see-credential">See credential</a></div></li>
      <li class="profile-section-card"><h3>No link</h3></li></ul><a href="/in/jane-placeholder/details/certifications">Show all 9</a></section>`,
  ],
];

describe('LinkedIn', () => {
  it.each(GENERATIONS)('reads the markup of %s', (_years, html) => {
    const findings = findBadges(page(html), profile);
    expect(findings).toMatchObject({ site: 'linkedin', holder: 'Jane Placeholder' });
    expect(findings.links.map((link) => [link.url, link.where, link.claims])).toEqual([[credly, 'certifications', claims]]);
    expect(findings.unlinked.map((entry) => entry.claims.title)).toEqual(['No link']);
    expect(findings.coverage).toMatchObject({ entries: 2, entriesWithLink: 1, listed: 9 });
  });

  it('takes the only link out of an entry for its credential, whoever owns the host', () => {
    const html = GENERATIONS.map(([, text]) =>
      text
        .replaceAll(credly, 'https://college.example/award.pdf')
        .replaceAll(encodeURIComponent(credly), encodeURIComponent('https://college.example/award.pdf')),
    );
    for (const text of html) {
      expect(findBadges(page(text), profile).links.map(({ url, platform, kind }) => [url, platform, kind])).toEqual([
        ['https://college.example/award.pdf', null, 'unknown'],
      ]);
    }
  });

  it('reads a section of 2026 whose single entry has no wrapper', () => {
    const html = `<section id="com.linkedin.sdui.profile.card.refXCertificationTopLevel"><h2>Licenses</h2><p>Data Basics</p><p>Example College</p><p>Issued Apr 2024</p><a href="${wrapped(credly)}">Show credential</a></section>`;
    expect(findBadges(page(html), profile).links.map((link) => [link.url, link.claims.title, link.claims.issuer])).toEqual([
      [credly, 'Data Basics', 'Example College'],
    ]);
  });

  it('reads the details page, whose list is the section', () => {
    const html = `<main><ul><li class="pvs-list__paged-list-item"><div>${twice('Data Basics')}</div><a href="https://college.example/x">Show credential</a></li></ul></main>`;
    const details = { href: 'https://www.linkedin.com/in/jane-placeholder/details/certifications/' };
    expect(findBadges(page(html), details).links.map((link) => [link.url, link.where])).toEqual([
      ['https://college.example/x', 'certifications'],
    ]);
    expect(findBadges(page(html), profile).links).toEqual([]);
  });

  it('reads French dates by their place', () => {
    const html = `<section id="certifications-section"><li class="pv-certification-entity"><h3>Bases (2013)</h3><p>Collège Exemple</p><p>Émis le avr. 2024 · Expire le avr. 2026</p><a href="${credly}">Afficher</a></li></section>`;
    expect(findBadges(page(html), profile).links[0]?.claims).toMatchObject({
      title: 'Bases (2013)',
      issuer: 'Collège Exemple',
      issuedOn: 'Émis le avr. 2024',
      expiresOn: 'Expire le avr. 2026',
    });
  });

  it('finds links outside of sections, for example in the About text', () => {
    const html = `<h1>Jane Placeholder</h1><section><p>My badge: www.credly.com/badges/${U}, and https://lnkd.in/abc</p></section>`;
    const findings = findBadges(page(html), profile);
    expect(findings.links.map((link) => [link.url, link.where, link.claims.holder])).toEqual([
      [credly, 'text', 'Jane Placeholder'],
    ]);
    expect(findings.coverage.hidden).toBe(1);
  });

  it('names nobody when the page shows several people, or is not a profile, or shows the person before', () => {
    const link = `<a href="https://badgr.com/public/assertions/${B}">x</a>`;
    expect(findBadges(page(`<h1>Jane</h1><h1>John</h1>${link}`), profile).links[0]?.claims.holder).toBeNull();
    expect(
      findBadges(page(`<h1>Jane</h1>${link}`), { href: 'https://www.linkedin.com/search/results/people/' }).holder,
    ).toBeNull();
    expect(
      findBadges(page(`<div componentkey="ProfileVerificationTriggerRef-john"><h2>John</h2></div>${link}`), profile).holder,
    ).toBeNull();
  });
});
