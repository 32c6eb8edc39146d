import { base64url } from '../base.ts';
import { fromBase58 } from './keys/base58.ts';

/** Hash functions by their code in a multihash, with the length of what they give in bytes. Both fit one byte. */
const HASHES: Record<number, readonly [name: string, length: number] | undefined> = {
  18: ['SHA-256', 32],
  19: ['SHA-512', 64],
  32: ['SHA-384', 48],
};

/** Multibase (VC Controller Documents 1.0 section 2.4): `z` base58btc, `u` base64url without padding. Null when it is neither. */
function bytesOf(multibase: string): Uint8Array | null {
  const text = multibase.slice(1);
  if (multibase.startsWith('z')) return fromBase58(text);
  if (!multibase.startsWith('u') || text.length > 200) return null;
  try {
    return base64url.decode(text);
  } catch {
    return null;
  }
}

/**
 * Whether a work still has the fingerprint that the issuer recorded of it (`digestMultibase`: a multihash in multibase; employer facts,
 * Q22). A changed work is normal. A fingerprint that cannot be read tells nothing about the work.
 */
export async function compareWork(work: Uint8Array, digestMultibase: string): Promise<'matches' | 'changed' | 'could-not-read'> {
  const [code = 0, length = 0, ...digest] = bytesOf(digestMultibase) ?? [];
  const hash = HASHES[code];
  if (hash === undefined || length !== hash[1] || digest.length !== length) return 'could-not-read';
  const now = new Uint8Array(await crypto.subtle.digest(hash[0], work as Uint8Array<ArrayBuffer>));
  return now.every((byte, at) => byte === digest[at]) ? 'matches' : 'changed';
}
