import type { JWK } from 'jose';
import { base64, base64url } from '../../base.ts';
import { isObject, isString, type Json, type JsonObject } from '../../json.ts';
import { remember } from '../../remember.ts';
import { fromBase58 } from './base58.ts';
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

/** At least 2048 bits, an odd exponent above 2 (libraries accept e = 1, under which every signature holds), and no generator known to be broken. */
function isSoundRsa(jwk: JWK): boolean {
  try {
    const modulus = base64url.decode(jwk.n ?? '');
    const first = modulus.findIndex((byte) => byte !== 0);
    const bits = first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
    const exponent = base64url.decode(jwk.e ?? '').reduce((value, byte) => value * 256 + byte, 0);
    return bits >= 2048 && exponent > 2 && exponent % 2 === 1 && !isRoca(modulus);
  } catch {
    return false;
  }
}

/** Primes modulo which the powers of 65537 are few. */
const ROCA_PRIMES = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

/** Whether the modulus is such a power modulo each: all are of the generator of CVE-2017-15361, whose secrets can be computed, and one sound key in 2^27. */
const isRoca = (modulus: Uint8Array): boolean =>
  ROCA_PRIMES.every((prime) => {
    const rest = modulus.reduce((value, byte) => (value * 256 + byte) % prime, 0);
    let power = 1;
    for (let n = 0; n < prime && power !== rest; n++) power = (power * 65537) % prime;
    return power === rest;
  });

/** The algorithm that a Data Integrity suite uses with a key of this kind. */
export function algorithmForCurve(jwk: JWK): Algorithm | null {
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return 'EdDSA';
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return 'ES256';
  if (jwk.kty === 'EC' && jwk.crv === 'P-384') return 'ES384';
  return null;
}

/** A public JWK out of outside JSON: only the members that make the key, as strings. Null when it is none: one whose secret is told is everybody's. */
export function jwkFromJson(value: Json | undefined): JWK | null {
  if (!isObject(value) || !isString(value.kty) || value.kty === 'oct' || value.d !== undefined) return null;
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
  const key = fromBase58(text);
  return key?.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(key) } : null;
}

/** SubjectPublicKeyInfo in PEM (RFC 7468 section 13), or null. */
async function jwkFromPem(pem: string): Promise<JWK | null> {
  const body = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  try {
    return body === undefined ? null : await jwkFromSpki(base64.decode(body.replace(/\s/g, '')));
  } catch {
    return null;
  }
}

/** What SubjectPublicKeyInfo may hold; the hash is only a formality of the import. */
const KINDS = [
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-256' },
  { name: 'ECDSA', namedCurve: 'P-384' },
  { name: 'Ed25519' },
];

/** A SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7) to a JWK: it names its algorithm, and the import refuses a key of another. Null for others. */
export async function jwkFromSpki(spki: Uint8Array): Promise<JWK | null> {
  for (const kind of KINDS) {
    try {
      const key = await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, kind, true, ['verify']);
      const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', key);
      return jwkFromJson({ kty, crv, x, y, n, e });
    } catch {
      // Not of this kind.
    }
  }
  return null;
}

/** The members that make a key of each kind, in the order of RFC 7638 section 3.2; RFC 8037 section 2 for OKP. */
const MEMBERS: Record<string, readonly ('crv' | 'e' | 'kty' | 'n' | 'x' | 'y')[]> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
};

/** RFC 7638 thumbprint, base64url SHA-256; null for a key that has none. */
export async function thumbprintOf(jwk: JWK): Promise<string | null> {
  const members = Object.hasOwn(MEMBERS, jwk.kty ?? '') ? MEMBERS[jwk.kty ?? ''] : undefined;
  if (members === undefined || members.some((member) => jwk[member] === undefined)) return null;
  return digestOf(JSON.stringify(Object.fromEntries(members.map((member) => [member, jwk[member]]))));
}

const digestOf = remember(200, async (json: string) =>
  base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json)))),
);
