import { isObject, isString, type Json, type JsonObject } from '../json.ts';
import { decodePart } from './compact-jws.ts';
import type { JadesSignature, ParseFailure, Securing } from './model.ts';
import { parseStrictJson, type StrictJson } from './strict-json.ts';

type Jades = Extract<Securing, { kind: 'jades' }>;
type Failed = { ok: false; failure: ParseFailure; detail?: string };
export type JadesRead = { ok: true; json: JsonObject; securing: Jades } | Failed;

/** Header members of JAdES alone (ETSI TS 119 182-1 section 5.2). */
const OWN = ['sigT', 'x5t#o', 'sigX5ts', 'srCms', 'sigPl', 'srAts', 'adoTst', 'sigPId', 'sigD'];
const MAX_SIGNATURES = 10;

/** A JWS in JSON serialization: what a person might have pasted as one, so that a broken one is called broken. */
export const looksLikeJades = (json: JsonObject): boolean =>
  (isString(json.payload) || json['@context'] === undefined) && (json.signatures !== undefined || isString(json.protected));

/** Whether the header of a compact JWS is one of JAdES: its key then comes with it, as a certificate. */
export const isJadesHeader = (header: JsonObject): boolean =>
  header.x5c !== undefined && OWN.some((name) => header[name] !== undefined);

/** The one signature of a compact JAdES. */
export function jadesOfCompact(compact: string, header: JsonObject): Jades {
  const [protectedHeader = '', payload = '', signature = ''] = compact.split('.');
  return { kind: 'jades', payload, signatures: [{ protected: protectedHeader, header, signature }] };
}

/**
 * A JWS in general or flattened JSON serialization (RFC 7515 section 7.2), as Europass writes it: the payload in base64url, or as it is
 * (RFC 7797, `b64: false`, the same in every signature). Verifies nothing.
 */
export function readJades(json: JsonObject): JadesRead {
  const { payload, signatures } = json;
  if (payload === undefined) return fail('parse_unsupported_format', 'JAdES sigD');
  // Both forms at once: readers would differ in which of the signatures they check.
  if (signatures !== undefined && (json.protected !== undefined || json.signature !== undefined)) return fail();
  const listed = signatures === undefined ? [json] : signatures;
  if (!isString(payload) || !Array.isArray(listed) || listed.length === 0 || listed.length > MAX_SIGNATURES) return fail();
  const read: JadesSignature[] = [];
  for (const entry of listed) {
    const one = signatureOf(entry);
    if (!('signature' in one)) return one;
    read.push(one);
  }
  const plain = read.map(({ header }) => header.b64 === false);
  if (new Set(plain).size > 1) return fail();
  const content = plain[0] ? asObject(parseStrictJson(payload)) : decodePart(payload);
  return content.ok ? { ok: true, json: content.value, securing: { kind: 'jades', payload, signatures: read } } : content;
}

function asObject(json: StrictJson): { ok: true; value: JsonObject } | Failed {
  if (!json.ok) return json.failure === 'parse_not_json' ? fail() : json;
  return isObject(json.value) ? { ok: true, value: json.value } : fail();
}

const fail = (failure: ParseFailure = 'parse_jws_malformed', detail = 'JAdES'): Failed => ({ ok: false, failure, detail });

function signatureOf(entry: Json): JadesSignature | Failed {
  if (!isObject(entry) || !isString(entry.protected) || !isString(entry.signature)) return fail();
  const header = decodePart(entry.protected);
  if (!header.ok) return header;
  // Section 7.2.1: no member may stand in both headers. The unprotected one is not read: it holds what was added after signing.
  const beside = entry.header;
  if (beside !== undefined && (!isObject(beside) || Object.keys(beside).some((name) => Object.hasOwn(header.value, name))))
    return fail();
  return { protected: entry.protected, header: header.value, signature: entry.signature };
}
