import type { PageClaims, SeenFindings, SeenLink } from './badge-link.ts';
import { distinct } from './distinct.ts';
import { type Scope, select, tidy } from './dom.ts';
import { type Hit, harvest, isLive } from './generic.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';
import { titleOfLink } from './link-title.ts';
import { linkedin } from './linkedin.ts';
import type { Lists, Mine, Site } from './site.ts';

const generic: Site = {
  id: 'generic',
  hosts: /^/,
  lists: {},
  personAt: (url) => url.pathname,
  nameIn: () => null,
  cardOf: () => null,
};

/** All that was read of a document so far, as elements that can be asked again. */
export interface State extends Lists {
  hits: Hit[];
}

const LISTS = ['frames', 'mails', 'people', 'sections', 'viewers'] as const;

/** Which site a page belongs to, by its host. */
export function siteOf(url: URL | null): Site {
  return (url && [linkedin, greenhouse, lever].find((site) => site.hosts.test(url.hostname))) ?? generic;
}

/** The page's address; null for one that names no place on the web, such as a file or an empty frame. */
export function pageUrl(href: string): URL | null {
  return /^https?:\/\//i.test(href) && URL.canParse(href) ? new URL(href) : null;
}

export function emptyState(): State {
  return { hits: [], frames: [], mails: [], people: [], sections: [], viewers: [] };
}

/** Reads a subtree that is new to `state`. */
export function addTo(state: State, scope: Scope | Text, site: Site, url: URL | null): void {
  const { hits, frames } = harvest(scope, url?.href);
  for (const hit of hits) {
    if (!state.hits.some((known) => known.node === hit.node && known.raw === hit.raw)) state.hits.push(hit);
  }
  const add = (known: Element[], found: Element[]) => known.push(...found.filter((element) => !known.includes(element)));
  add(state.frames, frames);
  if (scope.nodeType === 3) return;
  for (const [list, selector] of Object.entries(site.lists)) add(state[list as keyof Lists], select(scope as Scope, selector));
}

/** Forgets what has left the page. */
export function prune(state: State): void {
  state.hits = state.hits.filter(isLive);
  for (const list of LISTS) state[list] = state[list].filter((element) => element.isConnected);
}

function personOf(state: State, site: Site, url: URL | null, mine: Mine): Pick<PageClaims, 'holder' | 'emails'> {
  const nobody = { holder: null, emails: [] };
  if (site.id === 'generic' || (url && site.personAt(url) === null)) return nobody;
  const named = new Map<string, Element>();
  for (const element of state.people) {
    const name = site.nameIn(element, url);
    if (name && mine(element, name)) named.set(name, element);
  }
  const [only] = named;
  // Of several people, none: a badge must not be laid at the wrong person's door.
  if (!only || named.size > 1) return nobody;
  const card = site.cardOf(only[1]);
  const written = [...(card?.querySelectorAll('dd,.card-value') ?? [])].map((element) => tidy(element.textContent ?? ''));
  const emails = state.mails
    .filter((link) => card?.contains(link))
    .map((link) => /^mailto:([^?]*)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '')
    .concat(written)
    .filter((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    .map((text) => text.toLowerCase());
  return { holder: only[0], emails: [...new Set(emails)].slice(0, 5) };
}

/** Hosts of frames that belong to others, and viewers that no script can read. */
function unreadOf(state: State, url: URL | null, mine: Mine): string[] {
  const unread = new Set<string>();
  for (const frame of state.frames) {
    const source = frame.getAttribute(frame.localName === 'object' ? 'data' : 'src') ?? '';
    // A badge that is framed was read by its address.
    if (frame.hasAttribute('hidden') || state.hits.some((hit) => hit.node === frame) || !mine(frame, source)) continue;
    if (/pdf$/.test(frame.getAttribute('type') ?? '')) unread.add('document viewer');
    const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(source)?.[1]?.toLowerCase();
    if (host && host !== url?.host) unread.add(host);
  }
  if (unread.size === 0 && state.frames.length === 0 && state.viewers.length > 0) unread.add('document viewer');
  return [...unread];
}

/** What a document shows now, from what was read of it; each address once per title, those of a section with its claims. */
export function assemble(state: State, site: Site, url: URL | null, mine: Mine): SeenFindings {
  const person = personOf(state, site, url, mine);
  const section = site.readSections?.(state.sections, url, mine, person);
  const claims: PageClaims = { title: null, issuer: null, issuedOn: null, expiresOn: null, credentialId: null, ...person };
  // In the order of the page, which is the order in which people read it. (4: the other node follows.)
  const hits = state.hits
    .filter(({ node, raw }) => mine(node, raw))
    .sort(({ node: a }, { node: b }) => (a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1));
  // Where entries are read one by one, their links say "Show credential".
  const titleOf = (node: Node) => (site.readSections ? null : titleOfLink(node));
  const linked = hits.map(
    ({ url, more, where, node }): SeenLink => ({ url, more, claims: { ...claims, title: titleOf(node) }, where }),
  );
  const links = distinct(
    [...(section?.links ?? []), ...linked],
    ({ url, more }) => [url, ...more].join(' '),
    (link) => link.claims.title,
  );
  return {
    page: url ? url.origin + url.pathname : '',
    site: site.id,
    holder: person.holder,
    links: [...links.values()],
    unlinked: section?.unlinked ?? [],
    coverage: {
      entries: section?.entries ?? 0,
      entriesWithLink: section?.entriesWithLink ?? 0,
      listed: section?.listed ?? null,
      unread: unreadOf(state, url, mine),
    },
  };
}
