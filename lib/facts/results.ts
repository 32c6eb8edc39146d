import { idOf, isString } from '../json.ts';
import { cleanLine, MAX_ITEMS } from './clean.ts';
import type { Fact, ResultValue } from './model.ts';
import { each, fact, type Item, lineOf, member } from './normalise.ts';

/**
 * Open Badges 3.0 results, each joined to the description that gives its scale and pass mark (employer facts, Q07).
 * A `status` is kept as written: a genuine badge can say `Failed`.
 */
export function readResults(subject: Item | null, achievement: Item | null): Fact<ResultValue>[] {
  const descriptions = each(member(achievement, 'resultDescription'));
  return each(member(subject, 'result')).flatMap((result) => {
    const wanted = idOf(member(result, 'resultDescription')?.json);
    const description = wanted === null ? null : (descriptions.find((one) => idOf(one.json) === wanted) ?? null);
    const status = lineOf(member(result, 'status'));
    const value =
      scored(lineOf(member(result, 'value')), description) ?? levelName(description, member(result, 'achievedLevel')) ?? status;
    if (value === null) return [];
    return [
      fact(result, {
        name: lineOf(member(description, 'name')),
        value,
        scale: scaleOf(description),
        pass:
          scored(lineOf(member(description, 'requiredValue')), description) ??
          levelName(description, member(description, 'requiredLevel')),
        status,
      }),
    ];
  });
}

/** A bare number of a result whose type is Percent gets its unit; anything else stays as written. */
function scored(value: string | null, description: Item | null): string | null {
  if (value === null) return null;
  return lineOf(member(description, 'resultType')) === 'Percent' && /^[\d.,]+$/.test(value) ? `${value} %` : value;
}

const levelsOf = (description: Item | null): Item[] => each(member(description, 'rubricCriterionLevel'));

const levelLabel = (level: Item): string | null => lineOf(member(level, 'name')) ?? lineOf(member(level, 'level'));

/** Levels are named by id; without a level of that id, a plain word is its own name, and an address says nothing. */
function levelName(description: Item | null, achieved: Item | null): string | null {
  const id = idOf(achieved?.json);
  if (id === null) return null;
  const level = levelsOf(description).find((one) => idOf(one.json) === id);
  if (level !== undefined) return levelLabel(level);
  return isString(achieved?.json) && !/^[a-z][a-z0-9+.-]*:/i.test(id) ? cleanLine(id) : null;
}

function scaleOf(description: Item | null): string | null {
  const min = lineOf(member(description, 'valueMin'));
  const max = lineOf(member(description, 'valueMax'));
  if (min !== null && max !== null) return `${min}–${max}`;
  const allowed = each(member(description, 'allowedValue')).flatMap((one) => lineOf(one) ?? []);
  const levels = levelsOf(description).flatMap((level) => levelLabel(level) ?? []);
  const words = (allowed.length > 0 ? allowed : levels).slice(0, MAX_ITEMS);
  if (words.length > 0) return cleanLine(words.join(', '));
  return max === null ? null : `≤ ${max}`;
}
