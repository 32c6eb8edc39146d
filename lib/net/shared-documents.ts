import { askable } from './address.ts';
import type { FetchDocument, FetchResult } from './document.ts';

/**
 * Asks each address once, however many badges of one check of a page name it (DESIGN section 9).
 * Something that must be fresh is shared only with others that were read fresh in the same check. Failures are not kept.
 */
export function shareDocuments(fetchDocument: FetchDocument): FetchDocument {
  const documents = new Map<string, Promise<FetchResult>>();
  return async (url, options = {}) => {
    // What is asked, and how, makes the answer; a caller's own signal must not end it for the others.
    const { signal, ...asked } = options;
    const key = JSON.stringify([askable(url) ?? url, asked.accept ?? null, asked.mayRedirect ?? false, asked.fresh ?? false]);
    let result = documents.get(key);
    if (result === undefined) {
      result = fetchDocument(url, asked);
      documents.set(key, result);
      void result.then(({ ok }) => ok || documents.delete(key));
    }
    return signal ? Promise.race([result, aborted(url, signal)]) : result;
  };
}

const aborted = (url: string, signal: AbortSignal): Promise<FetchResult> =>
  new Promise((resolve) => {
    const end = () => resolve({ ok: false, url, failure: 'network_failed' });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
