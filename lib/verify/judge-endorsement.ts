import { type Check, check } from './check.ts';
import { instantOf, periodOf } from './dates.ts';
import type { Likeness } from './same-organisation.ts';
import type { EndorsementTarget, Verification } from './verification.ts';

export interface Circumstances {
  target: EndorsementTarget;
  /** The endorsed identifier is the issuer's to give. */
  isOwn: boolean;
  /** Of endorser and issuer; null when they are two. */
  likeness: Likeness | null;
  /** Milliseconds since 1970. */
  awarded: number | null;
  name: string;
  host: string;
}

/** The first condition that is not met is named (employer facts, section 4.3, conditions 1 to 6). */
export function judgeEndorsement(
  { authentic, current, credential, signer }: Verification,
  { target, isOwn, likeness, awarded, name, host }: Circumstances,
): Check {
  switch (authentic) {
    case 'tampered':
      return check('endorsement_proof_fails', { name });
    case 'malformed':
      return check('endorsement_malformed');
    case 'unsigned':
      return check(credential.securing.kind === 'none' ? 'endorsement_not_signed' : 'endorsement_not_confirmed', { name });
    case 'unknown':
      return check('endorsement_unknown', { name });
    case 'hosted':
      // Nothing but its address may be left of it.
      if (current === 'revoked') return check('endorsement_withdrawn', { name });
      break;
    case 'unbound':
    case 'signed':
      break;
  }
  // About something else is the graver finding, and true whoever signed.
  if (target === 'none' || target === 'creator') return check('endorsement_of_something_else');
  if (likeness !== null) return check(likeness === 'same' ? 'endorsement_by_issuer' : 'endorsement_same_domain');
  if (authentic === 'unbound') return check('endorsement_signer_not_confirmed', { name });
  const { from, until } = periodOf(credential.json);
  const end = until === null ? null : instantOf(until, true);
  if (end !== null && awarded !== null && end < awarded) return check('endorsement_ended_before_award');
  switch (current) {
    case 'revoked':
    case 'suspended':
      return check('endorsement_withdrawn', { name });
    case 'expired': {
      const start = from === null ? null : instantOf(from);
      const held = awarded !== null && (start === null || start <= awarded);
      return check(held ? 'endorsement_ended' : 'endorsement_over', { date: until ?? '' });
    }
    case 'not-yet-valid':
      return check('endorsement_not_yet_valid', { date: from ?? '' });
    case 'unknown':
      return check('endorsement_unknown', { name });
    case 'current':
      break;
  }
  if (target === 'issuer') return check('endorsement_of_issuer', { name });
  if (!isOwn) return check('endorsement_target_not_confirmed', { name });
  if (authentic === 'hosted') return check('endorsement_hosted', { name, host });
  // A key that publishes itself is nobody's until a team pins it (`lib/report/trust-check`).
  return check(signer?.domain === null ? 'endorsement_signer_not_confirmed' : 'endorsement_holds', { name });
}
