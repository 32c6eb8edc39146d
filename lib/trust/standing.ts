import { sameIdentifier } from '../net/address.ts';
import type { Pin, Role } from './pin.ts';

/** What the team's list says about one issuer or endorser. `listed` (registries) is decided elsewhere. */
export type Standing = 'pinned' | 'unrecognised' | 'key-changed' | 'blocked';

export interface StandingInput {
  /** The identifier as the credential writes it: a DID, or an https address. */
  issuerId: string | null;
  /**
   * The issuer's whole address, when its own server vouched for the credential just now: `hosted`, or `signed` with a key that was
   * read at that address; else null.
   * Never the address of an unsigned or unbound document: anybody can write one.
   */
  address: string | null;
  /** RFC 7638 thumbprint of the key whose proof held; null without one. */
  thumbprint: string | null;
  pins: readonly Pin[];
  /** The role that is asked for. A pin for one role says nothing about another. */
  role?: Exclude<Role, 'blocked'>;
}

/**
 * Where an issuer stands on the team's list (DESIGN section 7). A name never counts. A pin with keys holds for its identifier
 * and one of its keys; a pin without keys holds for its whole address, or below it when it ends in a slash.
 */
export function standingOf({ issuerId, address, thumbprint, pins, role = 'issuer' }: StandingInput): Standing {
  if (pins.some((pin) => pin.role === 'blocked' && isMeant(pin, issuerId, address, thumbprint))) return 'blocked';
  const own = pins.filter((pin) => pin.role === role);
  const keyed =
    issuerId === null || thumbprint === null ? [] : own.filter((pin) => pin.keys.length > 0 && sameIdentifier(pin.id, issuerId));
  // A pin of this issuer's keys is more exact than one of the addresses around it, and a changed key is an alarm.
  if (keyed.length === 0)
    return address !== null && own.some((pin) => pin.keys.length === 0 && coversAddress(pin.id, address))
      ? 'pinned'
      : 'unrecognised';
  return keyed.some((pin) => thumbprint !== null && pin.keys.includes(thumbprint)) ? 'pinned' : 'key-changed';
}

/** Roles that an endorser can hold, the one that employers ask for first. */
const ENDORSER_ROLES = ['industry', 'assessor', 'qa', 'issuer'] as const;

/** An endorser's standing with the first role for which it is pinned; blocking and changed keys come before any role. */
export function endorserStanding(input: Omit<StandingInput, 'role'>): {
  standing: Standing;
  role: (typeof ENDORSER_ROLES)[number] | null;
} {
  const answers = ENDORSER_ROLES.map((role) => ({ role, standing: standingOf({ ...input, role }) }));
  const pinned = answers.find(({ standing }) => standing === 'pinned');
  if (pinned !== undefined) return pinned;
  const standing = (['blocked', 'key-changed'] as const).find((one) => answers.some((answer) => answer.standing === one));
  return { standing: standing ?? 'unrecognised', role: null };
}

/** Blocking errs on the side of blocking: the identifier, the address or a key is enough. */
const isMeant = (pin: Pin, issuerId: string | null, address: string | null, thumbprint: string | null): boolean =>
  (issuerId !== null && (sameIdentifier(pin.id, issuerId) || coversAddress(pin.id, issuerId))) ||
  (address !== null && coversAddress(pin.id, address)) ||
  (thumbprint !== null && pin.keys.includes(thumbprint));

/**
 * The whole address, or everything below it when the pin ends in a slash and has a path: `https://host/` means only itself,
 * since many issuers share a host. Plain string prefixes would let `https://example.org.evil.example` in.
 */
export function coversAddress(pinned: string, address: string): boolean {
  if (!isWebAddress(pinned) || !isWebAddress(address)) return false;
  if (sameIdentifier(pinned, address)) return true;
  const [prefix, url] = [new URL(pinned), new URL(address)];
  if (prefix.host !== url.host || url.username !== '' || url.password !== '' || prefix.search !== '' || prefix.hash !== '')
    return false;
  // An encoded slash or dot may be resolved by the server to a path outside of the prefix.
  if (/%2f|%2e|%5c/i.test(url.pathname)) return false;
  return prefix.pathname !== '/' && prefix.pathname.endsWith('/') && url.pathname.startsWith(prefix.pathname);
}

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
