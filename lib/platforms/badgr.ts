import { JSON_LD } from './accept.ts';
import { badgrApiHost } from './patterns.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/** Badgr, Canvas Credentials, Parchment Digital Badges: assertion, badge class and issuer in one answer of the region's interface. */
export function badgr(address: Address, id: string): Step[] {
  const host = badgrApiHost(new URL(address.url).hostname);
  return [credentialStep(`https://${host}/public/assertions/${id}.json?v=2_0&expand=badge&expand=badge.issuer`, JSON_LD)];
}
