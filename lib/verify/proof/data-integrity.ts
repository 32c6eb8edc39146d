import { idOf, isString, type JsonObject } from '../../json.ts';
import { hostOf } from '../../net/address.ts';
import { type Check, check, type Signer } from '../check.ts';
import { ruleOf } from '../codes.ts';
import { CLOCK_SKEW, type VerifyContext } from '../context.ts';
import { instantOf } from '../dates.ts';
import { type Edition, editionsOf } from '../jsonld/editions.ts';
import { findKey, type KeyFound } from '../keys/find-key.ts';
import { algorithmForCurve, thumbprintOf } from '../keys/public-key.ts';
import { previousProofs } from './data-integrity/previous-proofs.ts';
import { shapeFlaw } from './data-integrity/proof-shape.ts';
import type { Keys, Trial, Tried } from './data-integrity/suite.ts';
import { suiteName, suiteOf } from './data-integrity/suites.ts';
import type { ProofResult } from './outcome.ts';

/** More than any real credential carries: each costs a canonicalization, and every way through a chain is walked. */
const MAX_PROOFS = 10;

/** What one proof gives. `binding` says whose key it is, where the proof holds. */
interface OneProof {
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
  purposes: readonly string[],
  context: VerifyContext,
): Promise<ProofResult> {
  if (proofs.length > MAX_PROOFS) return { checks: [check('proof_too_many')], signer: null };
  const { proof: _, ...unsecured } = document;
  const results: OneProof[] = [];
  for (const proof of proofs) results.push(await checkOne(unsecured, proof, proofs, issuer, purposes, context));
  const bound = results.find(({ binding }) => binding !== null && ruleOf(binding.code).authentic === 'signed');
  const bindings = results.flatMap(({ binding }) => binding ?? []);
  const telling = bound ? bindings.filter(({ code }) => ruleOf(code).authentic !== 'unbound') : bindings;
  return { checks: [...results.flatMap(({ checks }) => checks), ...telling], signer: (bound ?? results[0])?.signer ?? null };
}

async function checkOne(
  unsecured: JsonObject,
  proof: JsonObject,
  all: JsonObject[],
  issuer: string,
  purposes: readonly string[],
  context: VerifyContext,
): Promise<OneProof> {
  const stop = (...checks: Check[]): OneProof => ({ checks, binding: null, signer: null });
  if (!isString(proof.type)) return stop(check('proof_malformed', { what: 'type' }));
  const suite = suiteOf(proof);
  if (suite === null) return stop(check('proof_unsupported', { suite: suiteName(proof) }));
  const flaw = shapeFlaw(proof, purposes);
  if (flaw !== null) return stop(flaw);
  const previous = previousProofs(proof, all);
  if (previous === null) return stop(check('proof_chain_broken'));
  const document = previous.length === 0 ? unsecured : { ...unsecured, proof: previous };
  const trial = suite.read({ document, proof }, suite);
  if ('code' in trial) return stop(trial);

  // Where the method is an object, only its name counts: a key that comes along is nobody's.
  const found = await findKey({ issuer, method: idOf(proof.verificationMethod), embedded: null }, context);
  const unfit = check('proof_key_unfit', { algorithm: suite.name });
  let keys: Keys | null = null;
  if (found.kind !== 'absent') {
    const algorithm = found.keys.map(algorithmForCurve).find((one) => one !== null && suite.algorithms.includes(one));
    if (!algorithm) return stop(unfit);
    keys = { algorithm, keys: found.keys };
  }
  // The data model is judged even when the key cannot be had: what is broken stays broken.
  const tried = await tryEditions(document, trial, keys);
  switch (tried.outcome) {
    case 'unreadable':
      return stop(tried.flaw);
    case 'fails':
      return stop(check('proof_fails', { suite: suite.name }));
    case 'readable':
      return found.kind === 'absent' ? stop(check(found.code, found.params)) : stop(unfit);
    case 'unfit':
      return stop(unfit);
    case 'holds':
      break;
  }
  if (found.kind === 'absent') return stop(unfit);
  // Only after the signature holds does it count when the proof was made and ended: both are part of what was signed.
  const [created, expires] = [timeOf(proof.created), timeOf(proof.expires)];
  const now = context.now.getTime();
  if (expires !== null && expires.at + CLOCK_SKEW < now) return stop(check('proof_expired', { date: expires.text }));
  if (tried.open !== null) return stop(tried.open);
  const holds = tried.edition
    ? check('proof_holds_older_context', { suite: suite.name, date: tried.edition.published })
    : check('proof_holds', { suite: suite.name });
  return {
    checks: [
      holds,
      ...(tried.beside ? [tried.beside] : []),
      // The specification has no rule about it; nobody can have signed then.
      ...(created !== null && created.at - CLOCK_SKEW > now ? [check('proof_created_ahead', { date: created.text })] : []),
    ],
    binding: check(found.code, found.params),
    signer: {
      id: issuer,
      domain: domainOf(found, issuer),
      thumbprint: await thumbprintOf(tried.jwk),
      algorithm: suite.name,
    },
  };
}

/**
 * With the bundled contexts first; then, where these did not do, with the editions that were published under the same addresses before.
 * What is wrong is told of the bundled ones.
 */
async function tryEditions(document: JsonObject, trial: Trial, keys: Keys | null): Promise<Tried & { edition?: Edition }> {
  const first = await trial(keys, null);
  if (!mayBeOlder(first)) return first;
  for (const edition of editionsOf(document)) {
    const tried = await trial(keys, edition);
    if (tried.outcome === 'holds' || tried.outcome === 'readable') return { ...tried, edition };
  }
  return first;
}

/** An older vocabulary makes other statements of the same document, and knows other terms. */
function mayBeOlder(tried: Tried): boolean {
  if (tried.outcome !== 'unreadable') return tried.outcome === 'fails';
  return tried.flaw.code === 'model_term_undefined' || tried.flaw.code === 'model_term_redefined';
}

const domainOf = (found: KeyFound, issuer: string): string | null => (found.kind === 'bound' ? found.domain : hostOf(issuer));

/** A date-time stamp with its instant. */
function timeOf(value: unknown): { text: string; at: number } | null {
  const at = isString(value) ? instantOf(value) : null;
  return isString(value) && at !== null ? { text: value, at } : null;
}
