import { idOf, isString } from '../json.ts';
import { cleanLine, MAX_ITEMS } from './clean.ts';
import type { Fact, ResultValue } from './model.ts';
import { all, fact, type Item, lineOf, member } from './normalise.ts';

/** A result of what is stated of it; none without a value, a pass mark or a status. */
export function resultFacts(of: Item | null, stated: Partial<ResultValue>): Fact<ResultValue>[] {
  const value = { name: null, value: null, scale: null, pass: null, status: null, byRubric: false, ...stated };
  return of === null || (value.value ?? value.pass ?? value.status) === null ? [] : [fact(of, value)];
}

/**
 * Open Badges 3.0 results, each joined to the description that gives its scale and pass mark (employer facts, Q07).
 * A `status` is kept as written: a genuine badge can say `Failed`. A pass mark that no result of this person belongs to is stated alone.
 */
export function readResults(subject: Item | null, achievement: Item | null): Fact<ResultValue>[] {
  const descriptions = all(achievement, 'resultDescription');
  const results = all(subject, 'result').map((result) => ({
    result,
    of: byId(descriptions, idOf(member(result, 'resultDescription')?.json)),
  }));
  // A result that names no description may belong to any of them: then nobody can say that one of them has none.
  const isJoined = results.every(({ of }) => of !== null);
  const open = isJoined ? descriptions.filter((one) => !results.some(({ of }) => of === one)) : [];
  return [...results.flatMap(({ result, of }) => joined(result, of)), ...open.flatMap((one) => resultFacts(one, scaleOf(one)))];
}

function joined(result: Item, description: Item | null): Fact<ResultValue>[] {
  const status = lineOf(result, 'status');
  const score = scored(lineOf(result, 'value'), description);
  const level = levelName(description, member(result, 'achievedLevel'));
  const both = score !== null && level !== null && level !== score ? cleanLine(`${score} (${level})`) : null;
  const value = both ?? score ?? level;
  const byRubric = level !== null && levelsOf(description).length > 0;
  return (value ?? status) === null ? [] : resultFacts(result, { ...scaleOf(description), value, status, byRubric });
}

/** A bare number of a result whose type is Percent gets its unit; anything else stays as written. */
const scored = (value: string | null, description: Item | null): string | null =>
  value !== null && /^[\d.,]+$/.test(value) && lineOf(description, 'resultType') === 'Percent' ? `${value} %` : value;

const byId = (list: Item[], id: string | null): Item | null => (id !== null && list.find((one) => idOf(one.json) === id)) || null;

const levelsOf = (description: Item | null): Item[] => all(description, 'rubricCriterionLevel');

/** Levels are named by id; without a level of that id, a plain word is its own name, and an address says nothing. */
function levelName(description: Item | null, achieved: Item | null): string | null {
  const id = idOf(achieved?.json);
  const level = byId(levelsOf(description), id);
  if (level !== null) return lineOf(level, 'name', 'level');
  return isString(achieved?.json) && !/^[a-z][a-z0-9+.-]*:/i.test(achieved.json) ? lineOf(achieved) : null;
}

/** What a description says of any result: its name, the range or the levels, and what must be reached. */
function scaleOf(description: Item | null): Pick<ResultValue, 'name' | 'scale' | 'pass'> {
  const line = (name: string): string | null => lineOf(description, name);
  const [min, max] = [line('valueMin'), line('valueMax')];
  const allowed = all(description, 'allowedValue').flatMap((one) => lineOf(one) ?? []);
  const levels = levelsOf(description).flatMap((one) => lineOf(one, 'name', 'level') ?? []);
  const words = (allowed.length > 0 ? allowed : levels).slice(0, MAX_ITEMS).join(', ');
  const range = min !== null && max !== null ? `${min}–${max}` : null;
  return {
    name: line('name'),
    scale: range ?? (cleanLine(words) || (max === null ? null : `≤ ${max}`)),
    pass: scored(line('requiredValue'), description) ?? levelName(description, member(description, 'requiredLevel')),
  };
}
