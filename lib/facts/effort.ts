import { cleanLine } from './clean.ts';
import type { Fact } from './model.ts';
import { fact, type Item, lineOf, member } from './normalise.ts';

/** A number of a member with the unit that the member itself means. */
export interface Measure {
  of: Item | null;
  unit: string;
}

/** Effort as the issuer measures it, "40 h · 2 ECTS"; several members are one fact at the place of the first (employer facts, Q13). */
export function readEffort(measures: Measure[]): Fact<string> | null {
  const stated = measures.flatMap(({ of, unit }) => {
    const amount = lineOf(of, 40);
    return of === null || amount === null || !/^\d+([.,]\d+)?$/.test(amount) ? [] : [{ of, words: `${amount} ${unit}` }];
  });
  const [first] = stated;
  return first === undefined ? null : fact(first.of, cleanLine(stated.map(({ words }) => words).join(' · ')));
}

/** An Open Badges 2.0 extension that holds one value: `{"extensions:ECTSExtension": {"ECTS": 2.5}}`. */
export const extension = (badge: Item | null, name: string, ...values: string[]): Item | null =>
  member(member(badge, `extensions:${name}`, name), ...values);
