import type { Securing } from '../../credential/model.ts';
import { check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import type { ProofResult } from './outcome.ts';

/** The issuer's signature of an SD-JWT, and the Key Binding JWT where there is one (RFC 9901 section 7). */
export async function checkSdJwt(
  _securing: Extract<Securing, { kind: 'sd-jwt' }>,
  _issuer: string,
  _context: VerifyContext,
): Promise<ProofResult> {
  return { checks: [check('proof_unsupported', { suite: 'SD-JWT' })], signer: null };
}
