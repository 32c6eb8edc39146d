import { readAddress } from '../../../lib/platforms/index.ts';
import { type CheckContext, checkBadge } from '../../../lib/report/check-badge.ts';
import type { Report } from '../../../lib/report/report.ts';
import type { PageClaims } from '../../../lib/sites/badge-link.ts';
import type { Code } from '../../../lib/verify/codes.ts';
import type { Doc } from '../../world/types.ts';
import { type Network, network } from './network.ts';

export { claims } from './claims.ts';

/** The clock of the unit tests: after every good badge of the world began, before any of them ends. */
export const NOW = new Date('2026-06-01T12:00:00Z');

export interface Circumstances extends Partial<Omit<CheckContext, 'fetchDocument'>> {
  network?: Network;
}

const contextOf = ({ network: net = network(), ...more }: Circumstances): CheckContext => ({
  now: NOW,
  pins: [],
  holder: { name: null, emails: [] },
  ...more,
  fetchDocument: net.fetchDocument,
});

export const bytesOf = (document: Doc | unknown[] | string | Uint8Array): Uint8Array =>
  document instanceof Uint8Array
    ? document
    : new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));

/** The whole path from the bytes of a file to its report. */
export const checkDocument = (
  document: Doc | unknown[] | string | Uint8Array,
  circumstances: Circumstances = {},
): Promise<Report> =>
  checkBadge({ kind: 'document', given: 'test', bytes: bytesOf(document), contentType: '' }, contextOf(circumstances));

/** The whole path from an address to its report. */
export function checkLink(url: string, circumstances: Circumstances = {}, said: PageClaims | null = null): Promise<Report> {
  const address = readAddress(url);
  if (address === null) throw new Error(`no address: ${url}`);
  return checkBadge({ kind: 'link', given: url, address, claims: said }, contextOf(circumstances));
}

export const checkEntry = (said: PageClaims, circumstances: Circumstances = {}): Promise<Report> =>
  checkBadge({ kind: 'entry', given: said.title ?? '', claims: said }, contextOf(circumstances));

/** Every code of a report, with those of its endorsements and of the credentials inside it. */
export function codesOf({ checks, endorsements, credentials }: Report): Set<Code> {
  return new Set([
    ...[...checks, ...endorsements.flatMap((one) => one.checks)].map(({ code }) => code),
    ...credentials.flatMap((inner) => [...codesOf(inner)]),
  ]);
}

/** What could not even be read, or is no address. */
export const checkUnreadable = (what: 'file' | 'address', circumstances: Circumstances = {}): Promise<Report> =>
  checkBadge({ kind: 'unreadable', given: 'x', what }, contextOf(circumstances));
