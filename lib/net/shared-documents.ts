import { askable } from './address.ts';
import type { FetchDocument, FetchResult } from './document.ts';

/**
 * Asks each address once, however many badges of one check of a page name it (DESIGN section 9). What comes from it was read just
 * now, so it serves a check that must read afresh too; nothing is left to the browser's cache, which would keep people's badges on disk.
 * Failures are not kept.
 */
export function shareDocuments(fetchDocument: FetchDocument): FetchDocument {
  const documents = new Map<string, Promise<FetchResult>>();
  return async (url, options = {}) => {
    // What is asked, and how, makes the answer; a caller's own signal must not end it for the others.
    const { accept, mayRedirect, signal } = options;
    const key = JSON.stringify([askable(url) ?? url, accept ?? null, mayRedirect ?? false]);
    const known = documents.get(key);
    const asked = known ?? fetchDocument(url, { ...(accept && { accept }), ...(mayRedirect && { mayRedirect }), fresh: true });
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
