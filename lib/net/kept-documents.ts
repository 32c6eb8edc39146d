import { askable } from './address.ts';
import type { About, Answer, FetchDocument } from './document.ts';
import { LIFETIME, lifetimeOf } from './lifetime.ts';

/** A document that is about no person, as it was read. */
export interface KeptDocument {
  url: string;
  /** The Accept header that it was asked with; '' for none of its own. */
  accept: string;
  about: About;
  status: number;
  contentType: string;
  bytes: Uint8Array;
  /** ISO 8601, by this computer's clock. */
  readAt: string;
  /** ISO 8601: from then on it answers nothing. */
  until: string;
}

/** Where copies are kept: one for each address. `lib/store/documents` in the browser. */
export interface DocumentStore {
  get(url: string, accept: string): Promise<KeptDocument | null>;
  /** Replaces the copy of that address; may drop others, the oldest first. */
  put(document: KeptDocument): Promise<void>;
  remove(...urls: string[]): Promise<void>;
  count(): Promise<number>;
  clear(): Promise<void>;
}

export interface KeepParts {
  /** Asked before a copy answers too: a host that is not allowed any more is not to be spoken for. */
  hasPermission(url: string): Promise<boolean>;
  /** Whether copies may answer. False when a person wants everything read anew; what is read is then kept all the same. */
  read?: boolean;
  /** Whether what is read may be kept. False in a private window. */
  write?: boolean;
  /** Milliseconds since 1970. */
  now?(): number;
}

/**
 * Keeps documents that are about no person (DESIGN section 8, "Kept") and answers with them while their lifetime lasts.
 * Only complete answers with status 200 are kept. What the store cannot do is no failure of the check.
 */
export function keepDocuments(
  fetchDocument: FetchDocument,
  store: DocumentStore,
  { hasPermission, read = true, write = true, now = Date.now }: KeepParts,
): FetchDocument {
  return async (given, options = {}) => {
    const { about, accept = '', mayRedirect = false, fresh = false } = options;
    const url = askable(given);
    if (about === undefined || url === null || mayRedirect) return fetchDocument(given, options);
    if (read && !fresh && (await hasPermission(url).catch(() => false))) {
      const kept = await store.get(url, accept).catch(() => null);
      if (kept !== null && isAlive(kept, about, now())) return answerOf(kept);
    }
    const result = await fetchDocument(given, options);
    if (!result.ok || result.cached === true || !write) return result;
    const at = now();
    const life = result.status === 200 ? lifetimeOf(about, result.bytes, at) : null;
    const written = life === null ? store.remove(url) : store.put(keptOf(result, url, accept, about, at, life));
    // Nobody waits for it: an answer is worth as much when it could not be kept.
    void written.catch(() => undefined);
    return result;
  };
}

/** A clock that was set back makes no copy younger: one from the future is not used. */
function isAlive({ readAt, until }: KeptDocument, about: About, now: number): boolean {
  const age = now - Date.parse(readAt);
  return age >= 0 && age < LIFETIME[about] && now < Date.parse(until);
}

const answerOf = ({ url, status, contentType, bytes, readAt }: KeptDocument): Answer => ({
  ok: true,
  url,
  status,
  contentType,
  bytes,
  cached: true,
  keptSince: readAt,
});

const keptOf = (
  { status, contentType, bytes }: Answer,
  url: string,
  accept: string,
  about: About,
  at: number,
  life: number,
): KeptDocument => ({
  url,
  accept,
  about,
  status,
  contentType,
  bytes,
  readAt: new Date(at).toISOString(),
  until: new Date(at + life).toISOString(),
});
