import { isObject, isString, type Json, type JsonObject, listOf } from '../../json.ts';
import type { Canonical, Flaw } from './canonical.ts';
import { contextIn, contextOf } from './contexts.ts';
import { TooMuchWork } from './contexts-at-hand.ts';
import type { Edition } from './editions.ts';
import { LimitedRdfc10 } from './limited-rdfc10.ts';
import { namedContexts } from './named-contexts.ts';
import { type Lookup, toRdf } from './to-rdf.ts';

/**
 * RDF Dataset Canonicalization (RDFC-1.0) of a JSON-LD document, with bundled contexts and in safe mode: a term that no context defines
 * would silently stay outside the signature, so that it makes the document unusable (VC Data Integrity 1.0 section 2.4.1). With an edition,
 * its context stands for its address; a document and its proof are to be read with the same one.
 */
export async function canonicalize(
  document: JsonObject,
  digest: 'SHA-256' | 'SHA-384',
  edition: Edition | null = null,
): Promise<Canonical> {
  const named = namedContexts(document);
  if ('code' in named) return { ok: false, ...named };
  const contexts = new Map<string, JsonObject>();
  for (const url of named.addresses) {
    const context = await (url === edition?.url ? contextIn(edition.file) : contextOf(url));
    if (context === null) return { ok: false, code: 'model_context_unknown', params: { context: url } };
    contexts.set(url, context);
  }
  const form = formFlaw(document, document.id);
  if (form !== null) return form;
  const lookup = named.isInline ? lookupIn(contexts) : sharedLookup(contexts, edition);
  try {
    const dataset = await toRdf(document, lookup, named.isInline);
    const nquads = await new LimitedRdfc10(digest).main(dataset).catch(() => null);
    if (nquads === null) return { ok: false, code: 'model_not_canonical', params: {} };
    return { ok: true, nquads, open: named.isInline ? { code: 'model_context_inline', params: {} } : null };
  } catch (error) {
    return { ok: false, ...flawOf(error) };
  }
}

const lookupIn =
  (contexts: ReadonlyMap<string, JsonObject>): Lookup =>
  (url) => {
    const context = contexts.get(url);
    if (context === undefined) throw new Error(`no context: ${url}`);
    return context;
  };

/** For documents that bring no context of their own: with the same function, what contexts come to is kept from one document to the next. */
const shared = new Map<string, { contexts: Map<string, JsonObject>; lookup: Lookup }>();

function sharedLookup(contexts: ReadonlyMap<string, JsonObject>, edition: Edition | null): Lookup {
  const key = edition?.file ?? '';
  const known = shared.get(key) ?? newlyShared();
  shared.set(key, known);
  for (const [url, context] of contexts) known.contexts.set(url, context);
  return known.lookup;
}

function newlyShared(): { contexts: Map<string, JsonObject>; lookup: Lookup } {
  const contexts = new Map<string, JsonObject>();
  return { contexts, lookup: lookupIn(contexts) };
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
    if (hasTwins(member) && name !== 'verifiableCredential') return refuse(name);
    const flaw = formFlaw(member, root, false);
    if (flaw !== null) return flaw;
  }
  return null;
}

/** Two nodes of one id side by side are one in RDF: what is said of either may have been moved from one to the other. Credentials inside are graphs of their own. */
function hasTwins(list: Json): boolean {
  const ids = listOf(list).flatMap((one) => (isObject(one) && isString(one.id) && Object.keys(one).length > 1 ? [one.id] : []));
  return new Set(ids).size < ids.length;
}

function flawOf(error: unknown): Flaw {
  // What the library does not call a fault of the document is none: too much work, too deep, or a fault of ours.
  if (error instanceof TooMuchWork || !(error instanceof Error && error.name.startsWith('jsonld.')))
    return { code: 'model_not_canonical', params: {} };
  const details = 'details' in error && isObject(error.details) ? error.details : {};
  const event = isObject(details.event) && isObject(details.event.details) ? details.event.details : {};
  const term = [event.property, event.type, event.value, event.id, details.term, details.property].find(isString) ?? '';
  if (details.code === 'protected term redefinition' || error.message.includes('protected'))
    return { code: 'model_term_redefined', params: { term } };
  return { code: 'model_term_undefined', params: { term } };
}
