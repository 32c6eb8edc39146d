import { JSON_LD, JSON_ONLY } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep, recordStep } from './step.ts';

/**
 * Credly (and Acclaim, which became Credly): the OB 2.0 assertion, then the public record that the badge page shows.
 * The page itself answers 200 for badges that do not exist, and 500 when it is asked for JSON; only the interface tells 404 and 410.
 * An OB 3.0 address, which only the earner's own download names, is read where it is.
 */
export function credly(address: Address, id: string): Step[] {
  if (address.proof === 'signed') return [credentialStep(address.url, JSON_LD)];
  return [
    credentialStep(`https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}`, JSON_ONLY),
    recordStep(`https://www.credly.com/badges/${id}.json`, JSON_ONLY, 'credly.com'),
  ];
}
