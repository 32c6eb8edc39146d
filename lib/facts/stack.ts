import { idOf } from '../json.ts';
import { cleanLine } from './clean.ts';
import type { Fact, StackValue } from './model.ts';
import { all, fact, type Item, lineOf, member } from './normalise.ts';

/** Associations of a Comprehensive Learner Record that are about stacking (employer facts, Q16); a translation or a newer version is not. */
const RELATIONS = new Map<string, StackValue['relation']>([
  ['isPartOf', 'part-of'],
  ['isChildOf', 'part-of'],
  ['isParentOf', 'has-part'],
  ['precedes', 'precedes'],
]);

/** How the achievements of a record belong together: "Welding 1 → Welding diploma". Those that the record does not name stay without a title. */
export function readAssociations(subject: Item | null): Fact<StackValue>[] {
  const achievements = all(subject, 'achievement', 'verifiableCredential.credentialSubject.achievement');
  return all(subject, 'association').flatMap((association) => {
    const relation = RELATIONS.get(lineOf(association, 'associationType') ?? '');
    if (relation === undefined) return [];
    const ends = ['sourceId', 'targetId'].map((end) => idOf(member(association, end)?.json));
    const names = ends.flatMap(
      (id) =>
        lineOf(
          achievements.filter((one) => id !== null && idOf(one.json) === id),
          'name',
        ) ?? [],
    );
    return [fact(association, { relation, title: names.length === 2 ? cleanLine(names.join(' → ')) : null })];
  });
}
