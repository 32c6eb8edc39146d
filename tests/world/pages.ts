import { RESUME_BADGES } from './badges/resumes.ts';
import {
  ATS_DOCUMENTS,
  GREENHOUSE_BADGES,
  GREENHOUSE_PAGE,
  GREENHOUSE_RESUME,
  LEVER_BADGES,
  LEVER_LIST,
  LEVER_PAGE,
} from './pages/ats.ts';
import { allPathOf, LINKEDIN, LINKEDIN_DOCUMENTS, PROFILES, pathOf } from './pages/linkedin.ts';
import {
  CSP_BADGES,
  CSP_PAGE,
  EMPTY_PAGE,
  OTHER_DOCUMENTS,
  PORTFOLIO_BADGES,
  PORTFOLIO_PAGE,
  RESUMES_PAGE,
} from './pages/others.ts';
import { PEOPLE } from './people.ts';
import type { Served } from './types.ts';

/** A page that people open, and the badges that can be found on it as soon as it is open. */
export interface WorldPage {
  /** Short, for file names. */
  name: string;
  url: string;
  title: string;
  /** The person that the page is about; null when it shows several or none, or when no known site tells which name is the person's. */
  holder: string | null;
  /** Names of badges, in the order of the page; those inside same-origin frames stand last. */
  badges: string[];
}

const profilePages: WorldPage[] = PROFILES.flatMap((profile) => {
  const { name, slug } = profile.person;
  const shown: WorldPage = {
    name: `linkedin-${profile.generation}-${slug}`,
    url: LINKEDIN + pathOf(profile),
    title: `${name}: profile (${profile.generation})`,
    holder: name,
    badges: profile.first,
  };
  const all: WorldPage = {
    name: `linkedin-${profile.generation}-${slug}-all`,
    url: LINKEDIN + allPathOf(profile),
    title: `${name}: all certifications (${profile.generation})`,
    // As on the real site, this page's content does not say whose certifications these are.
    holder: null,
    badges: [...profile.first, ...profile.rest],
  };
  return profile.rest.length === 0 ? [shown] : [shown, all];
});

/** Every page of the world. */
export const PAGES: WorldPage[] = [
  ...profilePages,
  { name: 'linkedin-feed', url: `${LINKEDIN}/feed/`, title: 'Feed', holder: null, badges: [] },
  {
    name: 'greenhouse',
    url: GREENHOUSE_PAGE,
    title: 'Greenhouse-like candidate, résumé in a frame',
    holder: PEOPLE.priya.name,
    badges: [...GREENHOUSE_BADGES, ...GREENHOUSE_RESUME],
  },
  { name: 'lever', url: LEVER_PAGE, title: 'Lever-like candidate in a drawer', holder: PEOPLE.soren.name, badges: LEVER_BADGES },
  { name: 'lever-list', url: LEVER_LIST, title: 'Lever-like list; a click opens the drawer', holder: null, badges: [] },
  {
    name: 'portfolio',
    url: PORTFOLIO_PAGE,
    title: 'Portfolio with embedded badges',
    holder: null,
    badges: PORTFOLIO_BADGES,
  },
  { name: 'csp', url: CSP_PAGE, title: "Page with CSP default-src 'self'", holder: null, badges: CSP_BADGES },
  { name: 'resumes', url: RESUMES_PAGE, title: 'Forty résumés', holder: null, badges: RESUME_BADGES.map((one) => one.name) },
  { name: 'no-badges', url: EMPTY_PAGE, title: 'A page without badges', holder: null, badges: [] },
];

export const PAGE_DOCUMENTS: Served[] = [...LINKEDIN_DOCUMENTS, ...ATS_DOCUMENTS, ...OTHER_DOCUMENTS];
