import type { Credential } from '../credential/model.ts';
import { compareHolder } from '../facts/holder.ts';
import type { PlatformRecord } from '../facts/input.ts';
import type { HolderComparison } from '../facts/model.ts';
import { readRecipient } from '../facts/recipient.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import { type Check, check } from '../verify/check.ts';

interface Known {
  holder: { name: string | null; emails: string[] };
  claims: PageClaims | null;
}

/** Compares who the badge was issued to with what the user or the page says, on this machine only. */
export async function holderOf(
  credential: Credential,
  record: PlatformRecord | null,
  { claims, holder }: Known,
): Promise<HolderComparison> {
  const { names, identifiers } = readRecipient(credential, record);
  const known = { name: holder.name ?? claims?.holder ?? null, emails: [...holder.emails, ...(claims?.emails ?? [])] };
  return compareHolder({ names, identifiers, known });
}

/** The comparison as a check. A matching name is never "identity confirmed". */
export function holderCheck({ holder, by, names }: HolderComparison): Check {
  const params = { page: names.page ?? '', badge: names.badge ?? '' };
  switch (holder) {
    case 'match':
      return check(by === 'email' ? 'holder_match_email' : 'holder_match_name', params);
    case 'similar':
      return check('holder_similar', params);
    case 'different':
      return check(by === 'email' ? 'holder_different_email' : 'holder_different_name', params);
    case 'not-named':
      return check('holder_not_named');
    case 'not-compared':
      return check('holder_not_compared');
  }
}
