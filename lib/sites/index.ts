import { keyOf } from '../platforms/patterns.ts';
import { addTo, assemble, emptyState, pageUrl, siteOf } from './assemble.ts';
import type { BadgeLink, PageFindings } from './badge-link.ts';
import type { Scope } from './dom.ts';
import { readLinks } from './read-links.ts';
import type { Site } from './site.ts';

export { createFinder, type Finder } from './watch.ts';

/**
 * Reads a document, or a part of one, once: every badge link, one per badge, with what the page claims about it.
 * Works on a browser's DOM and on linkedom's. `site` is for a page whose address nobody told.
 */
export function findBadges(root: Scope, location: { href: string }, site: Site = siteOf(pageUrl(location.href))): PageFindings {
  const url = pageUrl(location.href);
  const state = emptyState();
  addTo(state, root, site, url);
  return readLinks(assemble(state, site, url, () => true));
}

/**
 * The findings of a tab from those of its frames; the first is the top frame's. A host that a frame was read at is no longer
 * unread, and links of frames take the person that the top frame names, for a résumé belongs to the page around it.
 */
export function mergeFindings(frames: readonly PageFindings[]): PageFindings {
  const [top = findingsOfNothing(), ...others] = frames;
  const links = new Map<string, BadgeLink>(top.links.map((link) => [keyOf(link), link]));
  const person = top.links[0]?.claims.emails ?? [];
  for (const link of others.flatMap((frame) => frame.links)) {
    const key = keyOf(link);
    const claims = { ...link.claims, holder: link.claims.holder ?? top.holder };
    if (claims.emails.length === 0) claims.emails = person;
    if (!links.has(key)) links.set(key, { ...link, claims });
  }
  const read = new Set(others.map((frame) => pageUrl(frame.page)?.host));
  const sum = (count: 'entries' | 'entriesWithLink' | 'hidden') =>
    frames.reduce((total, frame) => total + frame.coverage[count], 0);
  return {
    ...top,
    links: [...links.values()],
    unlinked: frames.flatMap((frame) => frame.unlinked),
    coverage: {
      entries: sum('entries'),
      entriesWithLink: sum('entriesWithLink'),
      listed: frames.reduce<number | null>(
        (most, { coverage }) => (coverage.listed === null ? most : Math.max(most ?? 0, coverage.listed)),
        null,
      ),
      unread: [...new Set(frames.flatMap((frame) => frame.coverage.unread))].filter((host) => !read.has(host)),
      hidden: sum('hidden'),
    },
  };
}

function findingsOfNothing(): PageFindings {
  return {
    page: '',
    site: 'generic',
    holder: null,
    links: [],
    unlinked: [],
    coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [], hidden: 0 },
  };
}
