import { hostOf } from '../net/address.ts';
import type { Authentic } from '../verify/check.ts';
import type { EndorsementVerification } from '../verify/verification.ts';
import type { FactsInput } from './input.ts';
import type { How, Speaker } from './model.ts';

/** Who says something, and how we know: what every fact of one document shares. */
export interface Said {
  speaker: Speaker;
  how: How;
}

const WORDS_IN_A_FILE: Said = { speaker: { who: 'file' }, how: 'TEXT' };

/** Provenance of what the credential's own document says (employer facts, section 3.1): on a platform's host, the platform's word. */
export function saidByDocument(authentic: Authentic, platform: string | null = null): Said {
  switch (authentic) {
    case 'signed':
      return { speaker: { who: 'issuer' }, how: 'SIG' };
    case 'hosted':
      return platform === null ? { speaker: { who: 'issuer' }, how: 'TLS' } : saidByPlatform(platform);
    case 'unbound':
      return { speaker: { who: 'file' }, how: 'SIG?' };
    case 'unsigned':
    case 'unknown':
    case 'tampered':
    case 'malformed':
      return WORDS_IN_A_FILE;
  }
}

/**
 * Provenance of a badge class or issuer profile that was read at its own address (employer facts, section 3.2): no signature of
 * the assertion covers it, and it is the issuer's word only when the assertion that names it is.
 */
export const saidByLinkedDocument = ({ authentic, platform }: FactsInput, id: string | null): Said =>
  authentic === 'signed' || authentic === 'hosted'
    ? saidByDocument('hosted', platform === platformOf(hostOf(id ?? '') ?? '') ? platform : null)
    : WORDS_IN_A_FILE;

export const saidByPlatform = (host: string): Said => ({ speaker: { who: 'platform', host }, how: 'TLS-P' });

/** A platform's pages and its interface for programs go by one name. */
export const platformOf = (host: string): string => host.replace(/^(?:www|api)\./, '');

export const SAID_BY_RECIPIENT: Said = { speaker: { who: 'recipient' }, how: 'REC' };

const HOW: Partial<Record<Authentic, How>> = { signed: 'SIG', hosted: 'TLS', unbound: 'SIG?' };

/** Provenance of an endorsement, whose author is its own; one that is hosted is shown by the address of that author. */
export function saidByEndorser({
  authentic,
  endorser: { id, name },
}: Pick<EndorsementVerification, 'authentic' | 'endorser'>): Said {
  const host = authentic === 'hosted' ? hostOf(id ?? '') : null;
  return { speaker: { who: 'endorser', name, ...(host !== null && { host }) }, how: HOW[authentic] ?? 'TEXT' };
}
