import { JSON_ONLY } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep, recordStep } from './step.ts';

/** Accredible and its white labels: identifiers are the same on every host. Old numeric ones have only a record, no assertion. */
export function accredible(_address: Address, id: string): Step[] {
  const record = recordStep(`https://api.accredible.com/v1/credential-net/credentials/${id}`, JSON_ONLY, 'accredible.com');
  if (/^\d+$/.test(id)) return [record];
  return [credentialStep(`https://api.accredible.com/v1/obi/badge_assertions/${id}`, JSON_ONLY), record];
}
