import { base64url } from '../base.ts';
import { isObject, type JsonObject } from '../json.ts';
import { parseStrictJson } from './strict-json.ts';

export type CompactJws =
  | { ok: true; header: JsonObject; claims: JsonObject }
  | { ok: false; failure: 'parse_jws_malformed' | 'parse_duplicate_member' | 'parse_too_deep'; detail?: string };

/** Three base64url parts without padding or white space (RFC 7515 section 7.1). */
const SHAPE = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** What a person might have pasted as a JWS: decided by its first letters, so that a broken one is called broken. */
export const looksLikeJws = (text: string): boolean => /^ey[A-Za-z0-9_=-]+\./.test(text);

/** Decodes a compact JWS whose payload is a JSON object. Verifies nothing. */
export function decodeCompactJws(compact: string): CompactJws {
  const header = decodeHeader(compact);
  if (!header.ok) return header;
  const claims = decodePart(compact.split('.')[1] ?? '');
  if (!claims.ok) return claims;
  return { ok: true, header: header.value, claims: claims.value };
}

/** The protected header of a compact JWS, whatever its payload holds. */
export function decodeHeader(compact: string): Part {
  if (!SHAPE.test(compact)) return { ok: false, failure: 'parse_jws_malformed' };
  const [header = '', , signature = ''] = compact.split('.');
  // Libraries take a signature whose unused last bits are set, and then one token has several texts.
  return isStrict(signature) ? decodePart(header) : { ok: false, failure: 'parse_jws_malformed' };
}

function isStrict(part: string): boolean {
  try {
    return base64url.decode(part).length >= 0;
  } catch {
    return false;
  }
}

type Part =
  | { ok: true; value: JsonObject }
  | { ok: false; failure: 'parse_jws_malformed' | 'parse_duplicate_member' | 'parse_too_deep'; detail?: string };

/** One base64url part of a JWS that holds a JSON object. */
export function decodePart(part: string): Part {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(base64url.decode(part));
  } catch {
    return { ok: false, failure: 'parse_jws_malformed' };
  }
  const json = parseStrictJson(text);
  if (!json.ok) {
    if (json.failure === 'parse_not_json') return { ok: false, failure: 'parse_jws_malformed' };
    return { ok: false, failure: json.failure, ...(json.detail === undefined ? {} : { detail: json.detail }) };
  }
  return isObject(json.value) ? { ok: true, value: json.value } : { ok: false, failure: 'parse_jws_malformed' };
}
