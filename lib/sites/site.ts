import type { PageClaims, SeenLink, UnlinkedEntry } from './badge-link.ts';
import type { Place } from './places.ts';

/** Whether an element still speaks for the person that the page is about now, and not for the one before. */
export type Mine = (node: Node, said: string) => boolean;

/** What a certifications section holds. */
export interface SectionReading {
  links: SeenLink[];
  unlinked: UnlinkedEntry[];
  entries: number;
  entriesWithLink: number;
  listed: number | null;
}

export const MAILS = 'a[href^="mailto:"]';

/** Elements that are collected while a page changes, by selector. */
export interface Lists {
  /** Elements that show, or hold, the name of the person that the page is about. */
  people: Element[];
  /** Sections whose entries are read one by one. */
  sections: Element[];
  /** Elements that stand for a document which a script cannot read. */
  viewers: Element[];
  frames: Element[];
  /** `mailto:` links. */
  mails: Element[];
}

/** What a site file knows beyond the generic scanner: where the person's name and the sections are. */
export interface Site extends Place {
  /** What to collect: see `Lists`. An absent one is empty. */
  lists: Partial<Record<keyof Lists, string>>;
  /** The displayed name that one of `people` shows; null when it shows none, or somebody else's. */
  nameIn(element: Element, url: URL | null): string | null;
  /** The element within which e-mail addresses are that person's. */
  cardOf(element: Element): Element | null;
  readSections?(found: Element[], url: URL | null, mine: Mine, person: Pick<PageClaims, 'holder' | 'emails'>): SectionReading;
}
