import { base64url } from '../../base.ts';
import type { JadesSignature, Securing } from '../../credential/model.ts';
import { isString, type JsonObject } from '../../json.ts';
import { type Check, check, type Signer } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import { isDateTimeStamp } from '../dates.ts';
import { certifiedKey } from '../keys/certified-key.ts';
import { type Algorithm, algorithmOf, isUnsupportedAlgorithm, thumbprintOf } from '../keys/public-key.ts';
import type { ProofResult } from './outcome.ts';
import { checkSignature } from './signature.ts';

/**
 * Critical header members (RFC 7515 section 4.1.11) that are understood here: how the payload is written, the certificate, and what the signer
 * states about the signature, on which nothing rests (its time, also by a time-stamp whose authority nobody has accepted, place, role, commitment).
 */
const UNDERSTOOD = new Set(['b64', 'x5c', 'x5t#S256', 'iat', 'sigT', 'adoTst', 'sigPl', 'srAts', 'srCms']);

/** Critical members of JAdES (ETSI TS 119 182-1 section 5.2) that change what has to be checked, and are not read here. */
const UNREAD = new Set(['sigD', 'sigPId', 'x5t#o', 'sigX5ts']);

/**
 * JAdES (ETSI TS 119 182-1): every signature must hold under the certificate that it carries. Nobody has accepted a root, so that the key is bound
 * to nobody and what is said last is whom the certificates name.
 */
export async function checkJades(
  { payload, signatures }: Extract<Securing, { kind: 'jades' }>,
  context: VerifyContext,
): Promise<ProofResult> {
  const results = await Promise.all(signatures.map((signature) => checkOne(payload, signature, context.now)));
  return { checks: results.flatMap(({ checks }) => checks), signer: results[0]?.signer ?? null };
}

async function checkOne(payload: string, one: JadesSignature, now: Date): Promise<{ checks: Check[]; signer: Signer | null }> {
  const stop = (flaw: Check) => ({ checks: [flaw], signer: null });
  const { header } = one;
  const algorithm = algorithmOf(header.alg);
  const flaw = headerFlaw(header, algorithm);
  if (flaw !== null || algorithm === null) return stop(flaw ?? check('proof_malformed', { what: 'alg' }));
  const key = await certifiedKey(header, now);
  if (!key.ok) return stop(key.check);
  let signature: Uint8Array;
  try {
    signature = base64url.decode(one.signature);
  } catch {
    return stop(check('proof_malformed', { what: 'signature' }));
  }
  const outcome = await checkSignature(algorithm, key.jwk, signature, new TextEncoder().encode(`${one.protected}.${payload}`));
  if (outcome === 'unfit') return stop(check('proof_key_unfit', { algorithm }));
  if (outcome === 'fails') return stop(check('proof_fails', { suite: `JAdES ${algorithm}` }));
  return {
    checks: [
      check('proof_holds', { suite: `JAdES ${algorithm}` }),
      ...(isString(header.sigT) ? [check('proof_time_claimed', { date: header.sigT })] : []),
      ...key.checks,
    ],
    signer: { id: key.subject, domain: null, thumbprint: await thumbprintOf(key.jwk), algorithm },
  };
}

function headerFlaw(header: JsonObject, algorithm: Algorithm | null): Check | null {
  const malformed = (what: string): Check => check('proof_malformed', { what });
  const unsupported = (suite: string): Check => check('proof_unsupported', { suite });
  if (isUnsupportedAlgorithm(header.alg)) return unsupported(String(header.alg));
  if (algorithm === null)
    return check('proof_algorithm_refused', { algorithm: isString(header.alg) ? header.alg.slice(0, 40) : '' });
  const critical = header.crit ?? [];
  if (!Array.isArray(critical) || (header.crit !== undefined && critical.length === 0)) return malformed('crit');
  for (const name of critical)
    if (!isString(name) || header[name] === undefined || (!UNDERSTOOD.has(name) && !UNREAD.has(name))) return malformed('crit');
  // RFC 7797 section 6: who does not know `b64` would read another payload.
  if (header.b64 !== undefined && (typeof header.b64 !== 'boolean' || !critical.includes('b64'))) return malformed('b64');
  const unread = [...critical, ...(header.sigD === undefined ? [] : ['sigD'])].find((name) => UNREAD.has(String(name)));
  if (unread !== undefined) return unsupported(`JAdES ${unread}`);
  if (header.sigT !== undefined && !isDateTimeStamp(header.sigT)) return malformed('sigT');
  return header.x5c === undefined ? unsupported('JWS JSON, no x5c') : null;
}
