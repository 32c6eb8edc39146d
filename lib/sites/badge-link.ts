import type { Address } from '../platforms/platform.ts';

/** What the page itself says about an entry. All of it is only a claim, as text, untrimmed of nothing but white space. */
export interface PageClaims {
  title: string | null;
  issuer: string | null;
  /** As written on the page, for example "Issued Apr 2024". */
  issuedOn: string | null;
  expiresOn: string | null;
  credentialId: string | null;
  /** The displayed name of the person that the page is about. */
  holder: string | null;
  /** E-mail addresses that the page shows for that person. Only compared locally, never stored or sent. */
  emails: string[];
}

/** Nothing is said. */
export const NO_CLAIMS: PageClaims = {
  title: null,
  issuer: null,
  issuedOn: null,
  expiresOn: null,
  credentialId: null,
  holder: null,
  emails: [],
};

/** An address that may be a badge, as a page holds it. What it is, the worker reads (`readLinks`). */
export interface SeenLink {
  /** Absolute, without redirect wrappers, otherwise as written. */
  url: string;
  /** For an address that a line end may cut: the next two pieces at most, of which either may belong to it. */
  more: string[];
  claims: PageClaims;
  /** As in `BadgeLink`. */
  where: string;
}

/** One badge of a page: an address with what the page says about it. */
export interface BadgeLink extends Address {
  claims: PageClaims;
  /** Where on the page: "certifications", "résumé", "text", "link", "embed", "image", "frame". */
  where: string;
}

/** An entry of a certifications section that carries no link at all. */
export interface UnlinkedEntry {
  claims: PageClaims;
  where: string;
}

/** What was read and what was not; a count without its coverage misleads. */
export interface Coverage {
  /** Entries of a certifications section that are on screen. */
  entries: number;
  entriesWithLink: number;
  /** How many the site says that there are in all ("Show all 14"), when it says so. */
  listed: number | null;
  /** Frames, viewers and shadow trees that a script could not read, by host (or "document viewer"). */
  unread: string[];
  /** Links whose destination the site hides (lnkd.in and other short links). */
  hidden: number;
}

/** Everything seen in one document (one frame) at one time. */
export interface SeenFindings {
  /** The page's address without query and fragment. */
  page: string;
  site: 'linkedin' | 'greenhouse' | 'lever' | 'generic';
  /** The person that the page is about, as displayed; null when the page shows several or none. */
  holder: string | null;
  links: SeenLink[];
  unlinked: UnlinkedEntry[];
  coverage: Omit<Coverage, 'hidden'>;
}

/** The same with its addresses read. */
export interface PageFindings extends Omit<SeenFindings, 'links' | 'coverage'> {
  links: BadgeLink[];
  coverage: Coverage;
}
