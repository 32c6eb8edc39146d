import { check } from './check.ts';
import type { Code } from './codes.ts';
import { authenticOf, currentOf, earliest, verdictOf } from './verdict.ts';
import type { EndorsementVerification, Verification } from './verification.ts';

/** Answers that the clock gave. Where two clocks give different ones, none of them is an answer. */
const BY_CLOCK: ReadonlySet<Code> = new Set([
  'dates_in_force',
  'dates_no_end',
  'dates_expired',
  'dates_signature_expired',
  'dates_not_yet_valid',
  'key_expired',
  'key_revoked',
]);

/**
 * One credential judged by this computer's clock and by another's: where the verdicts differ, which of them is right cannot be told, and
 * the credential is `unchecked`. Whoever set the other clock gains nothing by it: what is invalid, revoked or suspended by ours stays so.
 */
export function byBothClocks(ours: Verification, theirs: Verification | null, host: string): Verification {
  const nested = ours.nested.map((one, at) => (one === null ? null : byBothClocks(one, theirs?.nested[at] ?? null, host)));
  const endorsements = ours.endorsements.map((one, at) => endorsementByBoth(one, theirs?.endorsements[at]));
  if (ours.credential.kind === 'presentation') {
    const differs = ours.verdict !== 'invalid' && theirs?.verdict === 'invalid';
    const verdicts = nested.map((one) => one?.verdict ?? 'unchecked');
    return {
      ...ours,
      nested,
      checks: differs ? [...ours.checks, check('dates_clock_unsure', { host })] : ours.checks,
      verdict: ours.verdict === 'invalid' ? 'invalid' : earliest(differs ? ['unchecked', ...verdicts] : verdicts),
    };
  }
  if (theirs?.verdict === ours.verdict) return { ...ours, nested, endorsements };
  const checks = [...ours.checks.filter(({ code }) => !BY_CLOCK.has(code)), check('dates_clock_unsure', { host })];
  const authentic = authenticOf(checks);
  const current = currentOf(checks, authentic);
  return { ...ours, nested, endorsements, checks, authentic, current, verdict: verdictOf(authentic, current) };
}

function endorsementByBoth(ours: EndorsementVerification, theirs: EndorsementVerification | undefined): EndorsementVerification {
  const [first, ...rest] = ours.checks;
  if (first === undefined || first.outcome === 'fail' || first.code === theirs?.checks[0]?.code) return ours;
  const checks = [check('endorsement_unknown', first.params, first.subject), ...rest];
  return { ...ours, checks, current: 'unknown', holds: false };
}
