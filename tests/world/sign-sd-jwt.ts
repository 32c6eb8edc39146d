import { createHash } from 'node:crypto';
import type { WorldKey } from './keys.ts';
import { signJws } from './sign.ts';
import type { Doc } from './types.ts';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** One thing that the holder may show or leave out (RFC 9901 section 4.2): the text to append, and the digest that stands in its place. */
export interface Disclosure {
  text: string;
  digest: string;
}

/** `parts` is what the disclosure holds, as it is: a test may put in too little or too much. The salt is of the world, and always the same. */
export function disclosureOf(parts: unknown[] | string, hash = 'sha256'): Disclosure {
  const text = base64url(typeof parts === 'string' ? parts : JSON.stringify(parts));
  return { text, digest: createHash(hash).update(text).digest('base64url') };
}

const saltOf = (name: string): string => createHash('md5').update(`salt of ${name}`).digest('base64url');

/** The same object with some of its members behind digests, and the disclosures that bring them back. */
export function seal(object: Doc, ...names: string[]): { sealed: Doc; disclosures: Disclosure[] } {
  const disclosures = names.map((name) => disclosureOf([saltOf(name), name, object[name]]));
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
  return { sealed: { ...rest, _sd: disclosures.map(({ digest }) => digest).sort() }, disclosures };
}

/** An SD-JWT of these claims and what of it is shown. */
export async function signSdJwt(claims: Doc | string, key: WorldKey, header: Doc, shown: Disclosure[] = []): Promise<string> {
  const jwt = await signJws(claims, key, { typ: 'dc+sd-jwt', ...header });
  return `${[jwt, ...shown.map(({ text }) => text)].join('~')}~`;
}

/** The same text with a Key Binding JWT of the holder (RFC 9901 section 4.3). */
export async function bindKey(sdJwt: string, key: WorldKey, claims: Doc = {}, header: Doc = {}): Promise<string> {
  const sd_hash = createHash('sha256').update(sdJwt).digest('base64url');
  const own = { iat: 1767225600, aud: 'https://verifier.example', nonce: 'n-0S6', sd_hash };
  return sdJwt + (await signJws({ ...own, ...claims }, key, { typ: 'kb+jwt', ...header }));
}
