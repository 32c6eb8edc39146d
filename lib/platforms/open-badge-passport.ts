import { JSON_ONLY } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { pointerStep } from './step.ts';

/**
 * Open Badge Passport, eCampusOntario and CanCred Passport (all run Salava): a wallet. It names the original assertion in `asr`;
 * what it says itself proves nothing.
 */
export function openBadgePassport(address: Address, id: string): Step[] {
  const { origin } = new URL(address.url);
  return [pointerStep(`${origin}/obpv1/badge/verify/${id}`, JSON_ONLY, 'asr')];
}
