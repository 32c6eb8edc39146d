import { addTo, assemble, emptyState, pageUrl, siteOf } from './assemble.ts';
import type { PageFindings } from './badge-link.ts';
import type { Scope } from './dom.ts';
import { readLinks } from './read-links.ts';
import type { Site } from './site.ts';

export { createFinder, type Finder } from './watch.ts';

/**
 * Reads a document, or a part of one, once: every badge link, one per badge and stated title, with what the page claims about it.
 * Works on a browser's DOM and on linkedom's. `site` is for a page whose address nobody told.
 */
export function findBadges(root: Scope, location: { href: string }, site: Site = siteOf(pageUrl(location.href))): PageFindings {
  const url = pageUrl(location.href);
  const state = emptyState();
  addTo(state, root, site, url);
  return readLinks(assemble(state, site, url, () => true));
}
