/** Bytes as text and back. `decode` throws on anything but the one text that stands for some bytes: two texts never read as the same key. */
interface Base {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array<ArrayBuffer>;
}

/** RFC 4648 section 4, with its padding. */
export const base64: Base = {
  encode(bytes) {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  },
  decode(text) {
    const binary = atob(text);
    // `atob` also takes white space, missing padding, and bits at the end that no byte holds.
    if (btoa(binary) !== text) throw new TypeError('not base64');
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  },
};

/** RFC 4648 section 5, without padding (RFC 7515 section 2). */
export const base64url: Base = {
  encode: (bytes) => base64.encode(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  decode(text) {
    if (/[+/=]/.test(text)) throw new TypeError('not base64url');
    const standard = text.replaceAll('-', '+').replaceAll('_', '/');
    return base64.decode(standard.padEnd(Math.ceil(text.length / 4) * 4, '='));
  },
};

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** base58btc (Controlled Identifiers 1.0, Multibase). Takes time with the square of the length: callers bound it. */
export const base58: Base = {
  encode(bytes) {
    const zeros = bytes.findIndex((byte) => byte !== 0);
    let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    let text = '';
    for (; number > 0n; number /= 58n) text = ALPHABET.charAt(Number(number % 58n)) + text;
    return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
  },
  decode(text) {
    let number = 0n;
    for (const letter of text) {
      const digit = ALPHABET.indexOf(letter);
      if (digit < 0) throw new TypeError('not base58');
      number = number * 58n + BigInt(digit);
    }
    const hex = number === 0n ? '' : number.toString(16);
    const pairs = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [];
    const zeros = text.length - text.replace(/^1+/, '').length;
    return Uint8Array.from([...new Array<number>(zeros).fill(0), ...pairs.map((pair) => Number.parseInt(pair, 16))]);
  },
};
