import { type Check, check } from './check.ts';
import type { Code } from './codes.ts';
import { authenticOf, currentOf, verdictOf, verdictOfPresentation } from './verdict.ts';
import type { EndorsementVerification, Verification } from './verification.ts';

/** Answers that the clock gave. Where two clocks give different ones, none of them is an answer. */
const BY_CLOCK: ReadonlySet<Code> = new Set([
  'dates_in_force',
  'dates_no_end',
  'dates_expired',
  'dates_signature_expired',
  'dates_not_yet_valid',
  'dates_clock_unsure',
  'key_expired',
  'key_revoked',
  'proof_presentation',
  'proof_presentation_not_in_force',
  'proof_presentation_unconfirmed',
]);

/**
 * One credential judged by this computer's clock and by another's: where the verdicts differ, which of them is right cannot be told, and
 * the credential is `unchecked`. Whoever set the other clock gains nothing by it: what is invalid, revoked or suspended by ours stays so.
 */
export function byBothClocks(ours: Verification, theirs: Verification | null, host: string): Verification {
  const nested = ours.nested.map((one, at) => (one === null ? null : byBothClocks(one, theirs?.nested[at] ?? null, host)));
  const endorsements = ours.endorsements.map((one, at) => endorsementByBoth(one, theirs?.endorsements[at]));
  if (ours.credential.kind === 'presentation') {
    const differs = theirs !== null && ours.checks[0]?.code !== theirs.checks[0]?.code;
    const checks = differs ? unsure(ours, host) : ours.checks;
    return { ...ours, nested, checks, verdict: verdictOfPresentation(checks, nested) };
  }
  if (theirs?.verdict === ours.verdict) return { ...ours, nested, endorsements };
  const checks = unsure(ours, host);
  const authentic = authenticOf(checks);
  const current = currentOf(checks, authentic);
  return { ...ours, nested, endorsements, checks, authentic, current, verdict: verdictOf(authentic, current) };
}

const unsure = ({ checks }: Verification, host: string): Check[] => [
  ...checks.filter(({ code }) => !BY_CLOCK.has(code)),
  check('dates_clock_unsure', { host }),
];

function endorsementByBoth(ours: EndorsementVerification, theirs: EndorsementVerification | undefined): EndorsementVerification {
  const [first, ...rest] = ours.checks;
  if (first === undefined || first.outcome === 'fail' || first.code === theirs?.checks[0]?.code) return ours;
  const checks = [check('endorsement_unknown', first.params, first.subject), ...rest];
  return { ...ours, checks, current: 'unknown', holds: false };
}
