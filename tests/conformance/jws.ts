import type { JWK } from 'jose';
import { decodeHeader } from '../../lib/credential/compact-jws.ts';
import type { Json } from '../../lib/json.ts';
import { algorithmOf, jwkFromJson } from '../../lib/verify/keys/public-key.ts';
import { checkCompact, headerFlaw } from '../../lib/verify/proof/jws.ts';

/** A JWK or a set of them, in a vector. */
export type Keys = JWK | { keys: JWK[] };

/** The public half: vectors hold the whole pair, which the engine refuses as a key that everybody has. */
export function publicOf(keys: Keys): JWK[] {
  return ('keys' in keys ? (keys.keys as JWK[]) : [keys as JWK]).map(
    ({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...rest }) => rest,
  );
}

/**
 * A compact JWS on the engine's own path, with the keys given instead of looked up: `holds`, or the code of what stopped it. Whatever
 * the payload holds: that a credential is a JSON object is another matter.
 */
export async function judgeJws(compact: string, keys: Keys, types?: ReadonlySet<string>): Promise<string> {
  const header = decodeHeader(compact);
  if (!header.ok) return header.failure;
  const flaw = headerFlaw(header.value, types);
  const algorithm = algorithmOf(header.value.alg);
  if (flaw !== null || algorithm === null) return flaw?.code ?? 'no algorithm';
  const usable = publicOf(keys).flatMap((one) => jwkFromJson(one as Json) ?? []);
  const { outcome } = await checkCompact(compact, algorithm, usable);
  return outcome;
}
