import { isObject, isString, type JsonObject } from '../json.ts';
import type { ParseFailure } from './model.ts';

export type JwtClaims = { ok: true; json: JsonObject } | { ok: false; failure: ParseFailure; detail?: string };

/** Members of a credential that would be read by one reader and left out by another when they stand beside `vc`. */
const OF_CREDENTIAL = ['@context', 'credentialSubject', 'issuer', 'credentialStatus', 'validUntil', 'expirationDate'];

/**
 * The credential inside the claims of a JWT. VC-JOSE-COSE (VCDM 2.0) and Open Badges carry it as the claims themselves;
 * VCDM 1.1 section 6.3.1 nests it under `vc` (or `vp`) and moves members to registered claims, which belong to it again.
 * Both at once is refused: readers would differ in which of the two they show.
 */
export function readJwtClaims(claims: JsonObject): JwtClaims {
  const { vc, vp } = claims;
  if (vc === undefined && vp === undefined) {
    if (isString(claims.vct)) return { ok: false, failure: 'parse_unsupported_format', detail: 'SD-JWT VC' };
    return { ok: true, json: claims };
  }
  if (OF_CREDENTIAL.some((member) => claims[member] !== undefined) || (vc !== undefined && vp !== undefined)) {
    return { ok: false, failure: 'parse_jws_malformed', detail: 'vc' };
  }
  if (isObject(vp)) return { ok: true, json: vp };
  if (!isObject(vc)) return { ok: false, failure: 'parse_jws_malformed', detail: 'vc' };
  return { ok: true, json: restore(vc, claims) };
}

function restore(vc: JsonObject, claims: JsonObject): JsonObject {
  const json: JsonObject = { ...vc };
  if (json.id === undefined && isString(claims.jti)) json.id = claims.jti;
  if (isString(claims.iss)) {
    if (json.issuer === undefined) json.issuer = claims.iss;
    else if (isObject(json.issuer) && json.issuer.id === undefined) json.issuer = { ...json.issuer, id: claims.iss };
  }
  if (isObject(json.credentialSubject) && json.credentialSubject.id === undefined && isString(claims.sub)) {
    json.credentialSubject = { ...json.credentialSubject, id: claims.sub };
  }
  if (json.issuanceDate === undefined && json.validFrom === undefined && typeof claims.nbf === 'number')
    json.issuanceDate = fromNumericDate(claims.nbf);
  if (json.expirationDate === undefined && json.validUntil === undefined && typeof claims.exp === 'number')
    json.expirationDate = fromNumericDate(claims.exp);
  return json;
}

/** NumericDate (RFC 7519 section 2: seconds since 1970) to an ISO date-time; a value outside the range of dates stays absent. */
function fromNumericDate(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}
