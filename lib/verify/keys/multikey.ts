import type { JWK } from 'jose';
import { base64url } from '../../base.ts';
import { remember } from '../../remember.ts';
import { fromBase58 } from './base58.ts';

interface Curve {
  crv: 'P-256' | 'P-384';
  p: bigint;
  b: bigint;
  size: number;
}

const P256: Curve = {
  crv: 'P-256',
  p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
  b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  size: 32,
};
const P384: Curve = {
  crv: 'P-384',
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
  b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  size: 48,
};

/**
 * A Multikey (`z…`: base58btc of a multicodec prefix and the key) to a JWK. Controlled Identifiers 1.0 section 2.2.2.
 * Null when it is malformed or of a type that this version cannot use (secp256k1, BLS, X25519, P-521).
 */
export const jwkFromMultikey = remember(200, (multibase: string): JWK | null => {
  const bytes = multibase.startsWith('z') ? fromBase58(multibase.slice(1)) : null;
  if (bytes === null) return null;
  const key = bytes.subarray(2);
  switch ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) {
    case 0xed01:
      return key.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(key) } : null;
    case 0x8024:
      return decompress(key, P256);
    case 0x8124:
      return decompress(key, P384);
    default:
      return null;
  }
});

const USABLE = new Set([0xed01, 0x8024, 0x8124]);

/**
 * Whether a text that `jwkFromMultikey` gives no key for is no Multikey of any kind: no base58btc, nothing behind a prefix, or no sound key
 * behind the prefix of one that this version can use. Else it is only unsupported.
 */
export function isBrokenMultikey(multibase: string): boolean {
  const bytes = multibase.startsWith('z') ? fromBase58(multibase.slice(1)) : null;
  return (
    bytes === null ||
    bytes.length < 3 ||
    (USABLE.has((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) && jwkFromMultikey(multibase) === null)
  );
}

/** SEC 1 section 2.3.4: the y coordinate of a compressed point. Both primes are 3 mod 4, so that a root is one power. */
function decompress(point: Uint8Array, { crv, p, b, size }: Curve): JWK | null {
  const parity = (point[0] ?? 0) - 2;
  if (point.length !== size + 1 || (parity !== 0 && parity !== 1)) return null;
  const x = toBigInt(point.subarray(1));
  if (x >= p) return null;
  const square = (((x * x * x - 3n * x + b) % p) + p) % p;
  let y = power(square, (p + 1n) / 4n, p);
  if ((y * y) % p !== square) return null;
  if (Number(y & 1n) !== parity) y = p - y;
  return { kty: 'EC', crv, x: base64url.encode(point.subarray(1)), y: base64url.encode(fromBigInt(y, size)) };
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

const toBigInt = (bytes: Uint8Array): bigint => bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n);

function fromBigInt(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = size - 1, rest = value; at >= 0; at--, rest >>= 8n) bytes[at] = Number(rest & 0xffn);
  return bytes;
}
