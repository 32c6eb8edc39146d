import { base64url } from '../base.ts';
import { isObject, isString, type Json, type JsonObject } from '../json.ts';
import type { ParseFailure } from './model.ts';
import { parseStrictJson } from './strict-json.ts';

export type Disclosed =
  | { ok: true; json: JsonObject; undisclosed: string[] }
  | { ok: false; failure: ParseFailure; detail?: string };

/** Far more than any credential has; a guard for the work below. */
const MAX_DISCLOSURES = 1000;
const MAX_DEPTH = 64;

/** Names of the IANA registry (RFC 9901 section 4.1.1) to those of WebCrypto. */
const HASHES = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/** Broken or cut short: another text with the same digest can be found. */
const WEAK = /^(md\d|sha-?1$|sha-256-\d)/i;

/** Claims that decide whether the credential is good: a person may not choose to leave them out (SD-JWT VC section 2.2.2.2; RFC 9901 section 9.7). */
const NEVER_HIDDEN = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '_sd_alg']);

/** Nor any part of the two of them that are objects. */
const HIDES_VALIDITY = /^\$\.(cnf|status)\b/;

/** What a disclosure carries; `name` is null for the element of an array. */
interface Disclosure {
  name: string | null;
  value: Json;
}

/** Base64url of a digest over ASCII text, by the algorithm of `_sd_alg`; null when that is not one of ours. */
export async function digestOf(text: string, algorithm: Json | undefined): Promise<string | null> {
  const hash = HASHES.get(algorithm === undefined ? 'sha-256' : String(algorithm));
  if (hash === undefined) return null;
  return base64url.encode(new Uint8Array(await crypto.subtle.digest(hash, new TextEncoder().encode(text))));
}

/**
 * Puts the disclosures back in their places (RFC 9901 section 7.1, steps 3 to 5): every reason to reject that is named there is one here.
 * `undisclosed`: JSON paths of the objects and arrays with a digest that nothing was shown for. It may be a decoy (section 4.2.5).
 */
export async function processDisclosures(claims: JsonObject, encoded: string[]): Promise<Disclosed> {
  const algorithm = claims._sd_alg;
  if (algorithm !== undefined && (!isString(algorithm) || WEAK.test(algorithm)))
    return { ok: false, failure: 'parse_jws_malformed', detail: '_sd_alg' };
  if (algorithm !== undefined && !HASHES.has(algorithm))
    return { ok: false, failure: 'parse_unsupported_format', detail: algorithm.slice(0, 40) };
  if (encoded.length > MAX_DISCLOSURES) return { ok: false, failure: 'parse_unsupported_format', detail: `> ${MAX_DISCLOSURES}` };

  /** Shown, and not yet put in their place. */
  const shown = new Map<string, Disclosure>();
  const digests = await Promise.all(encoded.map((text) => digestOf(text, algorithm)));
  for (const [at, text] of encoded.entries()) {
    const disclosure = readDisclosure(text);
    const digest = digests[at];
    if (disclosure === null || !isString(digest) || shown.has(digest))
      return refused(disclosure === null ? 'disclosure' : 'digest');
    shown.set(digest, disclosure);
  }

  const undisclosed = new Set<string>();
  const met = new Set<string>();
  const broken: { rule: string | null; tooDeep: boolean } = { rule: null, tooDeep: false };
  const refuse = (rule: string): void => {
    broken.rule ??= rule;
  };

  /** What was shown for a digest that stands in an object (`named`) or in an array; undefined when nothing was. */
  function take(digest: Json, path: string, named: boolean): Disclosure | undefined {
    if (!isString(digest) || met.has(digest)) {
      refuse('digest');
      return undefined;
    }
    met.add(digest);
    if (HIDES_VALIDITY.test(path)) refuse('status');
    const disclosure = shown.get(digest);
    if (disclosure === undefined) undisclosed.add(path);
    else if ((disclosure.name !== null) !== named) refuse('place');
    shown.delete(digest);
    return disclosure;
  }

  function walk(value: Json, path: string, depth: number): Json {
    if (depth > MAX_DEPTH) {
      broken.tooDeep = true;
      return null;
    }
    return Array.isArray(value) ? walkArray(value, path, depth) : isObject(value) ? walkObject(value, path, depth) : value;
  }

  function walkArray(list: Json[], path: string, depth: number): Json[] {
    const elements: Json[] = [];
    for (const element of list) {
      let value: Json | undefined = element;
      if (isObject(element) && Object.hasOwn(element, '...')) {
        if (Object.keys(element).length > 1) refuse('...');
        value = take(element['...'] ?? null, path, false)?.value;
      }
      if (value !== undefined) elements.push(walk(value, `${path}[${elements.length}]`, depth + 1));
    }
    return elements;
  }

  function walkObject(object: JsonObject, path: string, depth: number): JsonObject {
    // A map, so that a claim called `__proto__` is a claim like any other.
    const members = new Map<string, Json>();
    const add = (name: string, value: Json): void => {
      if (name === '_sd' || name === '...' || name === '_sd_alg' || members.has(name)) refuse(name);
      else members.set(name, walk(value, path + step(name), depth + 1));
    };
    for (const [name, value] of Object.entries(object))
      if (value !== undefined && name !== '_sd' && !(name === '_sd_alg' && depth === 0)) add(name, value);
    if (!Object.hasOwn(object, '_sd')) return Object.fromEntries(members);
    if (!Array.isArray(object._sd)) refuse('_sd');
    for (const digest of Array.isArray(object._sd) ? object._sd : []) {
      const disclosure = take(digest, path, true);
      if (disclosure === undefined || disclosure.name === null) continue;
      if (depth === 0 && NEVER_HIDDEN.has(disclosure.name)) refuse(disclosure.name);
      add(disclosure.name, disclosure.value);
    }
    return Object.fromEntries(members);
  }

  const json = walkObject(claims, '$', 0);
  if (broken.rule !== null) return refused(broken.rule);
  if (broken.tooDeep) return { ok: false, failure: 'parse_too_deep' };
  return shown.size > 0 ? refused('disclosure') : { ok: true, json, undisclosed: [...undisclosed] };
}

const refused = (detail: string): Disclosed => ({ ok: false, failure: 'parse_disclosure_refused', detail: detail.slice(0, 80) });

/** `[salt, name, value]` or `[salt, value]`, base64url (RFC 9901 sections 4.2.1 and 4.2.2). Null when it is neither. */
function readDisclosure(encoded: string): Disclosure | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(base64url.decode(encoded));
  } catch {
    return null;
  }
  const read = parseStrictJson(text);
  if (!read.ok || !Array.isArray(read.value)) return null;
  const [, second, third] = read.value;
  if (read.value.length === 2 && second !== undefined) return { name: null, value: second };
  return read.value.length === 3 && isString(second) && third !== undefined ? { name: second, value: third } : null;
}

/** For people, and cut: a name that fills the file would stand in the path of each of its members. */
function step(name: string): string {
  const short = name.slice(0, 60);
  return /^[A-Za-z_]\w*$/.test(short) ? `.${short}` : `['${short}']`;
}
