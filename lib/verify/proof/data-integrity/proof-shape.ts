import { idOf, isString, type JsonObject, listOf } from '../../../json.ts';
import { type Check, check } from '../../check.ts';
import { isDateTimeStamp } from '../../dates.ts';

/**
 * What the members of a proof alone rule out (VC Data Integrity 1.0 sections 2.1 and 4.4). `challenge` and `domain` are those of somebody who
 * asked for a presentation: nobody did here, so that they are only read as what they are.
 */
export function shapeFlaw(proof: JsonObject, purposes: readonly string[]): Check | null {
  const malformed = (what: string): Check => check('proof_malformed', { what });
  if (idOf(proof.verificationMethod) === null) return malformed('verificationMethod');
  if (!isString(proof.proofPurpose)) return malformed('proofPurpose');
  if (!purposes.includes(proof.proofPurpose)) return check('proof_purpose_wrong', { what: proof.proofPurpose.slice(0, 60) });
  for (const member of ['created', 'expires'])
    if (proof[member] !== undefined && !isDateTimeStamp(proof[member])) return malformed(member);
  for (const member of ['nonce', 'challenge'])
    if (proof[member] !== undefined && !isString(proof[member])) return malformed(member);
  return listOf(proof.domain).every(isString) ? null : malformed('domain');
}
