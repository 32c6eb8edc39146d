import { ANY_CREDENTIAL, JSON_ONLY } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/**
 * VerifierPlus of the Digital Credentials Consortium. A shared credential answers as `{credential}` or `{vp}` (a wrapper: the
 * parser has to take the member out). After `#verify?vc=` stands the address of a credential anywhere, as a rule not encoded.
 */
export function verifierPlus(_address: Address, id: string): Step[] {
  const named = namedAddress(id);
  if (named) return [credentialStep(named, ANY_CREDENTIAL)];
  return id.includes(':') ? [] : [credentialStep(`https://verifierplus.org/api/credentials/${id}`, JSON_ONLY)];
}

function namedAddress(id: string): string | null {
  try {
    const url = new URL(/^https?%3a/i.test(id) ? decodeURIComponent(id) : id);
    if (url.protocol === 'http:') url.protocol = 'https:';
    return url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
