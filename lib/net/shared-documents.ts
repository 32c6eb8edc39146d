import { askable } from './address.ts';
import type { FetchDocument, FetchResult } from './document.ts';

/**
 * Asks each address once, however many badges of one check of a page name it (DESIGN section 9). What was read in this check serves one
 * that must read afresh too; a kept copy (`keepDocuments`, the layer below) does not. Failures are not kept.
 */
export function shareDocuments(fetchDocument: FetchDocument): FetchDocument {
  const documents = new Map<string, Promise<FetchResult>>();
  return async (url, options = {}) => {
    // What is asked, and how, makes the answer; a caller's own signal must not end it for the others.
    const { accept, about, mayRedirect, fresh = false, signal } = options;
    const mayBeKept = about !== undefined && !fresh;
    const keyOf = (mayHoldKept: boolean) =>
      JSON.stringify([askable(url) ?? url, accept ?? null, mayRedirect ?? false, mayHoldKept]);
    const key = keyOf(mayBeKept);
    const known = documents.get(keyOf(false)) ?? documents.get(key);
    const asked =
      known ??
      fetchDocument(url, {
        ...(accept && { accept }),
        ...(about && { about }),
        ...(mayRedirect && { mayRedirect }),
        ...(fresh && { fresh }),
      });
    if (known === undefined) {
      documents.set(key, asked);
      void asked.then(({ ok }) => ok || documents.delete(key));
    }
    const result = await (signal ? Promise.race([asked, aborted(url, signal)]) : asked);
    return known !== undefined && result.ok ? { ...result, cached: true } : result;
  };
}

const aborted = (url: string, signal: AbortSignal): Promise<FetchResult> =>
  new Promise((resolve) => {
    const end = () => resolve({ ok: false, url, failure: 'network_failed' });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
