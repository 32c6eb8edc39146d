import type { Check } from '../verify/check.ts';

/** Values that come from the link or from who was asked, and not out of the credential. */
const NAMES = ['host', 'domain', 'resembles'];

/**
 * The checks of a badge that is still being judged, as a surface may show them: before a proof has passed nothing that the credential
 * itself says is named, for it may turn out to be altered.
 */
export function progressOf(checks: readonly Check[]): Check[] {
  const proofs = checks.flatMap(({ id, outcome }) => (id === 'proof' ? outcome : []));
  const isProven = proofs.includes('pass') && !proofs.includes('fail');
  if (isProven) return [...checks];
  return checks.map((one) => ({
    ...one,
    message: '',
    params: Object.fromEntries(Object.entries(one.params).filter(([name]) => NAMES.includes(name))),
  }));
}
