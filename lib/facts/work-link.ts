import { isPublicAddress } from '../net/address.ts';
import { LIMITS } from './clean.ts';
import type { Host, PortfolioItem } from './model.ts';

/** True for an address that must not be opened from a credential: local, private, an IP address, a port of its own. */
export type IsRefused = (url: string) => boolean;

export const refusedByAddress: IsRefused = (url) => !isPublicAddress(url);

/** Where people show work, with all that lies under these names. */
const HOSTS: Record<Exclude<Host, 'other'>, string> = {
  github: 'github.com github.io',
  gitlab: 'gitlab.com gitlab.io',
  vimeo: 'vimeo.com',
  youtube: 'youtube.com youtube-nocookie.com youtu.be',
  figma: 'figma.com',
  behance: 'behance.net',
  'google-drive': 'drive.google.com docs.google.com',
};

function knownHost(host: string): Host {
  const found = Object.entries(HOSTS).find(([, names]) => names.split(' ').some((name) => `.${host}`.endsWith(`.${name}`)));
  return (found?.[0] as Host | undefined) ?? 'other';
}

/** Host and path that plainly lead to a sign-in page, where there is no work to see. A project that is called "login" is none. */
const LOGIN =
  /^((log|sign)-?in\.|accounts\.google\.com\/|[^/]+\/((users?|accounts?|members?|auth|session|m)\/)?(log|sign)[-_]?in(\.\w{2,5})?\/?$)/i;

export type WorkLink = Pick<PortfolioItem, 'url' | 'host' | 'known' | 'excluded'>;

export const NO_LINK: WorkLink = { url: null, host: null, known: 'other', excluded: null };

/**
 * What an evidence address is worth. `url` is set only for https addresses that may be opened; a refused one keeps its host,
 * so that the panel can say what was left out. Identifiers (urn:, did:, blank nodes) and plain words are no link at all.
 */
export function workLink(address: string, isRefused: IsRefused): WorkLink {
  const text = address.trim();
  // Without a base, only what has a scheme is an address.
  if (text.length > LIMITS.url || /^(urn|did|mailto|tel):/i.test(text) || !URL.canParse(text)) return NO_LINK;
  const url = new URL(text);
  // `https://github.com@other.example/` leads to other.example; the part before the @ serves only to mislead.
  url.username = '';
  url.password = '';
  const { href, hostname } = url;
  const host = hostname || null;
  const excluded = exclusion(url, isRefused);
  return excluded === null ? { url: href, host, known: knownHost(hostname), excluded } : { ...NO_LINK, host, excluded };
}

function exclusion({ protocol, href, hostname, pathname }: URL, isRefused: IsRefused): WorkLink['excluded'] {
  if (protocol !== 'https:') return 'not_https';
  if (isRefused(href)) return 'refused_address';
  return LOGIN.test(hostname + pathname) ? 'login_page' : null;
}
