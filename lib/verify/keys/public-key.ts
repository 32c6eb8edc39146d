import { base58, base64urlnopad } from '@scure/base';
import { calculateJwkThumbprint, exportJWK, importSPKI, type JWK } from 'jose';
import { isObject, isString, type Json, type JsonObject } from '../../json.ts';
import { jwkFromMultikey } from './multikey.ts';

/** The signature algorithms that are checked. Each fits exactly one kind of key. */
export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256' | 'PS256';

/** JOSE names; `Ed25519` is the fully specified name of RFC 9864. `none` and the HMAC family are never here. */
const ALGORITHMS: Record<string, Algorithm> = {
  EdDSA: 'EdDSA',
  Ed25519: 'EdDSA',
  ES256: 'ES256',
  ES384: 'ES384',
  RS256: 'RS256',
  PS256: 'PS256',
};

/** Registered for signatures, and not checked here: that is no fault of the credential. */
const UNSUPPORTED = new Set([
  'ES256K',
  'ES512',
  'RS384',
  'RS512',
  'PS384',
  'PS512',
  'Ed448',
  'ESP256',
  'ESP384',
  'ESP512',
  'ML-DSA-44',
  'ML-DSA-65',
  'ML-DSA-87',
]);

export const isUnsupportedAlgorithm = (name: Json | undefined): boolean => isString(name) && UNSUPPORTED.has(name);

export const algorithmOf = (name: Json | undefined): Algorithm | null =>
  isString(name) && Object.hasOwn(ALGORITHMS, name) ? (ALGORITHMS[name] ?? null) : null;

/** Whether a key may check signatures of this algorithm (RFC 7518 section 3, RFC 8725 sections 3.1 and 3.5). */
export function fits(jwk: JWK, algorithm: Algorithm): boolean {
  if (jwk.use !== undefined && jwk.use !== 'sig') return false;
  if (jwk.key_ops !== undefined && !jwk.key_ops.includes('verify')) return false;
  if (jwk.alg !== undefined && algorithmOf(jwk.alg) !== algorithm) return false;
  switch (algorithm) {
    case 'EdDSA':
      return jwk.kty === 'OKP' && jwk.crv === 'Ed25519';
    case 'ES256':
      return jwk.kty === 'EC' && jwk.crv === 'P-256';
    case 'ES384':
      return jwk.kty === 'EC' && jwk.crv === 'P-384';
    case 'RS256':
    case 'PS256':
      return jwk.kty === 'RSA' && isSoundRsa(jwk);
  }
}

/** At least 2048 bits, and an odd exponent above 2 (libraries accept e = 1, under which every signature holds). */
function isSoundRsa(jwk: JWK): boolean {
  try {
    const modulus = base64urlnopad.decode(jwk.n ?? '');
    const first = modulus.findIndex((byte) => byte !== 0);
    const bits = first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
    const exponent = base64urlnopad.decode(jwk.e ?? '').reduce((value, byte) => value * 256 + byte, 0);
    return bits >= 2048 && exponent > 2 && exponent % 2 === 1;
  } catch {
    return false;
  }
}

/** The algorithm that a Data Integrity suite uses with a key of this kind. */
export function algorithmForCurve(jwk: JWK): Algorithm | null {
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return 'EdDSA';
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return 'ES256';
  if (jwk.kty === 'EC' && jwk.crv === 'P-384') return 'ES384';
  return null;
}

/** A public JWK out of outside JSON: only the members that make the key, as strings. Null when it is none (a secret key is none). */
export function jwkFromJson(value: Json | undefined): JWK | null {
  if (!isObject(value) || !isString(value.kty) || value.kty === 'oct') return null;
  const jwk: JWK = { kty: value.kty };
  for (const member of ['crv', 'x', 'y', 'n', 'e', 'use', 'alg', 'kid'] as const) {
    const part = value[member];
    if (part === undefined) continue;
    if (!isString(part)) return null;
    jwk[member] = part;
  }
  if (Array.isArray(value.key_ops)) jwk.key_ops = value.key_ops.filter(isString);
  return jwk;
}

/** The key of a verification method in any of the forms that are in use. Controlled Identifiers 1.0 section 2.2; OB 2.0 CryptographicKey. */
export async function jwkOfMethod(method: JsonObject): Promise<JWK | null> {
  if (isString(method.publicKeyMultibase)) return jwkFromMultikey(method.publicKeyMultibase);
  if (method.publicKeyJwk !== undefined) return jwkFromJson(method.publicKeyJwk);
  if (isString(method.publicKeyBase58)) return jwkFromBase58(method.publicKeyBase58);
  if (isString(method.publicKeyPem)) return jwkFromPem(method.publicKeyPem);
  return jwkFromJson(method);
}

function jwkFromBase58(text: string): JWK | null {
  try {
    const key = base58.decode(text);
    return key.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(key) } : null;
  } catch {
    return null;
  }
}

async function jwkFromPem(pem: string): Promise<JWK | null> {
  try {
    return await exportJWK(await importSPKI(pem.trim(), 'RS256', { extractable: true }));
  } catch {
    return null;
  }
}

/** RFC 7638 thumbprint, base64url SHA-256; null for a key that has none. */
export async function thumbprintOf(jwk: JWK): Promise<string | null> {
  try {
    return await calculateJwkThumbprint(jwk, 'sha256');
  } catch {
    return null;
  }
}
