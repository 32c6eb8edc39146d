import type { Format } from '../credential/model.ts';
import type { Facts } from './model.ts';

/** What tells a badge from what is none. */
interface Known {
  facts: Facts | null;
  credential: { format: Format } | null;
}

/** What a signed document is that is plainly no badge, by its own type, though it may hold and be in force; null for a badge. */
export function noBadge({ facts, credential }: Known): 'endorsement' | 'status-list' | 'record' | 'credential' | null {
  const [, what] = /^(Endorsement|BitstringStatusList|StatusList2021|ClrCredential)/.exec(facts?.kind?.value ?? '') ?? [];
  if (what === 'Endorsement') return 'endorsement';
  if (what === 'ClrCredential') return 'record';
  if (what !== undefined) return 'status-list';
  return credential?.format === 'vc-1.1' || credential?.format === 'vc-2.0' ? 'credential' : null;
}

/** Whether it is asked what a badge is asked: nobody expects skills of an endorsement. A record holds badges. */
export function isBadge(of: Known): boolean {
  const what = noBadge(of);
  return what === null || what === 'record';
}
