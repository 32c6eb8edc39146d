import type { Facts } from '../facts/model.ts';
import { sameIdentifier } from '../net/address.ts';
import type { Pin } from '../trust/pin.ts';
import { coversAddress, endorserStanding, standingOf } from '../trust/standing.ts';
import { type Check, check, type Signer } from '../verify/check.ts';
import { alikeChecks, alikeName, type Shown } from './alike.ts';
import type { CredentialSummary, EndorsementReport, IssuerStanding, Report } from './report.ts';

/** Who is said to have issued it, and whose key held. */
interface Issued {
  issuerId: string | null;
  signer: Signer | null;
  authentic: Report['axes']['authentic'];
}

/**
 * A report with where its issuer and its endorsers stand on the team's list now: a pin that is made or taken back changes what is
 * shown without anybody being asked again. The verdict does not depend on it.
 */
export function withTrust(report: Report, pins: readonly Pin[]): Report {
  return { ...withStanding(report, pins), credentials: report.credentials.map((inside) => withTrust(inside, pins)) };
}

function withStanding(report: Report, pins: readonly Pin[]): Report {
  if (report.credential === null) return report;
  const { issuer, signer } = report.credential;
  const issued: Issued = { issuerId: issuer.id, signer, authentic: report.axes.authentic };
  const standing = issuerStanding(issued, pins);
  const endorsements = report.endorsements.map((one) => endorsementTrust(one, pins));
  const outcomes = new Map(endorsements.flatMap(({ checks: [first] }) => (first === undefined ? [] : [[first.subject, first]])));
  const checks = report.checks
    .filter(({ id, code }) => id !== 'issuer' && code !== 'endorsement_name_alike')
    .map((one) => (one.id === 'endorsement' ? (outcomes.get(one.subject) ?? one) : one));
  return {
    ...report,
    axes: { ...report.axes, issuer: standing },
    checks: [
      ...checks,
      issuerCheck(standing, issued, pins),
      ...(standing === 'unrecognised' ? alikeChecks(shownIssuer(report.credential, report.facts), pins) : []),
      ...endorsements.flatMap((one) => one.checks.filter(({ code }) => code === 'endorsement_name_alike')),
    ],
    endorsements,
  };
}

const shownIssuer = ({ issuer }: CredentialSummary, facts: Facts | null): Shown => ({
  ...issuer,
  byPlatform: facts?.issuerName?.speaker.who === 'platform',
});

/** The address that vouched for the credential just now: only then may a pin of an address count. */
function vouchingAddress({ authentic, issuerId, signer }: Issued): string | null {
  if (authentic === 'hosted') return issuerId;
  return authentic === 'signed' && signer?.domain !== null ? issuerId : null;
}

/** Where the issuer stands on the team's list. */
function issuerStanding(issued: Issued, pins: readonly Pin[]): IssuerStanding {
  const { issuerId, signer, authentic } = issued;
  // A pin speaks only where the issuer spoke; blocking errs on the side of blocking.
  const spoke = authentic === 'signed' || authentic === 'hosted';
  const standing = standingOf({
    issuerId,
    address: spoke ? vouchingAddress(issued) : null,
    thumbprint: signer?.thumbprint ?? null,
    pins,
  });
  // Nor is a stranger's key in the issuer's name a change of the issuer's own.
  return spoke || standing === 'blocked' ? standing : 'unrecognised';
}

function issuerCheck(standing: IssuerStanding, { issuerId }: Issued, pins: readonly Pin[]): Check {
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

function endorsementTrust(endorsement: EndorsementReport, pins: readonly Pin[]): EndorsementReport {
  const { signer, authentic, endorser } = endorsement;
  const signed = authentic === 'signed';
  const { standing, role } = endorserStanding({
    issuerId: endorser.id,
    address: vouchingAddress({ authentic, signer, issuerId: endorser.id }),
    thumbprint: signed ? (signer?.thumbprint ?? null) : null,
    pins,
  });
  const trusted = { ...withPinnedKey(endorsement, standing === 'pinned'), standing, role };
  return {
    ...trusted,
    checks: [...trusted.checks.filter(({ code }) => code !== 'endorsement_name_alike'), ...alikeEndorser(trusted, pins)],
  };
}

/** An endorser who goes by a name like that of somebody on the list, or well known; not where the endorsement itself is nobody's. */
function alikeEndorser({ standing, endorser, authentic, checks }: EndorsementReport, pins: readonly Pin[]): Check[] {
  const isRead = authentic === 'signed' || authentic === 'hosted' || authentic === 'unbound';
  if (standing !== 'unrecognised' || !isRead) return [];
  const alike = alikeName({ ...endorser, byPlatform: false }, pins);
  const params = { name: endorser.name ?? '', resembles: alike?.name ?? '' };
  return alike === null ? [] : [check('endorsement_name_alike', params, checks[0]?.subject)];
}

/** A key that publishes itself (did:key, did:jwk) is its endorser's only for a team that pinned that very key (employer facts, 4.3.3). */
function withPinnedKey(endorsement: EndorsementReport, isPinned: boolean): EndorsementReport {
  const [first, ...others] = endorsement.checks;
  const rests = first?.code === 'endorsement_signer_not_confirmed' || first?.code === 'endorsement_holds';
  if (!rests || endorsement.authentic !== 'signed' || endorsement.signer?.domain !== null) return endorsement;
  const code = isPinned ? 'endorsement_holds' : 'endorsement_signer_not_confirmed';
  return { ...endorsement, holds: isPinned, checks: [check(code, first.params, first.subject), ...others] };
}
