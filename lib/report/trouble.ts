import { hostOf } from '../net/address.ts';
import { isPlatformHost } from './platform-host.ts';
import type { Report } from './report.ts';

/** What is wrong around us rather than with any badge. */
export type Trouble = 'offline' | 'captive-portal' | 'clock';

/** What the reports of one page, made at one time, say together about this computer and its network; null when nothing. */
export function troubleOf(reports: readonly Report[]): Trouble | null {
  if (isOffline(reports)) return 'offline';
  if (isBehindPortal(reports)) return 'captive-portal';
  return isClockWrong(reports) ? 'clock' : null;
}

/** Codes and reasons of an address that was reached and gave nothing: it looks like a failure in the list of what was asked. */
const REACHED = ['moved', 'too_large'];

/** Several hosts were asked, and none answered. One that is silent says something of itself alone. */
function isOffline(reports: readonly Report[]): boolean {
  const asked = reports.filter(({ requests }) => requests.length > 0);
  const hosts = new Set(asked.flatMap(({ requests }) => requests.map(({ url }) => hostOf(url))));
  return hosts.size >= 2 && asked.every(isUnanswered);
}

/** Something was asked for this report, and nobody answered. */
export const isUnanswered = (report: Report): boolean =>
  report.requests.length > 0 &&
  report.requests.every(({ status }) => status === null) &&
  !checksOf(report).some(({ code, params }) => REACHED.some((what) => code === `net_${what}` || params.reason === what));

/** Somebody answers in the place of others: says so, gives two hosts the same page, or pages where two platforms have an interface. */
function isBehindPortal(reports: readonly Report[]): boolean {
  if (reports.some(({ requests }) => requests.some(({ status }) => status === 511))) return true;
  const pages = reports.flatMap(({ checks, source: { document, sha256 } }) => {
    const host = document === null ? null : hostOf(document);
    return host !== null && checks.some(({ code }) => code === 'parse_html') ? [{ host, sha256 }] : [];
  });
  if (new Set(pages.map(({ host }) => host).filter(isPlatformHost)).size >= 2) return true;
  return pages.some(
    ({ host, sha256 }) => sha256 !== null && pages.some((other) => other.sha256 === sha256 && other.host !== host),
  );
}

/** A known platform keeps time; a stranger alone may be the one whose clock is wrong. */
function isClockWrong(reports: readonly Report[]): boolean {
  const hosts = new Set(
    reports.flatMap(checksOf).flatMap(({ code, params: { host } }) => (code === 'net_clock_differs' && host ? host : [])),
  );
  return hosts.size >= 2 || [...hosts].some(isPlatformHost);
}

const checksOf = ({ checks, endorsements, credentials }: Report): Report['checks'] => [
  ...checks,
  ...endorsements.flatMap((one) => one.checks),
  ...credentials.flatMap(checksOf),
];
