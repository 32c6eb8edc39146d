import type { Credential } from '../../credential/model.ts';
import { isObject, type Json, listOf, typesOf } from '../../json.ts';
import { type Check, check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import { loadVcIssuerKeys } from '../keys/jwt-vc-issuer.ts';
import { loadKeys } from '../keys/load-keys.ts';
import { mayWithholdStatus } from '../withheld.ts';
import { checkBitstringEntry, type ReadList } from './bitstring.ts';
import { checkOneEdTechList } from './revocation-list.ts';
import { checkStatusClaim } from './token-list.ts';

const MAX_ENTRIES = 10;

/**
 * Every status that a credential names: all entries of `credentialStatus`, and the `status` claim of its JWT. The first of several is
 * not enough. None at all is `skip`, and then nothing says "not revoked". What contradicts is settled by the order of `currentOf`:
 * revoked over everything, unknown over clear.
 */
export async function checkStatus(
  credential: Credential,
  issuer: string,
  readList: ReadList,
  context: VerifyContext,
  subject = 'credential',
): Promise<Check[]> {
  const { json, securing } = credential;
  const entries = listOf(json.credentialStatus);
  const claim = securing.kind === 'jws' || securing.kind === 'sd-jwt' ? securing.claims.status : undefined;
  const checks: Check[] = [];
  // Entries for several purposes mostly share one list: it is read and checked once.
  const lists = new Map<string, ReturnType<ReadList>>();
  const readOnce: ReadList = (url) => {
    const list = lists.get(url) ?? readList(url, context);
    lists.set(url, list);
    return list;
  };
  for (const [at, entry] of entries.slice(0, MAX_ENTRIES).entries())
    checks.push(...(await checkEntry(entry, entries.length === 1 ? subject : `${subject} status ${at + 1}`)));
  if (entries.length > MAX_ENTRIES) checks.push(check('status_too_many_entries', {}, subject));
  if (claim !== undefined) {
    const load = securing.kind === 'sd-jwt' ? loadVcIssuerKeys : loadKeys;
    checks.push(...(await checkStatusClaim(claim, { id: issuer, load }, subject, context)));
  }
  if (mayWithholdStatus(credential)) checks.push(check('status_withheld', {}, subject));
  return checks.length === 0 ? [check('status_none', {}, subject)] : checks;

  async function checkEntry(entry: Json, name: string): Promise<Check[]> {
    if (!isObject(entry)) return [check('status_entry_malformed', {}, name)];
    const types = typesOf(entry);
    if (types.includes('BitstringStatusListEntry') || types.includes('StatusList2021Entry'))
      return checkBitstringEntry(entry, issuer, name, readOnce, context);
    if (types.includes('1EdTechRevocationList')) return [await checkOneEdTechList(entry, json, issuer, name, context)];
    return [check('status_unsupported', { method: types[0]?.slice(0, 60) ?? '' }, name)];
  }
}
