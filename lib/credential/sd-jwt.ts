import { isObject, isString, type JsonObject } from '../json.ts';
import { decodeCompactJws } from './compact-jws.ts';
import { processDisclosures } from './disclosures.ts';
import type { ParseFailure, Securing } from './model.ts';

export type SdJwtRead =
  | { ok: true; json: JsonObject; securing: Extract<Securing, { kind: 'sd-jwt' }>; undisclosed: string[] }
  | { ok: false; failure: ParseFailure; detail?: string };

/**
 * An SD-JWT (`jwt~disclosure~…~`) or SD-JWT+KB (`jwt~disclosure~…~kb-jwt`; RFC 9901 section 4) to its processed payload (section 7.1).
 * The securing keeps the claims as they were signed. Verifies no signature.
 */
export async function readSdJwt(text: string): Promise<SdJwtRead> {
  const [compact = '', ...parts] = text.split('~');
  const last = parts.pop();
  if (last === undefined) return { ok: false, failure: 'parse_jws_malformed', detail: '~' };
  const jws = decodeCompactJws(compact);
  if (!jws.ok) return jws;
  const binding = last === '' ? null : decodeCompactJws(last);
  // A last part that is no JWT is a disclosure: the closing tilde is not there.
  if (binding?.ok === false) return binding;
  const disclosed = await processDisclosures(jws.claims, parts);
  if (!disclosed.ok) return disclosed;
  const { json, undisclosed } = disclosed;
  const keyBinding =
    binding === null
      ? null
      : { compact: last, header: binding.header, claims: binding.claims, bound: text.slice(0, text.length - last.length) };
  return {
    ok: true,
    json,
    undisclosed,
    securing: { kind: 'sd-jwt', compact, header: jws.header, claims: jws.claims, keyBinding },
  };
}

/** The compact form of an SD-JWT in JWS JSON serialization; the disclosures are with the first signature (RFC 9901 section 8). Null when it is none. */
export function sdJwtOfJson(json: JsonObject): string | null {
  const signature = Array.isArray(json.signatures) ? json.signatures[0] : json;
  if (!isObject(signature) || !isObject(signature.header)) return null;
  const { disclosures, kb_jwt: binding } = signature.header;
  if (!Array.isArray(disclosures)) return null;
  const jwt = `${signature.protected}.${json.payload}.${signature.signature}`;
  return [jwt, ...disclosures, isString(binding) ? binding : ''].join('~');
}
