import { isBadge } from '../../facts/no-badge.ts';
import type { MessageKey } from '../../i18n/words.ts';
import type { Report } from '../report.ts';
import { isInBadge } from './portfolio-words.ts';

/** The parts of level 1 that a badge may leave out. */
export type FactName = 'fact_date' | 'fact_assessment' | 'fact_endorsement' | 'fact_portfolio' | 'fact_skills';

/** Somebody left it out. What was not read, not checked or not included may well be there. */
export const isSilence = ({ key }: Absence): boolean =>
  key === 'absent_issuer' || key === 'absent_endorsement' || key === 'absent_portfolio' || key === 'absent_file';

/** The exact words for one absence (interface, 2.2). They depend on whose silence it is. */
function absenceOf(name: FactName, report: Report): MessageKey {
  if (report.facts === null) return report.verdict === 'unchecked' ? 'absent_not_checked' : 'absent_not_read';
  if (report.axes.authentic !== 'signed' && report.axes.authentic !== 'hosted') return 'absent_file';
  // The issuer may well have stated it: this copy does not show.
  if (report.checks.some(({ code }) => code === 'proof_undisclosed')) return 'absent_undisclosed';
  switch (name) {
    case 'fact_endorsement':
      return 'absent_endorsement';
    case 'fact_portfolio':
      return 'absent_portfolio';
    case 'fact_date':
    case 'fact_assessment':
    case 'fact_skills':
      return 'absent_issuer';
  }
}

export interface Absence {
  key: MessageKey;
  names: FactName[];
}

/** What level 1 does not find, grouped by its words, so that absent rows share one line. What is no badge lacks nothing. */
export function absencesOf(report: Report): Absence[] {
  if (!isBadge(report)) return [];
  const { facts } = report;
  const present: Record<FactName, boolean> = {
    fact_date: facts?.issueDate != null,
    fact_assessment:
      facts !== null &&
      (facts.assessments.length + facts.supervision.length + facts.results.length > 0 || facts.criteria !== null),
    fact_endorsement: report.endorsements.length > 0 || facts?.partner != null || (facts?.listedEndorsers.length ?? 0) > 0,
    fact_portfolio: !report.portfolio.every(isInBadge),
    fact_skills: facts !== null && (facts.skills.length > 0 || facts.tags !== null),
  };
  const groups: Absence[] = [];
  for (const name of ['fact_date', 'fact_assessment', 'fact_skills', 'fact_endorsement', 'fact_portfolio'] as const) {
    if (present[name]) continue;
    const key = absenceOf(name, report);
    const group = groups.find((one) => one.key === key);
    if (group) group.names.push(name);
    else groups.push({ key, names: [name] });
  }
  return groups;
}
