import type { Securing } from '../../credential/model.ts';
import { isObject, isString } from '../../json.ts';
import { hostOf } from '../../net/address.ts';
import { check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import { certifiedKey } from '../keys/certified-key.ts';
import { findKey } from '../keys/find-key.ts';
import { loadVcIssuerKeys } from '../keys/jwt-vc-issuer.ts';
import { algorithmOf, jwkFromJson, thumbprintOf } from '../keys/public-key.ts';
import { checkCompact, headerFlaw } from './jws.ts';
import { checkKeyBinding } from './key-binding.ts';
import type { ProofResult } from './outcome.ts';

/** Media types of an issuer-signed JWT: SD-JWT VC (`vc+sd-jwt` until its draft 05) and VC-JOSE-COSE with its own drafts. */
export const SD_JWT_TYPES = new Set(['dc+sd-jwt', 'vc+sd-jwt', 'vp+sd-jwt', 'vc+ld+json+sd-jwt', 'vp+ld+json+sd-jwt']);

/** The issuer's signature of an SD-JWT, whose key it is, and the Key Binding JWT where there is one (RFC 9901 section 7). */
export async function checkSdJwt(
  { compact, header, claims, keyBinding }: Extract<Securing, { kind: 'sd-jwt' }>,
  issuer: string,
  context: VerifyContext,
): Promise<ProofResult> {
  const stop = (...[code, params]: Parameters<typeof check>): ProofResult => ({ checks: [check(code, params)], signer: null });
  const flaw = headerFlaw(header, SD_JWT_TYPES);
  const algorithm = algorithmOf(header.alg);
  if (flaw !== null || algorithm === null) return stop(flaw?.code ?? 'proof_algorithm_refused', flaw?.params);
  // SD-JWT VC section 2.2.1 demands a type; VC-JOSE-COSE section 3.2 only recommends one.
  if (header.typ === undefined && claims.vct !== undefined) return stop('proof_malformed', { what: 'typ' });

  const certified = header.x5c === undefined ? null : await certifiedKey(header, context.now);
  if (certified?.ok === false) return { checks: [certified.check], signer: null };
  const embedded = certified?.jwk ?? (isObject(header.jwk) ? jwkFromJson(header.jwk) : null);
  if (isObject(header.jwk) && embedded === null) return stop('proof_malformed', { what: 'jwk' });
  const kid = isString(header.kid) ? header.kid : null;
  // Beside a certificate `kid` is often a name within it; only a DID is one that an issuer publishes.
  const method = certified === null || kid?.startsWith('did:') ? kid : null;
  const found = await findKey({ issuer, method, embedded }, context, loadVcIssuerKeys);
  if (found.kind === 'absent') return stop(found.code, found.params);
  const signed = await checkCompact(compact, algorithm, found.keys);
  if (signed.outcome !== 'holds')
    return signed.outcome === 'unfit' ? stop('proof_key_unfit', { algorithm }) : stop('proof_fails', { suite: algorithm });
  const { jwk } = signed;

  const fromHeader = found.code === 'key_from_credential' || found.code === 'key_from_credential_unasked';
  return {
    checks: [
      check('proof_holds', { suite: algorithm }),
      ...(certified !== null && fromHeader ? certified.checks : [check(found.code, found.params)]),
      ...(keyBinding === null ? [] : [await checkKeyBinding(keyBinding, claims)]),
    ],
    signer: {
      id: issuer,
      domain: found.kind === 'bound' ? found.domain : hostOf(issuer),
      thumbprint: await thumbprintOf(jwk),
      algorithm,
    },
  };
}
