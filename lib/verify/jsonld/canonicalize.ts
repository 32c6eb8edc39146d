import Rdfc10 from 'rdf-canonize/lib/RDFC10.js';
import { isObject, isString, type Json, type JsonObject, listOf } from '../../json.ts';
import type { Code } from '../codes.ts';
import { CONTEXTS } from './contexts.ts';
import { toRdf } from './to-rdf.ts';

export type Canonical = { ok: true; nquads: string } | { ok: false; code: Code; params: Record<string, string> };

/** rdf-canonize refuses harder graphs ("poison" graphs) beyond this power of the number of blank nodes. */
const MAX_WORK_FACTOR = 2;

/**
 * RDF Dataset Canonicalization (RDFC-1.0) of a JSON-LD document, with bundled contexts and in safe mode: a term that no context defines
 * would silently stay outside the signature, so that it makes the document unusable (VC Data Integrity 1.0 section 2.4.1).
 */
export async function canonicalize(document: JsonObject, digest: 'SHA-256' | 'SHA-384'): Promise<Canonical> {
  const form = contextFlaw(document) ?? formFlaw(document, document.id);
  if (form !== null) return form;
  let dataset: unknown;
  try {
    dataset = await toRdf(document, bundledContext);
  } catch (error) {
    return { ok: false, ...flawOf(error) };
  }
  try {
    const rdfc = new Rdfc10({ messageDigestAlgorithm: digest, maxWorkFactor: MAX_WORK_FACTOR });
    return { ok: true, nquads: await rdfc.main(dataset) };
  } catch {
    return { ok: false, code: 'model_not_canonical', params: {} };
  }
}

function bundledContext(url: string): JsonObject {
  const context = CONTEXTS.get(url);
  if (context === undefined) throw new Error(`not bundled: ${url}`);
  return context;
}

/** Contexts that are not in the bundle, wherever they stand: unknown, never fetched; inline ones could rename what was signed. */
function contextFlaw(value: Json): Canonical | null {
  if (Array.isArray(value)) return value.reduce<Canonical | null>((flaw, item) => flaw ?? contextFlaw(item), null);
  if (!isObject(value)) return null;
  for (const context of listOf(value['@context'])) {
    if (!isString(context)) return { ok: false, code: 'model_context_inline', params: {} };
    if (!CONTEXTS.has(context)) return { ok: false, code: 'model_context_unknown', params: { context } };
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '@context' || member === undefined) continue;
    // The library copies objects by assignment, which loses this member without a word.
    if (name === '__proto__') return { ok: false, code: 'model_term_undefined', params: { term: name } };
    const flaw = contextFlaw(member);
    if (flaw !== null) return flaw;
  }
  return null;
}

/** What a value object may hold (JSON-LD 1.1 section 9.5). */
const VALUE_KEYWORDS = new Set(['@value', '@type', '@language', '@direction']);

/** Members that say whether a credential is in force, and whose it is. */
const DECISIVE = ['issuer', 'credentialStatus', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];

/**
 * One set of RDF statements has many spellings in JSON-LD, and an rdfc signature holds for all of them: whoever holds a credential could move
 * its end or its status into `@nest`, under a full IRI or into a second node of the same id, where nobody who reads members by name finds them.
 * So only compact form is read, with nothing decisive about the root in another place (VC Data Model 2.0 section 6.1).
 */
function formFlaw(value: Json, root: Json | undefined, isRoot = true): Canonical | null {
  if (Array.isArray(value)) return value.reduce<Canonical | null>((flaw, item) => flaw ?? formFlaw(item, root, false), null);
  if (!isObject(value)) return null;
  const refuse = (term: string): Canonical => ({ ok: false, code: 'model_not_compact', params: { term: term.slice(0, 100) } });
  const isValue = value['@value'] !== undefined;
  const again =
    isRoot || root === undefined || value.id !== root ? undefined : DECISIVE.find((name) => value[name] !== undefined);
  if (again !== undefined) return refuse(again);
  for (const [name, member] of Object.entries(value)) {
    if (name === '@context' || member === undefined) continue;
    if (name.startsWith('@') ? !(isValue && VALUE_KEYWORDS.has(name)) : name.includes(':')) return refuse(name);
    const flaw = formFlaw(member, root, false);
    if (flaw !== null) return flaw;
  }
  return null;
}

function flawOf(error: unknown): { code: Code; params: Record<string, string> } {
  const details = isObject(error) && 'details' in error && isObject(error.details) ? error.details : {};
  const event = isObject(details.event) && isObject(details.event.details) ? details.event.details : {};
  const term = [event.property, event.type, event.value, event.id, details.term, details.property].find(isString) ?? '';
  const message = error instanceof Error ? error.message : '';
  if (details.code === 'protected term redefinition' || /protected/.test(message))
    return { code: 'model_term_redefined', params: { term } };
  return { code: 'model_term_undefined', params: { term } };
}
