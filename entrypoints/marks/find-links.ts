import type { Mark } from '../../lib/messages/views.ts';
import type { PageWatch } from '../page/watch-page.ts';

/** What one entry of a list is, so that an entry with two links to its badge gets one mark. */
const ROW = 'li,tr,[role="listitem"],[role="row"]';

/** A host as it may stand in a link that leads through another site. Whoever wrote the link wrote the host: none of it is a pattern. */
const written = (host: string): string => host.replace(/[^\w-]/g, (sign) => (sign === '.' ? '(?:\\.|%2E)' : `\\${sign}`));

export type FindLinks = (marks: readonly Mark[]) => Map<HTMLAnchorElement, Mark>;

/**
 * Finds the links that marks belong to: by where they lead, and only those that speak for the person that the page is about now. Of several
 * links in a row to one badge, the last. What a link leads to is read once.
 */
export function createFindLinks(
  document: Document,
  { mine, destinationOf }: Pick<PageWatch, 'mine' | 'destinationOf'>,
): FindLinks {
  const read = new WeakMap<Element, { href: string; url: string | undefined }>();

  function urlOf(link: HTMLAnchorElement, hosts: RegExp): string | undefined {
    const { href } = link;
    // A link in a drawing has another kind of address.
    if (typeof href !== 'string' || !hosts.test(href)) return undefined;
    const known = read.get(link);
    if (known?.href === href) return known.url;
    const url = destinationOf(href)?.href;
    read.set(link, { href, url });
    return url;
  }

  return (marks) => {
    const found = new Map<HTMLAnchorElement, Mark>();
    if (marks.length === 0) return found;
    const byUrl = new Map(marks.map((mark) => [mark.url, mark]));
    const hosts = new RegExp([...new Set(marks.map(({ url }) => written(new URL(url).hostname)))].join('|'), 'i');
    let before: HTMLAnchorElement | null = null;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const mark = byUrl.get(urlOf(link, hosts) ?? '');
      // In a text that somebody is writing, a mark would become part of it.
      if (mark === undefined || link.isContentEditable || !mine(link, link.getAttribute('href') ?? '')) continue;
      if (before && found.get(before)?.key === mark.key && (before.closest(ROW)?.contains(link) ?? true)) found.delete(before);
      found.set(link, mark);
      before = link;
    }
    return found;
  };
}
