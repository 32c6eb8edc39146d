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
    kind: null,
    effort: null,
    level: null,
    language: null,
    issueDate: null,
    expires: null,
    assessments: [],
    results: [],
    criteria: null,
    criteriaUrl: null,
    skills: [],
    tags: null,
    partner: null,
    recipientName: null,
  },
  portfolio: [],
});

/** `over` with what it does not state taken from `under`; never the other way round. */
export function fill(over: Reading, under: Reading): Reading {
  const a = over.facts;
  const b = under.facts;
  const listed = new Set(over.portfolio.map((work) => work.url ?? work.fact.value));
  return {
    facts: {
      title: a.title ?? b.title,
      description: a.description ?? b.description,
      issuerName: a.issuerName ?? b.issuerName,
      kind: a.kind ?? b.kind,
      effort: a.effort ?? b.effort,
      level: a.level ?? b.level,
      language: a.language ?? b.language,
      issueDate: a.issueDate ?? b.issueDate,
      expires: a.expires ?? b.expires,
      assessments: a.assessments.length > 0 ? a.assessments : b.assessments,
      results: a.results.length > 0 ? a.results : b.results,
      criteria: a.criteria ?? b.criteria,
      criteriaUrl: a.criteriaUrl ?? b.criteriaUrl,
      skills: a.skills.length > 0 ? a.skills : b.skills,
      tags: a.tags ?? b.tags,
      partner: a.partner ?? b.partner,
      recipientName: a.recipientName ?? b.recipientName,
    },
    portfolio: [...over.portfolio, ...under.portfolio.filter((work) => !listed.has(work.url ?? work.fact.value))],
  };
}
