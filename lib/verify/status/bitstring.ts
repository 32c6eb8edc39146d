import { parseDocument } from '../../credential/parse.ts';
import { isObject, isString, type JsonObject, listOf, typesOf } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import { type Authentic, type Check, check } from '../check.ts';
import type { Code } from '../codes.ts';
import { ask, CREDENTIAL_TYPES, type VerifyContext } from '../context.ts';
import { type BitstringEntry, readBitstringEntry } from './bitstring-entry.ts';
import { bitstringValue, expand } from './encoded-list.ts';

/**
 * Lists hold at least this many entries, so that one entry hides among many, "unless a different lower bound is established by a
 * specific ecosystem specification" (Bitstring Status List 1.0 section 3.2): Open Badges establishes none.
 */
const MIN_ENTRIES = 131_072;

/** A list, with what checking it as a credential of its own gave. Its own `credentialStatus` is not followed. */
export interface ListCredential {
  json: JsonObject;
  /** Whose signature that is; its format decides which member says so. */
  issuer: string | null;
  authentic: Authentic;
  inForce: boolean;
}

export type ReadList = (url: string, context: VerifyContext) => Promise<ListCredential | Check>;

/** One entry of a bitstring list (BitstringStatusListEntry, and StatusList2021Entry before it): Bitstring Status List 1.0 section 3.2. */
export async function checkBitstringEntry(
  json: JsonObject,
  issuer: string,
  subject: string,
  readList: ReadList,
  context: VerifyContext,
): Promise<Check[]> {
  const entry = readBitstringEntry(json);
  if (entry === 'malformed') return [check('status_entry_malformed', {}, subject)];
  if ('unknownPurpose' in entry) return [check('status_purpose_unknown', { what: entry.unknownPurpose.slice(0, 60) }, subject)];
  const url = askable(entry.list);
  if (url === null) return [check('status_address_refused', { host: hostOf(entry.list) ?? entry.list.slice(0, 200) }, subject)];
  const host = new URL(url).hostname;
  const list = await readList(url, context);
  if ('code' in list) return [{ ...list, subject }];
  const flaw = flawOfList(list, entry, issuer);
  if (flaw !== null) return [check(flaw, { host, what: entry.purpose }, subject)];
  const answer = await answerOf(entry, list.json, host, subject);
  // Section 2.2 says only that it MAY have an `id`, which is then the address: lists move, and their signature is what counts.
  const { id } = list.json;
  return isString(id) && !sameIdentifier(id, url) && !sameIdentifier(id, entry.list)
    ? [answer, check('status_list_id_differs', { host }, subject)]
    : [answer];
}

/** Why nothing that this list says counts; null when it is the issuer's own, in force, and of the right kind. */
function flawOfList(
  { json, issuer: owner, authentic, inForce }: ListCredential,
  { legacy, purpose }: BitstringEntry,
  issuer: string,
): Code | null {
  switch (authentic) {
    case 'tampered':
      return 'status_list_proof_fails';
    case 'malformed':
      return 'status_list_unreadable';
    case 'unbound':
      return 'status_list_not_of_issuer';
    case 'unknown':
    case 'unsigned':
    case 'hosted':
      return 'status_list_unconfirmed';
    case 'signed':
  }
  if (owner === null || !sameIdentifier(owner, issuer)) return 'status_list_not_of_issuer';
  const types = typesOf(json);
  if (!types.includes('BitstringStatusListCredential') && !(legacy && types.includes('StatusList2021Credential')))
    return 'status_list_wrong_type';
  if (!inForce) return 'status_list_not_in_force';
  const content = contentOf(json);
  if (content === null) return 'status_list_unreadable';
  return listOf(content.statusPurpose).includes(purpose) ? null : 'status_purpose_differs';
}

/** The list itself is the one subject of its credential. */
function contentOf({ credentialSubject }: JsonObject): JsonObject | null {
  const [content, ...more] = listOf(credentialSubject);
  return isObject(content) && more.length === 0 ? content : null;
}

async function answerOf(entry: BitstringEntry, json: JsonObject, host: string, subject: string): Promise<Check> {
  const { index, size, purpose, messages, legacy } = entry;
  const { encodedList, statusSize, type } = contentOf(json) ?? {};
  // Drafts, and still section 2.2, write the size into the list: where it is not that of the entry, either may be the wrong place to look.
  if (statusSize !== undefined && String(statusSize) !== String(size)) return check('status_size_differs', { host }, subject);
  const bits = isString(encodedList) ? await expand(encodedList, legacy ? 'legacy' : 'bitstring') : null;
  if (bits === null) return check('status_list_unreadable', { host }, subject);
  const entries = Math.floor((bits.length * 8) / size);
  if (index >= entries) return check('status_index_out_of_range', { host }, subject);
  const value = bitstringValue(bits, index, size);
  if (value !== 0 && purpose === 'revocation') return check('status_revoked', { host, reason: '' }, subject);
  if (value !== 0 && purpose === 'suspension') return check('status_suspended', { host }, subject);
  // What speaks against a badge counts in a list that breaks a rule too; what speaks for it does not.
  if (entries < MIN_ENTRIES) return check('status_list_too_short', { host }, subject);
  if (entry.flawed) return check('status_entry_malformed', { host }, subject);
  if (!legacy && !listOf(type).includes('BitstringStatusList')) return check('status_list_wrong_type', { host }, subject);
  switch (purpose) {
    case 'revocation':
      return check('status_clear', { host }, subject);
    case 'suspension':
      return check('status_not_suspended', { host }, subject);
    case 'refresh':
      return check(value === 0 ? 'status_refresh_none' : 'status_refresh_offered', { host }, subject);
    case 'message':
      return messages.length === 0 && value === 0
        ? check('status_message_none', { host }, subject)
        : check('status_message', { host, what: String(value), reason: messageOf(messages, value) }, subject);
  }
}

/** The issuer's words for developers, which "SHOULD NOT be displayed to end users" (section 2.1): the sentence has the value alone. */
function messageOf(messages: JsonObject[], value: number): string {
  const own = messages.find(({ status }) => Number(status) === value);
  return isString(own?.message) ? own.message.slice(0, 200) : '';
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
