import type { Authentic } from '../verify/check.ts';
import type { How, Speaker } from './model.ts';

/** Who says something, and how we know: what every fact of one document shares. */
export interface Said {
  speaker: Speaker;
  how: How;
}

const WORDS_IN_A_FILE: Said = { speaker: { who: 'file' }, how: 'TEXT' };

/** Provenance of what the credential's own document says (employer facts, section 3.1). */
export function saidByDocument(authentic: Authentic): Said {
  switch (authentic) {
    case 'signed':
      return { speaker: { who: 'issuer' }, how: 'SIG' };
    case 'hosted':
      return { speaker: { who: 'issuer' }, how: 'TLS' };
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
export const saidByLinkedDocument = (authentic: Authentic): Said =>
  authentic === 'signed' || authentic === 'hosted' ? { speaker: { who: 'issuer' }, how: 'TLS' } : WORDS_IN_A_FILE;

export const saidByPlatform = (host: string): Said => ({ speaker: { who: 'platform', host }, how: 'TLS-P' });

export const SAID_BY_RECIPIENT: Said = { speaker: { who: 'recipient' }, how: 'REC' };
