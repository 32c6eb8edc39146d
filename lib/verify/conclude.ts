import type { Credential } from '../credential/model.ts';
import type { Check } from './check.ts';
import { authenticOf, currentOf, verdictOf } from './verdict.ts';
import type { Verification } from './verification.ts';

type Found = Partial<Verification> & { checks: Check[]; issuerId: string | null };

/** The axes and the verdict follow from the checks; nothing sets them. */
export function conclude(credential: Credential, found: Found): Verification {
  const authentic = authenticOf(found.checks);
  const current = currentOf(found.checks, authentic);
  return {
    signer: null,
    badgeClass: null,
    issuerProfile: null,
    endorsements: [],
    nested: [],
    ...found,
    credential,
    authentic,
    current,
    verdict: verdictOf(authentic, current),
  };
}
