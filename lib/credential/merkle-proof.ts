import { isObject, type JsonObject, listOf, typesOf } from '../json.ts';
import type { Securing } from './model.ts';

/**
 * The Merkle proof of a Blockcerts certificate, version 2 (`signature`) or 3 (`proof`); null for every other credential. One that stands in a
 * set or chain of proofs is left to those who read sets: there it is one proof that is not read, and all of them have to hold.
 */
export function merkleProofOf(json: JsonObject): Extract<Securing, { kind: 'merkle' }> | null {
  if (isObject(json.signature) && typesOf(json.signature).includes('MerkleProof2017'))
    return { kind: 'merkle', version: 2, proof: json.signature };
  const [proof, ...more] = listOf(json.proof);
  return isObject(proof) && more.length === 0 && isMerkle2019(proof) ? { kind: 'merkle', version: 3, proof } : null;
}

const isMerkle2019 = (proof: JsonObject): boolean =>
  typesOf(proof).includes('MerkleProof2019') ||
  (proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'merkle-proof-2019');
