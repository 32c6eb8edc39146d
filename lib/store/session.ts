import { browser } from 'wxt/browser';

/**
 * Memory that outlives the worker but not the browser, closed to page scripts. One value under one name.
 * `update` calls on one name run one after another, so that two events at once lose nothing.
 */
export interface SessionStore<T> {
  get(name: string): Promise<T | null>;
  all(): Promise<Map<string, T>>;
  /** Null removes the value. */
  update(name: string, change: (value: T | null) => T | null): Promise<T | null>;
}

export function sessionStore<T>(prefix: string): SessionStore<T> {
  const area = browser.storage.session;
  const turns = new Map<string, Promise<unknown>>();

  const read = async (name: string): Promise<T | null> => {
    const key = prefix + name;
    return ((await area.get(key)) as Record<string, T | undefined>)[key] ?? null;
  };

  async function change(name: string, to: (value: T | null) => T | null): Promise<T | null> {
    const before = await read(name);
    const after = to(before);
    if (after === before) return after;
    if (after === null) await area.remove(prefix + name);
    else await area.set({ [prefix + name]: after });
    return after;
  }

  return {
    get: read,
    async all() {
      const everything = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix));
      return new Map(everything.map(([key, value]) => [key.slice(prefix.length), value as T]));
    },
    update(name, to) {
      const turn = (turns.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => change(name, to));
      turns.set(name, turn);
      void turn.catch(() => undefined).finally(() => turns.get(name) === turn && turns.delete(name));
      return turn;
    },
  };
}
