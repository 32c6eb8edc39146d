import type { DocumentStore, KeptDocument } from '../net/kept-documents.ts';
import { databaseStore } from './database.ts';
import type { Store } from './store.ts';

/** How much is kept: a hiring season's issuers, not a mirror of the web. Sizes in bytes. */
export const DOCUMENT_LIMITS = { count: 200, each: 2 ** 20, all: 20 * 2 ** 20 };

/** The kept documents of `lib/net/kept-documents`, each under its address. */
export function documentStore(
  store: Store<KeptDocument> = databaseStore('documents'),
  limits: typeof DOCUMENT_LIMITS = DOCUMENT_LIMITS,
): DocumentStore {
  const remove = async (...urls: string[]): Promise<void> => {
    for (const url of urls) await store.update(url, () => null);
  };
  return {
    async get(url, accept) {
      const kept = await store.get(url);
      return kept?.accept === accept ? kept : null;
    },
    async put(document) {
      if (document.bytes.byteLength > limits.each) return remove(document.url);
      await store.update(document.url, () => document);
      await remove(...surplus([...(await store.all()).values()], limits, document.readAt));
    },
    remove,
    count: async () => (await store.all()).size,
    clear: async () => remove(...(await store.all()).keys()),
  };
}

/** The addresses of what is over, and of what is too much: counted from the youngest, everything after the limits are reached. */
function surplus(kept: KeptDocument[], { count, all }: typeof DOCUMENT_LIMITS, now: string): string[] {
  const over = kept.filter(({ until }) => until <= now);
  let size = 0;
  const tooMuch = kept
    .filter(({ until }) => until > now)
    .sort((one, other) => other.readAt.localeCompare(one.readAt))
    .filter(({ bytes }, at) => {
      size += bytes.byteLength;
      return at >= count || size > all;
    });
  return [...over, ...tooMuch].map(({ url }) => url);
}
