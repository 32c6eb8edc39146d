import { isString } from '../json.ts';
import type { Fact } from './model.ts';
import { each, fact, first, type Item, lineOf, textFact, webAddressOf } from './normalise.ts';

/**
 * The criteria in the issuer's words, and where the issuer publishes them: an address or a text, or an object with either.
 * The words are quoted as they are; nothing is read out of them (employer facts, Q05).
 */
export function readCriteria(criteria: Item | null): { criteria: Fact<string> | null; criteriaUrl: Fact<string> | null } {
  const bare = isString(criteria?.json) ? criteria : null;
  const place = bare ?? first(criteria, 'id', '@id');
  const address = webAddressOf(place);
  const isPlace = address !== null || /^([a-z][a-z0-9+.-]*:|\/)\S+$/i.test(lineOf(bare) ?? '');
  return {
    criteria: bare === null ? textFact(criteria, 'narrative') : isPlace ? null : textFact(bare),
    criteriaUrl: place === null || address === null ? null : fact(place, address),
  };
}

/** Tags in the issuer's words; they are never skills of a framework. */
export function readTags(tags: Item | null): Fact<string[]> | null {
  const words = each(tags).flatMap((tag) => lineOf(tag) ?? []);
  return tags === null || words.length === 0 ? null : fact(tags, words);
}
