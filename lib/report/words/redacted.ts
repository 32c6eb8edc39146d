import type { Check } from '../../verify/check.ts';

/** Values that a check takes out of the credential itself. */
const FROM_CREDENTIAL = [
  'term',
  'context',
  'what',
  'name',
  'reason',
  'issuer',
  'algorithm',
  'suite',
  'badge',
  'method',
  'transaction',
];

/** A check without what it took out of the credential: under `invalid` nothing of it is shown. */
export function redacted(check: Check): Check {
  const params = Object.fromEntries(Object.entries(check.params).filter(([name]) => !FROM_CREDENTIAL.includes(name)));
  return { ...check, params };
}
