import { HOST_NAME } from '../platforms/host-name.ts';

/** Top-level names that never lead to a public site: RFC 6761, RFC 6762, RFC 8375, RFC 7686 and names that routers and offices use. */
const PRIVATE_NAMES = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'onion',
  'invalid',
  'arpa',
  'localdomain',
]);

/** Assay reads pages of LinkedIn that people open, and asks LinkedIn for nothing (DESIGN section 8). */
const NEVER_ASKED = /(^|\.)linkedin\.com$/i;

const isIpAddress = (host: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(host);

/**
 * The https address at which an identifier is asked: an `http:` identifier is asked at `https:` on the same host and path
 * (DESIGN section 4). Null when the identifier is no address that may ever be asked: another scheme, an IP address,
 * a local or special host, a port of its own, or credentials in the address.
 */
export function askable(identifier: string): string | null {
  const url = publicAddress(identifier);
  return url === null || NEVER_ASKED.test(new URL(url).hostname) ? null : url;
}

/** The same for an address that is only shown: what a person may open in their own browser. */
function publicAddress(identifier: string): string | null {
  if (!URL.canParse(identifier)) return null;
  const url = new URL(identifier);
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  if (url.port !== '') return null;
  const host = url.hostname;
  // "a.example." is the host "a.example" under a second name.
  if (!HOST_NAME.test(host)) return null;
  // The URL parser has already turned decimal, octal and hexadecimal forms of an IPv4 address into dotted numbers.
  if (isIpAddress(host)) return null;
  if (PRIVATE_NAMES.has(host.slice(host.lastIndexOf('.') + 1))) return null;
  url.hash = '';
  return url.href;
}

export const isPublicAddress = (identifier: string): boolean => publicAddress(identifier) !== null;

/** The host of an identifier that is an http(s) address or a did:web; null for others. */
export function hostOf(identifier: string): string | null {
  if (identifier.startsWith('did:web:'))
    return /^did:web:([a-z0-9.-]+)(?:%3a\d+)?(?=[:#?/]|$)/i.exec(identifier)?.[1]?.toLowerCase() ?? null;
  if (!/^https?:/i.test(identifier) || !URL.canParse(identifier)) return null;
  return new URL(identifier).hostname;
}

/** Whether an address lies on the host of an identifier, or below it: a host below is its owner's to give, one above or beside is not. */
export function isOnHostOf(address: string, identifier: string): boolean {
  const [host, owner] = [hostOf(address), hostOf(identifier)];
  return host !== null && owner !== null && (host === owner || host.endsWith(`.${owner}`));
}

/** Two http(s) identifiers that are the same but for `http:` and `https:` count as one (DESIGN section 4). Others must be equal. */
export function sameIdentifier(a: string, b: string): boolean {
  return secure(a) === secure(b);
}

function secure(identifier: string): string {
  if (!/^https?:/i.test(identifier) || !URL.canParse(identifier)) return identifier;
  const url = new URL(identifier);
  url.protocol = 'https:';
  return url.href;
}
