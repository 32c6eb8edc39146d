import { ANY_HOST, ANY_HOST_HINT, DISTINCT, EMBEDDED, IMITATED, ROWS, type Row, SHORTENERS, UUIDS } from './patterns-table.ts';
import type { Address, LinkKind } from './platform.ts';

interface Host {
  rows: Row[];
  /** The genuine host that this one imitates. */
  resembles: string | null;
}

const TRACKING = /^(?:trk|utm_\w*|lipi|source|ref|isSdui|urlhash|mt|identity__email)$/;
const WRAPPERS = /^(?:(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go)\/?|(?:www\.)?google\.[a-z.]+\/url)$/;
/** A validator page of Open Badge Factory names the assertion in its query. */
const VALIDATOR = /^(?:(?:www\.)?openbadgefactory\.com|factory\.cancred\.ca)\/validator(?:\/result)?\/?$/;

const any = (domains: readonly string[]) => domains.join('|').replaceAll('.', '\\.');
const genuine = new RegExp(`(?:^|\\.)(?:${any([...IMITATED, ...EMBEDDED])})$`);
const embedded = new RegExp(`(?:^|[.-])(${any([...IMITATED, ...EMBEDDED])})(?=[.-]|$)`);

/** True when one letter inserted, left out, replaced or swapped with its neighbour makes one of the other. */
function oneEditApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [left, right] = [a.slice(same), b.slice(same)];
  const [more, less] = [left.slice(1), right.slice(1)];
  const swapped = left[0] === right[1] && left[1] === right[0] && more.slice(1) === less.slice(1);
  return a !== b && (more === right || left === less || more === less || swapped);
}

/** The Latin letters that punycode leaves of `label`, in order, are most of `name`: letters of other scripts stand in for the rest. */
function homograph(label: string, name: string): boolean {
  const rest = /^xn--(.+)-/.exec(label)?.[1] ?? '';
  return rest.length >= name.length / 2 && rest.length < name.length && new RegExp([...rest].join('.*')).test(name);
}

function imitated(host: string): string | null {
  if (genuine.test(host)) return null;
  const inside = embedded.exec(host)?.[1];
  if (inside) return inside;
  const labels = host.split('.');
  const domain = labels.slice(-2).join('.');
  for (const [index, known] of IMITATED.entries()) {
    const name = known.slice(0, known.indexOf('.'));
    if (oneEditApart(domain, known)) return known;
    if (index < DISTINCT && (labels.at(-2) === name || labels.at(-3) === name)) return known;
    if (labels.some((label) => homograph(label, name))) return known;
  }
  return null;
}

const hosts = new Map<string, Host>();
function readHost(host: string): Host {
  let read = hosts.get(host);
  if (!read) {
    const rows = ROWS.filter((row) => row.hosts.test(host));
    read = { rows, resembles: rows.length > 0 ? null : imitated(host) };
    // A page that names ever new hosts must not fill the memory.
    if (hosts.size > 4000) hosts.clear();
    hosts.set(host, read);
  }
  return read;
}

/** Whether a host belongs to a platform that has machine-readable credentials: there, redirects may be followed. */
export function isPlatformHost(host: string): boolean {
  return readHost(host.toLowerCase()).rows.some((row) => row.proof !== 'page');
}

/** Whether a host belongs to any platform that we know by name. */
export function isKnownHost(host: string): boolean {
  return readHost(host.toLowerCase()).rows.length > 0;
}

function parse(href: string, base?: string): URL | null {
  try {
    const url = new URL(href, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** The address inside a redirect wrapper; the wrapper itself is asked nothing. */
function unwrap(outer: URL): URL | null {
  let url: URL | null = outer;
  for (let depth = 0; url && depth < 3; depth++) {
    const place: string = url.hostname + url.pathname;
    const inner: string | null = VALIDATOR.test(place)
      ? url.searchParams.get('a')
      : WRAPPERS.test(place)
        ? (url.searchParams.get('url') ?? url.searchParams.get('q') ?? '')
        : null;
    if (inner === null) return url;
    url = parse(inner);
  }
  return url;
}

/** https, no user name, lower-case UUIDs, without tracking parameters; the rest of the query stays as it was written. */
function normalise(url: URL): void {
  url.protocol = 'https:';
  url.username = url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  url.pathname = url.pathname.replace(UUIDS, (uuid) => uuid.toLowerCase());
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  url.search = kept.join('&');
  url.hash = url.hash.replace(/identity__email=[^&#]*&?/g, '');
}

function kindOf(row: Row, rest: string): { kind: LinkKind; id: string | null } | null {
  const award = row.award.exec(rest);
  if (award) {
    const id = award
      .slice(1)
      .filter((group) => group !== undefined)
      .join('/');
    return { kind: 'award', id: id === '' ? null : /^[\da-fA-F]{8}-/.test(id) ? id.toLowerCase() : id };
  }
  for (const [kind, path] of row.others) if (path.test(rest)) return { kind, id: null };
  return row.shared ? null : { kind: 'unknown', id: null };
}

/**
 * Reads what an address alone tells, with no request: unwraps redirect wrappers (three deep), normalises, and recognises the
 * platform by the parsed host. Null for anything that is not http or https. Never throws.
 */
export function readAddress(href: string, base?: string): Address | null {
  const given = parse(href.trim(), base);
  const url = given && unwrap(given);
  if (!url) return null;
  // "https://www.credly.com@host/": the name before "@" is bait.
  const bait = url.username ? embedded.exec(decodeURIComponent(url.username.replaceAll('%', '')).toLowerCase())?.[1] : undefined;
  normalise(url);
  const address: Address = { url: url.href, platform: null, id: null, kind: 'unknown', proof: 'unknown' };
  const host = readHost(url.hostname);
  const resembles = host.rows.length > 0 ? null : (host.resembles ?? bait);
  if (resembles) return { ...address, kind: 'look-alike', resembles };
  if (SHORTENERS.test(url.hostname)) return { ...address, kind: 'short-link' };
  const rest = url.pathname + url.search + url.hash;
  for (const row of [...host.rows, ...(ANY_HOST_HINT.test(rest) ? ANY_HOST : [])]) {
    const read = kindOf(row, rest);
    if (!read) continue;
    const proof =
      read.kind !== 'award' && read.kind !== 'short-link'
        ? 'page'
        : /^\/(?:obv3|(?:api\/)?v1\/obi\/v3)\//.test(rest)
          ? 'signed'
          : row.proof;
    return { ...address, ...read, platform: row.platform, proof };
  }
  return address;
}

/** The host that answers for assertions of a Badgr region. Identifiers of two regions are two documents. */
export function badgrApiHost(host: string): string {
  const region = /(?:^|\.)(eu|ca|au|sg)\.badgr\.(?:io|com)$|\.parchment\.(eu|ca|au)$/.exec(host);
  const name = region?.[1] ?? region?.[2];
  return name ? `api.${name}.badgr.io` : 'api.badgr.io';
}

/** The identity behind "one finding per badge": two addresses with one key lead to the same badge. */
export function keyOf(address: Address): string {
  if (address.platform === null || address.id === null) return address.url;
  const host = new URL(address.url).hostname;
  switch (address.platform) {
    case 'badgr':
      return `badgr ${badgrApiHost(host)} ${address.id}`;
    // Numbers and hashes that count on one host only.
    case 'moodle':
    case 'open-badge-passport':
      return `${address.platform} ${host.replace(/^www\./, '')} ${address.id}`;
    default:
      return `${address.platform} ${address.id}`;
  }
}
