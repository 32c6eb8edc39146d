import { hostOf, sameIdentifier } from '../lib/net/address.ts';
import type { Report } from '../lib/report/report.ts';
import { pinName } from '../lib/trust/parse-pins.ts';
import type { Pin, Role } from '../lib/trust/pin.ts';

/** Somebody who spoke in a report, and whom a team may put on its list. */
export interface PinCandidate {
  id: string;
  /** As it calls itself; nothing but `domain` stands behind it. */
  name: string | null;
  /** Where its key, or a hosted issuer's own record, was found; null for an identifier that is a key (did:key, did:jwk). */
  domain: string | null;
  /** RFC 7638 thumbprint of the key that held; null for a hosted issuer, which is known by its whole address. */
  thumbprint: string | null;
  authentic: 'signed' | 'hosted';
  /** What to suggest: an issuer is pinned as one, whoever endorses as industry. */
  role: Extract<Role, 'issuer' | 'industry'>;
}

/**
 * Issuer and endorsers of a report, of the credentials inside it too, each once for its role. Only who really spoke: under `unbound`
 * or `tampered` the key is a stranger's, and putting it beside the issuer's identifier would make that stranger the issuer.
 */
export function pinCandidatesOf(report: Report): PinCandidate[] {
  const all = [...issuerOf(report), ...endorsersOf(report), ...report.credentials.flatMap(pinCandidatesOf)];
  return [...new Map(all.map((one) => [`${one.role} ${one.thumbprint ?? ''} ${one.id}`, one])).values()];
}

function issuerOf({ credential, axes: { authentic } }: Report): PinCandidate[] {
  if (credential === null || credential.issuer.id === null) return [];
  const { id, name } = credential.issuer;
  if (authentic === 'hosted') return [{ id, name, domain: hostOf(id), thumbprint: null, authentic, role: 'issuer' }];
  const { signer } = credential;
  if (authentic !== 'signed' || signer === null || signer.thumbprint === null || !sameIdentifier(signer.id, id)) return [];
  return [{ id, name, domain: signer.domain, thumbprint: signer.thumbprint, authentic, role: 'issuer' }];
}

const endorsersOf = ({ endorsements }: Report): PinCandidate[] =>
  endorsements.flatMap(({ endorser: { id, name }, authentic, signer }): PinCandidate[] => {
    if (id === null) return [];
    if (authentic === 'hosted') return [{ id, name, domain: hostOf(id), thumbprint: null, authentic, role: 'industry' }];
    return authentic !== 'signed' || signer === null || signer.thumbprint === null || !sameIdentifier(signer.id, id)
      ? []
      : [{ id, name, domain: signer.domain, thumbprint: signer.thumbprint, authentic, role: 'industry' }];
  });

/** The pin of this identifier and role that is on the list already, and that a new one would replace. */
export const pinOf = (pins: readonly Pin[], of: Pick<Pin, 'id' | 'role'>): Pin | null => {
  const name = pinNameOf(of);
  return name === null ? null : (pins.find((pin) => pinName(pin) === name) ?? null);
};

/** Null for what is no identifier yet: somebody is still writing it. */
function pinNameOf(of: Pick<Pin, 'id' | 'role'>): string | null {
  return /^https?:/i.test(of.id) && !URL.canParse(of.id) ? null : pinName(of);
}
