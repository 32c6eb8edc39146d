import { decodeCompactJws } from '../../credential/compact-jws.ts';
import { isObject, isString, type Json, type JsonObject } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import { type Check, check } from '../check.ts';
import type { Code } from '../codes.ts';
import { ask, CLOCK_SKEW, type VerifyContext } from '../context.ts';
import { checkDates } from '../dates.ts';
import { findKey } from '../keys/find-key.ts';
import type { Loaded } from '../keys/load-keys.ts';
import { algorithmOf, jwkFromJson } from '../keys/public-key.ts';
import { checkCompact, headerFlaw } from '../proof/jws.ts';
import { expand, tokenValue } from './encoded-list.ts';

const TYPE = 'statuslist+jwt';

/** Whose list it must be, and where that issuer publishes its keys. */
export interface ListIssuer {
  id: string;
  load: (identifier: string, context: VerifyContext) => Promise<Loaded>;
}

/** The `status` claim of a JWT or SD-JWT (Token Status List section 6.2): every mechanism that it names. */
export async function checkStatusClaim(
  claim: Json,
  issuer: ListIssuer,
  subject: string,
  context: VerifyContext,
): Promise<Check[]> {
  const { status_list: pointer, ...others } = isObject(claim) ? claim : {};
  const unsupported = Object.keys(others).map((method) => check('status_unsupported', { method: method.slice(0, 60) }, subject));
  if (pointer === undefined) return unsupported.length > 0 ? unsupported : [check('status_entry_malformed', {}, subject)];
  return [await checkPointer(pointer, issuer, subject, context), ...unsupported];
}

async function checkPointer(pointer: Json, issuer: ListIssuer, subject: string, context: VerifyContext): Promise<Check> {
  const { idx, uri } = isObject(pointer) ? pointer : {};
  if (!isString(uri) || typeof idx !== 'number' || !Number.isInteger(idx) || idx < 0)
    return check('status_entry_malformed', {}, subject);
  const url = askable(uri);
  if (url === null) return check('status_address_refused', { host: hostOf(uri) ?? uri.slice(0, 200) }, subject);
  const asked = await ask(url, context, { accept: `application/${TYPE}`, about: 'status-list' });
  const { host } = asked;
  if (!asked.ok)
    return check(
      asked.failure === 'permission_needed' ? 'status_permission_needed' : 'status_unreachable',
      { host, reason: asked.failure },
      subject,
    );
  if (asked.answer.contentType === 'application/statuslist+cwt')
    return check('status_unsupported', { method: 'statuslist+cwt' }, subject);
  const compact = new TextDecoder().decode(asked.answer.bytes).trim();
  const token = decodeCompactJws(compact);
  if (!token.ok) return check('status_list_unreadable', { host }, subject);
  const flaw =
    flawOfClaims(token.header, token.claims, uri, issuer, context) ?? (await flawOfProof(compact, token.header, issuer, context));
  if (flaw !== null) return check(flaw, { host }, subject);
  const { bits, lst } = isObject(token.claims.status_list) ? token.claims.status_list : {};
  const isSize = bits === 1 || bits === 2 || bits === 4 || bits === 8;
  const bytes = isSize && isString(lst) ? await expand(lst, 'token') : null;
  if (!isSize || bytes === null) return check('status_list_unreadable', { host }, subject);
  if (idx >= (bytes.length * 8) / bits) return check('status_index_out_of_range', { host }, subject);
  const value = tokenValue(bytes, idx, bits);
  // Section 7.1: other values are the application's own, or nobody's yet.
  switch (value) {
    case 0:
      return check('status_clear', { host }, subject);
    case 1:
      return check('status_revoked', { host, reason: '' }, subject);
    case 2:
      return check('status_suspended', { host }, subject);
    default:
      return check('status_value_unknown', { host, what: `0x${value.toString(16)}` }, subject);
  }
}

/** What the token says of itself (sections 5.1 and 8.3): a list, of this address, of this issuer, in force. */
function flawOfClaims(
  { typ }: JsonObject,
  { sub, iss, iat, nbf, exp, status_list }: JsonObject,
  uri: string,
  issuer: ListIssuer,
  context: VerifyContext,
): Code | null {
  if (!isString(typ) || typ.toLowerCase().replace(/^application\//, '') !== TYPE) return 'status_list_wrong_type';
  if (!isObject(status_list) || typeof iat !== 'number' || !isTime(exp) || !isTime(nbf)) return 'status_list_unreadable';
  if (!isString(sub) || !sameIdentifier(sub, uri)) return 'status_list_address_differs';
  // The specification lets another party keep the list; nothing in the badge says whom, so only its issuer's own word counts.
  if (iss !== undefined && !(isString(iss) && sameIdentifier(iss, issuer.id))) return 'status_list_not_of_issuer';
  const period = { from: null, until: null, notBefore: nbf ?? null, expires: exp ?? null };
  const isFuture = iat * 1000 > context.now.getTime() + CLOCK_SKEW;
  return isFuture || checkDates(period, context.now).some(({ outcome }) => outcome === 'fail')
    ? 'status_list_not_in_force'
    : null;
}

const isTime = (value: Json | undefined): value is number | undefined => value === undefined || typeof value === 'number';

/** Its signature, by all the rules of a credential's JWS, under a key that the issuer itself publishes. */
async function flawOfProof(
  compact: string,
  { typ: _typ, ...header }: JsonObject,
  issuer: ListIssuer,
  context: VerifyContext,
): Promise<Code | null> {
  const algorithm = algorithmOf(header.alg);
  if (headerFlaw(header) !== null || algorithm === null) return 'status_list_unconfirmed';
  const method = isString(header.kid) ? header.kid : null;
  const embedded = isObject(header.jwk) ? jwkFromJson(header.jwk) : null;
  const found = await findKey({ issuer: issuer.id, method, embedded }, context, issuer.load);
  switch (found.kind) {
    case 'absent':
      return 'status_list_unconfirmed';
    case 'loose':
      return 'status_list_not_of_issuer';
    case 'bound': {
      const { outcome } = await checkCompact(compact, algorithm, found.keys);
      if (outcome === 'holds') return null;
      if (outcome === 'unfit') return 'status_list_unconfirmed';
      // Without a name for the key (a certificate, or nothing at all) it may well be somebody else's good signature.
      return method === null ? 'status_list_not_of_issuer' : 'status_list_proof_fails';
    }
  }
}
