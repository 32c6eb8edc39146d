import type { Credential } from '../credential/model.ts';
import { isString } from '../json.ts';
import { cleanLine } from './clean.ts';
import { isOpenBadges2, type PlatformRecord } from './input.ts';
import type { RecipientIdentifier } from './model.ts';
import { each, flagOf, type Item, item, lineOf, member } from './normalise.ts';
import { recordName, recordRoot } from './record-root.ts';
import { saidByDocument } from './said.ts';

/** Who a credential was issued to: the names that it states, and the identifiers that can be compared. */
export interface Recipient {
  names: string[];
  identifiers: RecipientIdentifier[];
}

/** The recipient as the credential states it; a platform's record adds a name only when the credential has none (employer facts, Q02). */
export function readRecipient(credential: Credential, record: PlatformRecord | null): Recipient {
  const root = item(credential.json, '$', saidByDocument('unsigned'));
  const identifiers = isOpenBadges2(credential.format) ? openBadges2Identifiers(root) : openBadges3Identifiers(root);
  const name = lineOf(
    isOpenBadges2(credential.format) ? openBadges2Name(root) : (openBadges3Name(root) ?? claimedOf(credential, root)),
  );
  const fallback = name === null && record !== null ? lineOf(recordName(recordRoot(record))) : null;
  return { names: [name ?? fallback].filter(isString), identifiers };
}

export const openBadges2Name = (root: Item | null): Item | null =>
  member(member(root, 'extensions:recipientProfile', 'extensions:RecipientProfile'), 'name');

/** The subject's own name, else a plain identifier of the type `name` (Open Badges 3.0, IdentityObject). */
export function openBadges3Name(root: Item | null): Item | null {
  const subject = member(root, 'credentialSubject');
  const named = member(subject, 'name');
  if (lineOf(named) !== null) return named;
  for (const identity of each(member(subject, 'identifier'))) {
    const value = member(identity, 'identityHash');
    if (
      lineOf(member(identity, 'identityType')) === 'name' &&
      flagOf(member(identity, 'hashed')) !== true &&
      !isHash(lineOf(value) ?? '')
    )
      return value;
  }
  return null;
}

function claimedOf({ format }: Credential, root: Item | null): Item | null {
  if (format === 'elm-3') return elmName(root);
  return format === 'sd-jwt-vc' ? claimedName(root) : null;
}

/** European Learning Model: the full name, else its parts. */
export function elmName(root: Item | null): Item | null {
  const person = member(root, 'credentialSubject');
  return member(person, 'fullName') ?? claimedName(person);
}

/** Given and family name as flat claims; one of them alone where the copy shows no more. */
export function claimedName(claims: Item | null): Item | null {
  const given = member(claims, 'givenName', 'given_name');
  const family = member(claims, 'familyName', 'family_name');
  const name = [lineOf(given), lineOf(family)].filter(isString).join(' ');
  const at = given ?? family;
  return at === null || name === '' ? null : { ...at, json: name };
}

/** `algorithm$hex`, or the bare hexadecimal SHA-256 that some issuers write. */
export const isHash = (value: string): boolean => /^[a-z0-9-]+\$[0-9a-f]+$/i.test(value) || /^[0-9a-f]{64}$/i.test(value);

function openBadges2Identifiers(root: Item | null): RecipientIdentifier[] {
  return each(member(root, 'recipient')).flatMap((recipient) => {
    // Open Badges 0.5: the identity itself, with the salt beside it.
    const bare = isString(recipient.json);
    const value = lineOf(bare ? recipient : member(recipient, 'identity'));
    if (value === null) return [];
    const type = bare ? 'email' : lineOf(member(recipient, 'type'));
    const hashed = flagOf(member(recipient, 'hashed')) ?? isHash(value);
    return [{ type: identifierType(type), hashed, value, salt: saltOf(bare ? root : recipient) }];
  });
}

function openBadges3Identifiers(root: Item | null): RecipientIdentifier[] {
  const subject = member(root, 'credentialSubject');
  const listed = each(member(subject, 'identifier')).flatMap((identity) => {
    const value = lineOf(member(identity, 'identityHash'));
    if (value === null) return [];
    const hashed = flagOf(member(identity, 'hashed')) ?? isHash(value);
    return [{ type: identifierType(lineOf(member(identity, 'identityType'))), hashed, value, salt: saltOf(identity) }];
  });
  const id = lineOf(member(subject, 'id'));
  // European Learning Model: the address is the id of a mailbox.
  const mailbox = lineOf(member(member(member(subject, 'contactPoint'), 'emailAddress'), 'id'));
  const plain = id !== null && /^mailto:/i.test(id) ? id.slice('mailto:'.length) : (lineOf(member(subject, 'email')) ?? mailbox);
  return plain === null
    ? listed
    : [...listed, { type: 'email', hashed: false, value: plain.replace(/^mailto:/i, ''), salt: null }];
}

function saltOf(of: Item | null): string | null {
  const salt = member(of, 'salt')?.json;
  // As written: a salt is bytes for the hash, not text for people.
  return isString(salt) && salt !== '' && salt.length <= 1024 ? salt : null;
}

function identifierType(type: string | null): RecipientIdentifier['type'] {
  switch (type === null ? '' : cleanLine(type).toLowerCase()) {
    case 'email':
    case 'emailaddress':
      return 'email';
    case 'name':
      return 'name';
    case 'url':
    case 'id':
      return 'url';
    case 'telephone':
    case 'phone':
      return 'telephone';
    default:
      return 'other';
  }
}
