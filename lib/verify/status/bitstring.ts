import { base64, base64url } from '@scure/base';
import { decompress } from '../../credential/decompress.ts';
import { parseDocument } from '../../credential/parse.ts';
import { isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import { type Check, check } from '../check.ts';
import { ask, CREDENTIAL_TYPES, type VerifyContext } from '../context.ts';
import { issuerIdOf } from '../data-model/issuer.ts';
import { checkDates, periodOf } from '../dates.ts';

/** Bitstring Status List 1.0 section 3.3: lists hold at least this many entries, so that one entry hides among many. */
const MIN_ENTRIES = 131_072;
const MAX_BYTES = 16 * 1024 * 1024;

/** A list, with what checking it as a credential of its own gave: its proof, and whose key it is. */
export interface ListCredential {
  json: JsonObject;
  authentic: 'signed' | 'other' | 'broken';
}

export type ReadList = (url: string, context: VerifyContext) => Promise<ListCredential | Check>;

/** One entry of a bitstring list (BitstringStatusListEntry, and StatusList2021Entry before it). */
export async function checkBitstringEntry(
  entry: JsonObject,
  issuer: string,
  subject: string,
  readList: ReadList,
  context: VerifyContext,
): Promise<Check> {
  const legacy = typesOf(entry).includes('StatusList2021Entry');
  const purpose = entry.statusPurpose;
  const index = indexOf(entry.statusListIndex);
  if (!isString(entry.statusListCredential) || !isString(purpose) || index === null)
    return check('status_entry_malformed', {}, subject);
  if (purpose !== 'revocation' && purpose !== 'suspension' && purpose !== 'refresh' && purpose !== 'message')
    return check('status_purpose_unknown', { what: purpose.slice(0, 60) }, subject);
  const size = entry.statusSize === undefined ? 1 : Number(entry.statusSize);
  if (!Number.isInteger(size) || size < 1 || size > 32) return check('status_entry_malformed', {}, subject);

  const url = askable(entry.statusListCredential);
  if (url === null)
    return check(
      'status_address_refused',
      { host: hostOf(entry.statusListCredential) ?? entry.statusListCredential.slice(0, 200) },
      subject,
    );
  const host = new URL(url).hostname;
  const list = await readList(url, context);
  if ('code' in list) return { ...list, subject };
  if (list.authentic === 'broken') return check('status_list_proof_fails', { host }, subject);
  const listIssuer = issuerIdOf(list.json);
  if (list.authentic !== 'signed' || listIssuer === null || !sameIdentifier(listIssuer, issuer))
    return check('status_list_not_of_issuer', { host }, subject);
  const types = typesOf(list.json);
  if (!types.includes('BitstringStatusListCredential') && !types.includes('StatusList2021Credential'))
    return check('status_list_unreadable', { host }, subject);
  const dates = checkDates(periodOf(list.json), context.now);
  if (dates.some(({ outcome }) => outcome === 'fail')) return check('status_list_not_in_force', { host }, subject);

  const content = list.json.credentialSubject;
  if (!isObject(content) || !isString(content.encodedList)) return check('status_list_unreadable', { host }, subject);
  if (!listOf(content.statusPurpose).includes(purpose)) return check('status_purpose_differs', { host, what: purpose }, subject);
  const bits = await expand(content.encodedList, legacy);
  if (bits === null) return check('status_list_unreadable', { host }, subject);
  if ((index + 1) * size > bits.length * 8) return check('status_entry_malformed', { host }, subject);
  const value = valueAt(bits, index, size);
  if (value === 0) {
    // A set bit of a signed list counts in a short list too; a clear one does not, since the list breaks its own rules.
    return (bits.length * 8) / size < MIN_ENTRIES && !legacy
      ? check('status_list_too_short', { host }, subject)
      : check('status_clear', { host }, subject);
  }
  switch (purpose) {
    case 'revocation':
      return check('status_revoked', { host, reason: '' }, subject);
    case 'suspension':
      return check('status_suspended', { host }, subject);
    case 'refresh':
      return check('status_refresh_offered', { host }, subject);
    case 'message':
      return check('status_message', { host, what: `0x${value.toString(16)}` }, subject);
  }
}

/** Base 10 digits (section 2.1); some issuers write a JSON number. */
function indexOf(value: Json | undefined): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (!isString(text) || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}

async function expand(encoded: string, legacy: boolean): Promise<Uint8Array | null> {
  // Multibase base64url carries a "u". StatusList2021 has none, though some issuers put it there; gzip itself starts with "H4s".
  const bare = encoded.startsWith('uH4s') ? encoded.slice(1) : legacy ? encoded : null;
  const bytes = bare === null ? null : decode(bare);
  return bytes === null ? null : decompress(bytes, 'gzip', MAX_BYTES);
}

function decode(text: string): Uint8Array | null {
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  try {
    return /[+/]/.test(text) ? base64.decode(padded) : base64url.decode(padded);
  } catch {
    return null;
  }
}

/** The left-most bit is index 0 (section 3.2). */
function valueAt(bits: Uint8Array, index: number, size: number): number {
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit++)
    value = value * 2 + (((bits[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  return value;
}

/** Reads the document of a list; a failure to read is a check already. */
export async function fetchList(url: string, context: VerifyContext) {
  const asked = await ask(url, context, { accept: CREDENTIAL_TYPES, about: 'status-list' });
  if (!asked.ok)
    return check(asked.failure === 'permission_needed' ? 'status_permission_needed' : 'status_unreachable', {
      host: asked.host,
      reason: asked.failure,
    });
  const parsed = await parseDocument(asked.answer.bytes);
  if (!parsed.ok || 'list' in parsed) return check('status_list_unreadable', { host: asked.host });
  return parsed.credential;
}
