import type { JWK } from 'jose';
import { remember } from '../../remember.ts';
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

/** Whether a signature over bytes is by one key. */
export type Verifier = (signature: Uint8Array, data: Uint8Array) => Promise<boolean>;

/** A key made ready for many signatures, by WebCrypto; null when it is unfit. ECDSA signatures are r and s side by side (IEEE P1363). */
export async function verifierOf(algorithm: Algorithm, jwk: JWK): Promise<Verifier | null> {
  if (!fits(jwk, algorithm)) return null;
  const { kty, crv, x, y, n, e } = jwk;
  const key = await imported(JSON.stringify([algorithm, { kty, crv, x, y, n, e }]));
  const { verify } = PARAMETERS[algorithm];
  return key === null
    ? null
    : (signature, data) =>
        crypto.subtle.verify(verify, key, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>);
}

const imported = remember(200, async (what: string): Promise<CryptoKey | null> => {
  const [algorithm, jwk] = JSON.parse(what) as [Algorithm, JsonWebKey];
  try {
    return await crypto.subtle.importKey('jwk', jwk, PARAMETERS[algorithm].import, false, ['verify']);
  } catch {
    return null;
  }
});

/** One signature over bytes. */
export async function checkSignature(
  algorithm: Algorithm,
  jwk: JWK,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureOutcome> {
  const verifier = await verifierOf(algorithm, jwk);
  if (verifier === null) return 'unfit';
  try {
    return (await verifier(signature, data)) ? 'holds' : 'fails';
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
): Promise<{ outcome: 'holds'; jwk: JWK } | { outcome: 'fails' | 'unfit' }> {
  let outcome: 'fails' | 'unfit' = 'unfit';
  for (const jwk of keys) {
    const one = await checkSignature(algorithm, jwk, signature, data);
    if (one === 'holds') return { outcome: 'holds', jwk };
    if (one === 'fails') outcome = 'fails';
  }
  return { outcome };
}
