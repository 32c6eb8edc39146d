import type { Item, SiteReport, TabView } from '../../lib/messages/views.ts';
import { isKnownHost } from '../../lib/platforms/patterns.ts';

/** What stands for a part that may name somebody. */
const HIDDEN = '…';
const OTHER_HOST = 'another host';

/** Words of the sites' own routes (`lib/sites`); every other part of an address may be a person's. */
const ROUTES: Record<SiteReport['site'], readonly string[]> = {
  linkedin: ['in', 'details', 'certifications', 'talent', 'recruiter', 'profile', 'sales', 'lead', 'people', 'overlay', 'feed'],
  greenhouse: ['people', 'applications', 'candidates', 'plans', 'interviews'],
  lever: ['candidates', 'interview', 'opportunities'],
  generic: [],
};

/** Where a link can stand (`lib/sites`). A page script that says anything else is not repeated. */
const PLACES: readonly string[] = ['certifications', 'résumé', 'text', 'link', 'embed', 'image', 'frame'];

/**
 * What a report of trouble on a page holds: hosts of sites and platforms that we know, counts, and words of our own. No title, no name, no
 * address: what is not known not to be personal is left out (held by a property test).
 */
export function siteReportOf(view: Pick<TabView, 'page' | 'site' | 'coverage' | 'items'>): SiteReport {
  const host = URL.canParse(view.page) ? new URL(view.page).host : '';
  const { entries, entriesWithLink, listed, unread, hidden } = view.coverage;
  const known = (one: string) => (one === 'document viewer' || one === host || isKnownHost(one) ? one : OTHER_HOST);
  return {
    host,
    site: view.site,
    shape: shapeOf(view.page, view.site),
    coverage: { entries, entriesWithLink, listed, unread: [...new Set(unread.map(known))], hidden },
    links: linksOf(view.items),
    outcomes: counted(view.items.map(({ state }) => (state.name === 'done' ? state.report.verdict : state.name))),
  };
}

function shapeOf(page: string, site: SiteReport['site']): string {
  if (!URL.canParse(page)) return '';
  const parts = new URL(page).pathname.split('/');
  return parts.map((part) => (part === '' || ROUTES[site].includes(part) ? part : HIDDEN)).join('/');
}

function linksOf(items: readonly Item[]): SiteReport['links'] {
  const each = new Map<string, SiteReport['links'][number]>();
  for (const { link, entry } of items) {
    const place = (link ?? entry)?.where ?? '';
    const where = PLACES.includes(place) ? place : 'elsewhere';
    const one = { where, kind: link?.kind ?? 'no link', host: link === null ? '' : hostOf(link.url) };
    const name = JSON.stringify(one);
    each.set(name, { ...one, count: (each.get(name)?.count ?? 0) + 1 });
  }
  return [...each.values()];
}

/** The host of a known platform; another may be the person's own. */
function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return isKnownHost(host) ? host : OTHER_HOST;
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
