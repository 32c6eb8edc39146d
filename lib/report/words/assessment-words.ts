import type { AssessmentGroup, AssessmentValue, ResultValue } from '../../facts/model.ts';
import type { MessageKey } from '../../i18n/words.ts';
import type { Speech } from './speech.ts';

/** Our plain word for the group of an assessment; null where the issuer's own word has to do. */
const GROUPS = {
  project: 'assessment_project',
  practical: 'assessment_practical',
  exam: 'assessment_exam',
  quiz: 'assessment_quiz',
  coursework: 'assessment_coursework',
  attendance: 'assessment_attendance',
  'prior-learning': 'assessment_prior_learning',
  peer: 'assessment_peer',
  group: 'assessment_group',
  other: null,
} as const satisfies Record<AssessmentGroup, MessageKey | null>;

const filled = (part: string | null): part is string => part !== null && part !== '';

/** One assessment: the issuer's own word first, then our plain grouping and what else is stated about it (employer facts, Q05, Q06). */
export function assessmentWords(
  { label, group, groupWork, supervision, identityChecked }: AssessmentValue,
  t: Speech['t'],
): string[] {
  const key = GROUPS[group];
  return [
    label,
    key === null || label.toLowerCase().includes(t(key).toLowerCase()) ? null : t(key),
    groupWork === null ? null : t(groupWork ? 'assessment_group_work' : 'assessment_individual'),
    supervision && (/supervis/i.test(supervision) ? supervision : t('assessment_supervision', { what: supervision })),
    identityChecked === true ? t('assessment_identity') : null,
  ].filter(filled);
}

/** A status that says that it was not, or not yet, reached stands first and literally: a signed badge can say `Failed` (employer facts, Q07). */
export const openStatus = ({ status }: ResultValue): string | null =>
  status === null || /^completed$/i.test(status) ? null : status;

/** One result: its name and value, and what bounds it: "pass mark 70 %", "scale 0-100" (employer facts, Q07). A pass mark alone is no result. */
export function resultWords({ name, value, pass, scale }: ResultValue, t: Speech['t']): { parts: string[]; bounds: string[] } {
  if (value === null && pass !== null)
    return {
      parts: [name, t('result_pass_only', { pass })].filter(filled),
      bounds: [scale && t('result_scale', { scale })].filter(filled),
    };
  const isBare = value !== null && /^\d+([.,]\d+)?$/.test(value) && pass === null && scale === null;
  return {
    parts: [name, value].filter(filled),
    bounds: [
      pass && t('result_pass', { pass }),
      scale && t('result_scale', { scale }),
      isBare ? t('result_no_scale') : null,
    ].filter(filled),
  };
}
