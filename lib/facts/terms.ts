import { idOf, isString } from '../json.ts';
import type { Fact, StackValue } from './model.ts';
import { fact, facts, first, type Item, lineOf } from './normalise.ts';

/**
 * The Commission's terms that decide something, by the last step of their place (`http://data.europa.eu/snb/assessment/6a4db9f11d`), labels as
 * published: kinds of assessment, and of its supervision as far as known (employer facts, Q05 and Q06). All others are read by their own label.
 */
const TERMS: Record<string, string> = {
  '19a2e5e671': 'peer assessment',
  '2939dae15f': 'marked assignment',
  '3484bd7e51': 'continuous evaluation',
  '4f03b91c0e': 'portfolio',
  '56539a6507': 'group performance',
  '6a4db9f11d': 'practical assessment',
  '6e6cb2cc78': 'written examination',
  '7331eb4762': 'level of attendance',
  '795dac4096': 'project work',
  '812e3b0ae1': 'peer review',
  b1b68f6735: 'quiz',
  c4256a2726: 'problem based learning',
  d30284d7df: 'oral examination',
  de4d165a6c: 'artefact assessment',
  c598449d64: 'Unsupervised without ID Verification',
  df2880c5cb: 'Unsupervised with ID verification',
  '70be69aaf9': 'Supervised with ID Verification',
};

const TERM = /^https?:\/\/data\.europa\.eu\/snb\/[\w-]+\/([0-9a-f]{10})$/;

/**
 * A term of a vocabulary as people read it: the label published for its place, else its own label, else the code of a country. An address is no
 * label. A bare term can be a code of the WE BUILD rulebook (`practical-assessment`): the same words, to be read by people.
 */
export function termOf(of: Item | null): string | null {
  const id = idOf(of?.json) ?? '';
  const label = TERMS[TERM.exec(id)?.[1] ?? ''] ?? lineOf(labelOf(of)) ?? /\/country\/([A-Z]{3})$/.exec(id)?.[1] ?? null;
  return isString(of?.json) && /^[a-z]{2,}(-[a-z]+)+$/.test(label ?? '') ? (label?.replaceAll('-', ' ') ?? null) : label;
}

/** Where the label of a term stands: `prefLabel`, `notation`, or the term itself where it is words. */
export function labelOf(of: Item | null): Item | null {
  const label = first(of, 'prefLabel', 'notation') ?? of;
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(lineOf(label) ?? '') ? null : label;
}

/** Facts of terms, each with what it says; terms without words say nothing. */
export const termFacts = <T>(terms: Item[], meaning: (label: string) => T): Fact<T>[] => facts(terms, meaning, termOf);

/** Other learnings that this one is a part of or holds, by their titles; where only the id is written, it stays without one. */
export const stackFacts = (list: Item[], relation: StackValue['relation']): Fact<StackValue>[] =>
  list.map((of) => {
    const title = first(of, 'title') ?? labelOf(of);
    return fact(title ?? first(of, 'id') ?? of, { relation, title: lineOf(title) });
  });
