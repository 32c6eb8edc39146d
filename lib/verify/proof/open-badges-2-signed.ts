import { idOf, isObject, isString, type JsonObject, listOf } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import { check, type Signer } from '../check.ts';
import { ask, jsonOf, type VerifyContext } from '../context.ts';
import { algorithmOf, jwkOfMethod, thumbprintOf } from '../keys/public-key.ts';
import { type Graph, OPEN_BADGES_2_TYPES, readGraph, verificationOf } from '../open-badges-2.ts';
import { checkCompact, headerFlaw } from './jws.ts';

export interface SignedResult extends Graph {
  signer: Signer | null;
}

/**
 * Open Badges 2.0, signed verification: a JWS under the CryptographicKey that `verification.creator` names; the issuer profile lists
 * that key, and the key names the profile as its owner.
 */
export async function checkSignedAssertion(
  assertion: JsonObject,
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

  const graph = await readGraph(assertion, 'key_unreachable', 'keys', context);
  const broken = graph.checks.length > 0;
  const listed = listOf(graph.issuer?.publicKey);
  const keyId = creator ?? idOf(listed[0]);
  const embedded = listed.find(
    (key) =>
      isObject(key) && keyId !== null && idOf(key) === keyId && (isString(key.publicKeyPem) || key.publicKeyJwk !== undefined),
  );
  const key = isObject(embedded) ? ({ ok: true, json: embedded } as const) : await readKey(keyId, context);
  if (!key.ok) return { ...none, ...graph, signer: null, checks: [...graph.checks, key.check] };
  const jwk = await jwkOfMethod(key.json);
  if (jwk === null) return { ...none, ...graph, signer: null, checks: [check('proof_key_unfit', { algorithm })] };
  const { outcome } = await checkCompact(compact, algorithm, [jwk]);
  if (outcome === 'unfit') return { ...none, ...graph, signer: null, checks: [check('proof_key_unfit', { algorithm })] };
  if (outcome === 'fails') return { ...none, ...graph, signer: null, checks: [check('proof_fails', { suite: algorithm })] };

  const holds = check('proof_holds', { suite: algorithm });
  if (broken) return { ...graph, signer: null, checks: [holds, ...graph.checks] };
  const issuerId = graph.issuerId;
  const issuer = issuerId ?? '';
  const signer: Signer = { id: issuer, domain: hostOf(issuer), thumbprint: await thumbprintOf(jwk), algorithm };
  // A profile that only the badge class embeds was never asked; its list of keys is the credential's own word.
  const published = issuerId !== null && keyId !== null && listed.some((item) => sameIdentifier(idOf(item) ?? '', keyId));
  if (!published)
    return { ...graph, signer, checks: [holds, check('key_not_published', { issuer, domain: hostOf(issuer) ?? issuer })] };
  const owner = key.json.owner;
  if (isString(owner) && !sameIdentifier(owner, issuer))
    return { ...graph, signer, checks: [holds, check('key_of_another', { issuer, by: owner })] };
  return { ...graph, signer, checks: [holds, check('key_published_by_issuer', { domain: hostOf(issuer) ?? issuer, issuer })] };
}

async function readKey(keyId: string | null, context: VerifyContext) {
  const url = keyId === null ? null : askable(keyId);
  if (url === null)
    return {
      ok: false,
      check: check('key_unreachable', { host: keyId === null ? '' : (hostOf(keyId) ?? keyId), reason: 'address_refused' }),
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
  if (!isObject(json)) return { ok: false, check: check('key_document_unreadable', { host: asked.host }) } as const;
  // A key document may be the issuer profile with the key inside.
  const inside = listOf(json.publicKey).find((key) => isObject(key) && idOf(key) === keyId);
  return { ok: true, json: isObject(inside) ? inside : json } as const;
}
