import type { Check } from '../../verify/check.ts';
import type { Code } from '../../verify/codes.ts';

/** What a reader should look at in a badge that checks out otherwise (employer facts, section 7), the gravest first. */
const SHOWN: readonly Code[] = [
  'issuer_host_alike',
  'issuer_name_like_listed',
  'issuer_name_like_known',
  'name_mixed_scripts',
  'holder_is_issuer',
  'picture_says_other',
  'endorsement_name_alike',
  'endorsement_one_key',
];

/** At most two warnings; all stand under how we know. */
export const shownWarnings = (checks: readonly Check[]): Check[] =>
  SHOWN.flatMap((code) => checks.find((one) => one.code === code && one.outcome === 'warn') ?? []).slice(0, 2);
