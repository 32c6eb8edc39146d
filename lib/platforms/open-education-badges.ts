import { JSON_LD } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/** OpenEducationBadges: the OB 3.0 credential, whose `id` is the address asked; else the OB 2.0 assertion with all it names. */
export function openEducationBadges(_address: Address, id: string): Step[] {
  const assertion = `https://api.openbadges.education/public/assertions/${id}`;
  return [
    credentialStep(`${assertion}?v=3_0`, JSON_LD),
    credentialStep(`${assertion}.json?v=2_0&expand=badge&expand=badge.issuer`, JSON_LD),
  ];
}
