import { isObject } from '../json.ts';
import { all, type Item } from './normalise.ts';

/**
 * An Open Badges 2.0 extension by its name. Issuers write `extensions:ECTSExtension`, without the prefix or the ending, and in other
 * capitals; a bare `ECTS` is none.
 */
export const extension = (of: Item | null, name: string): Item[] =>
  membersLike(of, `(extensions:${name}(Extension)?|${name}Extension)`);

/** What an extension of one value holds, in a member of its own name: `{"extensions:ECTSExtension": {"ECTS": 2.5}}`. */
export const extensionValue = (of: Item | null, name: string): Item[] =>
  extension(of, name).flatMap((one) => membersLike(one, name));

function membersLike(of: Item | null, pattern: string): Item[] {
  const names = isObject(of?.json) ? Object.keys(of.json) : [];
  const name = names.find((key) => new RegExp(`^${pattern}$`, 'i').test(key));
  return name === undefined ? [] : all(of, name);
}
