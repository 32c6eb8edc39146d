import type { AssessmentGroup, AssessmentValue, ResultValue, SupervisionValue } from '../../facts/model.ts';
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

/** One assessment: the issuer's own word first, then our plain grouping and what else is stated about it (employer facts, Q05). */
export function assessmentWords({ label, group, groupWork }: AssessmentValue, t: Speech['t']): string[] {
  const key = GROUPS[group];
  return [
    label,
    key === null || label.toLowerCase().includes(t(key).toLowerCase()) ? null : t(key),
    groupWork === null ? null : t(groupWork ? 'assessment_group_work' : 'assessment_individual'),
  ].filter(filled);
}

/** The issuer's word for the supervision, called so once; whether the identity was checked (employer facts, Q06). */
export function supervisionWords({ label, identityChecked }: SupervisionValue, t: Speech['t']): string {
  if (label === null) return t(identityChecked ? 'assessment_identity' : 'assessment_no_identity');
  return /supervis/i.test(label) ? label : t('assessment_supervision', { what: label });
}

/** A status that says that it was not, or not yet, reached stands first and literally: a signed badge can say `Failed` (employer facts, Q07). */
export const openStatus = ({ status }: ResultValue): string | null =>
  status === null || /^completed$/i.test(status) ? null : status;

/** One result: its name and value, and what bounds it: "pass mark 70 %", "scale 0-100" (employer facts, Q07). A pass mark or a status alone is none. */
export function resultWords(result: ResultValue, t: Speech['t']): { parts: string[]; bounds: string[] } {
  const { name, value, pass, scale, status } = result;
  if (value === null && pass !== null && status === null)
    return {
      parts: [name, t('result_pass_only', { pass })].filter(filled),
      bounds: [scale && t('result_scale', { scale })].filter(filled),
    };
  const isBare = value !== null && /^\d+([.,]\d+)?$/.test(value) && pass === null && scale === null;
  return {
    // One that was not reached stands first, by itself (`openStatus`).
    parts: [name, value ?? (openStatus(result) === null && status ? t('result_status', { status }) : null)].filter(filled),
    bounds: [
      pass && t('result_pass', { pass }),
      scale && t('result_scale', { scale }),
      isBare ? t('result_no_scale') : null,
    ].filter(filled),
  };
}
