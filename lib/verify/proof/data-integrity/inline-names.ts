import { isObject, isString, type Json, type JsonObject } from '../../../json.ts';
import { contextOf } from '../../jsonld/contexts.ts';

/** What a context may say that does no more than give names a meaning. */
const PLAIN = new Set(['@context', '@id', '@type', '@container', '@protected', '@version']);

/**
 * Whether the contexts inside a document only add names to those of its other contexts: then each name that a reader knows means what he
 * thinks, wherever it stands. It is no rule of JSON-LD, which lets a name have another meaning in another place.
 */
export async function onlyAddsNames(document: JsonObject): Promise<boolean> {
  const [known, added] = [new Set<string>(), new Set<string>()];
  for (const context of contextsIn(document)) {
    if (isString(context)) namesOf((await contextOf(context)) ?? {}, known);
    else if (!namesOf(context, added)) return false;
  }
  return ![...added].some((name) => known.has(name));
}

/** Every context of a document, wherever it stands, lists taken apart. */
function contextsIn(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value.flatMap(contextsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => (name === '@context' ? [member ?? null].flat(8) : contextsIn(member)));
}

/** Collects the names that a context defines, those for certain types or members too. False when it does anything else. */
function namesOf(value: Json | undefined, names: Set<string>): boolean {
  if (isString(value)) return !value.startsWith('@');
  if (Array.isArray(value)) return value.map((one) => isObject(one) && namesOf(one, names)).every(Boolean);
  if (!isObject(value)) return false;
  const said = Object.entries(value).map(([name, member]) => {
    if (!name.startsWith('@')) names.add(name);
    else if (!PLAIN.has(name)) return false;
    else if (name !== '@context' && name !== '@id') return true;
    return namesOf(member, names);
  });
  return said.every(Boolean);
}
