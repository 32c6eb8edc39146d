import { isObject, type JsonObject, listOf, typesOf } from '../../json.ts';
import { type Check, check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import { checkBitstringEntry, type ReadList } from './bitstring.ts';
import { checkOneEdTechList } from './revocation-list.ts';

const MAX_ENTRIES = 10;

/** Every status entry of a credential: the first of several is not enough. No entry is `skip`, and then nothing says "not revoked". */
export async function checkStatus(
  json: JsonObject,
  issuer: string,
  readList: ReadList,
  context: VerifyContext,
  subject = 'credential',
): Promise<Check[]> {
  const entries = listOf(json.credentialStatus);
  if (entries.length === 0) return [check('status_none', {}, subject)];
  const checks: Check[] = [];
  for (const [at, entry] of entries.slice(0, MAX_ENTRIES).entries()) {
    const name = entries.length === 1 ? subject : `${subject} status ${at + 1}`;
    if (!isObject(entry)) {
      checks.push(check('status_entry_malformed', {}, name));
      continue;
    }
    const types = typesOf(entry);
    if (types.includes('BitstringStatusListEntry') || types.includes('StatusList2021Entry'))
      checks.push(await checkBitstringEntry(entry, issuer, name, readList, context));
    else if (types.includes('1EdTechRevocationList')) checks.push(await checkOneEdTechList(entry, json, issuer, name, context));
    else checks.push(check('status_unsupported', { method: types[0]?.slice(0, 60) ?? '' }, name));
  }
  if (entries.length > MAX_ENTRIES) checks.push(check('status_entry_malformed', {}, subject));
  return checks;
}
