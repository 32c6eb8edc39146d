import type { JWK } from 'jose';
import { base64url } from '../../base.ts';
import { parseStrictJson } from '../../credential/strict-json.ts';
import { isBrokenMultikey, jwkFromMultikey } from './multikey.ts';
import { jwkFromJson } from './public-key.ts';

/** did:key and did:jwk are their own key: nothing is asked, and nothing but the key stands behind them. */
export const isSelfDescribing = (identifier: string): boolean => /^did:(key|jwk):/.test(identifier);

/** Whether a did:key names no key of any kind (did:key section 3.1): then it breaks its own format, and is not only unsupported. */
export const isBrokenDidKey = (did: string): boolean =>
  did.startsWith('did:key:') && isBrokenMultikey(did.slice('did:key:'.length));

/**
 * The key of a did:key or did:jwk, or of a URL of one (with the fragment that the method prescribes, or, as some write it, with none).
 * Null when it is malformed, of a type that this version cannot use, or when the fragment names another key.
 */
export function keyOfSelfDescribing(url: string): JWK | null {
  const [did = '', fragment] = url.split('#');
  if (did.startsWith('did:key:')) {
    const multikey = did.slice('did:key:'.length);
    return fragment === undefined || fragment === multikey ? jwkFromMultikey(multikey) : null;
  }
  if (!did.startsWith('did:jwk:') || (fragment !== undefined && fragment !== '0')) return null;
  try {
    const json = parseStrictJson(
      new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(did.slice('did:jwk:'.length))),
    );
    return json.ok ? jwkFromJson(json.value) : null;
  } catch {
    return null;
  }
}
