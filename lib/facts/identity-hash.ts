import type { RecipientIdentifier } from './model.ts';

/**
 * Whether an identity as typed is the one that a credential names: plain, or hashed as SHA-256 with the salt appended
 * (Open Badges 2.0 IdentityHash, 3.0 IdentityObject), tried as typed and in lower case. All of it stays on this machine.
 * Null when it cannot be compared: MD5 and other algorithms, which `crypto.subtle` does not have.
 */
export async function isIdentity(identifier: RecipientIdentifier, typed: string): Promise<boolean | null> {
  const candidates = [...new Set([typed.trim(), typed.trim().toLowerCase()])];
  const wanted = sha256Of(identifier.value);
  if (wanted === null) {
    if (identifier.hashed || identifier.value.includes('$')) return null;
    return identifier.value.trim().toLowerCase() === typed.trim().toLowerCase();
  }
  for (const candidate of candidates) {
    if ((await sha256(candidate + (identifier.salt ?? ''))) === wanted) return true;
  }
  return false;
}

/** `sha256$` and hexadecimal digits; some issuers leave the algorithm out. */
const sha256Of = (value: string): string | null =>
  /^(?:sha256\$)?([0-9a-f]{64})$/i.exec(value.trim())?.[1]?.toLowerCase() ?? null;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
