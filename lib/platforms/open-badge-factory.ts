import { JSON_LD } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/**
 * Open Badge Factory, and CanCred Factory, which runs it. `/obv3/credentials/` is OB 3.0 and signed: its address is its `id`.
 * `/v1/assertion/` is OB 2.0 and hosted; the bare address is asked first, the `.json` form, which baked images name, after it.
 * `/validator?id=` names an OB 2.0 assertion by its number alone.
 */
export function openBadgeFactory(address: Address, id: string): Step[] {
  const { origin } = new URL(address.url);
  if (address.proof === 'signed') return [credentialStep(`${origin}/obv3/credentials/${id}`, JSON_LD)];
  const assertion = `${origin}/v1/assertion/${id}`;
  return [credentialStep(assertion, JSON_LD), credentialStep(`${assertion}.json`, JSON_LD)];
}
