import { hostOf, isOnHostOf, sameIdentifier } from '../net/address.ts';
import { imitatedBy } from '../platforms/patterns-imitated.ts';
import { hostResembles, isAcronym, resemblance } from '../trust/look-alike.ts';
import type { Pin } from '../trust/pin.ts';
import { type Organisation, WELL_KNOWN } from '../trust/well-known.ts';
import { type Check, check } from '../verify/check.ts';
import { isPlatformHost } from './platform-host.ts';

/** Who is shown: an issuer or an endorser. */
export interface Shown {
  id: string | null;
  name: string | null;
  /** A platform says the name. */
  byPlatform: boolean;
}

/** Whose name is like that of somebody else, on the team's list or well known; null for nobody's. A name says nothing: the identifier decides. */
export function alikeName({ id, name, byPlatform }: Shown, pins: readonly Pin[]): { name: string; listed: boolean } | null {
  if (id === null || name === null) return null;
  const host = hostOf(id);
  // On a platform that keeps badges for its issuers a name is the platform's word, and nobody's mask, unless the listed one is there too.
  const isVouched = byPlatform || isPlatformHost(host ?? '');
  const alike = organisations(pins).filter((one) => {
    const found = one.names.map((its) => resemblance(name, its));
    const isMeant = isVouched ? one.id !== null && hostOf(one.id) === host : one.id !== null || !isAcronym(name);
    return found.includes('same') ? isMeant : found.includes('similar');
  });
  const [first] = alike;
  return first === undefined || alike.some((one) => isTheirs(id, one))
    ? null
    : { name: first.names[0] ?? '', listed: first.id !== null };
}

/** The host that the host of an identifier is easily taken for; null for none. */
export function alikeHost(id: string | null, pins: readonly Pin[]): string | null {
  const host = hostOf(id ?? '');
  const known = organisations(pins);
  if (id === null || host === null || isPlatformHost(host) || known.some((one) => isTheirs(id, one))) return null;
  const alike = known.flatMap((one) => one.hosts.filter((its) => hostResembles(host, its, one.id !== null)));
  return alike[0] ?? imitatedBy(new URL(`https://${host}/`));
}

/** What there is to say about an issuer who is not on the list (employer facts, section 7, T1). */
export function alikeChecks(shown: Shown, pins: readonly Pin[]): Check[] {
  const [name, host] = [alikeName(shown, pins), alikeHost(shown.id, pins)];
  const issuer = hostOf(shown.id ?? '') ?? shown.id ?? '';
  return [
    ...(name === null
      ? []
      : [check(name.listed ? 'issuer_name_like_listed' : 'issuer_name_like_known', { name: name.name, issuer })]),
    ...(host === null ? [] : [check('issuer_host_alike', { host: issuer, resembles: host })]),
  ];
}

/** The same identifier, or one at a host of theirs or below it. */
const isTheirs = (id: string, { id: own, hosts }: Organisation): boolean =>
  (own !== null && sameIdentifier(id, own)) || hosts.some((host) => isOnHostOf(id, `https://${host}`));

/** Whom the team decided for, and who is well known. A host that many share is nobody's own. */
const organisations = (pins: readonly Pin[]): Organisation[] => [
  ...pins
    .filter(({ role }) => role !== 'blocked')
    .map(({ id, name }) => {
      const host = hostOf(id)?.replace(/^www\./, '') ?? '';
      return { id, names: [name], hosts: host === '' || isPlatformHost(host) ? [] : [host] };
    }),
  ...WELL_KNOWN,
];
