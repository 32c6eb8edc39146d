import { SHORTENERS } from '../platforms/patterns-hosts.ts';
import { destinationOf, isWorthReading } from '../platforms/patterns-notice.ts';
import type { PageClaims } from './badge-link.ts';
import { linesOf, textOf, tidy } from './dom.ts';
import { LINKEDIN, slugOf } from './places.ts';
import { MAILS, type Mine, type SectionReading, type Site } from './site.ts';

// Four generations of markup, any of which may still be met (A/B tests, locales). Newest last; drop one when nobody meets it any more.
const SECTIONS = [
  '#certifications-section', // 2019–2021
  '#licenses_and_certifications', // 2022–2025, an empty anchor inside its section
  'section[data-section="certifications"]', // public, logged out, seen 2024-05
  '[componentkey$="CertificationTopLevel"],[id$="CertificationTopLevel"]', // since 2026-05, after "com.linkedin.sdui.profile.card.ref…"
].join();
const ITEMS = [
  'li.pv-certification-entity', // 2019–2021
  'li.artdeco-list__item,li.pvs-list__paged-list-item', // 2022–2025, profile and details page
  'li.profile-section-card', // public
  '[componentkey^="entity-collection-item"]', // since 2026-05
].join();
const NOT_CLAIMS = 'script,style,svg,button,h2,.visually-hidden,[data-field*="skills"],a[href*="/details/"]';
const LISTED = 'a[href*="/details/certifications"]';
const DETAILS = /\/details\/certifications\b/;
/** Before the slug of the person whose name it shows, since 2026-05. */
const TRIGGER = 'ProfileVerificationTriggerRef-';
const YEAR = /\b(?:19|20)\d\d\b/;
const DATED = /^(?:issued|expires|émis|délivr|obtenu|date|expir|ausgestellt|emitid|expedi)/i;

function claimsOf(item: Element, person: Pick<PageClaims, 'holder' | 'emails'>): PageClaims {
  const [title = null, ...rest] = linesOf(item, NOT_CLAIMS);
  const dates = rest.filter((line, index) => YEAR.test(line) && line.length < 80 && (index > 0 || DATED.test(line)));
  // "Issued Apr 2024 · Expires Apr 2025", "Issued Mar 2020 No Expiration Date", or two lines.
  const [issued = '', expires = dates[1] ?? ''] = dates[0]?.split(/\s*·\s*|\s+(?=Expires|No Expiration)/) ?? [];
  const issuer = rest[0] !== undefined && !dates.includes(rest[0]) ? rest[0] : null;
  const numbered = rest.find(
    (line) => /^(?:credential id|.*\bID\b|identifiant|n° )/i.test(line) && !dates.includes(line) && line !== issuer,
  );
  return {
    title,
    issuer,
    issuedOn: /^expir/i.test(issued) ? null : issued || null,
    expiresOn: YEAR.test(expires) ? expires : /^expir/i.test(issued) ? issued : null,
    credentialId:
      numbered
        ?.replace(/^credential id[\s:]*/i, '')
        .split(/\s+/)
        .at(-1) || null,
    ...person,
  };
}

/** The links of one entry: those of a platform that we know, else the first that leads out of LinkedIn. */
function addressesOf(item: Element, base: string | undefined, mine: Mine): string[] {
  const known = new Set<string>();
  let other: string | null = null;
  for (const anchor of item.querySelectorAll('a[href]')) {
    const href = anchor.getAttribute('href') ?? '';
    const url = destinationOf(href, base ?? 'https://www.linkedin.com/');
    if (!url || !mine(anchor, href)) continue;
    if (isWorthReading(url) && !SHORTENERS.test(url.hostname)) known.add(url.href);
    else if (!LINKEDIN.hosts.test(url.hostname)) other ??= url.href;
  }
  return known.size > 0 ? [...known] : other ? [other] : [];
}

function outermost(elements: Element[]): Element[] {
  const unique = [...new Set(elements)];
  return unique.filter((element) => !unique.some((outer) => outer !== element && outer.contains(element)));
}

function sectionOf(found: Element): Element {
  return found.id === 'licenses_and_certifications' ? (found.closest('section') ?? found.parentElement ?? found) : found;
}

function itemsOf(section: Element): Element[] {
  const items = outermost([...section.querySelectorAll(ITEMS)]);
  // The layout of 2026 leaves the wrapper out when there is a single entry.
  return items.length > 0 || section.localName === 'main' || linesOf(section, NOT_CLAIMS).length < 2 ? items : [section];
}

function readSections(
  found: Element[],
  url: URL | null,
  mine: Mine,
  person: Pick<PageClaims, 'holder' | 'emails'>,
): SectionReading {
  const reading: SectionReading = { links: [], unlinked: [], entries: 0, entriesWithLink: 0, listed: null };
  const details = url !== null && DETAILS.test(url.pathname);
  // On the details page the whole list is the section.
  const own = found.filter((element) => element.localName !== 'main');
  const sections = outermost(own.length > 0 || !details ? own.map(sectionOf) : found);
  for (const section of sections) {
    for (const item of itemsOf(section)) {
      const claims = claimsOf(item, person);
      if (claims.title === null || !mine(item, claims.title)) continue;
      const addresses = addressesOf(item, url?.href, mine);
      reading.entries++;
      if (addresses.length > 0) reading.entriesWithLink++;
      else reading.unlinked.push({ claims, where: 'certifications' });
      for (const url of addresses) reading.links.push({ url, more: [], claims, where: 'certifications' });
    }
    for (const link of section.querySelectorAll(LISTED)) {
      const count = /\d+/.exec(tidy(link.textContent ?? '').replace(/(?<=\d)[.,\s](?=\d)/g, ''))?.[0];
      if (count) reading.listed = Math.max(reading.listed ?? 0, Number(count));
    }
  }
  return reading;
}

export const linkedin: Site = {
  ...LINKEDIN,
  lists: { mails: MAILS, people: `h1,[componentkey^="${TRIGGER}"] h2`, sections: `${SECTIONS},main` },
  nameIn(element, url) {
    const card = element.closest(`[componentkey^="${TRIGGER}"]`);
    const slug = url && slugOf(url);
    const named = card?.getAttribute('componentkey')?.slice(TRIGGER.length);
    return slug && named && named !== decodeURIComponent(slug) && named !== slug ? null : textOf(element) || null;
  },
  cardOf: (name) => name.ownerDocument.querySelector('.pv-contact-info'),
  readSections,
};
