import { isString, type Json, type JsonObject, listOf } from '../../../json.ts';
import { type Check, check } from '../../check.ts';
import { canonicalize } from '../../jsonld/canonicalize.ts';
import type { Edition } from '../../jsonld/editions.ts';
import { fromBase58 } from '../../keys/base58.ts';
import { checkWithAny } from '../signature.ts';
import { concat, type HashName, hashOf } from './hash.ts';
import { onlyAddsNames } from './inline-names.ts';
import { jsonText } from './json-text.ts';
import { statementsOf } from './statements.ts';
import type { Suite } from './suite.ts';

/** What is hashed: proof options and document, each as one text. */
type Texts = { ok: true; options: string; document: string; open: Check | null } | { ok: false; flaw: Check };
type Transform = (document: JsonObject, options: JsonObject, hash: HashName, edition: Edition | null) => Promise<Texts>;

const SIGNATURE_BYTES: Partial<Record<string, number>> = { EdDSA: 64, ES256: 64, ES384: 96 };

/**
 * The suites with one signature over everything: over the hash of the proof options and the hash of the document, side by side
 * (vc-di-eddsa sections 3.2 and 3.3, vc-di-ecdsa sections 3.2 and 3.3).
 */
const wholeDocument =
  (transform: Transform): Suite['read'] =>
  ({ document, proof: { proofValue, ...options } }, { algorithms }) => {
    // Multibase base58btc: these suites use no other.
    const signature = isString(proofValue) && proofValue.startsWith('z') ? fromBase58(proofValue.slice(1)) : null;
    if (signature === null || !algorithms.some((algorithm) => SIGNATURE_BYTES[algorithm] === signature.length))
      return check('proof_malformed', { what: 'proofValue' });
    return async (keys, edition) => {
      const hash = keys?.algorithm === 'ES384' ? 'SHA-384' : 'SHA-256';
      const texts = await transform(document, options, hash, edition);
      if (!texts.ok) return { outcome: 'unreadable', flaw: texts.flaw };
      if (keys === null) return { outcome: 'readable' };
      const data = concat(...(await Promise.all([hashOf(texts.options, hash), hashOf(texts.document, hash)])));
      const tried = await checkWithAny(keys.algorithm, keys.keys, signature, data);
      return tried.outcome === 'holds' ? { ...tried, open: texts.open } : tried;
    };
  };

/** RDF Dataset Canonicalization; the options take the document's context, whatever they say themselves. */
export const statementTexts: Transform = (document, options, hash, edition) =>
  statementsOf(document, { ...options, '@context': document['@context'] }, hash, edition);

/**
 * JSON Canonicalization Scheme. The context that was signed is the proof's; the document may only have grown behind it (vc-di-eddsa 3.3.2).
 * The bytes cover every member, and inline contexts as well, which nobody else can have changed. That each member has a meaning is still owed,
 * as far as contexts are at hand, and that it is the one that its name has elsewhere.
 */
export const byteTexts: Transform = async (document, options, hash, edition) => {
  const own = options['@context'];
  if (own !== undefined && !startsWith(listOf(document['@context']), listOf(own)))
    return { ok: false, flaw: check('proof_fails') };
  const signed = own === undefined ? document : { ...document, '@context': own };
  const meaning = await canonicalize(signed, hash, edition);
  if (!meaning.ok && meaning.code !== 'model_context_unknown') return { ok: false, flaw: check(meaning.code, meaning.params) };
  const open = meaning.ok && meaning.open !== null && !(await onlyAddsNames(signed)) ? meaning.open : null;
  const [config, whole] = [jsonText(options), jsonText(signed)];
  if (config === null || whole === null) return { ok: false, flaw: check('model_not_canonical') };
  return {
    ok: true,
    options: config,
    document: whole,
    open: open && check(open.code, open.params),
  };
};

const startsWith = (whole: Json[], start: Json[]): boolean => start.every((item, at) => jsonText(item) === jsonText(whole[at]));

export const byStatements = wholeDocument(statementTexts);
export const byBytes = wholeDocument(byteTexts);
