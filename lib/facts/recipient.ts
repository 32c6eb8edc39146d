import type { Credential, Format } from '../credential/model.ts';
import { isString } from '../json.ts';
import { isOpenBadges2, type PlatformRecord } from './input.ts';
import type { RecipientIdentifier } from './model.ts';
import { all, first, flagOf, type Item, item, lineOf, member } from './normalise.ts';
import { recordName, recordRoot } from './record-root.ts';
import { saidByDocument } from './said.ts';

/** Who a credential was issued to: the names that it states, and the identifiers that can be compared. */
export interface Recipient {
  names: string[];
  identifiers: RecipientIdentifier[];
}

/** The recipient as the credential states it; a platform's record adds a name only when the credential has none (employer facts, Q02). */
export function readRecipient({ format, json }: Credential, record: PlatformRecord | null): Recipient {
  const root = item(json, '$', saidByDocument('unsigned'));
  const name = lineOf(nameIn(format, root)) ?? (record === null ? null : lineOf(recordName(recordRoot(record))));
  const identifiers = isOpenBadges2(format)
    ? all(root, 'recipient').flatMap((one) => identifierOf(one, isString(one.json) ? root : null))
    : [...all(root, IDENTIFIER).flatMap((one) => identifierOf(one)), ...plainEmail(root)];
  return { names: [name].filter(isString), identifiers };
}

function nameIn(format: Format, root: Item | null): Item | null {
  if (isOpenBadges2(format)) return openBadges2Name(root);
  const claimed = format === 'elm-3' ? elmName(root) : format === 'sd-jwt-vc' ? claimedName(root) : null;
  return openBadges3Name(root) ?? claimed;
}

export const openBadges2Name = (root: Item | null): Item | null =>
  first(root, 'extensions:recipientProfile.name', 'extensions:RecipientProfile.name');

const IDENTIFIER = 'credentialSubject.identifier';

/** The subject's own name, else a plain identifier of the type `name` (Open Badges 3.0, IdentityObject). */
export const openBadges3Name = (root: Item | null): Item | null =>
  first(root, 'credentialSubject.name') ??
  first(
    all(root, IDENTIFIER).filter((one) =>
      identifierOf(one).some(({ type, hashed, value }) => type === 'name' && !hashed && !isHash(value)),
    ),
    'identityHash',
  );

/** European Learning Model: the full name, else its parts. */
export const elmName = (root: Item | null): Item | null =>
  first(root, 'credentialSubject.fullName') ?? claimedName(member(root, 'credentialSubject'));

/** Given and family name as flat claims; one of them alone where the copy shows no more. */
export function claimedName(claims: Item | null): Item | null {
  const parts = [first(claims, 'givenName', 'given_name'), first(claims, 'familyName', 'family_name')];
  const at = parts.find((part) => part !== null) ?? null;
  return at === null ? null : { ...at, json: parts.flatMap((part) => lineOf(part) ?? []).join(' ') };
}

/** `algorithm$hex`, or the bare hexadecimal SHA-256 that some issuers write. */
export const isHash = (value: string): boolean => /^([a-z0-9-]+\$[0-9a-f]+|[0-9a-f]{64})$/i.test(value);

/** What issuers write for the kind of an identifier; anything else is of another kind. */
function typeOf(written: string): RecipientIdentifier['type'] {
  if (/^email(address)?$/i.test(written)) return 'email';
  if (/^name$/i.test(written)) return 'name';
  if (/^(url|id)$/i.test(written)) return 'url';
  return /^(tele)?phone$/i.test(written) ? 'telephone' : 'other';
}

/** One identity, plain or hashed. Open Badges 0.5 writes an e-mail address bare, with the salt beside it in `bareIn`. */
function identifierOf(of: Item, bareIn: Item | null = null): RecipientIdentifier[] {
  const value = bareIn === null ? lineOf(of, 'identity', 'identityHash') : lineOf(of);
  if (value === null) return [];
  const type = bareIn === null ? (lineOf(of, 'identityType', 'type') ?? '') : 'email';
  const hashed = flagOf(member(of, 'hashed')) ?? isHash(value);
  // As written: a salt is bytes for the hash, not text for people.
  const salt = member(bareIn ?? of, 'salt')?.json;
  const isSalt = isString(salt) && salt !== '' && salt.length <= 1024;
  return [{ type: typeOf(type), hashed, value, salt: isSalt ? salt : null }];
}

/** An address as the subject's id or member; in the European Learning Model it is the id of a mailbox. */
function plainEmail(root: Item | null): RecipientIdentifier[] {
  const subject = member(root, 'credentialSubject');
  const id = lineOf(subject, 'id') ?? '';
  const value = /^mailto:/i.test(id) ? id : lineOf(subject, 'email', 'contactPoint.emailAddress.id');
  return value === null ? [] : [{ type: 'email', hashed: false, value: value.replace(/^mailto:/i, ''), salt: null }];
}
