import { type IDBPDatabase, openDB } from 'idb';
import { type Store, storeOver } from './store.ts';

/**
 * What outlives the browser (DESIGN section 8, "Kept"): pins, settings, documents that are about no person, checks of many badges
 * (`runs`, and their badges as `jobs`) until they are erased, and reports that the user chose to keep. Each value under a name.
 */
const STORES = ['pins', 'settings', 'documents', 'runs', 'jobs', 'reports'] as const;
export type StoreName = (typeof STORES)[number];

let opened: Promise<IDBPDatabase> | null = null;

/** Raised where reports change their shape before a first release: then those of before are dropped. A release will have to read them. */
const SHAPE = 3;

/** The database; the connection dies with the worker, and is given up when another version wants it. */
export function database(): Promise<IDBPDatabase> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB('assay', SHAPE, {
    upgrade(created, _before, _now, changing) {
      for (const store of STORES) {
        if (!created.objectStoreNames.contains(store)) created.createObjectStore(store);
        else if (store === 'jobs' || store === 'runs' || store === 'reports') void changing.objectStore(store).clear();
      }
    },
    blocking(_now, _wanted, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/** One object store of the database as values under names. */
export function databaseStore<T>(name: StoreName): Store<T> {
  return storeOver<T>({
    read: async (key) => ((await (await database()).get(name, key)) as T | undefined) ?? null,
    async write(key, value) {
      await (await database()).put(name, value, key);
    },
    remove: async (key) => (await database()).delete(name, key),
    async all(prefix) {
      const within = prefix === '' ? null : IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
      const reading = (await database()).transaction(name);
      const [keys, values] = await Promise.all([reading.store.getAllKeys(within), reading.store.getAll(within)]);
      return new Map(keys.map((key, at) => [String(key), values[at] as T]));
    },
  });
}

/** Empties one object store. */
export async function emptyStore(name: StoreName): Promise<void> {
  await (await database()).clear(name);
}
