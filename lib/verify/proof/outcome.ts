import type { Check, Signer } from '../check.ts';

/** What checking a proof gives: checks in order, and the signer when its key was confirmed or at least used. */
export interface ProofResult {
  checks: Check[];
  signer: Signer | null;
}
