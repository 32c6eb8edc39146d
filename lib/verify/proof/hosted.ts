import { identify } from '../../credential/identify.ts';
import { isObject, isString, type Json, type JsonObject, listOf } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import { type Check, check } from '../check.ts';
import type { Code } from '../codes.ts';
import { ask, jsonOf, type VerifyContext } from '../context.ts';
import { type Graph, OPEN_BADGES_2_TYPES, readGraph, type Statement, statementFlaw, verificationOf } from '../open-badges-2.ts';

export interface HostedResult extends Graph {
  /** The assertion as its own address says it now; null when it could not be read. It replaces the copy that was given. */
  assertion: JsonObject | null;
}

/**
 * Open Badges 0.5 to 2.x, hosted verification: the assertion (or endorsement) is read again, just now, from its own https `id`, says
 * that `id`, and lies in the scope that the issuer profile declares at the issuer's own `id`. A copy proves nothing.
 */
export async function checkHosted(
  given: JsonObject,
  id: string | null,
  kind: Statement,
  format: string,
  isMoodle: boolean,
  context: VerifyContext,
): Promise<HostedResult> {
  const result = (checks: Check[], graph?: Graph, assertion: JsonObject | null = null): HostedResult => ({
    assertion,
    badgeClass: graph?.badgeClass ?? null,
    issuer: graph?.issuer ?? null,
    issuerId: graph?.issuerId ?? null,
    checks,
  });
  const url = id === null || !/^https?:/i.test(id) ? null : askable(id);
  if (id === null || !/^https?:/i.test(id)) return result([...flawOf(given, kind, format), check('hosted_id_missing')]);
  if (url === null) return result([check('hosted_unreachable', { host: hostOf(id) ?? id, reason: 'address_refused' })]);

  const asked = await ask(url, context, { accept: OPEN_BADGES_2_TYPES, fresh: true });
  if (!asked.ok) {
    if (asked.failure === 'gone')
      return result([check(isMoodle ? 'status_gone_or_never_issued' : 'status_gone', { host: asked.host })]);
    return result([check(unreadableCode(asked.failure), { host: asked.host, reason: asked.failure })]);
  }
  const host = asked.host;
  const assertion = jsonOf(asked.answer);
  if (!isObject(assertion)) return result([check('hosted_not_confirmed', { host })]);
  const found = identify(assertion);
  // What is needed is decided by what the address says, not by the copy that led there.
  const version = found?.format ?? format;
  const says = isString(assertion.id) ? assertion.id : isObject(assertion.verify) ? assertion.verify.url : null;
  // Version 0.5 and 1.0 assertions have no id; the address they were read from is theirs.
  if (isString(says) ? !sameIdentifier(says, id) : version === 'open-badges-2.0')
    return result([check('hosted_id_differs', { host, page: id, badge: String(says) })]);
  // A withdrawn assertion may hold nothing but its id (Open Badges 2.0, Revocation).
  if (isWithdrawn(assertion.revoked)) {
    const reason = isString(assertion.revocationReason) ? assertion.revocationReason.slice(0, 300) : '';
    return result([check('status_revoked_by_host', { host, reason })], undefined, assertion);
  }
  if (found?.kind !== kind) return result([check('hosted_not_confirmed', { host })]);
  const flaw = flawOf(assertion, kind, version);
  if (flaw.length > 0) return result(flaw);
  // "signed" assertions are vouched for by their signature alone: a copy of one on a server proves nothing.
  if (verificationOf(assertion).kind !== 'hosted' && version !== 'open-badges-0.5')
    return result([check('hosted_type_differs', { host })], undefined, assertion);

  const graph = await readGraph(assertion, kind, 'hosted_issuer_unreadable', 'issuer', context);
  if (graph.checks.length > 0) return result(graph.checks, graph, assertion);
  const issuerId = graph.issuerId ?? legacyOrigin(graph);
  if (issuerId === null) return result([check('hosted_not_confirmed', { host })], graph, assertion);
  // A profile that was not read at its own address cannot widen its own scope.
  const profile = (graph.issuerId === null ? null : graph.issuer) ?? {};
  if (!hasKnownScope(profile))
    return result([check('hosted_issuer_unreadable', { host: hostOf(issuerId) ?? issuerId, reason: 'scope' })], graph, assertion);
  if (!inScope(id, issuerId, profile))
    return result([check('hosted_out_of_scope', { host, issuer: issuerId })], graph, assertion);
  return result([check('hosted_confirmed', { host })], graph, assertion);
}

/** A boolean by the specification; some servers write it as a text or a number. */
const isWithdrawn = (revoked: Json | undefined): boolean =>
  revoked !== undefined && revoked !== null && revoked !== false && revoked !== 0 && revoked !== '' && revoked !== 'false';

const flawOf = (json: JsonObject, kind: Statement, format: string): Check[] => {
  const flaw = statementFlaw(json, kind, format);
  return flaw === null ? [] : [flaw];
};

function unreadableCode(failure: string): Code {
  if (failure === 'permission_needed') return 'hosted_permission_needed';
  return failure === 'not_found' ? 'hosted_not_found' : 'hosted_unreachable';
}

/** Moodle and the versions before 2.0 embed an issuer that has no address of its own: it names its origin, or only a site. */
function legacyOrigin(graph: Graph): string | null {
  const { issuer } = graph;
  const named = issuer?.id ?? issuer?.origin ?? issuer?.url;
  return isString(named) && askable(named) !== null ? named : null;
}

/** "Only `id` is supported" (Open Badges 2.0, VerificationObject): a scope of any other property is none that can be judged. */
function hasKnownScope({ verification }: JsonObject): boolean {
  const property = isObject(verification) ? verification.verificationProperty : undefined;
  return property === undefined || property === null || property === 'id' || property === '@id';
}

/**
 * The scope of an issuer's hosted assertions: `startsWith` and `allowedOrigins` of its profile's `verification`; by default the origin of its id.
 * A prefix ends at a boundary: "https://a.example" does not cover "https://a.example.evil.example".
 */
export function inScope(assertionId: string, issuerId: string, profile: JsonObject): boolean {
  const assertion = new URL(askable(assertionId) ?? assertionId);
  const policy = isObject(profile.verification) ? profile.verification : {};
  const prefixes = listOf(policy.startsWith).filter(isString);
  const origins = listOf(policy.allowedOrigins).filter(isString);
  if (prefixes.length > 0 && !prefixes.some((prefix) => covers(prefix, assertion))) return false;
  if (origins.length > 0)
    return origins.some(
      (origin) =>
        origin
          .replace(/^https?:\/\//, '')
          .replace(/\/$/, '')
          .toLowerCase() === assertion.host,
    );
  if (prefixes.length > 0) return true;
  return URL.canParse(issuerId) && new URL(askable(issuerId) ?? issuerId).origin === assertion.origin;
}

function covers(prefix: string, assertion: URL): boolean {
  const base = askable(prefix);
  if (base === null) return false;
  const url = new URL(base);
  if (url.origin !== assertion.origin) return false;
  const path = url.pathname;
  // An encoded slash or dot may be resolved by the server to a path outside of the prefix.
  if (/%2f|%2e|%5c/i.test(assertion.pathname)) return false;
  // A prefix with a query names one path; its query ends at a boundary too.
  if (url.search !== '') {
    const open = /[?&=]$/.test(url.search) ? url.search : `${url.search}&`;
    return assertion.pathname === path && (assertion.search === url.search || assertion.search.startsWith(open));
  }
  return assertion.pathname === path || assertion.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}
