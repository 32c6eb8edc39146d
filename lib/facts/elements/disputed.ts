import type { AssessmentValue, Fact } from '../model.ts';

type Kind = Fact<AssessmentValue>;

/** Whose kind it is: `provenBy.specifiedBy.dcType`, `specifiedBy.provenBy.dcType` and `provenBy.title` all speak of one `provenBy`. */
const subjectOf = ({ path }: Kind): string => path.replace(/\.specifiedBy(\[\d+\])?|\.(dcType|title)(\[\d+\])?$/g, '');

/** The place of a list is the place of each of its members: several kinds side by side are no dispute. */
const placeOf = ({ path }: Kind): string => path.replace(/\[\d+\]$/, '');

/** Two places name kinds of one assessment that have nothing in common, as real European credentials do (employer facts, Q05). */
export function isDisputed(one: Kind, kinds: readonly Kind[]): boolean {
  const known = kinds.filter((kind) => kind.value.group !== 'other' && subjectOf(kind) === subjectOf(one));
  const groupsAt = (at: Kind): string[] => known.filter((kind) => placeOf(kind) === placeOf(at)).map(({ value }) => value.group);
  const own = groupsAt(one);
  return own.length > 0 && known.some((other) => !groupsAt(other).some((group) => own.includes(group)));
}
