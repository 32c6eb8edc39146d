import type { JWK } from 'jose';
import { base64url } from '../../base.ts';
import { isObject, isString, type JsonObject } from '../../json.ts';
import { hostOf } from '../../net/address.ts';
import { check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import { certifiedKey } from '../keys/certified-key.ts';
import { findKey } from '../keys/find-key.ts';
import { type Algorithm, algorithmOf, isUnsupportedAlgorithm, jwkFromJson, thumbprintOf } from '../keys/public-key.ts';
import type { ProofResult } from './outcome.ts';
import { checkWithAny } from './signature.ts';

/** Media types that a credential's JWS may declare; others are tokens for another purpose (RFC 8725 section 3.11). */
const TYPES = new Set([
  'jwt',
  'vc+jwt',
  'vp+jwt',
  'vc+ld+jwt',
  'vc-ld+jwt',
  'vp+ld+jwt',
  'vc+ld+json+jwt',
  'vc-ld+json+jwt',
  'ob+jwt',
  'json',
  'vc',
  'jose',
]);

/** What the header alone rules out; null when nothing does. */
export function headerFlaw(
  header: JsonObject,
  types: ReadonlySet<string> = TYPES,
): { code: 'proof_algorithm_refused' | 'proof_unsupported' | 'proof_malformed'; params: Record<string, string> } | null {
  if (isUnsupportedAlgorithm(header.alg)) return { code: 'proof_unsupported', params: { suite: String(header.alg) } };
  if (algorithmOf(header.alg) === null)
    return { code: 'proof_algorithm_refused', params: { algorithm: isString(header.alg) ? header.alg.slice(0, 40) : '' } };
  // No critical extension is understood here, `b64` included (RFC 7797 section 7 keeps it out of JWTs).
  if (header.crit !== undefined) return { code: 'proof_malformed', params: { what: 'crit' } };
  if (header.b64 !== undefined) return { code: 'proof_malformed', params: { what: 'b64' } };
  if (header.typ !== undefined) {
    const type = isString(header.typ) ? header.typ.toLowerCase().replace(/^application\//, '') : '';
    if (!types.has(type)) return { code: 'proof_malformed', params: { what: 'typ' } };
  }
  if (header.kid !== undefined && !isString(header.kid)) return { code: 'proof_malformed', params: { what: 'kid' } };
  return null;
}

/** A compact JWS under any of the keys (RFC 7515 section 5.2). Only the named algorithm is allowed, and only keys that fit it are tried. */
export async function checkCompact(compact: string, algorithm: Algorithm, keys: JWK[]): ReturnType<typeof checkWithAny> {
  const end = compact.lastIndexOf('.');
  let signature: Uint8Array;
  try {
    signature = base64url.decode(compact.slice(end + 1));
  } catch {
    return { outcome: 'fails' };
  }
  // The bytes that were signed are those of the text itself: header and payload as they came, never as read.
  return checkWithAny(algorithm, keys, signature, new TextEncoder().encode(compact.slice(0, end)));
}

/** A VC-JWT (VC-JOSE-COSE section 3; VCDM 1.1 section 6.3.1; Open Badges 3.0 section 8.2): signature, and whose key it is. */
export async function checkJws(
  compact: string,
  header: JsonObject,
  issuer: string,
  context: VerifyContext,
): Promise<ProofResult> {
  const flaw = headerFlaw(header);
  const algorithm = algorithmOf(header.alg);
  if (flaw !== null || algorithm === null)
    return { checks: [check(flaw?.code ?? 'proof_algorithm_refused', flaw?.params ?? {})], signer: null };
  // `jku` and `x5u` are addresses that the signer chose: never asked. `x5c` says who a certificate authority means, not who the issuer is.
  const certified = header.x5c === undefined ? null : await certifiedKey(header, context.now);
  const embedded = isObject(header.jwk) ? jwkFromJson(header.jwk) : certified?.ok ? certified.jwk : null;
  if (isObject(header.jwk) && embedded === null) return { checks: [check('proof_malformed', { what: 'jwk' })], signer: null };
  const found = await findKey({ issuer, method: isString(header.kid) ? header.kid : null, embedded }, context);
  if (found.kind === 'absent') return { checks: [check(found.code, found.params)], signer: null };
  const signed = await checkCompact(compact, algorithm, found.keys);
  if (signed.outcome !== 'holds') {
    const fault =
      signed.outcome === 'unfit' ? check('proof_key_unfit', { algorithm }) : check('proof_fails', { suite: algorithm });
    return { checks: [fault], signer: null };
  }
  const { jwk } = signed;
  const binding =
    certified?.ok && jwk === certified.jwk && found.code.startsWith('key_from_credential')
      ? certified.checks
      : [check(found.code, found.params)];
  return {
    checks: [check('proof_holds', { suite: algorithm }), ...binding],
    signer: {
      id: issuer,
      domain: found.kind === 'bound' ? found.domain : hostOf(issuer),
      thumbprint: await thumbprintOf(jwk),
      algorithm,
    },
  };
}
