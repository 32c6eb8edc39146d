import { SHORTENERS } from './patterns-hosts.ts';
import { imitatedBy } from './patterns-imitated.ts';
import { destinationOf } from './patterns-notice.ts';
import { ANY_HOST, ROWS, type Row, UUIDS } from './patterns-table.ts';
import type { Address, LinkKind } from './platform.ts';

const TRACKING = /^(?:trk|utm_\w*|lipi|source|ref|isSdui|urlhash|mt|identity__email)$/;

const hosts = new Map<string, Row[]>();
function rowsOf(host: string): Row[] {
  let rows = hosts.get(host);
  if (!rows) {
    rows = ROWS.filter((row) => row.hosts.test(host));
    // A page that names ever new hosts must not fill the memory.
    if (hosts.size > 4000) hosts.clear();
    hosts.set(host, rows);
  }
  return rows;
}

/** Whether a host belongs to a platform that has machine-readable credentials: there, redirects may be followed. */
export function isPlatformHost(host: string): boolean {
  return rowsOf(host.toLowerCase()).some((row) => row.proof !== 'page');
}

/** Whether a host belongs to any platform that we know by name. */
export function isKnownHost(host: string): boolean {
  return rowsOf(host.toLowerCase()).length > 0;
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
  const url = destinationOf(href, base);
  if (!url) return null;
  const rows = rowsOf(url.hostname.replace(/\.$/, ''));
  const resembles = rows.length > 0 ? null : imitatedBy(url);
  normalise(url);
  const address: Address = { url: url.href, platform: null, id: null, kind: 'unknown', proof: 'unknown' };
  if (resembles) return { ...address, kind: 'look-alike', resembles };
  if (SHORTENERS.test(url.hostname)) return { ...address, kind: 'short-link' };
  const rest = url.pathname + url.search + url.hash;
  for (const row of [...rows, ...ANY_HOST]) {
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
    case 'open-edx':
      return `${address.platform} ${host.replace(/^www\./, '')} ${address.id}`;
    default:
      return `${address.platform} ${address.id}`;
  }
}
