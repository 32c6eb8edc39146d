import type { Credential, ParseResult } from '../credential/model.ts';
import { parseJson, parseText } from '../credential/parse.ts';
import { idOf, isObject, isString, type Json, listOf } from '../json.ts';
import { askable, hostOf, sameIdentifier } from '../net/address.ts';
import { check } from './check.ts';
import type { VerifyContext } from './context.ts';
import { periodOf } from './dates.ts';
import { type Endorsed, partyOf } from './endorsed.ts';
import { judgeEndorsement } from './judge-endorsement.ts';
import { likenessOf } from './same-organisation.ts';
import type { EndorsementVerification, Verification, VerifyOptions } from './verification.ts';

/** More than anybody reads; the rest is said to be there (employer facts, section 4.3). */
const MAX_ENDORSEMENTS = 10;

/** Verifies an endorsement as the credential that it is. Given by the pipeline, which this file must not import. */
export type Verify = (credential: Credential, context: VerifyContext, options: VerifyOptions) => Promise<Verification>;

interface Placed {
  path: string;
  member: 'endorsement' | 'endorsementJwt';
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

/**
 * Every endorsement of a badge: own proof, own binding, own dates and status, target, and an endorser who is not the issuer in another
 * coat. It has an author of its own, and is read even where the badge around it is not confirmed; where the badge is broken nothing in it
 * is, and where the badge could not be checked it is only said to be there.
 */
export async function checkEndorsements(
  endorsed: Endorsed,
  verify: Verify,
  context: VerifyContext,
): Promise<EndorsementVerification[]> {
  const { authentic } = endorsed;
  const found = authentic === 'tampered' || authentic === 'malformed' ? [] : endorsementsOf(endorsed);
  const limit = authentic === 'unknown' ? 0 : MAX_ENDORSEMENTS;
  const results: EndorsementVerification[] = [];
  for (const [at, placed] of found.slice(0, limit).entries())
    results.push(await checkOne(placed, `endorsement ${at + 1}`, endorsed, verify, context));
  const [next] = found.slice(limit);
  const rest = limit === 0 ? 'endorsement_not_read' : 'endorsement_limit';
  if (next !== undefined)
    results.push({ ...EMPTY, path: next.path, checks: [check(rest, {}, `endorsement ${results.length + 1}`)] });
  return results;
}

/** One endorsement may stand in several places; it counts once. */
function endorsementsOf({ places }: Endorsed): Placed[] {
  const all = places.flatMap(([place, holder]) =>
    (['endorsement', 'endorsementJwt'] as const).flatMap((member) =>
      listOf(holder[member]).map((value, at): Placed => ({ path: `${place}.${member}[${at}]`, member, value })),
    ),
  );
  return [...new Map(all.toReversed().map((one) => [JSON.stringify(one.value), one])).values()].toReversed();
}

async function checkOne(
  { path, member, value }: Placed,
  subject: string,
  endorsed: Endorsed,
  verify: Verify,
  context: VerifyContext,
): Promise<EndorsementVerification> {
  const parsed = await read(value, member, endorsed);
  if (parsed === null) return { ...EMPTY, path, checks: [check('endorsement_not_included', {}, subject)] };
  if (!parsed.ok || parsed.credential.kind !== 'endorsement')
    return { ...EMPTY, path, checks: [check('endorsement_malformed', {}, subject)] };
  const verification = await verify(parsed.credential, context, { withEndorsements: false });
  const { authentic, current, signer, verdict } = verification;
  // Of a hosted endorsement: what its own address says.
  const { json } = verification.credential;
  const profile = verification.issuerProfile ?? json.issuer;
  const party = partyOf(verification.issuerId ?? idOf(json.issuer), profile, signer?.thumbprint ?? null);
  const name = party.name?.slice(0, 300) ?? null;
  const content = [json.credentialSubject, json.claim].find(isObject) ?? {};
  const about = idOf(content);
  const target = endorsed.targets.find(({ id }) => id !== null && about !== null && sameIdentifier(id, about))?.target ?? 'none';
  const likeness = likenessOf(party, endorsed.issuer);
  const outcome = judgeEndorsement(verification, {
    target,
    isOwn: about !== null && endorsed.isOwn(about, target),
    likeness,
    awarded: endorsed.awarded,
    name: name ?? party.id ?? hostOf(idOf(json) ?? '') ?? '',
    host: hostOf(party.id ?? '') ?? '',
  });
  return {
    path,
    endorser: { id: party.id, name },
    target,
    // What fails its signature is nobody's word: it is not shown.
    comment: verdict === 'invalid' || !isString(content.endorsementComment) ? null : content.endorsementComment.slice(0, 2000),
    date: periodOf(json).from ?? (isString(json.issuedOn) ? json.issuedOn : null),
    authentic,
    current,
    signer,
    thirdParty: likeness === null,
    holds: outcome.code === 'endorsement_holds' || outcome.code === 'endorsement_hosted',
    checks: [{ ...outcome, subject }, ...verification.checks.map((own) => ({ ...own, subject }))],
  };
}

/**
 * The endorsement itself, or what there is of it. Open Badges 2.0 may name it by its address alone, which vouches for it in any case;
 * null where an address is all there is and nothing says what it would prove.
 */
async function read(value: Json, member: Placed['member'], { byAddress }: Endorsed): Promise<ParseResult | null> {
  const id = isString(value) || (isObject(value) && value.type === undefined) ? idOf(value) : null;
  if (member === 'endorsement' && id !== null && /^[a-z][a-z\d+.-]*:/i.test(id))
    return byAddress && askable(id) !== null ? { ok: true, credential: hostedAt(id) } : null;
  // Open Badges 3.0 section B: a member of `endorsementJwt` is a compact JWS. An SD-JWT may have left out what it is about.
  const isUnfit = isString(value) ? value.includes('~') : member === 'endorsementJwt';
  const parsed = isUnfit ? null : await (isString(value) ? parseText(value) : parseJson(value));
  return parsed === null || 'list' in parsed ? { ok: false, failure: 'parse_not_credential' } : parsed;
}

const hostedAt = (id: string): Credential => ({
  format: 'open-badges-2.0',
  kind: 'endorsement',
  securing: { kind: 'hosted', id },
  json: { id },
  container: 'json',
  nested: [],
});
