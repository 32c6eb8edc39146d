/** Why no document came back. Each is an outcome of its own in the report (`lib/verify/codes`). */
export type FetchFailure =
  | 'permission_needed'
  | 'address_refused'
  | 'network_failed'
  | 'timed_out'
  | 'moved'
  | 'too_large'
  | 'too_many_hosts';

export interface Answer {
  ok: true;
  /** The address that was asked (after following redirects within a known platform: the final one). */
  url: string;
  status: number;
  /** Media type in lower case, without parameters; '' when none was sent. */
  contentType: string;
  bytes: Uint8Array;
  /** It was read earlier in the same check, or is kept. */
  cached?: boolean;
}

export type FetchResult = Answer | { ok: false; url: string; failure: FetchFailure };

export interface FetchOptions {
  accept?: string;
  /** Redirects are followed, and the final address is checked again: only within the hosts of a known platform. */
  mayRedirect?: boolean;
  /** Never from a cache: the hosted check needs to read the assertion just now. */
  fresh?: boolean;
  signal?: AbortSignal;
}

/** The one way to the network. `lib/net/safe-fetch` in the browser, `lib/net/offline-world` for tests and `--documents`. Never throws. */
export type FetchDocument = (url: string, options?: FetchOptions) => Promise<FetchResult>;

/** One address that was asked. Refused addresses are checks, not requests. */
export interface RequestRecord {
  url: string;
  status: number | null;
  bytes: number;
  ms: number;
  cached: boolean;
}

/** Bytes to be read as a credential, with where they came from. */
export interface Document {
  bytes: Uint8Array;
  contentType: string;
  /** The https address that answered, or null for a file, a paste or a data URL. */
  url: string | null;
}
