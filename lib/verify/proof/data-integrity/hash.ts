export type HashName = 'SHA-256' | 'SHA-384';

export const hashOf = async (text: string, hash: HashName): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(hash, new TextEncoder().encode(text)));

export function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
