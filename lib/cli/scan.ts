import { parseHTML } from 'linkedom';
import { keyOf } from '../platforms/patterns.ts';
import type { Address, PlatformId, ProofKind } from '../platforms/platform.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import { guessSite } from '../sites/guess.ts';
import { findBadges } from '../sites/index.ts';
import { readText } from '../sites/read-links.ts';

/** One line of `assay scan` (DESIGN section 6). */
export interface ScanLine {
  url: string;
  platform: PlatformId | null;
  id: string | null;
  proof: ProofKind;
  claims: Pick<PageClaims, 'title' | 'issuer' | 'issuedOn' | 'holder'>;
  where: string;
}

/** A link that may lead to one person's credential; templates, profiles, pictures and imitations do not. */
function isBadgeLink(address: Address, where: string): boolean {
  switch (address.kind) {
    case 'award':
      return true;
    case 'short-link':
      return address.platform !== null || where === 'certifications';
    case 'unknown':
      return where === 'certifications';
    case 'template':
    case 'profile':
    case 'collection':
    case 'picture':
    case 'look-alike':
      return false;
  }
}

function line(address: Address, claims: ScanLine['claims'], where: string): ScanLine {
  const { url, platform, id, proof } = address;
  const { title, issuer, issuedOn, holder } = claims;
  return { url, platform, id, proof, claims: { title, issuer, issuedOn, holder }, where };
}

function scanText(text: string): ScanLine[] {
  const found = new Map<string, ScanLine>();
  for (const address of readText(text)) {
    const key = keyOf(address);
    if (found.has(key) || !isBadgeLink(address, 'text')) continue;
    found.set(key, line(address, { title: null, issuer: null, issuedOn: null, holder: null }, 'text'));
  }
  return [...found.values()];
}

function scanHtml(text: string, pageUrl: string | null): ScanLine[] {
  // linkedom takes the first element for the root: a piece of a page needs one around it.
  const { document } = parseHTML(/<html[\s>]/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`);
  const { links } = findBadges(document, { href: pageUrl ?? '' }, pageUrl === null ? guessSite(document) : undefined);
  const found = new Map<string, ScanLine>();
  for (const link of links) {
    const key = keyOf(link);
    if (!found.has(key) && isBadgeLink(link, link.where)) found.set(key, line(link, link.claims, link.where));
  }
  return [...found.values()];
}

/**
 * The badge links of a page or a text, each badge once, in the order found. `pageUrl` is where the page came from; without it the
 * site is guessed from the markup. Fetches nothing.
 */
export function scan(text: string, kind: 'html' | 'text', pageUrl: string | null): ScanLine[] {
  return kind === 'html' ? scanHtml(text, pageUrl) : scanText(text);
}
