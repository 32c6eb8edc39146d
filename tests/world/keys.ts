import { createECDH, createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { base58 } from '@scure/base';
import laurentideRsa from './keys/laurentide-rsa.json' with { type: 'json' };
import northfieldRsa from './keys/northfield-rsa.json' with { type: 'json' };

export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256';

/** A signing key of the world. All of them are public knowledge and worth nothing. */
export interface WorldKey {
  alg: Algorithm;
  secret: KeyObject;
  /** Public members only. */
  jwk: Record<string, string>;
  /** Multikey form, `z…`; null for RSA, which has none in use. */
  multibase: string | null;
}

const seed = (word: string): Buffer => createHash('sha256').update(`assay fixture world, key of ${word}`).digest();

/** PKCS #8 of an Ed25519 private key is this prefix and the 32 bytes of the seed (RFC 8410 section 7). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicJwk = (secret: KeyObject): Record<string, string> =>
  createPublicKey(secret).export({ format: 'jwk' }) as Record<string, string>;

export function ed25519(word: string): WorldKey {
  const secret = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed(word)]), format: 'der', type: 'pkcs8' });
  const jwk = publicJwk(secret);
  const raw = Buffer.from(jwk.x ?? '', 'base64url');
  return { alg: 'EdDSA', secret, jwk, multibase: `z${base58.encode(Buffer.concat([Buffer.from([0xed, 0x01]), raw]))}` };
}

export const p256 = (word: string): WorldKey => onCurve('ES256', 'P-256', 'prime256v1', [0x80, 0x24], seed(word));

export const p384 = (word: string): WorldKey =>
  onCurve('ES384', 'P-384', 'secp384r1', [0x81, 0x24], createHash('sha384').update(seed(word)).digest());

function onCurve(alg: Algorithm, crv: string, openssl: string, multicodec: number[], secretNumber: Buffer): WorldKey {
  const ecdh = createECDH(openssl);
  ecdh.setPrivateKey(secretNumber);
  const point = ecdh.getPublicKey();
  const size = (point.length - 1) / 2;
  const coordinates = {
    kty: 'EC',
    crv,
    x: point.subarray(1, 1 + size).toString('base64url'),
    y: point.subarray(1 + size).toString('base64url'),
  };
  const secret = createPrivateKey({ key: { ...coordinates, d: ecdh.getPrivateKey().toString('base64url') }, format: 'jwk' });
  const compressed = ecdh.getPublicKey(null, 'compressed');
  return {
    alg,
    secret,
    jwk: publicJwk(secret),
    multibase: `z${base58.encode(Buffer.concat([Buffer.from(multicodec), compressed]))}`,
  };
}

function rsa(jwk: object): WorldKey {
  const secret = createPrivateKey({ key: jwk as import('node:crypto').JsonWebKey, format: 'jwk' });
  return { alg: 'RS256', secret, jwk: publicJwk(secret), multibase: null };
}

/** RSA keys cannot be made from a seed with what Node offers, so these two are files. */
export const laurentideKey = (): WorldKey => rsa(laurentideRsa);
export const northfieldKey = (): WorldKey => rsa(northfieldRsa);

export const pemOf = (key: WorldKey): string => createPublicKey(key.secret).export({ format: 'pem', type: 'spki' }).toString();

/** `did:key` identifier of a key, and its only verification method. */
export function didKey(key: WorldKey): { did: string; method: string } {
  if (key.multibase === null) throw new Error('no did:key for RSA');
  const did = `did:key:${key.multibase}`;
  return { did, method: `${did}#${key.multibase}` };
}

/** `did:jwk` identifier of a key, and its only verification method. */
export function didJwk(key: WorldKey): { did: string; method: string } {
  const did = `did:jwk:${Buffer.from(JSON.stringify(key.jwk)).toString('base64url')}`;
  return { did, method: `${did}#0` };
}
