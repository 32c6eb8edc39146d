import type { Credential } from '../credential/model.ts';
import { parseJson, parseText } from '../credential/parse.ts';
import { idOf, isObject, isString, type Json, type JsonObject, listOf } from '../json.ts';
import { isOnHostOf, sameIdentifier } from '../net/address.ts';
import { type Authentic, type Check, check } from './check.ts';
import type { VerifyContext } from './context.ts';
import { instantOf, periodOf } from './dates.ts';
import { type Party, sameOrganisation } from './same-organisation.ts';
import type { EndorsementTarget, EndorsementVerification, Verification, VerifyOptions } from './verification.ts';

/** More than anybody reads; the rest is said to be there. */
const MAX_ENDORSEMENTS = 10;

/** The badge that carries endorsements, with what is known of who made it. */
export interface Endorsed {
  json: JsonObject;
  issuer: string | null;
  authentic: Authentic;
  /** Of the key that signed it. */
  thumbprint: string | null;
}

/** Verifies an endorsement as the credential that it is. Given by the pipeline, which this file must not import. */
export type Verify = (credential: Credential, context: VerifyContext, options: VerifyOptions) => Promise<Verification>;

interface Placed {
  path: string;
  value: Json;
}

/** An endorsement of which nothing was read. */
const EMPTY = {
  endorser: { id: null, name: null },
  target: 'none',
  comment: null,
  date: null,
  authentic: 'unknown',
  current: 'unknown',
  signer: null,
  thirdParty: false,
  holds: false,
} as const;

/** Every embedded endorsement: own proof, own binding, own dates and status, target, and an endorser who is not the issuer in another coat. */
export async function checkEndorsements(
  endorsed: Endorsed,
  verify: Verify,
  context: VerifyContext,
): Promise<EndorsementVerification[]> {
  const found = placesOf(endorsed.json).flatMap(({ path, holder }) => [
    ...listOf(holder.endorsement).map((value, at): Placed => ({ path: `${path}.endorsement[${at}]`, value })),
    ...listOf(holder.endorsementJwt).map((value, at): Placed => ({ path: `${path}.endorsementJwt[${at}]`, value })),
  ]);
  const results: EndorsementVerification[] = [];
  for (const placed of found.slice(0, MAX_ENDORSEMENTS))
    results.push(await checkOne(placed, results.length, endorsed, verify, context));
  const [next] = found.slice(MAX_ENDORSEMENTS);
  if (next !== undefined)
    results.push({ ...EMPTY, path: next.path, checks: [check('endorsement_limit', {}, `endorsement ${MAX_ENDORSEMENTS + 1}`)] });
  return results;
}

/** The places where Open Badges 3.0 allows endorsements (sections 5 and B). */
function placesOf(json: JsonObject): { path: string; holder: JsonObject }[] {
  const subject = isObject(json.credentialSubject) ? json.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const places: [string, Json | undefined][] = [
    ['$', json],
    ['$.issuer', json.issuer],
    ['$.credentialSubject.achievement', achievement],
    ['$.credentialSubject.achievement.creator', achievement.creator],
    ['$.credentialSubject.source', subject.source],
  ];
  return places.flatMap(([path, holder]) => (isObject(holder) ? [{ path, holder }] : []));
}

async function checkOne(
  { path, value }: Placed,
  at: number,
  endorsed: Endorsed,
  verify: Verify,
  context: VerifyContext,
): Promise<EndorsementVerification> {
  const { json: parent, issuer } = endorsed;
  const subject = `endorsement ${at + 1}`;
  const parsed = await (isString(value) ? parseText(value) : parseJson(value));
  if (!parsed.ok || 'list' in parsed || parsed.credential.kind !== 'endorsement')
    return { ...EMPTY, path, checks: [check('endorsement_malformed', {}, subject)] };
  const { credential } = parsed;
  const verification = await verify(credential, context, { withEndorsements: false });
  const { json } = credential;
  const endorserId = idOf(json.issuer);
  const name = isObject(json.issuer) && isString(json.issuer.name) ? json.issuer.name.slice(0, 300) : null;
  const content = isObject(json.credentialSubject) ? json.credentialSubject : isObject(json.claim) ? json.claim : {};
  const target = targetOf(idOf(content), parent, issuer);
  const thirdParty = !sameOrganisation(
    partyOf(json.issuer, verification.signer?.thumbprint ?? null),
    partyOf(parent.issuer, endorsed.thumbprint),
  );
  const outcome = judge(verification, {
    target,
    isOwn: target === 'person' ? endorsed.authentic === 'signed' : isOwn(idOf(content), endorsed),
    thirdParty,
    awarded: awardOf(parent),
    name: name ?? endorserId ?? '',
    date: periodOf(json).until ?? '',
  });
  return {
    path,
    endorser: { id: endorserId, name },
    target,
    // What fails its signature is nobody's word: it is not shown.
    comment:
      verification.verdict === 'invalid' || !isString(content.endorsementComment)
        ? null
        : content.endorsementComment.slice(0, 2000),
    date: periodOf(json).from,
    authentic: verification.authentic,
    current: verification.current,
    signer: verification.signer,
    thirdParty,
    holds: outcome.code === 'endorsement_holds',
    checks: [{ ...outcome, subject }, ...verification.checks.map((own) => ({ ...own, subject }))],
  };
}

function targetOf(id: string | null, parent: JsonObject, issuer: string | null): EndorsementTarget {
  if (id === null) return 'none';
  const subject = isObject(parent.credentialSubject) ? parent.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const is = (other: string | null): boolean => other !== null && sameIdentifier(id, other);
  if (is(idOf(parent))) return 'credential';
  if (is(idOf(achievement))) return 'achievement';
  if (is(issuer)) return 'issuer';
  if (is(idOf(achievement.creator)) || is(idOf(subject.source))) return 'creator';
  return is(idOf(subject)) ? 'person' : 'none';
}

/**
 * Whether an identifier is the issuer's to give: the issuer signed the badge, and the identifier lies on its host. Anybody can write the
 * identifier of somebody else's award into a badge of his own, and copy the endorsement with it.
 */
const isOwn = (id: string | null, { issuer, authentic }: Endorsed): boolean =>
  authentic === 'signed' && id !== null && issuer !== null && isOnHostOf(id, issuer);

const partyOf = (profile: Json | undefined, thumbprint: string | null): Party => ({
  id: idOf(profile),
  name: isObject(profile) && isString(profile.name) ? profile.name : null,
  url: isObject(profile) && isString(profile.url) ? profile.url : null,
  thumbprint,
});

function awardOf(parent: JsonObject): number | null {
  const date = [parent.awardedDate, parent.validFrom, parent.issuanceDate].find(isString);
  return date === undefined ? null : instantOf(date);
}

interface Circumstances {
  target: EndorsementTarget;
  isOwn: boolean;
  thirdParty: boolean;
  awarded: number | null;
  name: string;
  date: string;
}

/** The first condition that is not met is named (employer facts, 4.3). */
function judge(
  { authentic, current, credential }: Verification,
  { target, isOwn, thirdParty, awarded, name, date }: Circumstances,
): Check {
  const params = { name, date };
  switch (authentic) {
    case 'tampered':
      return check('endorsement_proof_fails', params);
    case 'malformed':
      return check('endorsement_malformed', params);
    case 'unsigned':
    case 'hosted':
      return check('endorsement_not_signed', params);
    case 'unknown':
      return check('endorsement_unknown', params);
    case 'unbound':
    case 'signed':
      break;
  }
  // About something else is the graver finding, and true whoever signed.
  if (target === 'none' || target === 'creator') return check('endorsement_of_something_else', params);
  if (!thirdParty) return check('endorsement_by_issuer', params);
  if (authentic === 'unbound') return check('endorsement_signer_not_confirmed', params);
  const until = periodOf(credential.json).until;
  const end = until === null ? null : instantOf(until, true);
  if (end !== null && awarded !== null && end < awarded) return check('endorsement_ended_before_award', params);
  switch (current) {
    case 'revoked':
    case 'suspended':
      return check('endorsement_withdrawn', params);
    case 'expired':
      return check('endorsement_ended', params);
    case 'not-yet-valid':
      return check('endorsement_not_yet_valid', params);
    case 'unknown':
      return check('endorsement_unknown', params);
    case 'current':
      if (target === 'issuer') return check('endorsement_of_issuer', params);
      return check(isOwn ? 'endorsement_holds' : 'endorsement_target_not_confirmed', params);
  }
}
