import { isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../json.ts';
import { askable, sameIdentifier } from '../net/address.ts';
import type { About } from '../net/document.ts';
import { type Check, check } from './check.ts';
import type { Code } from './codes.ts';
import { ask, jsonOf, type VerifyContext } from './context.ts';
import { isDate } from './dates.ts';

/** Open Badges 2.0 documents that an assertion leads to. Each is embedded, or read from its own address. */
export interface Graph {
  badgeClass: JsonObject | null;
  issuer: JsonObject | null;
  /** The identifier of the issuer profile: its own `id`, which must be the address it was read from. */
  issuerId: string | null;
  checks: Check[];
}

const OPEN_BADGES_2_CONTEXT =
  /^https?:\/\/(w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2\/context\.json|purl\.imsglobal\.org\/spec\/ob\/v2p[01]\/.*)$/;

export const OPEN_BADGES_2_TYPES = 'application/ld+json, application/json';

/** The platforms write "HostedBadge", "hosted", "SignedBadge", "signed"; versions before 2.0 call the member `verify`. */
export function verificationOf(assertion: JsonObject): {
  kind: 'hosted' | 'signed' | 'unknown' | 'missing';
  creator: string | null;
} {
  const verification = assertion.verification ?? assertion.verify;
  if (verification === undefined) return { kind: 'missing', creator: null };
  const creator = isObject(verification) ? (verification.creator ?? verification.url) : undefined;
  const types = typesOf(verification);
  const kind = types.some((type) => /^(hosted|hostedbadge)$/i.test(type))
    ? 'hosted'
    : types.some((type) => /^(signed|signedbadge)$/i.test(type))
      ? 'signed'
      : 'unknown';
  return { kind, creator: isString(creator) ? creator : null };
}

/** Required members of Open Badges 2.0 (and of 1.x, where they bear other names). */
export function assertionFlaw(assertion: JsonObject, format: string): Check | null {
  if (format === 'open-badges-0.5') {
    const missing = ['recipient', 'badge'].find((member) => assertion[member] === undefined);
    return missing === undefined ? dateFlaw(assertion, format) : check('model_member_missing', { member: missing });
  }
  if (
    format === 'open-badges-2.0' &&
    !listOf(assertion['@context']).some((context) => isString(context) && OPEN_BADGES_2_CONTEXT.test(context))
  )
    return check('model_context_missing');
  const required =
    format === 'open-badges-2.0' ? ['id', 'type', 'recipient', 'badge', 'issuedOn'] : ['recipient', 'badge', 'issuedOn'];
  const missing = required.find((member) => assertion[member] === undefined);
  if (missing !== undefined) return check('model_member_missing', { member: missing });
  if (verificationOf(assertion).kind === 'missing') return check('model_member_missing', { member: 'verification' });
  const { recipient } = assertion;
  if (!isObject(recipient)) return check('model_member_malformed', { member: 'recipient' });
  for (const member of ['type', 'identity', 'hashed'])
    if (recipient[member] === undefined) return check('model_member_missing', { member: `recipient.${member}` });
  return dateFlaw(assertion, format);
}

/** Version 1.0 also allowed seconds since 1970. */
function dateFlaw(assertion: JsonObject, format: string): Check | null {
  const wrong = ['issuedOn', 'expires'].find((member) => {
    const value = assertion[member] ?? null;
    return value !== null && !isDate(value) && !(typeof value === 'number' && format !== 'open-badges-2.0');
  });
  return wrong === undefined ? null : check('model_member_malformed', { member: wrong });
}

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
  assertion: JsonObject,
  unreadable: Code,
  profile: 'issuer' | 'keys',
  context: VerifyContext,
): Promise<Graph> {
  const graph: Graph = { badgeClass: null, issuer: null, issuerId: null, checks: [] };
  const badgeClass = await linked(assertion.badge, unreadable, 'badge', 'issuer', context);
  if (!badgeClass.ok) return { ...graph, checks: [badgeClass.check] };
  graph.badgeClass = badgeClass.json;
  const classProblem = classFlaw(badgeClass.json);
  if (classProblem !== null) return { ...graph, checks: [classProblem] };
  const named = badgeClass.json.issuer;
  // An embedded profile that has an address is read from there: only that address can speak for its scope and its keys.
  const address = isObject(named) ? named.id : named;
  const issuer = await linked(
    isString(address) && askable(address) !== null ? address : named,
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

async function linked(
  value: Json | undefined,
  unreadable: Code,
  what: string,
  about: About,
  context: VerifyContext,
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
  if (isString(json.id) && !sameIdentifier(json.id, value))
    return { ok: false, check: check(unreadable, { host: asked.host, reason: 'id_differs' }) };
  return { ok: true, json, url: value };
}
