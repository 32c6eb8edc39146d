import { comparePage } from '../facts/comparison.ts';
import { compareHolder } from '../facts/holder.ts';
import { readFacts } from '../facts/index.ts';
import type { PlatformRecord } from '../facts/input.ts';
import type { HolderComparison } from '../facts/model.ts';
import { readRecipient } from '../facts/recipient.ts';
import { idOf, isObject } from '../json.ts';
import { sameIdentifier } from '../net/address.ts';
import type { RequestRecord } from '../net/document.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import type { Pin } from '../trust/pin.ts';
import { coversAddress, endorserStanding, standingOf } from '../trust/standing.ts';
import { type Check, check } from '../verify/check.ts';
import { authenticOf, currentOf, verdictOf } from '../verify/verdict.ts';
import type { EndorsementVerification, Verification } from '../verify/verification.ts';
import type { CredentialSummary, EndorsementReport, IssuerStanding, Report, Source } from './report.ts';

/** What was found out about one input, before it is read as an employer would. */
export interface Judged {
  source: Source;
  /** Checks around the credential: the address, the network, the document. */
  checks: Check[];
  verification: Verification | null;
  record: PlatformRecord | null;
  /** Credentials of a file that holds several side by side. */
  list: (Verification | null)[];
}

export interface AssembleContext {
  now: Date;
  pins: Pin[];
  holder: { name: string | null; emails: string[] };
  claims: PageClaims | null;
  requests: RequestRecord[];
  permissionNeeded: string[];
}

/** Facts, trust and comparison around the checks: the report. The verdict follows from all checks together. */
export async function assemble(judged: Judged, context: AssembleContext): Promise<Report> {
  const { verification, record, source } = judged;
  const own = [...judged.checks, ...(verification?.checks ?? [])];
  const axes = verdictAxes(own, verification);
  const shown = axes.verdict !== 'invalid';
  const credential = verification?.credential ?? null;

  const stub = credential ?? (record === null ? null : EMPTY);
  const { facts, portfolio } =
    shown && stub !== null
      ? readFacts({
          credential: stub,
          badgeClass: verification?.badgeClass ?? null,
          issuerProfile: verification?.issuerProfile ?? null,
          authentic: axes.authentic,
          record,
        })
      : { facts: null, portfolio: [] };
  // A presentation is about nobody: what stands in its outer layer is not what the credentials inside say.
  const holder = shown && stub !== null && stub.kind !== 'presentation' ? await holderOf(stub, record, context) : null;
  const standing = shown && verification !== null ? issuerStanding(verification, axes.authentic, context.pins) : 'unrecognised';

  const checks = [
    ...own,
    ...endorsementChecks(verification, shown),
    ...(holder === null ? [] : [holderCheck(holder)]),
    ...(verification === null || !shown ? [] : [issuerCheck(standing, verification, context.pins)]),
  ];
  // A wrapper whose own proof fails vouches for nothing in it, not even that these belong together.
  const wrapperFails = judged.verification?.credential.kind === 'presentation' && own.some(({ outcome }) => outcome === 'fail');
  const inner = wrapperFails ? [] : [...(verification?.nested ?? []), ...judged.list].filter((one) => one !== null);
  return {
    report: 1,
    source,
    checkedAt: context.now.toISOString(),
    verdict: axes.verdict,
    axes: {
      authentic: axes.authentic,
      current: axes.current,
      issuer: standing,
      holder: holder?.holder ?? 'not-compared',
      holderBy: holder?.by ?? null,
    },
    checks,
    credential:
      shown && verification !== null
        ? summarise(
            verification,
            facts?.title?.value ?? null,
            facts?.issuerName?.value ?? null,
            facts?.kind?.value ?? null,
            facts?.recipientName?.value ?? null,
          )
        : null,
    facts,
    endorsements: shown ? (verification?.endorsements ?? []).map((one) => endorsementReport(one, context.pins)) : [],
    portfolio,
    elements: {},
    metadata: [],
    page:
      context.claims === null
        ? null
        : {
            claims: { ...context.claims, emails: [] },
            comparisons: facts === null ? [] : comparePage(context.claims, facts, holder),
          },
    requests: context.requests,
    permissionNeeded: context.permissionNeeded,
    credentials: await Promise.all(
      inner.map((one) =>
        assemble(
          { source: { ...source, page: null }, checks: [], verification: one, record: null, list: [] },
          { ...context, claims: null, requests: [], permissionNeeded: [] },
        ),
      ),
    ),
  };
}

/** A platform's record without a credential: facts are read of the record alone. */
const EMPTY: Verification['credential'] = {
  format: 'open-badges-2.0',
  kind: 'other',
  securing: { kind: 'none' },
  json: {},
  container: 'json',
  nested: [],
};

function verdictAxes(
  checks: Check[],
  verification: Verification | null,
): Pick<Verification, 'authentic' | 'current' | 'verdict'> {
  // A presentation has no author of its own: it is as good as the credential that decided its verdict.
  if (verification?.credential.kind === 'presentation') {
    const decisive = verification.nested.find((one) => one?.verdict === verification.verdict);
    return {
      authentic: decisive?.authentic ?? verification.authentic,
      current: decisive?.current ?? verification.current,
      verdict: verification.verdict,
    };
  }
  const authentic = authenticOf(checks);
  const current = currentOf(checks, authentic);
  return { authentic, current, verdict: verdictOf(authentic, current) };
}

async function holderOf(
  credential: Verification['credential'],
  record: PlatformRecord | null,
  { claims, holder }: AssembleContext,
): Promise<HolderComparison> {
  const { names, identifiers } = readRecipient(credential, record);
  const known = { name: holder.name ?? claims?.holder ?? null, emails: [...holder.emails, ...(claims?.emails ?? [])] };
  return compareHolder({ names, identifiers, known });
}

function holderCheck({ holder, by, names }: HolderComparison): Check {
  const params = { page: names.page ?? '', badge: names.badge ?? '' };
  switch (holder) {
    case 'match':
      return check(by === 'email' ? 'holder_match_email' : 'holder_match_name', params);
    case 'similar':
      return check('holder_similar', params);
    case 'different':
      return check(by === 'email' ? 'holder_different_email' : 'holder_different_name', params);
    case 'not-named':
      return check('holder_not_named');
    case 'not-compared':
      return check('holder_not_compared');
  }
}

/** The address that vouched for the credential just now: only then may a pin of an address count. */
function vouchingAddress({ authentic, issuerId, signer }: Verification): string | null {
  if (authentic === 'hosted') return issuerId;
  return authentic === 'signed' && signer?.domain !== null ? issuerId : null;
}

function issuerStanding(verification: Verification, authentic: Verification['authentic'], pins: Pin[]): IssuerStanding {
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

function issuerCheck(standing: IssuerStanding, { issuerId }: Verification, pins: Pin[]): Check {
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

function endorsementChecks(verification: Verification | null, shown: boolean): Check[] {
  if (verification === null || !shown || verification.credential.kind === 'presentation') return [];
  const { endorsements } = verification;
  return endorsements.length === 0 ? [check('endorsement_none')] : endorsements.flatMap(({ checks }) => checks.slice(0, 1));
}

function endorsementReport({ signer, ...endorsement }: EndorsementVerification, pins: Pin[]): EndorsementReport {
  const signed = endorsement.authentic === 'signed';
  const { standing, role } = endorserStanding({
    issuerId: endorsement.endorser.id,
    address: signed && signer?.domain !== null ? endorsement.endorser.id : null,
    thumbprint: signed ? (signer?.thumbprint ?? null) : null,
    pins,
  });
  return { ...endorsement, standing, role };
}

function summarise(
  { credential, issuerId, issuerProfile, signer }: Verification,
  title: string | null,
  name: string | null,
  achievementType: string | null,
  recipient: string | null,
): CredentialSummary {
  const { format } = credential;
  const json = credential.kind === 'presentation' ? {} : credential.json;
  const issuer = isObject(json.issuer) ? json.issuer : (issuerProfile ?? {});
  return {
    format,
    id: idOf(credential.json),
    title,
    achievementType,
    issuer: { id: issuerId, name, url: typeof issuer.url === 'string' ? issuer.url.slice(0, 500) : null },
    recipient: { name: recipient, identifiers: readRecipient({ ...credential, json }, null).identifiers.map(({ type }) => type) },
    signer,
  };
}
