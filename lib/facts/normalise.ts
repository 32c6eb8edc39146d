import { isObject, isString, type Json } from '../json.ts';
import { cleanLine, cleanText, LIMITS, MAX_ITEMS } from './clean.ts';
import type { Fact } from './model.ts';
import type { Said } from './said.ts';

/** One value of a document, with where it stands and who says it. Adapters walk a document by these, so that no fact loses its place. */
export interface Item {
  json: Json;
  /** JSON path: `$` is the credential or the platform's record, `B` and `I` a badge class and issuer profile read at their own address. */
  path: string;
  said: Said;
}

export const item = (json: Json | undefined, path: string, said: Said): Item | null =>
  json === undefined || json === null ? null : { json, path, said };

/** The member that one of `names` names, the first that is there. An array stands for its first object: many members hold either. */
export function member(of: Item | null, ...names: string[]): Item | null {
  const object = of === null ? null : objectOf(of);
  if (object === null || !isObject(object.json)) return null;
  for (const name of names) {
    const json = Object.hasOwn(object.json, name) ? object.json[name] : undefined;
    if (json !== undefined && json !== null) return { json, path: object.path + step(name), said: object.said };
  }
  return null;
}

/** The object itself, or the first object of a list; null for bare ids and other values. */
export function objectOf(of: Item): Item | null {
  if (isObject(of.json)) return of;
  return each(of).find((one) => isObject(one.json)) ?? null;
}

/** One value, several and none, all as a list, at most 100 long. */
export function each(of: Item | null): Item[] {
  if (of === null) return [];
  if (!Array.isArray(of.json)) return [of];
  const list: Item[] = [];
  for (const [index, json] of of.json.slice(0, MAX_ITEMS).entries()) {
    if (json !== null) list.push({ json, path: `${of.path}[${index}]`, said: of.said });
  }
  return list;
}

/**
 * The words of a value: a string, a number, a JSON-LD value object, a language map (English when it has it: the language of
 * the issuer's choice is unknown), or the first of a list that has any. Null for everything else.
 */
export function wordsOf(of: Item | null): string | null {
  if (of === null) return null;
  const { json } = of;
  if (isString(json)) return json.trim() === '' ? null : json;
  if (typeof json === 'number') return String(json);
  if (Array.isArray(json))
    return json
      .slice(0, MAX_ITEMS)
      .reduce<string | null>((found, one) => found ?? (isString(one) && one.trim() !== '' ? one : null), null);
  if (!isObject(json)) return null;
  if (isString(json['@value'])) return json['@value'];
  const languages = Object.keys(json);
  // `{ "id": … }` is a node that names something, not a text in Indonesian.
  if (languages.length === 0 || languages.join() === 'id' || !languages.every((tag) => /^[a-z]{2}(-[a-z0-9]{1,8})*$/i.test(tag)))
    return null;
  const text = json.en ?? languages.map((tag) => json[tag]).find(isString);
  return isString(text) && text.trim() !== '' ? text : null;
}

export const fact = <T>(of: Item, value: T): Fact<T> => ({
  value,
  speaker: of.said.speaker,
  how: of.said.how,
  path: of.path,
  raw: rawOf(of.json),
});

/** A fact of one line, at most 300 characters. */
export function lineFact(of: Item | null): Fact<string> | null {
  const words = cleanLine(wordsOf(of) ?? '');
  return of === null || words === '' ? null : fact(of, words);
}

/** A fact of several lines, at most 5,000 characters. */
export function textFact(of: Item | null): Fact<string> | null {
  const words = cleanText(wordsOf(of) ?? '');
  return of === null || words === '' ? null : fact(of, words);
}

/** A member as one clean line, for values that are part of a fact. */
export function lineOf(of: Item | null, limit: number = LIMITS.title): string | null {
  const words = cleanLine(wordsOf(of) ?? '', limit);
  return words === '' ? null : words;
}

export const flagOf = (of: Item | null): boolean | null => (typeof of?.json === 'boolean' ? of.json : null);

/** An http(s) address; `urn:` and other identifiers are not links. */
export function webAddressOf(of: Item | null): string | null {
  const text = wordsOf(of)?.trim();
  if (text === undefined || text.length > LIMITS.url || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}

function rawOf(json: Json): string {
  return (isString(json) ? json : stringified(json)).slice(0, LIMITS.raw);
}

function stringified(json: Json): string {
  try {
    return JSON.stringify(json) ?? '';
  } catch {
    // Nested beyond what the engine can print; parsers refuse such documents, a caller's own object may be one.
    return '';
  }
}

const step = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`);
