import { keyOf, readAddress } from '../platforms/patterns.ts';
import type { Address } from '../platforms/platform.ts';
import type { BadgeLink, PageFindings, SeenFindings } from './badge-link.ts';
import { distinct } from './distinct.ts';
import { findAddresses } from './text.ts';

/** An address alone, or with the pieces that complete one person's award. Null for none. */
function readWhole(url: string, more: readonly string[]): Address | null {
  const address = readAddress(url);
  if (address?.kind !== 'unknown') return address;
  let whole = url;
  for (const piece of more) {
    whole += piece;
    const longer = readAddress(whole);
    if (longer?.kind === 'award') return longer;
  }
  return address;
}

/** Whether what an address leads to is worth a line, by the place that holds it. */
function isBadge({ kind, platform }: Address, where: string): boolean {
  switch (where) {
    // The page says itself that it is a credential.
    case 'certifications':
      return true;
    // A picture or a frame of anything but one person's award is decoration.
    case 'embed':
    case 'image':
    case 'frame':
      return kind === 'award';
    // A shortener says nothing, not even that there is a badge.
    default:
      return kind !== 'unknown' && (kind !== 'short-link' || platform !== null);
  }
}

/**
 * The badges among the addresses that a page script reports, one link per badge and title that is stated
 * for it, the first that is met. The script knows little of
 * platforms, and a page's process is not to be believed: what an address is, is decided here alone.
 */
export function readLinks(seen: SeenFindings): PageFindings {
  const links: BadgeLink[] = [];
  const hidden = new Set<string>();
  const unread = new Set(seen.coverage.unread);
  for (const { url, more, claims, where } of seen.links) {
    const address = readWhole(url, more);
    if (address?.kind === 'short-link') hidden.add(address.url);
    if (!address || !isBadge(address, where)) {
      if (address && where === 'frame') unread.add(new URL(address.url).host);
      continue;
    }
    links.push({ ...address, claims, where });
  }
  const each = distinct(links, keyOf, (link) => link.claims.title);
  return { ...seen, links: [...each.values()], coverage: { ...seen.coverage, unread: [...unread], hidden: hidden.size } };
}

/** Each address of a report, as the page script wrote it, with the key of the badge that `readLinks` makes of it. */
export function keysOf(seen: Pick<SeenFindings, 'links'>): [url: string, key: string][] {
  const keys = new Map<string, string>();
  for (const { url, more, where } of seen.links) {
    const address = readWhole(url, more);
    if (address && isBadge(address, where)) keys.set(url, keyOf(address));
  }
  return [...keys];
}

/** Every address in a plain text that a platform (or one that imitates it) or a shortener owns, in order, repeats included. */
export function readText(text: string): Address[] {
  return findAddresses(text).flatMap(({ url, more }) => {
    const address = readWhole(url, more);
    return address && address.kind !== 'unknown' ? [address] : [];
  });
}
