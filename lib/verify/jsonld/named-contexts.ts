import { isObject, isString, type Json, type JsonObject } from '../../json.ts';
import type { Flaw } from './canonical.ts';

/** Inline contexts beyond this size (of their JSON text, together) are not followed: real ones define a handful of terms. */
const MAX_INLINE = 16_384;

/** A document of more values than this is not read: the library compares those of one list with each other, and thirty thousand take it a minute. */
const MAX_VALUES = 20_000;

/** What the contexts of a document are, wherever they stand. */
export interface NamedContexts {
  /** The addresses that it names, those inside inline contexts too. */
  addresses: ReadonlySet<string>;
  /** It brings definitions of its own, which could rename what was signed. */
  isInline: boolean;
}

/** Collects the contexts of a document, or tells why they cannot be followed. */
export function namedContexts(document: JsonObject): NamedContexts | Flaw {
  const addresses = new Set<string>();
  let inline = 0;
  let values = 0;
  let flaw: Flaw | null = null;
  const walk = (value: Json | undefined, isContext: boolean): void => {
    if (values++ > MAX_VALUES) flaw ??= { code: 'model_not_canonical', params: {} };
    if (Array.isArray(value)) for (const item of value) walk(item, isContext);
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value)) {
      if (name === '@context') {
        for (const context of flat(member)) {
          if (isString(context)) addresses.add(context);
          else if (context !== null && !isContext) inline += JSON.stringify(context).length;
          walk(context, true);
        }
        continue;
      }
      // The library copies objects by assignment, which loses this member without a word.
      if (name === '__proto__') flaw = { code: 'model_term_undefined', params: { term: name } };
      // The library changes the context that imports; nobody is known to sign with one.
      else if (isContext && name === '@import') flaw ??= { code: 'model_context_inline', params: {} };
      walk(member, isContext);
    }
  };
  walk(document, false);
  if (flaw !== null) return flaw;
  return inline > MAX_INLINE ? { code: 'model_context_inline', params: {} } : { addresses, isInline: inline > 0 };
}

const flat = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value.flatMap(flat) : value === undefined ? [] : [value];
