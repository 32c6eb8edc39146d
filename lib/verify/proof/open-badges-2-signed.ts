import type { JWK } from 'jose';
import type { Format } from '../../credential/model.ts';
import { idOf, isObject, isString, type Json, type JsonObject, listOf } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import { type Check, check, type Signer } from '../check.ts';
import { ask, jsonOf, type VerifyContext } from '../context.ts';
import { type Algorithm, algorithmOf, jwkOfMethod, thumbprintOf } from '../keys/public-key.ts';
import { type Graph, OPEN_BADGES_2_TYPES, readGraph, type Statement, verificationOf } from '../open-badges-2.ts';
import { checkCompact, headerFlaw } from './jws.ts';

export interface SignedResult extends Graph {
  signer: Signer | null;
}

/** An issuer that names no key in the badge may list several. */
const MAX_KEYS = 5;

/**
 * Open Badges 2.0, signed verification: a JWS under the CryptographicKey that `verification.creator` names, or else one that the issuer
 * profile lists; the profile lists that key, and the key names the profile as its owner. Before 2.0 `verify.url` is the address of the
 * key itself, and must be the issuer's own.
 */
export async function checkSignedAssertion(
  assertion: JsonObject,
  statement: Statement,
  format: Format,
  compact: string,
  header: JsonObject,
  context: VerifyContext,
): Promise<SignedResult> {
  const flaw = headerFlaw(header);
  const algorithm = algorithmOf(header.alg);
  const none: SignedResult = { badgeClass: null, issuer: null, issuerId: null, checks: [], signer: null };
  if (flaw !== null || algorithm === null)
    return { ...none, checks: [check(flaw?.code ?? 'proof_algorithm_refused', flaw?.params ?? {})] };
  const { kind, creator } = verificationOf(assertion);
  if (kind !== 'signed') return { ...none, checks: [check('model_member_malformed', { member: 'verification' })] };

  const graph = await readGraph(assertion, statement, 'key_unreachable', 'keys', context);
  const listed = listOf(graph.issuer?.publicKey);
  const candidates =
    creator === null ? listed.slice(0, MAX_KEYS) : [listed.find((key) => isKey(key) && idOf(key) === creator) ?? creator];
  const found = await findKey(candidates, graph.issuerId ?? '…', compact, algorithm, context);
  if ('check' in found) return { ...graph, signer: null, checks: [...graph.checks, found.check] };

  const holds = check('proof_holds', { suite: algorithm });
  if (graph.checks.length > 0) return { ...graph, signer: null, checks: [holds, ...graph.checks] };
  const issuerId = graph.issuerId;
  const issuer = issuerId ?? '';
  const domain = hostOf(issuer);
  const signer: Signer = { id: issuer, domain, thumbprint: await thumbprintOf(found.jwk), algorithm };
  // A profile that only the badge class embeds was never asked; its list of keys is the credential's own word.
  const isPublished =
    issuerId !== null &&
    (listed.some((key) => key === found.candidate || (found.id !== null && sameIdentifier(idOf(key) ?? '', found.id))) ||
      (format !== 'open-badges-2.0' && found.id !== null && hostOf(found.id) === domain));
  if (!isPublished)
    return { ...graph, signer, checks: [holds, check('key_not_published', { issuer, domain: domain ?? issuer })] };
  const { owner } = found.json;
  if (isString(owner) && !sameIdentifier(owner, issuer))
    return { ...graph, signer, checks: [holds, check('key_of_another', { issuer, by: owner })] };
  return { ...graph, signer, checks: [holds, check('key_published_by_issuer', { domain: domain ?? issuer, issuer })] };
}

const isKey = (value: Json): value is JsonObject =>
  isObject(value) && (isString(value.publicKeyPem) || value.publicKeyJwk !== undefined);

type Found = { candidate: Json; id: string | null; json: JsonObject; jwk: JWK } | { check: Check };

/** The first key under which the signature holds. Where one of several could not be read, nothing is known to fail. */
async function findKey(
  candidates: Json[],
  issuer: string,
  compact: string,
  algorithm: Algorithm,
  context: VerifyContext,
): Promise<Found> {
  let missed = check('key_not_at_hand', { issuer, domain: hostOf(issuer) ?? issuer });
  for (const [at, candidate] of candidates.entries()) {
    const id = idOf(candidate);
    const key = isKey(candidate) ? ({ ok: true, json: candidate } as const) : await readKey(id, context);
    const jwk = key.ok ? await jwkOfMethod(key.json) : null;
    const { outcome } = jwk === null ? { outcome: null } : await checkCompact(compact, algorithm, [jwk]);
    if (key.ok && jwk !== null && outcome === 'holds') return { candidate, id, json: key.json, jwk };
    const why = !key.ok
      ? key.check
      : outcome === null
        ? check('key_document_unreadable', { host: hostOf(id ?? '') ?? '' })
        : outcome === 'fails'
          ? check('proof_fails', { suite: algorithm })
          : check('proof_key_unfit', { algorithm });
    if (at === 0 || missed.outcome !== 'unknown') missed = why;
  }
  return { check: missed };
}

async function readKey(keyId: string | null, context: VerifyContext) {
  const url = keyId === null ? null : askable(keyId);
  if (url === null)
    return {
      ok: false,
      check: check('key_address_refused', { host: hostOf(keyId ?? '') ?? keyId ?? '…' }),
    } as const;
  const asked = await ask(url, context, { accept: OPEN_BADGES_2_TYPES, about: 'keys' });
  if (!asked.ok)
    return {
      ok: false,
      check: check(asked.failure === 'permission_needed' ? 'key_permission_needed' : 'key_unreachable', {
        host: asked.host,
        reason: asked.failure,
      }),
    } as const;
  const json = jsonOf(asked.answer);
  if (!isObject(json)) {
    // Before 2.0 the address held the key and nothing else.
    const text = new TextDecoder().decode(asked.answer.bytes.subarray(0, 10_000));
    if (text.trimStart().startsWith('-----BEGIN PUBLIC KEY')) return { ok: true, json: { publicKeyPem: text } } as const;
    return { ok: false, check: check('key_document_unreadable', { host: asked.host }) } as const;
  }
  // A key document may be the issuer profile with the key inside.
  const inside = listOf(json.publicKey).find((key) => isObject(key) && idOf(key) === keyId);
  return { ok: true, json: isObject(inside) ? inside : json } as const;
}
