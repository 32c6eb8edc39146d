import { browser } from 'wxt/browser';
import { type Store, storeOver } from './store.ts';

/** Memory that outlives the worker but not the browser, closed to page scripts. Private windows have no other. */
export function sessionStore<T>(prefix: string): Store<T> {
  const area = browser.storage.session;
  return storeOver<T>({
    async read(name) {
      const key = prefix + name;
      return ((await area.get(key)) as Record<string, T | undefined>)[key] ?? null;
    },
    write: (name, value) => area.set({ [prefix + name]: value }),
    remove: (name) => area.remove(prefix + name),
    async all(start) {
      const everything = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix + start));
      return new Map(everything.map(([key, value]) => [key.slice(prefix.length), value as T]));
    },
  });
}
