import { identify } from '../../credential/identify.ts';
import { idOf, isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../../json.ts';
import { askable, hostOf, isOnHostOf, sameIdentifier } from '../../net/address.ts';
import { type Check, check } from '../check.ts';
import { ask, JSON_TYPES, jsonOf, type VerifyContext } from '../context.ts';

/** Reads an unsigned list from the address that the issuer named. A failure is a check already. */
async function readList(
  address: Json | undefined,
  subject: string,
  context: VerifyContext,
): Promise<{ list: JsonObject; host: string; url: string } | Check> {
  const url = isString(address) ? askable(address) : null;
  if (url === null)
    return isString(address) && hostOf(address) !== null
      ? check('status_address_refused', { host: hostOf(address) ?? '' }, subject)
      : check('status_entry_malformed', {}, subject);
  const asked = await ask(url, context, { accept: JSON_TYPES, about: 'status-list' });
  if (!asked.ok)
    return check(
      asked.failure === 'permission_needed' ? 'status_permission_needed' : 'status_unreachable',
      { host: asked.host, reason: asked.failure },
      subject,
    );
  const list = jsonOf(asked.answer);
  return isObject(list) ? { list, host: asked.host, url } : check('status_list_unreadable', { host: asked.host }, subject);
}

/**
 * 1EdTechRevocationList (Open Badges 3.0 appendix, credentialStatus): a list, over TLS, of the credentials of one issuer that are revoked.
 * It is unsigned: the signed credential names its address, and the list must name the credential's issuer, or at least lie on its host.
 * A list about an endorsement must do so in any case: the endorsed party must not keep the list of what speaks for it (employer facts, T23).
 */
export async function checkOneEdTechList(
  entry: JsonObject,
  credential: JsonObject,
  issuer: string,
  subject: string,
  context: VerifyContext,
): Promise<Check> {
  const read = await readList(entry.id, subject, context);
  if ('code' in read) return read;
  const { list, host, url } = read;
  // The specification and its examples differ in the plural.
  const lists = [list.revokedCredential, list.revokedCredentials].filter((one) => one !== undefined);
  if (lists.length === 0) return check('status_list_unreadable', { host }, subject);
  const owner = idOf(list.issuer);
  const mustBeNear = owner === null || typesOf(credential).includes('EndorsementCredential');
  if (owner === null ? list.issuer !== undefined : !sameIdentifier(owner, issuer))
    return check('status_list_not_of_issuer', { host }, subject);
  if (mustBeNear && !isOnHostOf(`https://${host}/`, issuer)) return check('status_list_not_of_issuer', { host }, subject);
  const { id } = credential;
  if (!isString(id)) return check('status_entry_malformed', { host }, subject);
  const own = lists.flatMap(listOf).find((item) => isAbout(item, [id], url) && !(isObject(item) && item.revoked === false));
  if (own === undefined) return check('status_clear', { host }, subject);
  return check('status_revoked', { host, reason: reasonOf(own) }, subject);
}

/** Open Badges 2.0 `revocationList` of the issuer profile: entries are ids, or objects with an `id` or `uid`. */
export async function checkRevocationList(
  profile: JsonObject,
  issuerId: string,
  assertion: JsonObject,
  context: VerifyContext,
): Promise<Check> {
  if (profile.revocationList === undefined) return check('status_none');
  const read = await readList(idOf(profile.revocationList), 'credential', context);
  if ('code' in read) return read;
  const { list, host, url } = read;
  const owner = idOf(list.issuer);
  if (owner !== null && !sameIdentifier(owner, issuerId)) return check('status_list_not_of_issuer', { host });
  // Version 1.1 was an object from id to reason; in 2.0 a list without its entries is some other answer.
  const isMap = list.revokedAssertions === undefined && list['@context'] === undefined && list.type === undefined;
  if (list.revokedAssertions === undefined && (!isMap || identify(assertion)?.format === 'open-badges-2.0'))
    return check('status_list_unreadable', { host });
  const entries = isMap
    ? Object.entries(list).map(([id, reason]): JsonObject => ({ id, revocationReason: reason }))
    : listOf(list.revokedAssertions);
  const ids = [assertion.id, assertion.uid].filter(isString);
  const own = entries.find((item) => isAbout(item, ids, url));
  return own === undefined ? check('status_clear', { host }) : check('status_revoked', { host, reason: reasonOf(own) });
}

/** Whether an entry of a list means one of these: by `id` or `uid`, absolute or relative to the list. Two ways to write one address are one. */
function isAbout(entry: Json, ids: string[], url: string): boolean {
  const named = isObject(entry) ? [entry.id, entry['@id'], entry.uid].filter(isString) : isString(entry) ? [entry] : [];
  return named
    .flatMap((name) => (URL.canParse(name, url) ? [name, new URL(name, url).href] : [name]))
    .some((name) => ids.some((id) => normal(id) === normal(name)));
}

/** RFC 3986 section 6.2.2: the case of scheme and host, and escapes that say nothing. A UUID has no case at all (RFC 9562 section 4). */
function normal(identifier: string): string {
  const text = identifier.trim();
  if (/^urn:uuid:/i.test(text)) return text.toLowerCase();
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return text;
  const url = new URL(text);
  url.protocol = 'https:';
  return url.href.replace(/%[\da-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });
}

const reasonOf = (entry: Json): string =>
  isObject(entry) && isString(entry.revocationReason) ? entry.revocationReason.slice(0, 300) : '';
