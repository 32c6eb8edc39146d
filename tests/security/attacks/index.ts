import type { Attack } from './attack.ts';
import { DISCLOSURES } from './disclosures.ts';
import { ENDORSEMENTS } from './endorsements.ts';
import { HOSTED } from './hosted.ts';
import { JSON_LD } from './json-ld.ts';
import { KEYS } from './keys.ts';
import { PACKAGES } from './packages.ts';
import { PARTS } from './parts.ts';
import { PICTURES } from './pictures.ts';
import { RECEIPTS } from './receipts.ts';
import { RECORDS } from './records.ts';
import { REVIEW } from './review.ts';
import { SEALS } from './seals.ts';
import { STATUS } from './status.ts';
import { PROOFS } from './suites.ts';
import { TIME } from './time.ts';
import { TOKENS } from './tokens.ts';

/** What stands behind a badge is what an attacker wants to change; every row of every table is one way to try. */
export const ATTACKS: Record<string, Attack[]> = {
  'what RDF says and JSON does not show': JSON_LD,
  'whose key it is': KEYS,
  'how a token is signed': TOKENS,
  'how a document is signed': PROOFS,
  'what a person may leave out (SD-JWT)': DISCLOSURES,
  'what a person may leave out (ecdsa-sd-2023)': PARTS,
  'what a certificate seals (JAdES)': SEALS,
  'what a blockchain anchors (Blockcerts)': RECEIPTS,
  'when it ends': TIME,
  'what a server vouches for': HOSTED,
  'what was withdrawn': STATUS,
  'who endorses what': ENDORSEMENTS,
  'what it is packed in, and who is on the list': PACKAGES,
  pictures: PICTURES,
  'records of several badges': RECORDS,
  'what a review found': REVIEW,
};
