import type { Facts, PortfolioItem } from './model.ts';

/** What one document says: its facts, and the work it names. */
export interface Reading {
  facts: Facts;
  portfolio: PortfolioItem[];
}

/** A document that states nothing. */
export const nothing = (): Reading => ({
  facts: {
    title: null,
    description: null,
    issuerName: null,
    awardingBody: null,
    country: null,
    kind: null,
    workload: [],
    levels: [],
    languages: [],
    delivery: [],
    prerequisites: [],
    issueDate: null,
    expires: null,
    assessments: [],
    supervision: [],
    results: [],
    assessor: null,
    criteria: null,
    criteriaUrl: null,
    outcomes: [],
    skills: [],
    tags: null,
    version: null,
    fieldOfStudy: [],
    partner: null,
    listedEndorsers: [],
    platformMarks: [],
    quality: [],
    stack: [],
    recipientName: null,
  },
  portfolio: [],
});

/** `over` with what it does not state taken from `under`; never the other way round. */
export function fill(over: Reading, under: Reading): Reading {
  const listed = new Set(over.portfolio.map((work) => work.url ?? work.fact.value));
  const isStated = ([, fact]: [string, unknown]): boolean => (Array.isArray(fact) ? fact.length > 0 : fact !== null);
  const stated: Partial<Facts> = Object.fromEntries(Object.entries(over.facts).filter(isStated));
  return {
    facts: { ...under.facts, ...stated },
    portfolio: [...over.portfolio, ...under.portfolio.filter((work) => !listed.has(work.url ?? work.fact.value))],
  };
}
