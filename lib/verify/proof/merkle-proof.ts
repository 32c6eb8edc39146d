import type { Securing } from '../../credential/model.ts';
import type { JsonObject } from '../../json.ts';
import { check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import type { ProofResult } from './outcome.ts';

/** Blockcerts: the document's hash leads to the Merkle root. That the root is in the blockchain is not checked. */
export async function checkMerkleProof(
  _document: JsonObject,
  _securing: Extract<Securing, { kind: 'merkle' }>,
  _context: VerifyContext,
): Promise<ProofResult> {
  return { checks: [check('proof_unsupported', { suite: 'Blockcerts' })], signer: null };
}
