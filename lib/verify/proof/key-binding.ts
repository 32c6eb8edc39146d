import { digestOf } from '../../credential/disclosures.ts';
import type { KeyBinding } from '../../credential/model.ts';
import { isObject, isString, type JsonObject } from '../../json.ts';
import { type Check, check } from '../check.ts';
import { algorithmOf, jwkFromJson } from '../keys/public-key.ts';
import { checkCompact, headerFlaw } from './jws.ts';

const TYPES = new Set(['kb+jwt']);

/**
 * The Key Binding JWT of an SD-JWT+KB (RFC 9901 sections 4.3 and 7.3): made with the key that the issuer signed under `cnf`, over this very
 * text. `nonce` and `aud` are those of whoever asked for it then: they show nothing to anybody else, and are not required here.
 */
export async function checkKeyBinding({ compact, header, claims, bound }: KeyBinding, signed: JsonObject): Promise<Check> {
  const fails = (what: string): Check => check('proof_key_binding_fails', { what });
  const { cnf } = signed;
  if (!isObject(cnf)) return check('proof_malformed', { what: 'cnf' });
  const flaw = headerFlaw(header, TYPES);
  const algorithm = algorithmOf(header.alg);
  // A holder's key by reference, or of a kind that is not checked here, is no fault of the issuer's credential.
  if (cnf.jwk === undefined || flaw?.code === 'proof_unsupported') return check('proof_key_binding_unchecked');
  const jwk = jwkFromJson(cnf.jwk);
  if (jwk === null) return check('proof_malformed', { what: 'cnf' });
  if (flaw !== null || algorithm === null || header.typ === undefined) return fails(flaw?.params.what ?? 'typ');
  if (typeof claims.iat !== 'number' || !isString(claims.aud) || !isString(claims.nonce)) return fails('iat, aud, nonce');
  if (claims.sd_hash !== (await digestOf(bound, signed._sd_alg))) return fails('sd_hash');
  const { outcome } = await checkCompact(compact, algorithm, [jwk]);
  return outcome === 'holds' ? check('proof_key_binding') : fails('signature');
}
