import { base58 } from '../../base.ts';

/** Longer than the largest key or signature in use (RSA with 4096 bits). */
const MAX_LENGTH = 1000;

/** The bytes of base58btc text; null when it is none. To decode it takes time with the square of its length, so that too long is none. */
export function fromBase58(text: string): Uint8Array | null {
  if (text.length > MAX_LENGTH) return null;
  try {
    return base58.decode(text);
  } catch {
    return null;
  }
}
