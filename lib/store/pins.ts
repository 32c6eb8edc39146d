import { type DBSchema, openDB } from 'idb';
import type { Pin } from '../trust/pin.ts';

interface Schema extends DBSchema {
  pins: { key: string; value: Pin };
}

/** The team's decisions about issuers and endorsers, in IndexedDB. Opened anew each time: a connection dies with the worker. */
export async function readPins(): Promise<Pin[]> {
  const database = await openDB<Schema>('assay', 1, {
    upgrade: (created) => void created.createObjectStore('pins', { keyPath: 'id' }),
  });
  try {
    return await database.getAll('pins');
  } finally {
    database.close();
  }
}
