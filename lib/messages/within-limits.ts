import type { PageClaims, SeenFindings, SeenLink, UnlinkedEntry } from '../sites/badge-link.ts';

/** Sizes that a page script's report may have. Lengths in UTF-16 units. */
export const SEEN_LIMITS = {
  url: 4096,
  text: 500,
  links: 1000,
  pieces: 2,
  emails: 20,
  unread: 50,
} as const;

const text = (value: string | null): string | null => value?.slice(0, SEEN_LIMITS.text) ?? null;

const claims = (of: PageClaims): PageClaims => ({
  title: text(of.title),
  issuer: text(of.issuer),
  issuedOn: text(of.issuedOn),
  expiresOn: text(of.expiresOn),
  credentialId: text(of.credentialId),
  holder: text(of.holder),
  emails: of.emails.filter((email) => email.length <= SEEN_LIMITS.text).slice(0, SEEN_LIMITS.emails),
});

/** Cuts findings to the sizes that the worker takes, so that one long line of a page does not cost the whole report. */
export function withinLimits(findings: SeenFindings): SeenFindings {
  const links = findings.links
    .filter(({ url, more }) => url.length <= SEEN_LIMITS.url && more.every((piece) => piece.length <= SEEN_LIMITS.text))
    .slice(0, SEEN_LIMITS.links)
    .map((link): SeenLink => ({ ...link, more: link.more.slice(0, SEEN_LIMITS.pieces), claims: claims(link.claims) }));
  const unlinked = findings.unlinked
    .slice(0, SEEN_LIMITS.links)
    .map((entry): UnlinkedEntry => ({ ...entry, claims: claims(entry.claims) }));
  const unread = findings.coverage.unread.slice(0, SEEN_LIMITS.unread).map((host) => host.slice(0, SEEN_LIMITS.text));
  return {
    ...findings,
    page: findings.page.slice(0, SEEN_LIMITS.url),
    holder: text(findings.holder),
    links,
    unlinked,
    coverage: { ...findings.coverage, unread },
  };
}
