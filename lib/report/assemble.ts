import { comparePage } from '../facts/comparison.ts';
import { readFacts } from '../facts/index.ts';
import { platformOf } from '../facts/said.ts';
import { hostOf } from '../net/address.ts';
import type { RequestRecord } from '../net/document.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import type { Pin } from '../trust/pin.ts';
import { type Check, check } from '../verify/check.ts';
import { authenticOf, currentOf, earliest, verdictOf } from '../verify/verdict.ts';
import type { Verification } from '../verify/verification.ts';
import { alsoKnown } from './also-known.ts';
import { holderCheck, holderOf } from './holder-check.ts';
import { type Judged, withoutCredential } from './judged.ts';
import { isPlatformHost } from './platform-host.ts';
import type { Report } from './report.ts';
import { summarise } from './summary.ts';
import { withTrust } from './trust-check.ts';
import { oneKeyChecks, warningsOf } from './warnings.ts';

export interface AssembleContext {
  now: Date;
  pins: Pin[];
  holder: { name: string | null; emails: string[] };
  claims: PageClaims | null;
  requests: RequestRecord[];
  permissionNeeded: string[];
}

/** Facts, trust and comparison around the checks: the report. The verdict follows from all checks together. */
export const assemble = async (judged: Judged, context: AssembleContext): Promise<Report> =>
  withTrust(await assembleAll(judged, context), context.pins);

async function assembleAll(judged: Judged, context: AssembleContext): Promise<Report> {
  const { verification, record, source } = judged;
  const own = [...judged.checks, ...(verification?.checks ?? [])];
  const axes = verdictAxes(own, judged);
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
          platform: keeperOf(stub),
          record,
        })
      : { facts: null, portfolio: [] };
  // A presentation is about nobody: what stands in its outer layer is not what the credentials inside say.
  const holder = shown && stub !== null && stub.kind !== 'presentation' ? await holderOf(stub, record, context) : null;

  const checks = [
    ...own,
    ...endorsementChecks(verification, shown),
    ...(holder === null ? [] : [holderCheck(holder)]),
    ...(verification === null || facts === null ? [] : await warningsOf(verification, facts, context)),
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
      issuer: 'unrecognised',
      holder: holder?.holder ?? 'not-compared',
      holderBy: holder?.by ?? null,
    },
    checks,
    credential: shown && verification !== null ? summarise(verification, facts) : null,
    facts,
    endorsements: shown
      ? (verification?.endorsements ?? []).map((one) => ({ ...one, standing: 'unrecognised', role: null }))
      : [],
    portfolio,
    // They follow the team's list (`withTrust`).
    page:
      context.claims === null
        ? null
        : {
            claims: { ...context.claims, emails: [] },
            comparisons:
              facts === null ? [] : comparePage(context.claims, facts, holder, alsoKnown(judged, axes.authentic, context.pins)),
          },
    seenByUser: null,
    requests: context.requests,
    permissionNeeded: context.permissionNeeded,
    credentials: await Promise.all(
      inner.map((one) =>
        assembleAll(
          { ...withoutCredential({ ...source, page: null }, []), verification: one },
          { ...context, claims: null, requests: [], permissionNeeded: [] },
        ),
      ),
    ),
  };
}

/** The platform on whose host an assertion is hosted: the issuer is then the platform's word (employer facts, section 3.1). */
function keeperOf({ securing }: Verification['credential']): string | null {
  const host = securing.kind === 'hosted' ? hostOf(securing.id ?? '') : null;
  return host !== null && isPlatformHost(host) ? platformOf(host) : null;
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

function verdictAxes(checks: Check[], { verification, list }: Judged): Pick<Verification, 'authentic' | 'current' | 'verdict'> {
  // A list is as good as the least in it, and no better than a claim: no standard gives such a file a meaning of its own.
  if (list.length > 0) {
    const verdict = earliest(['claim', ...list.map((one) => one?.verdict ?? 'unchecked')]);
    const decisive = list.find((one) => one?.verdict === verdict);
    return {
      authentic: decisive?.authentic ?? (verdict === 'claim' ? 'unsigned' : 'unknown'),
      current: decisive?.current ?? 'unknown',
      verdict,
    };
  }
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

function endorsementChecks(verification: Verification | null, shown: boolean): Check[] {
  if (verification === null || !shown || verification.credential.kind === 'presentation') return [];
  const { endorsements } = verification;
  return endorsements.length === 0
    ? [check('endorsement_none')]
    : [...endorsements.flatMap(({ checks }) => checks.slice(0, 1)), ...oneKeyChecks(endorsements)];
}
