import { readElm } from './elm.ts';
import { type FactsInput, isOpenBadges2 } from './input.ts';
import { readOpenBadges2 } from './open-badges-2.ts';
import { readOpenBadges3 } from './open-badges-3.ts';
import { readRecord } from './platform-record.ts';
import { fill, nothing, type Reading } from './reading.ts';
import { readSdJwtVc } from './sd-jwt-vc.ts';
import { type IsRefused, refusedByAddress } from './work-link.ts';

export type { FactsInput, PlatformRecord } from './input.ts';
export type { Reading } from './reading.ts';

/**
 * What a credential states, each fact with who says it and how we know. Verifies nothing, asks nothing, never throws.
 * A platform's record only fills what the credential leaves open. Under `invalid` the caller shows none of it.
 */
export function readFacts(input: FactsInput, isRefused: IsRefused = refusedByAddress): Reading {
  const stated = readCredential(input, isRefused);
  return input.record === null ? stated : fill(stated, readRecord(input.record, isRefused));
}

function readCredential(input: FactsInput, isRefused: IsRefused): Reading {
  // A presentation states nothing itself: its credentials are read one by one.
  if (input.credential.kind === 'presentation') return nothing();
  if (input.credential.format === 'sd-jwt-vc') return readSdJwtVc(input, isRefused);
  if (input.credential.format === 'elm-3') return readElm(input, isRefused);
  return isOpenBadges2(input.credential.format) ? readOpenBadges2(input, isRefused) : readOpenBadges3(input, isRefused);
}
