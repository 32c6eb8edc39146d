import { askable } from './address.ts';
import type { FetchDocument, FetchFailure, FetchOptions, FetchResult, RequestRecord } from './document.ts';
import { limitHosts } from './host-limit.ts';
import { createHostSlots, type HostSlots } from './host-slots.ts';

/** Times in milliseconds, sizes in bytes. `hosts`: how many hosts this one instance may ask. */
export interface FetchLimits {
  timeout: number;
  document: number;
  image: number;
  hosts: number;
}

export const FETCH_LIMITS: FetchLimits = { timeout: 10_000, document: 2 ** 20, image: 5 * 2 ** 20, hosts: 12 };

/** Statuses that send a client elsewhere (Fetch standard, section 2.2.3). Others of their hundred are answers without a document. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What an unknown address is asked for (DESIGN section 4). */
export const ACCEPT_CREDENTIAL = 'application/vc+jwt, application/vc, application/ld+json, application/json';

export interface SafeFetchParts {
  /** Whether the browser lets us ask this https address. Asked first: a fetch without permission is still sent. */
  hasPermission(url: string): Promise<boolean>;
  /** Whether a host belongs to a known platform; only within those are redirects followed. */
  isPlatformHost(host: string): boolean;
  fetch?: typeof globalThis.fetch;
  /** Told of every address that was really asked. */
  onRequest?(record: RequestRecord): void;
  limits?: Partial<FetchLimits>;
  /** Shared between instances, so that a page full of badges does not flood one host. Default: two at a time. */
  slots?: HostSlots;
  /** This computer's clock, in milliseconds since 1970. */
  now?(): number;
}

/**
 * Makes the one way to the network (DESIGN section 8): https only, public hosts only, after the permission, without cookies
 * and referrer, within time and size. Never throws; every outcome is an answer or a named failure.
 */
export function createSafeFetch(parts: SafeFetchParts): FetchDocument {
  const { hasPermission, isPlatformHost, onRequest } = parts;
  const fetch = parts.fetch ?? globalThis.fetch.bind(globalThis);
  const limits = { ...FETCH_LIMITS, ...parts.limits };
  const slots = parts.slots ?? createHostSlots(2);
  const now = parts.now ?? Date.now;

  const ask: FetchDocument = async (given, options = {}) => {
    const url = askable(given);
    if (url === null) return { ok: false, url: given, failure: 'address_refused' };
    const failed = (failure: FetchFailure): FetchResult => ({ ok: false, url, failure });
    const { hostname } = new URL(url);
    const follow = options.mayRedirect === true && isPlatformHost(hostname);
    if (!(await hasPermission(url).catch(() => false))) return failed('permission_needed');
    const release = await slots.take(hostname);
    const started = performance.now();
    const timeout = AbortSignal.timeout(limits.timeout);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    let status: number | null = null;
    let size = 0;
    try {
      signal.throwIfAborted();
      const response = await fetch(url, { ...request(options, follow), signal });
      // `manual` refuses to follow as `error` does, and says that there was a redirect.
      if (response.type === 'opaqueredirect' || (!follow && REDIRECTS.has(response.status))) {
        void response.body?.cancel().catch(() => undefined);
        return failed('moved');
      }
      status = response.status;
      const final = follow ? landed(response.url, isPlatformHost) : url;
      if (final === null) {
        void response.body?.cancel().catch(() => undefined);
        return failed('moved');
      }
      const contentType = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
      const bytes = await readUpTo(response, contentType.startsWith('image/') ? limits.image : limits.document);
      if (bytes === null) return failed('too_large');
      size = bytes.byteLength;
      return { ok: true, url: final, status, contentType, bytes, ...clockOf(response.headers, now()) };
    } catch {
      return failed(timeout.aborted ? 'timed_out' : 'network_failed');
    } finally {
      release();
      onRequest?.({ url, status, bytes: size, ms: Math.round(performance.now() - started), cached: false });
    }
  };
  return limitHosts(ask, limits.hosts);
}

/** Where followed redirects ended; null when that is no address that we would have asked. */
function landed(url: string, isPlatformHost: (host: string) => boolean): string | null {
  const final = url.startsWith('https:') ? askable(url) : null;
  return final !== null && isPlatformHost(new URL(final).hostname) ? final : null;
}

/** The one form that servers may write (RFC 9110 section 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** `Date` is when the answer was made; a cache on the way says in `Age`, in seconds, how long it had it (RFC 9111 section 5.1). */
function clockOf(headers: Headers, here: number): { clockAhead?: number } {
  const date = headers.get('date') ?? '';
  const made = HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN;
  const age = headers.get('age') ?? '0';
  return Number.isNaN(made) || !/^\d{1,9}$/.test(age) ? {} : { clockAhead: made + Number(age) * 1000 - here };
}

function request(options: FetchOptions, follow: boolean): RequestInit {
  return {
    method: 'GET',
    headers: { accept: options.accept ?? ACCEPT_CREDENTIAL },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: follow ? 'follow' : 'manual',
    // The browser's cache would put people's badges on disk, and nobody would know how old an answer is.
    cache: 'no-store',
  };
}

/** The body, or null when it is longer than `limit`; then nothing more of it is read. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    void reader.cancel().catch(() => undefined);
    return null;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
