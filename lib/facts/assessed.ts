import { LIMITS } from './clean.ts';
import type { Fact, Facts, ResultValue } from './model.ts';

/** Results that this person reached; a status ("Completed") is none. */
export const reached = ({ results }: Facts): Fact<ResultValue>[] => results.filter(({ value: { value } }) => value !== null);

/** From a platform's own record, and not from a badge that it keeps for its issuer: `recordRoot` says where that stands. */
export const isOfRecord = ({ speaker, path }: Fact<unknown>): boolean =>
  speaker.who === 'platform' && /^\$\.(data|credential)\b/.test(path);

/** The steps of a platform's badge, where one of them is an assessment: that there was one, not of which kind. */
export const assessmentStep = ({ criteria }: Facts): Fact<string> | null =>
  criteria && isOfRecord(criteria) && /"activity_type":\s*"Assessment"/.test(criteria.raw) ? criteria : null;

/**
 * What says that somebody took part or completed, where no assessment is stated (employer facts, Q25 and rule PM-0): the assessment is one of
 * attendance, or the kind of thing is an activity, a certificate of completion, or a platform's "Learning" and "Experience" without a step that
 * is an assessment. Null in every other case.
 */
export function participationOnly(facts: Facts): Fact<string> | null {
  const { kind, criteria, assessments } = facts;
  const [attended] = assessments;
  if (reached(facts).length > 0 || assessments.some(({ value }) => value.group !== 'attendance')) return null;
  if (attended) return { ...attended, value: attended.value.label };
  if (kind === null) return null;
  if (!isOfRecord(kind)) return /^(ext:)?(LearningActivity|CertificateOfCompletion)$/.test(kind.value) ? kind : null;
  // Steps that were cut off may hold one.
  const mayHold = assessmentStep(facts) ?? (criteria?.raw.length ?? 0) >= LIMITS.raw;
  return !mayHold && /^(Learning|Experience)$/.test(kind.value) ? kind : null;
}
