import { assessmentFacts, groupOf } from './assessment.ts';
import type { AssessmentValue, Fact, ResultValue } from './model.ts';
import { all, first, type Item, lineOf, member } from './normalise.ts';
import { resultFacts } from './results.ts';
import { termOf } from './terms.ts';

/**
 * The kinds of an assessment stand with its specification, one or several. Its title is the issuer's only word where there is none, and is
 * told beside them where it names another kind (employer facts, Q05: show both). What is said of the assessment as a whole is said once.
 */
export function elmAssessment(test: Item): Fact<AssessmentValue>[] {
  const title = first(test, 'title');
  const name = lineOf(title);
  const titled = groupOf(name);
  const kinds = all(test, 'specifiedBy.dcType', 'dcType').filter((kind) => termOf(kind) !== null);
  const isOther = titled !== 'other' && !kinds.some((kind) => groupOf(termOf(kind)) === titled);
  const words = isOther ? [...kinds, title] : kinds.length > 0 ? kinds : [title];
  return words.flatMap((at, index) => {
    const label = termOf(at);
    const group = { groupWork: groupOf(label) === 'group' ? true : null };
    const whole = { description: isOther || name === label ? null : name };
    return at === null ? [] : assessmentFacts(at, [label], index === 0 ? { ...group, ...whole } : group);
  });
}

/** The grade as it is noted, on the scheme that is named; the assessment's status as written (employer facts, Q07). */
export function elmResult(test: Item): Fact<ResultValue>[] {
  const gradeStatus = member(test, 'gradeStatus');
  const status = termOf(gradeStatus);
  const grade = first(test, 'grade.noteLiteral', 'grade', 'shortenedGrading.noteLiteral');
  const name = lineOf(test, 'title');
  const scale = lineOf(test, 'specifiedBy.gradingScheme.title', 'gradingScheme.title', 'specifiedBy.gradingScheme');
  return resultFacts(grade ?? gradeStatus, { name, value: lineOf(grade), scale, status });
}
