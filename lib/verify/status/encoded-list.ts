import { base64, base64url } from '../../base.ts';
import { decompress } from '../../credential/decompress.ts';

/** A list of 16 MiB has 134 million entries of one bit: more than any issuer needs, and as much as a worker should hold. */
const MAX_BYTES = 16 * 1024 * 1024;

/** How a list is written: `bitstring` is multibase (`u`) gzip, `legacy` (StatusList2021) is gzip that some write with that `u`, `token` is zlib. */
export type Encoding = 'bitstring' | 'legacy' | 'token';

/** The bytes of an encoded list; null when it is not what its specification says, or too large. Nothing may follow the compressed data. */
export async function expand(encoded: string, encoding: Encoding): Promise<Uint8Array | null> {
  const bytes = decode(encoded, encoding);
  return bytes === null ? null : decompress(bytes, encoding === 'token' ? 'deflate' : 'gzip', MAX_BYTES);
}

function decode(text: string, encoding: Encoding): Uint8Array | null {
  try {
    switch (encoding) {
      case 'token':
        return base64url.decode(text);
      case 'bitstring':
        // Multibase: the first letter names the alphabet, base64url without padding (section 2.2).
        return text.startsWith('u') ? base64url.decode(text.slice(1)) : null;
      case 'legacy':
        return decodeLegacy(text);
    }
  } catch {
    return null;
  }
}

/** Its specification says no more than "base64-encoded": both alphabets and both ways to end are met. gzip itself starts with "H4s". */
function decodeLegacy(text: string): Uint8Array {
  const bare = (text.startsWith('uH4s') ? text.slice(1) : text).replace(/=+$/, '');
  return /[+/]/.test(bare) ? base64.decode(bare.padEnd(Math.ceil(bare.length / 4) * 4, '=')) : base64url.decode(bare);
}

/** The entry of a bitstring: the left-most bit of the list is index 0, and of an entry the most significant (Bitstring Status List 1.0 section 3.2). */
export function bitstringValue(bits: Uint8Array, index: number, size: number): number {
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit++)
    value = value * 2 + (((bits[Math.floor(bit / 8)] ?? 0) >> (7 - (bit % 8))) & 1);
  return value;
}

/** The entry of a token status list of 1, 2, 4 or 8 bits each: the least significant bits of a byte come first (Token Status List section 4.1). */
export const tokenValue = (bytes: Uint8Array, index: number, bits: number): number =>
  ((bytes[Math.floor((index * bits) / 8)] ?? 0) >> ((index * bits) % 8)) & (2 ** bits - 1);
