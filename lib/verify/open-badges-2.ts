import { OPEN_BADGES_2_CONTEXT } from '../credential/identify.ts';
import { idOf, isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../json.ts';
import { askable, sameIdentifier } from '../net/address.ts';
import type { About } from '../net/document.ts';
import { type Check, check } from './check.ts';
import type { Code } from './codes.ts';
import { ask, jsonOf, type VerifyContext } from './context.ts';
import { instantOf, isDate } from './dates.ts';

/** What is awarded or said of something: each names who vouches for it, and how. */
export type Statement = 'assertion' | 'endorsement';

/** Open Badges 2.0 documents that an assertion leads to. Each is embedded, or read from its own address. */
export interface Graph {
  /** Null for an endorsement, which names its issuer itself. */
  badgeClass: JsonObject | null;
  issuer: JsonObject | null;
  /** The identifier of the issuer profile: its own `id`, which must be the address it was read from. */
  issuerId: string | null;
  checks: Check[];
}

export const OPEN_BADGES_2_TYPES = 'application/ld+json, application/json';

/** The platforms write "HostedBadge", "hosted", "SignedBadge", "signed"; versions before 2.0 call the member `verify`. */
export function verificationOf(assertion: JsonObject): {
  kind: 'hosted' | 'signed' | 'unknown' | 'missing';
  creator: string | null;
} {
  const verification = assertion.verification ?? assertion.verify;
  if (verification === undefined) return { kind: 'missing', creator: null };
  const creator = isObject(verification) ? idOf(verification.creator ?? verification.url) : null;
  const types = typesOf(verification);
  const kind = types.some((type) => /^(hosted|hostedbadge)$/i.test(type))
    ? 'hosted'
    : types.some((type) => /^(signed|signedbadge)$/i.test(type))
      ? 'signed'
      : 'unknown';
  return { kind, creator };
}

/** Required members of an Open Badges 2.0 Assertion (and of 1.x, where they bear other names) or Endorsement. */
export function statementFlaw(json: JsonObject, kind: Statement, format: string): Check | null {
  const isSecond = format === 'open-badges-2.0';
  if (isSecond && !listOf(json['@context']).some((context) => isString(context) && OPEN_BADGES_2_CONTEXT.test(context)))
    return check('model_context_missing');
  const missing = requiredOf(kind, format).find((member) => json[member] === undefined);
  if (missing !== undefined) return check('model_member_missing', { member: missing });
  if (format === 'open-badges-0.5') return dateFlaw(json, format);
  if (verificationOf(json).kind === 'missing') return check('model_member_missing', { member: 'verification' });
  if (kind === 'endorsement' && (!isObject(json.claim) || idOf(json.claim) === null))
    return check('model_member_malformed', { member: 'claim' });
  return (kind === 'endorsement' ? null : recipientFlaw(json)) ?? dateFlaw(json, format);
}

function requiredOf(kind: Statement, format: string): string[] {
  if (kind === 'endorsement') return ['id', 'type', 'claim', 'issuer', 'issuedOn'];
  switch (format) {
    case 'open-badges-0.5':
      return ['recipient', 'badge'];
    case 'open-badges-2.0':
      return ['id', 'type', 'recipient', 'badge', 'issuedOn'];
    default:
      return ['recipient', 'badge', 'issuedOn'];
  }
}

function recipientFlaw({ recipient }: JsonObject): Check | null {
  if (!isObject(recipient)) return check('model_member_malformed', { member: 'recipient' });
  const missing = ['type', 'identity', 'hashed'].find((member) => recipient[member] === undefined);
  return missing === undefined ? null : check('model_member_missing', { member: `recipient.${missing}` });
}

/** Version 1.0 also allowed seconds since 1970; 0.5 calls the first date `issued_on`. */
function dateFlaw(json: JsonObject, format: string): Check | null {
  const wrong = ['issuedOn', 'expires'].find((member) => {
    const value = json[member] ?? null;
    return value !== null && !isDate(value) && !(typeof value === 'number' && format !== 'open-badges-2.0');
  });
  if (wrong !== undefined) return check('model_member_malformed', { member: wrong });
  const [start, end] = [timeOf(json.issuedOn ?? json.issued_on, false), timeOf(json.expires, true)];
  return start !== null && end !== null && end < start ? check('model_dates_contradict') : null;
}

const timeOf = (value: Json | undefined, end: boolean): number | null =>
  typeof value === 'number' ? value * 1000 : isString(value) ? instantOf(value, end) : null;

/** `Issuer` is the name of version 1.1; 2.0 says `Profile`. */
function classFlaw(badgeClass: JsonObject): Check | null {
  const missing = ['name', 'description', 'criteria', 'issuer'].find((member) => badgeClass[member] === undefined);
  return missing === undefined ? null : check('model_member_missing', { member: `badge.${missing}` });
}

function profileFlaw(profile: JsonObject): Check | null {
  const missing = ['name', 'url'].find((member) => profile[member] === undefined);
  return missing === undefined ? null : check('model_member_missing', { member: `issuer.${missing}` });
}

/**
 * Reads the badge class and the issuer profile, each from the address that names it or as embedded. `profile`: what the profile is
 * read for; that of a signed badge is where its keys are listed.
 */
export async function readGraph(
  statement: JsonObject,
  kind: Statement,
  unreadable: Code,
  profile: 'issuer' | 'keys',
  context: VerifyContext,
): Promise<Graph> {
  const graph: Graph = { badgeClass: null, issuer: null, issuerId: null, checks: [] };
  let named = statement.issuer;
  if (kind === 'assertion') {
    const badgeClass = await linked(statement.badge, unreadable, 'badge', 'issuer', context);
    if (!badgeClass.ok) return { ...graph, checks: [badgeClass.check] };
    graph.badgeClass = badgeClass.json;
    const classProblem = classFlaw(badgeClass.json);
    if (classProblem !== null) return { ...graph, checks: [classProblem] };
    named = badgeClass.json.issuer;
  }
  // An embedded profile that has an address is read from there: only that address can speak for its scope and its keys.
  const address = idOf(named);
  const issuer = await linked(
    address !== null && askable(address) !== null ? address : named,
    unreadable,
    'issuer',
    profile,
    context,
  );
  if (!issuer.ok) return { ...graph, issuer: isObject(named) ? named : null, checks: [issuer.check] };
  graph.issuer = issuer.json;
  graph.issuerId = issuer.url;
  const profileProblem = profileFlaw(issuer.json);
  return { ...graph, checks: profileProblem === null ? [] : [profileProblem] };
}

type Linked = { ok: true; json: JsonObject; url: string | null } | { ok: false; check: Check };

/** `isFinal`: the document was asked at the address that another document gave as its id, and must give it too. */
async function linked(
  value: Json | undefined,
  unreadable: Code,
  what: string,
  about: About,
  context: VerifyContext,
  isFinal = false,
): Promise<Linked> {
  if (isObject(value)) return { ok: true, json: value, url: null };
  if (!isString(value)) return { ok: false, check: check('model_member_malformed', { member: what }) };
  const url = askable(value);
  if (url === null) return { ok: false, check: check(unreadable, { host: value.slice(0, 120), reason: 'address_refused' }) };
  const asked = await ask(url, context, { accept: OPEN_BADGES_2_TYPES, about });
  if (!asked.ok) {
    const code = asked.failure === 'permission_needed' ? 'hosted_permission_needed' : unreadable;
    return { ok: false, check: check(code, { host: asked.host, reason: asked.failure }) };
  }
  const json = jsonOf(asked.answer);
  if (!isObject(json)) return { ok: false, check: check(unreadable, { host: asked.host, reason: 'not_json' }) };
  if (!isString(json.id) || sameIdentifier(json.id, value)) return { ok: true, json, url: value };
  // It was named by a second address. What it is stands at its own, as if that one had been named.
  return isFinal || askable(json.id) === null
    ? { ok: false, check: check(unreadable, { host: asked.host, reason: 'id_differs' }) }
    : linked(json.id, unreadable, what, about, context, true);
}
