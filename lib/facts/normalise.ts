import { isObject, isString, type Json, listOf } from '../json.ts';
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

/** Where to read: one value, several of which any may hold it, or none. */
export type From = Item | readonly Item[] | null;

/**
 * Every value at each of the paths, such as `credentialSubject.hasClaim.provenBy.title`: a list stands for each of its members, so that one
 * object and several are read alike. The last step is taken apart too.
 */
export const all = (from: From, ...paths: string[]): Item[] =>
  paths.flatMap((path) =>
    path.split('.').reduce((found, name) => found.flatMap((one) => each(member(one, name))).slice(0, MAX_ITEMS), each(from)),
  );

/** The first value with words at one of the paths, tried in their order; without a path, the first of the values themselves. */
export const first = (from: From, ...paths: string[]): Item | null =>
  (paths.length > 0 ? all(from, ...paths) : [from].flat()).find((one) => wordsOf(one) !== null) ?? null;

/** The object itself, or the first object of a list; null for bare ids and other values. */
export function objectOf(of: Item): Item | null {
  if (isObject(of.json)) return of;
  return each(of).find((one) => isObject(one.json)) ?? null;
}

/** The object under a member, the first one of a list; null for a bare id. */
export function node(of: Item | null, name: string): Item | null {
  const at = member(of, name);
  return at === null ? null : objectOf(at);
}

/** One value, several and none, all as a list, at most 100 long. */
export const each = (from: From): Item[] =>
  [from].flat().flatMap((of) => {
    if (of === null) return [];
    const { json, path, said } = of;
    if (!Array.isArray(json)) return [of];
    return json.slice(0, MAX_ITEMS).flatMap((one, index) => item(one, `${path}[${index}]`, said) ?? []);
  });

/**
 * The words of a value: a string, a number, a JSON-LD value object, a language map (English when it has it: the language of
 * the issuer's choice is unknown), or the first of a list that has any. Null for everything else.
 */
export function wordsOf(of: Item | null): string | null {
  if (of === null) return null;
  const { json } = of;
  if (isString(json)) return firstText([json]);
  if (typeof json === 'number') return String(json);
  if (Array.isArray(json)) return firstText(json);
  if (!isObject(json)) return null;
  if (isString(json['@value'])) return json['@value'];
  const languages = Object.keys(json);
  // `{ "id": … }` is a node that names something, not a text in Indonesian.
  if (languages.length === 0 || languages.join() === 'id' || !languages.every((tag) => /^[a-z]{2}(-[a-z0-9]{1,8})*$/i.test(tag)))
    return null;
  // A language can hold one text or several (European Learning Model: `{"en": ["Online"]}`).
  return firstText([json.en, ...languages.map((tag) => json[tag])].flatMap(listOf));
}

const firstText = (list: Json[]): string | null =>
  list
    .slice(0, MAX_ITEMS)
    .filter(isString)
    .find((text) => text.trim() !== '') ?? null;

export const fact = <T>(of: Item, value: T): Fact<T> => ({
  value,
  ...of.said,
  path: of.path,
  raw: rawOf(of.json),
});

// The readers of all adapters. Each takes the paths of what it reads, or a value itself.

/** Cleaned words as a fact. */
const reader =
  (clean: (words: string) => string) =>
  (from: From, ...paths: string[]): Fact<string> | null => {
    const of = first(from, ...paths);
    const words = clean(wordsOf(of) ?? '');
    return of === null || words === '' ? null : fact(of, words);
  };

/** A fact of one line, at most 300 characters. */
export const lineFact = reader((words) => cleanLine(words));

/** The name of a person or a body. An e-mail address in its place is kept out of reports. */
export const nameFact = reader((words) => (/[^\s@]@[^\s@]+\.\w/.test(words) ? '' : cleanLine(words)));

/** A fact of several lines, at most 5,000 characters. */
export const textFact = reader((words) => cleanText(words));

/** A fact of several lines for every value. */
export const textFacts = (list: Item[]): Fact<string>[] => list.flatMap((of) => textFact(of) ?? []);

/** One clean line, for values that are part of a fact. */
export const lineOf = (from: From, ...paths: string[]): string | null => cleanLine(wordsOf(first(from, ...paths)) ?? '') || null;

/** A fact of every value that `read` finds a line in, with what the line means here. */
export const facts = <T>(list: Item[], meaning: (line: string) => T, read: (of: Item) => string | null = lineOf): Fact<T>[] =>
  list.flatMap((of) => {
    const line = read(of);
    return line === null ? [] : [fact(of, meaning(line))];
  });

export const flagOf = (of: Item | null): boolean | null => (typeof of?.json === 'boolean' ? of.json : null);

/** An http(s) address; `urn:` and other identifiers are not links. */
export function webAddressOf(from: From, ...paths: string[]): string | null {
  const text = wordsOf(first(from, ...paths))?.trim();
  if (text === undefined || text.length > LIMITS.url || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}

function rawOf(json: Json): string {
  return (isString(json) ? json : stringified(json)).slice(0, LIMITS.raw);
}

function stringified(json: Json): string {
  try {
    // Organisations and people carry their mailboxes along; a report does not.
    const text = JSON.stringify(json) ?? '';
    return text.slice(0, 2 * LIMITS.raw).replace(MAILBOX, '…@…');
  } catch {
    // Nested beyond what the engine can print; parsers refuse such documents, a caller's own object may be one.
    return '';
  }
}

/** As long as its parts may be (RFC 5321 section 4.5.3.1): a long run of letters is not searched from each of them. */
const MAILBOX = /[^\s"/:;,<>()=&?@]{1,64}@[^\s"/:;,<>()=&?@]{1,255}\.\w+/g;

const step = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`);
