import { base64url } from '../base.ts';
import { isObject, isString, type Json, type JsonObject } from '../json.ts';
import type { About } from './document.ts';

const MINUTE = 60_000;

/** How long a copy may answer instead of the address, in milliseconds. Employer facts, 6.4, allow 24 hours for any of them. */
export const LIFETIME: Record<About, number> = {
  /** A name, a scope, criteria: they change seldom, and a wrong one makes no key good. */
  issuer: 24 * 60 * MINUTE,
  /** A key that was stolen and withdrawn must not sign for a whole day more. */
  keys: 60 * MINUTE,
  /** A badge that was withdrawn this morning is asked about this morning; a page of badges is still one question. */
  'status-list': 15 * MINUTE,
};

/**
 * How long this document may be kept, in milliseconds: its kind's lifetime, or less when a status list says less (`ttl`, its end).
 * Null when it must not be kept: it is about a person after all, or is not plainly what was asked for (a page in its place, an error).
 */
export function lifetimeOf(about: About, bytes: Uint8Array, now: number): number | null {
  const said = claimsOf(bytes);
  if (said === null) return null;
  const { claims, body } = said;
  const life = Math.min(LIFETIME[about], OWN_LIMIT[about](body), ...ends(claims, body).map((end) => end - now));
  return life > 0 ? life : null;
}

/** The limit that a document of each kind sets itself, in milliseconds: none, or 0 for something that is not of the kind. */
const OWN_LIMIT: Record<About, (body: JsonObject) => number> = {
  issuer: (body) => noneIf(isString(body.name) && !aboutPerson(body)),
  keys: (body) => noneIf(hasAny(body, KEY_MEMBERS) && !aboutPerson(body)),
  'status-list': (body) => {
    // Token Status List section 5.1: a number of seconds.
    if (isObject(body.status_list)) return body.ttl === undefined ? noneIf(!aboutPerson(body)) : millisecondsOf(body.ttl) * 1000;
    const list = body.credentialSubject;
    if (!isObject(list) || !isString(list.encodedList)) return noneIf(hasAny(body, LIST_MEMBERS) && !aboutPerson(body));
    return list.ttl === undefined ? noneIf(true) : millisecondsOf(list.ttl);
  },
};

const noneIf = (isOfTheKind: boolean): number => (isOfTheKind ? Number.POSITIVE_INFINITY : 0);
const hasAny = (body: JsonObject, members: string[]): boolean => members.some((member) => body[member] !== undefined);

const KEY_MEMBERS = ['keys', 'kty', 'jwks', 'jwks_uri', 'verificationMethod', 'assertionMethod', 'publicKey', 'publicKeyPem'];
const LIST_MEMBERS = ['revokedAssertions', 'revokedCredential', 'revokedCredentials'];

/** An address that a credential names as an issuer's may be the credential's own. */
const aboutPerson = (body: JsonObject): boolean => hasAny(body, ['recipient', 'credentialSubject', 'verifiableCredential']);

/** Bitstring Status List 1.0 section 2.2: a number of milliseconds; some write it as text. What is neither is no permission to wait. */
function millisecondsOf(ttl: Json): number {
  const value = isString(ttl) && /^\d+$/.test(ttl) ? Number(ttl) : ttl;
  return typeof value === 'number' && value > 0 ? value : 0;
}

/** Every end that the document states for itself, in milliseconds since 1970. */
function ends(claims: JsonObject, body: JsonObject): number[] {
  const stated = [body.validUntil, body.expirationDate].filter(isString).map(Date.parse);
  return [...stated, ...(typeof claims.exp === 'number' ? [claims.exp * 1000] : [])].filter((end) => !Number.isNaN(end));
}

/** JSON, or the payload of a compact JWS (of which nothing is believed here: it can only shorten a life). */
function claimsOf(bytes: Uint8Array): { claims: JsonObject; body: JsonObject } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(text)?.[1];
    const claims: Json = JSON.parse(payload === undefined ? text : new TextDecoder().decode(base64url.decode(payload)));
    return isObject(claims) ? { claims, body: isObject(claims.vc) ? claims.vc : claims } : null;
  } catch {
    return null;
  }
}
