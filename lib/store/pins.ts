import { pinName } from '../trust/parse-pins.ts';
import type { Pin, Role } from '../trust/pin.ts';
import { databaseStore } from './database.ts';
import type { Store } from './store.ts';

export interface PinStore {
  all(): Promise<Pin[]>;
  /** Adds, or replaces the pin of that identifier and role. */
  put(pins: readonly Pin[]): Promise<void>;
  remove(pin: { id: string; role: Role }): Promise<void>;
}

/** The team's decisions about issuers and endorsers, in the order in which they were made. One for each identifier and role. */
export function pinStore(store: Store<Pin> = databaseStore('pins')): PinStore {
  return {
    all: async () => [...(await store.all()).values()].sort((a, b) => a.pinnedAt.localeCompare(b.pinnedAt)),
    async put(pins) {
      for (const pin of pins) await store.update(pinName(pin), () => pin);
    },
    remove: async (pin) => void (await store.update(pinName(pin), () => null)),
  };
}
