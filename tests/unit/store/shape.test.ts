import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { databaseStore, type StoreName } from '../../../lib/store/database.ts';

test('reports of an earlier shape are dropped; what the team decided and set stays', async () => {
  const of: Record<StoreName, boolean> = {
    pins: true,
    settings: true,
    documents: true,
    runs: false,
    jobs: false,
    reports: false,
  };
  const stores = Object.keys(of) as StoreName[];
  const before = await openDB('assay', 1, {
    upgrade(created) {
      for (const store of stores) created.createObjectStore(store);
    },
  });
  for (const store of stores) await before.put(store, { report: 0 }, 'a');
  before.close();

  for (const store of stores) {
    const here = databaseStore<object>(store);
    expect(await here.get('a'), store).toEqual(of[store] ? { report: 0 } : null);
    // And it takes what is written now.
    await here.update('b', () => ({ report: 1 }));
    expect(await here.get('b'), store).toEqual({ report: 1 });
  }
});
