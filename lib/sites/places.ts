export type SiteId = 'linkedin' | 'greenhouse' | 'lever' | 'generic';

/** What the addresses of a site alone tell. The worker needs no more of it. */
export interface Place {
  id: SiteId;
  /** By the page's host. */
  hosts: RegExp;
  /** Names one person's page, from its address; null when the page is not about one person. */
  personAt(url: URL): string | null;
}

/** The member's own name in the address. */
export const slugOf = (url: URL): string | null => /^\/in\/([^/]+)/.exec(url.pathname)?.[1] ?? null;

export const LINKEDIN: Place = {
  id: 'linkedin',
  hosts: /(?:^|\.)linkedin\.com$/,
  personAt: (url) =>
    slugOf(url) ?? /^\/(?:talent\/profile|recruiter\/profile|sales\/(?:lead|people))\/[^/,]+/.exec(url.pathname)?.[0] ?? null,
};

/** Greenhouse Recruiting, where employers review people; not its job boards. */
export const GREENHOUSE: Place = {
  id: 'greenhouse',
  hosts: /^(?!boards|job-boards|www\.|support)(?:[\w-]+\.)*greenhouse\.io$/,
  personAt: (url) => /^\/people\/\d+/.exec(url.pathname)?.[0] ?? null,
};

/** Lever, where a candidate opens in a drawer over the list; not its job boards. */
export const LEVER: Place = {
  id: 'lever',
  hosts: /^hire(?:\.[\w-]+)?\.lever\.co$/,
  personAt: (url) => /^\/candidates\/[\da-f-]{8,}/i.exec(url.pathname)?.[0] ?? null,
};

/** The site that a host belongs to; null for any other. */
export const placeOf = (host: string): Place | null =>
  [LINKEDIN, GREENHOUSE, LEVER].find(({ hosts }) => hosts.test(host)) ?? null;
