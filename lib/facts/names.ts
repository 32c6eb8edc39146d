import { fold, wordsForMatching } from './fold.ts';

export type Likeness = 'same' | 'similar' | 'different';

/** Words around a name that are not the name: forms of address and letters after it. */
const TITLES = new Set('mr mrs ms mx dr prof mme mlle phd msc bsc mba pmp peng jr sr ing'.split(' '));

/**
 * Compares two personal names (employer facts, section 3.4). `same`: equal but for case, accents and hyphens.
 * `similar`: other spaces or order, initials, a missing middle name, a short first name, or German ae/oe/ue. Everything else is
 * `different`, also another script: a transliteration is for a person to judge. The same name is not the same person.
 */
export function compareNames(a: string, b: string): Likeness {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.length === 0 || right.length === 0) return 'different';
  if (left.join(' ') === right.join(' ')) return 'same';
  if (left.join('') === right.join('')) return 'similar';
  if ([...left].sort().join(' ') === [...right].sort().join(' ')) return 'similar';
  if (withoutDigraphs(left) === withoutDigraphs(right)) return 'similar';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return isContained(short, long) || isShortForm(short, long) ? 'similar' : 'different';
}

function partsOf(name: string): string[] {
  // "Jean Tremblay (he/him)": what stands in brackets is no name.
  const words = wordsForMatching(fold(name).replace(/\([^()]*\)/g, ' '));
  const parts = words.filter((word) => !TITLES.has(word));
  return parts.length > 0 ? parts.slice(0, 20) : words.slice(0, 20);
}

const withoutDigraphs = (parts: string[]): string => parts.join('').replace(/([aou])e/g, '$1');

/** Every part of the shorter name is a part of the longer one or its initial, and at least one is a whole name. */
function isContained(short: string[], long: string[]): boolean {
  const free = [...long];
  const rest: string[] = [];
  let whole = 0;
  // Whole parts first, so that an initial does not take the place of an equal part.
  for (const part of short) {
    const at = free.indexOf(part);
    if (at < 0) {
      rest.push(part);
      continue;
    }
    free.splice(at, 1);
    if ([...part].length > 1) whole++;
  }
  for (const part of rest) {
    const at = free.findIndex((other) => isInitial(part, other) || isInitial(other, part));
    if (at < 0) return false;
    free.splice(at, 1);
  }
  return whole > 0;
}

const isInitial = (part: string, other: string): boolean => [...part].length === 1 && other.startsWith(part);

/** "Alex Roy" and "Alexander Roy": the last names are equal and one first name begins with the other. */
function isShortForm(short: string[], long: string[]): boolean {
  const [a, b] = [short[0], long[0]];
  if (short.length < 2 || a === undefined || b === undefined || short.at(-1) !== long.at(-1)) return false;
  return (a.length >= 3 && b.startsWith(a)) || (b.length >= 3 && a.startsWith(b));
}
