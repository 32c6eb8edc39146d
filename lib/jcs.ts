import { isObject, type Json } from './json.ts';

/** JSON Canonicalization Scheme (RFC 8785). Throws on what has no such form: text that is not Unicode, and numbers beyond JSON's. */
export function canonicalize(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalize).join()}]`;
  if (isObject(value)) {
    // By UTF-16 code units (section 3.2.3), which is how `sort` compares.
    const names = Object.keys(value).sort();
    return `{${names.flatMap((name) => (value[name] === undefined ? [] : `${canonicalize(name)}:${canonicalize(value[name])}`)).join()}}`;
  }
  if (typeof value === 'string' ? !value.isWellFormed() : typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('no canonical form');
  return JSON.stringify(value);
}
