import { hostOf, sameIdentifier } from '../net/address.ts';

export interface Party {
  id: string | null;
  name?: string | null;
  url?: string | null;
  /** RFC 7638 thumbprint of the key that signed for it. */
  thumbprint?: string | null;
}

/** Second-level names under which countries register organisations: `university.ac.uk`, `college.on.ca`. */
const SECOND_LEVEL = new Set('ac co com edu gob gouv gov govt net org sch'.split(' '));
const PROVINCES = new Set('ab bc gc mb nb nf nl ns nt nu on pe qc sk yk'.split(' '));

/** `same`: one organisation, by its identifier, key or name. `domain`: two identifiers on one registrable domain, and nothing else is known. */
export type Likeness = 'same' | 'domain';

/**
 * Whether two parties count as one for the third-party test of an endorsement (employer facts, sections 2.1 and 4.3); null when they are
 * two. It errs on the side of one: a party without an identifier cannot be told apart, and two issuers of one shared platform count as
 * one, so that nobody endorses himself under a second account.
 */
export function likenessOf(a: Party, b: Party): Likeness | null {
  if (a.id === null || b.id === null || sameIdentifier(a.id, b.id)) return 'same';
  if (isText(a.thumbprint) && a.thumbprint === b.thumbprint) return 'same';
  if (isText(a.name) && isText(b.name) && sameWords(a.name, b.name)) return 'same';
  const others = domainsOf(b);
  return domainsOf(a).some((domain) => others.includes(domain)) ? 'domain' : null;
}

const isText = (text: string | null | undefined): text is string => text !== null && text !== undefined && text !== '';

const sameWords = (a: string, b: string): boolean => words(a) === words(b) && words(a) !== '';

const words = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const domainsOf = ({ id, url }: Party): string[] =>
  [id, url].filter(isText).flatMap((address) => registrableDomain(hostSafely(address)) ?? []);

/** A `did:web` with broken percent-encoding names no host. */
function hostSafely(address: string): string | null {
  try {
    return hostOf(address);
  } catch {
    return null;
  }
}

/**
 * An approximation without the public suffix list: the last two labels, or three below a country's usual second level. Where it is
 * wrong it takes too short a name, which says "same" too often, not too rarely.
 */
export function registrableDomain(host: string | null): string | null {
  if (host === null) return null;
  const name = host.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
  const labels = name.split('.');
  if (labels.length < 3 || /^[\d.]+$/.test(name) || name.startsWith('[')) return name;
  const [second = '', top = ''] = labels.slice(-2);
  const isShared = top.length === 2 && (SECOND_LEVEL.has(second) || (top === 'ca' && PROVINCES.has(second)));
  return labels.slice(isShared ? -3 : -2).join('.');
}
