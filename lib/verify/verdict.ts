import type { Authentic, Check, Current, Verdict } from './check.ts';
import { ruleOf } from './codes.ts';

/** What outweighs what: a broken thing is broken whatever else holds, and nothing unchecked is ever green. */
const AUTHENTIC_ORDER: readonly Authentic[] = ['tampered', 'malformed', 'unknown', 'unsigned', 'unbound', 'hosted', 'signed'];
const CURRENT_ORDER: readonly Current[] = ['revoked', 'suspended', 'not-yet-valid', 'expired', 'unknown', 'current'];

/** Who made it, from the answers alone. Without any answer it is `unknown`. */
export function authenticOf(checks: readonly Check[]): Authentic {
  const said = new Set(checks.map(({ code }) => ruleOf(code).authentic));
  return AUTHENTIC_ORDER.find((authentic) => said.has(authentic)) ?? 'unknown';
}

/** Whether it is in force. Dates and status of a thing whose author is unknown mean nothing: then it is `unknown`. */
export function currentOf(checks: readonly Check[], authentic: Authentic): Current {
  if (authentic !== 'signed' && authentic !== 'hosted') return 'unknown';
  const said = new Set(checks.map(({ code }) => ruleOf(code).current));
  return CURRENT_ORDER.find((current) => said.has(current)) ?? 'current';
}

/** The table of DESIGN section 4: the first row that fits. */
export function verdictOf(authentic: Authentic, current: Current): Verdict {
  switch (authentic) {
    case 'tampered':
    case 'malformed':
      return 'invalid';
    case 'unknown':
      return 'unchecked';
    case 'unsigned':
      return 'claim';
    case 'unbound':
      return 'unbound';
    case 'signed':
    case 'hosted':
      switch (current) {
        case 'revoked':
        case 'suspended':
        case 'not-yet-valid':
        case 'expired':
          return current;
        case 'unknown':
          return 'unchecked';
        case 'current':
          return authentic === 'hosted' ? 'hosted' : 'verified';
      }
  }
}

/** The order of the table's rows. */
const ROWS: readonly Verdict[] = [
  'invalid',
  'unchecked',
  'claim',
  'unbound',
  'revoked',
  'suspended',
  'not-yet-valid',
  'expired',
  'hosted',
  'verified',
];

/** The earliest row; `claim` when there is none, since an empty thing proves nothing. */
export const earliest = (verdicts: readonly Verdict[]): Verdict => ROWS.find((row) => verdicts.includes(row)) ?? 'claim';

/**
 * The verdict of a presentation: the earliest row among its credentials (null: one that is none), and no better than what its own answers
 * allow. With nothing in it, it proves nothing.
 */
export function verdictOfPresentation(checks: readonly Check[], nested: readonly ({ verdict: Verdict } | null)[]): Verdict {
  const own = checks.flatMap(({ code }) => {
    const { authentic, current } = ruleOf(code);
    return authentic || current ? [verdictOf(authentic ?? 'signed', current ?? 'current')] : [];
  });
  const inner = nested.map((one) => one?.verdict ?? 'unchecked');
  return earliest([...own, earliest(inner)]);
}
