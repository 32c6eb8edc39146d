import { isPublicAddress } from '../net/address.ts';
import { LIMITS } from './clean.ts';
import type { Host, PortfolioItem } from './model.ts';

/** True for an address that must not be opened from a credential: local, private, an IP address, a port of its own. */
export type IsRefused = (url: string) => boolean;

export const refusedByAddress: IsRefused = (url) => !isPublicAddress(url);

const HOSTS: readonly [RegExp, Host][] = [
  [/(^|\.)github\.(com|io)$/, 'github'],
  [/(^|\.)gitlab\.(com|io)$/, 'gitlab'],
  [/(^|\.)vimeo\.com$/, 'vimeo'],
  [/(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/, 'youtube'],
  [/(^|\.)figma\.com$/, 'figma'],
  [/(^|\.)behance\.net$/, 'behance'],
  [/^(drive|docs)\.google\.com$/, 'google-drive'],
];

export type WorkLink = Pick<PortfolioItem, 'url' | 'host' | 'known' | 'excluded'>;

export const NO_LINK: WorkLink = { url: null, host: null, known: 'other', excluded: null };

/**
 * What an evidence address is worth. `url` is set only for https addresses that may be opened; a refused one keeps its host,
 * so that the panel can say what was left out. Identifiers (urn:, did:, blank nodes) and plain words are no link at all.
 */
export function workLink(address: string, isRefused: IsRefused): WorkLink {
  const text = address.trim();
  if (text.length > LIMITS.url || !/^[a-z][a-z0-9+.-]*:/i.test(text) || /^(urn|did|mailto|tel):/i.test(text)) return NO_LINK;
  if (!URL.canParse(text)) return NO_LINK;
  const url = new URL(text);
  if (url.protocol !== 'https:') return { ...NO_LINK, host: url.hostname === '' ? null : url.hostname, excluded: 'not_https' };
  // `https://github.com@other.example/` leads to other.example; the part before the @ serves only to mislead.
  url.username = '';
  url.password = '';
  const host = url.hostname;
  if (isRefused(url.href)) return { ...NO_LINK, host, excluded: 'refused_address' };
  return { url: url.href, host, known: HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? 'other', excluded: null };
}
