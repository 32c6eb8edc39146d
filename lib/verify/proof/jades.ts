import type { Securing } from '../../credential/model.ts';
import { check } from '../check.ts';
import type { VerifyContext } from '../context.ts';
import type { ProofResult } from './outcome.ts';

/** JAdES baseline signatures: each must hold under the certificate that it carries. Nobody has accepted a root, so that the key is bound to nobody. */
export async function checkJades(_securing: Extract<Securing, { kind: 'jades' }>, _context: VerifyContext): Promise<ProofResult> {
  return { checks: [check('proof_unsupported', { suite: 'JAdES' })], signer: null };
}
