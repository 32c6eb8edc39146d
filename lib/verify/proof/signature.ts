import type { JWK } from 'jose';
import { type Algorithm, fits } from '../keys/public-key.ts';

const PARAMETERS: Record<
  Algorithm,
  {
    import: AlgorithmIdentifier | EcKeyImportParams | RsaHashedImportParams;
    verify: AlgorithmIdentifier | EcdsaParams | RsaPssParams;
  }
> = {
  EdDSA: { import: { name: 'Ed25519' }, verify: { name: 'Ed25519' } },
  ES256: { import: { name: 'ECDSA', namedCurve: 'P-256' }, verify: { name: 'ECDSA', hash: 'SHA-256' } },
  ES384: { import: { name: 'ECDSA', namedCurve: 'P-384' }, verify: { name: 'ECDSA', hash: 'SHA-384' } },
  RS256: { import: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, verify: { name: 'RSASSA-PKCS1-v1_5' } },
  PS256: { import: { name: 'RSA-PSS', hash: 'SHA-256' }, verify: { name: 'RSA-PSS', saltLength: 32 } },
};

/** `unfit`: the key is of another kind than the algorithm, too weak, or broken; then nothing was compared. */
export type SignatureOutcome = 'holds' | 'fails' | 'unfit';

/** One signature over bytes, by WebCrypto. ECDSA signatures are r and s side by side (IEEE P1363). */
export async function checkSignature(
  algorithm: Algorithm,
  jwk: JWK,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureOutcome> {
  if (!fits(jwk, algorithm)) return 'unfit';
  const { import: importing, verify } = PARAMETERS[algorithm];
  const { kty, crv, x, y, n, e } = jwk;
  const bare = Object.fromEntries(Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined));
  try {
    const key = await crypto.subtle.importKey('jwk', bare as JsonWebKey, importing, false, ['verify']);
    return (await crypto.subtle.verify(verify, key, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>))
      ? 'holds'
      : 'fails';
  } catch {
    return 'unfit';
  }
}

/** Tries every candidate key: the proof holds when it holds under one. */
export async function checkWithAny(
  algorithm: Algorithm,
  keys: JWK[],
  signature: Uint8Array,
  data: Uint8Array,
): Promise<{ outcome: SignatureOutcome; jwk: JWK | null }> {
  let outcome: SignatureOutcome = 'unfit';
  for (const jwk of keys) {
    const one = await checkSignature(algorithm, jwk, signature, data);
    if (one === 'holds') return { outcome: 'holds', jwk };
    if (one === 'fails') outcome = 'fails';
  }
  return { outcome, jwk: null };
}
