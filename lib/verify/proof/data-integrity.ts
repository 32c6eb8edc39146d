import { base58 } from '@scure/base';
import canonicalizeJson from 'canonicalize';
import { idOf, isString, type JsonObject, listOf } from '../../json.ts';
import { hostOf } from '../../net/address.ts';
import { type Check, check, type Signer } from '../check.ts';
import { ruleOf } from '../codes.ts';
import { CLOCK_SKEW, type VerifyContext } from '../context.ts';
import { instantOf, isDateTimeStamp } from '../dates.ts';
import { canonicalize } from '../jsonld/canonicalize.ts';
import { findKey, type KeyFound } from '../keys/find-key.ts';
import { algorithmForCurve, thumbprintOf } from '../keys/public-key.ts';
import type { ProofResult } from './outcome.ts';
import { checkWithAny } from './signature.ts';

/** How a suite makes bytes of a document, and which curves it signs with. */
interface Suite {
  name: string;
  canonical: 'rdfc' | 'jcs';
  curves: readonly ('EdDSA' | 'ES256' | 'ES384')[];
}

const SUITES: readonly Suite[] = [
  { name: 'eddsa-rdfc-2022', canonical: 'rdfc', curves: ['EdDSA'] },
  { name: 'eddsa-jcs-2022', canonical: 'jcs', curves: ['EdDSA'] },
  { name: 'ecdsa-rdfc-2019', canonical: 'rdfc', curves: ['ES256', 'ES384'] },
  { name: 'ecdsa-jcs-2019', canonical: 'jcs', curves: ['ES256', 'ES384'] },
];
const ED25519_2020: Suite = { name: 'Ed25519Signature2020', canonical: 'rdfc', curves: ['EdDSA'] };

function suiteOf(proof: JsonObject): Suite | null {
  if (proof.type === ED25519_2020.name) return ED25519_2020;
  if (proof.type !== 'DataIntegrityProof') return null;
  return SUITES.find(({ name }) => name === proof.cryptosuite) ?? null;
}

interface OneProof {
  proof: 'holds' | 'other';
  checks: Check[];
  binding: Check | null;
  signer: Signer | null;
}

/**
 * VC Data Integrity 1.0 sections 4.4 and 4.5. Every proof of a set must hold (some libraries accept any one);
 * the credential is the issuer's when at least one of them is by a key that the issuer publishes.
 */
export async function checkDataIntegrity(
  document: JsonObject,
  proofs: JsonObject[],
  issuer: string,
  purpose: string,
  context: VerifyContext,
): Promise<ProofResult> {
  const { proof: _, ...unsecured } = document;
  const results: OneProof[] = [];
  for (const proof of proofs) results.push(await checkOne(unsecured, proof, proofs, issuer, purpose, context));
  const bound = results.find(({ binding }) => binding !== null && ruleOf(binding.code).authentic === 'signed');
  const bindings = bound
    ? results.flatMap(({ binding }) => (binding !== null && ruleOf(binding.code).authentic !== 'unbound' ? binding : []))
    : results.flatMap(({ binding }) => binding ?? []);
  return { checks: [...results.flatMap(({ checks }) => checks), ...bindings], signer: (bound ?? results[0])?.signer ?? null };
}

async function checkOne(
  unsecured: JsonObject,
  proof: JsonObject,
  all: JsonObject[],
  issuer: string,
  purpose: string,
  context: VerifyContext,
): Promise<OneProof> {
  const stop = (...checks: Check[]): OneProof => ({ proof: 'other', checks, binding: null, signer: null });
  const suite = suiteOf(proof);
  if (suite === null)
    return stop(
      isString(proof.type) ? check('proof_unsupported', { suite: nameOf(proof) }) : check('proof_malformed', { what: 'type' }),
    );
  const flaw = shapeFlaw(proof, purpose);
  if (flaw !== null) return stop(flaw);
  const signature = decodeProofValue(proof.proofValue);
  if (signature === null) return stop(check('proof_malformed', { what: 'proofValue' }));
  const method = idOf(proof.verificationMethod) ?? '';

  const previous = previousProofs(proof, all);
  if (previous === null) return stop(check('proof_chain_broken'));
  const covered: JsonObject = previous.length === 0 ? unsecured : { ...unsecured, proof: previous };

  const found = await findKey({ issuer, method, embedded: null }, context);
  if (found.kind === 'absent') {
    // The data model is judged even when the key cannot be had: what is broken stays broken.
    const hashed = await digest(covered, proof, suite, 'SHA-256');
    return hashed.ok ? stop(check(found.code, found.params)) : stop(hashed.check);
  }
  const algorithm = found.keys.map(algorithmForCurve).find((candidate) => candidate !== null) ?? null;
  if (algorithm === null || !(suite.curves as readonly string[]).includes(algorithm))
    return stop(check('proof_key_unfit', { algorithm: suite.name }));
  const hashed = await digest(covered, proof, suite, algorithm === 'ES384' ? 'SHA-384' : 'SHA-256');
  if (!hashed.ok) return stop(hashed.check);
  const { outcome, jwk } = await checkWithAny(algorithm, found.keys, signature, hashed.bytes);
  if (outcome === 'unfit') return stop(check('proof_key_unfit', { algorithm: suite.name }));
  if (outcome === 'fails') return stop(check('proof_fails', { suite: suite.name }));
  // Only after the signature holds does it count that the proof ended: the end is part of what was signed.
  const end = isString(proof.expires) ? instantOf(proof.expires) : null;
  if (end !== null && isString(proof.expires) && end + CLOCK_SKEW < context.now.getTime())
    return stop(check('proof_expired', { date: proof.expires }));
  return {
    proof: 'holds',
    checks: [check('proof_holds', { suite: suite.name })],
    binding: check(found.code, found.params),
    signer:
      jwk === null
        ? null
        : { id: issuer, domain: domainOf(found, issuer), thumbprint: await thumbprintOf(jwk), algorithm: suite.name },
  };
}

const domainOf = (found: KeyFound, issuer: string): string | null =>
  found.kind === 'bound' ? (found.domain ?? null) : hostOf(issuer);

const nameOf = (proof: JsonObject): string => [proof.cryptosuite, proof.type].find(isString)?.slice(0, 60) ?? 'proof';

function shapeFlaw(proof: JsonObject, purpose: string): Check | null {
  if (idOf(proof.verificationMethod) === null) return check('proof_malformed', { what: 'verificationMethod' });
  if (!isString(proof.proofPurpose)) return check('proof_malformed', { what: 'proofPurpose' });
  if (proof.proofPurpose !== purpose) return check('proof_purpose_wrong', { what: proof.proofPurpose.slice(0, 60) });
  for (const member of ['created', 'expires'] as const) {
    if (proof[member] !== undefined && !isDateTimeStamp(proof[member])) return check('proof_malformed', { what: member });
  }
  return null;
}

/** base58btc multibase: the suites of 2019 to 2022 use no other. */
function decodeProofValue(value: unknown): Uint8Array | null {
  if (!isString(value) || !value.startsWith('z')) return null;
  try {
    return base58.decode(value.slice(1));
  } catch {
    return null;
  }
}

/** The proofs that this one was made over (section 4.5, proof chains). Null when one of them is missing. */
function previousProofs(proof: JsonObject, all: JsonObject[]): JsonObject[] | null {
  const named = listOf(proof.previousProof);
  const matching = named.map((id) => all.find((other) => other !== proof && isString(id) && other.id === id));
  return matching.every((other) => other !== undefined) ? matching : null;
}

type Digest = { ok: true; bytes: Uint8Array } | { ok: false; check: Check };

/** The bytes that were signed: hash of the proof options, then hash of the document (vc-di-eddsa and vc-di-ecdsa, section 3). */
async function digest(document: JsonObject, proof: JsonObject, suite: Suite, hash: 'SHA-256' | 'SHA-384'): Promise<Digest> {
  const { proofValue: _, ...options } = proof;
  let texts: [string, string];
  switch (suite.canonical) {
    case 'jcs': {
      const own = options['@context'];
      // The context that was signed is the proof's; the document may only have grown behind it (vc-di-eddsa section 3.3.2).
      if (own !== undefined && !startsWith(listOf(document['@context']), listOf(own)))
        return { ok: false, check: check('proof_fails', { suite: suite.name }) };
      const signed = own === undefined ? document : { ...document, '@context': own };
      // The bytes cover every member; that each has a meaning is still owed. A context that is not in the bundle leaves only that open.
      const meaning = await canonicalize(signed, hash);
      if (!meaning.ok && meaning.code !== 'model_context_unknown')
        return { ok: false, check: check(meaning.code, meaning.params) };
      texts = [canonicalizeJson(options) ?? '', canonicalizeJson(signed) ?? ''];
      break;
    }
    case 'rdfc': {
      const canonical = await canonicalize(document, hash);
      if (!canonical.ok) return { ok: false, check: check(canonical.code, canonical.params) };
      const config = await canonicalize({ ...options, '@context': document['@context'] }, hash);
      if (!config.ok) return { ok: false, check: check(config.code, config.params) };
      texts = [config.nquads, canonical.nquads];
      break;
    }
  }
  const [first, second] = await Promise.all(texts.map((text) => crypto.subtle.digest(hash, new TextEncoder().encode(text))));
  if (first === undefined || second === undefined) return { ok: false, check: check('model_not_canonical') };
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(new Uint8Array(first), 0);
  bytes.set(new Uint8Array(second), first.byteLength);
  return { ok: true, bytes };
}

const startsWith = (whole: unknown[], start: unknown[]): boolean =>
  start.every((item, at) => canonicalizeJson(item) === canonicalizeJson(whole[at]));
