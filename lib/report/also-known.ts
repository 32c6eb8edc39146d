import type { AlsoKnown } from '../facts/comparison.ts';
import { idOf, isString } from '../json.ts';
import { sameIdentifier } from '../net/address.ts';
import type { Pin } from '../trust/pin.ts';
import type { Authentic } from '../verify/check.ts';
import type { Judged } from './judged.ts';
import { linesAt } from './lines-at.ts';

/** Names and identifiers by which a page may call the same issuer and the same award (employer facts, section 3.3). */
export function alsoKnown({ verification, source }: Judged, authentic: Authentic, pins: readonly Pin[]): AlsoKnown {
  const json = verification?.credential.json ?? {};
  const issuerId = authentic === 'signed' || authentic === 'hosted' ? (verification?.issuerId ?? null) : null;
  const listed = pins.filter(({ id, role }) => role !== 'blocked' && issuerId !== null && sameIdentifier(id, issuerId));
  return {
    issuers: [...linesAt(json, 'issuer.parentOrg.name'), ...listed.map(({ name }) => name)],
    ids: [idOf(json), source.given, source.document, source.page].filter(isString),
  };
}
