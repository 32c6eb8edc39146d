import { isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../../json.ts';
import { sameIdentifier } from '../../net/address.ts';

const PURPOSES = ['revocation', 'suspension', 'refresh', 'message'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Where a credential stands in a bitstring list. */
export interface BitstringEntry {
  /** The address of the list, as written. */
  list: string;
  purpose: Purpose;
  /** May be larger than any list. */
  index: number;
  /** Bits of one entry. */
  size: number;
  messages: JsonObject[];
  /** StatusList2021Entry, the older name of the same thing. */
  legacy: boolean;
  /** A MUST is broken that does not hide what the list says: a set bit still counts, a clear one is no answer. */
  flawed: boolean;
}

/** Reads a BitstringStatusListEntry (Bitstring Status List 1.0 section 2.1) or StatusList2021Entry; else says why it is none. */
export function readBitstringEntry(entry: JsonObject): BitstringEntry | 'malformed' | { unknownPurpose: string } {
  const { statusListCredential: list, statusPurpose, id } = entry;
  const index = integerOf(entry.statusListIndex);
  const size = entry.statusSize === undefined ? 1 : integerOf(entry.statusSize);
  if (!isString(list) || !isString(statusPurpose) || index === null || size === null || size < 1 || size > 32) return 'malformed';
  const purpose = PURPOSES.find((known) => known === statusPurpose);
  if (purpose === undefined) return { unknownPurpose: statusPurpose };
  // The specification has both names for it.
  const said = entry.statusMessage ?? entry.statusMessages;
  return {
    list,
    purpose,
    index,
    size,
    messages: listOf(said).filter(isObject),
    legacy: !typesOf(entry).includes('BitstringStatusListEntry'),
    flawed:
      (isString(id) && sameIdentifier(id, list)) ||
      (said === undefined ? size > 1 : !areMessages(said, size)) ||
      !listOf(entry.statusReference).every((reference) => isString(reference) && URL.canParse(reference)),
  };
}

/** Base 10 digits; some issuers write a JSON number. */
function integerOf(value: Json | undefined): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null;
  return isString(value) && /^\d+$/.test(value) ? Number(value) : null;
}

/** One message for each value that the bits can have. */
const areMessages = (said: Json, size: number): boolean =>
  Array.isArray(said) &&
  said.length === 2 ** size &&
  said.every((one) => isObject(one) && isString(one.status) && /^0x[\da-f]+$/i.test(one.status) && isString(one.message));
