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
  /** It is a kept copy (`lib/net/kept-documents`), read at this time (ISO 8601). It can confirm; what speaks against a badge is read anew. */
  keptSince?: string;
  /** How far the clock of who answered was ahead of this computer's when it answered, in milliseconds; absent when it did not say. */
  clockAhead?: number;
}

export type FetchResult = Answer | { ok: false; url: string; failure: FetchFailure };

/**
 * What a document is about, when it is about no person: an issuer (profile, badge class), keys (DID document, JWK Set, controller
 * document, the profile that lists the keys of a signature), or the status of many badges at once.
 */
export type About = 'issuer' | 'keys' | 'status-list';

export interface FetchOptions {
  accept?: string;
  /** Said by who asks. Without it the document may be about a person, and is never kept. */
  about?: About;
  /** Redirects are followed, and the final address is checked again: only within the hosts of a known platform. */
  mayRedirect?: boolean;
  /** No copy that was kept from an earlier check may answer. The browser's own cache never does. */
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
