import { sameIdentifier } from '../net/address.ts';
import type { Pin } from '../trust/pin.ts';
import { coversAddress, endorserStanding, standingOf } from '../trust/standing.ts';
import { type Check, check } from '../verify/check.ts';
import type { EndorsementVerification, Verification } from '../verify/verification.ts';
import type { EndorsementReport, IssuerStanding } from './report.ts';

/** The address that vouched for the credential just now: only then may a pin of an address count. */
function vouchingAddress({ authentic, issuerId, signer }: Verification): string | null {
  if (authentic === 'hosted') return issuerId;
  return authentic === 'signed' && signer?.domain !== null ? issuerId : null;
}

/** Where the issuer stands on the team's list. */
export function issuerStanding(verification: Verification, authentic: Verification['authentic'], pins: Pin[]): IssuerStanding {
  const { issuerId, signer } = verification;
  // A pin speaks only where the issuer spoke; blocking errs on the side of blocking.
  const spoke = authentic === 'signed' || authentic === 'hosted';
  const standing = standingOf({
    issuerId,
    address: spoke ? vouchingAddress(verification) : null,
    thumbprint: signer?.thumbprint ?? null,
    pins,
  });
  // Nor is a stranger's key in the issuer's name a change of the issuer's own.
  return spoke || standing === 'blocked' ? standing : 'unrecognised';
}

export function issuerCheck(standing: IssuerStanding, { issuerId }: Verification, pins: Pin[]): Check {
  const role = standing === 'blocked' ? 'blocked' : 'issuer';
  const pin =
    issuerId === null
      ? undefined
      : pins.find((one) => one.role === role && (sameIdentifier(one.id, issuerId) || coversAddress(one.id, issuerId)));
  const params = {
    name: pin?.name ?? '',
    by: pin?.pinnedBy ?? '',
    date: pin?.pinnedAt ?? '',
    reason: pin?.note ?? '',
    issuer: issuerId ?? '',
  };
  switch (standing) {
    case 'pinned':
    case 'listed':
      return check('issuer_pinned', params);
    case 'unrecognised':
      return check('issuer_unrecognised', params);
    case 'key-changed':
      return check('issuer_key_changed', params);
    case 'blocked':
      return check('issuer_blocked', params);
  }
}

/** An endorsement with where its endorser stands on the team's list. */
export function endorsementReport({ signer, ...endorsement }: EndorsementVerification, pins: Pin[]): EndorsementReport {
  const signed = endorsement.authentic === 'signed';
  const { standing, role } = endorserStanding({
    issuerId: endorsement.endorser.id,
    address: signed && signer?.domain !== null ? endorsement.endorser.id : null,
    thumbprint: signed ? (signer?.thumbprint ?? null) : null,
    pins,
  });
  return { ...endorsement, standing, role };
}
