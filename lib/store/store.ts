/**
 * Values under names, in memory that outlives the worker. `update` calls on one name run one after another, so that two events
 * at once lose nothing.
 */
export interface Store<T> {
  get(name: string): Promise<T | null>;
  /** Those whose name begins so, with their whole names. Default: all. */
  all(prefix?: string): Promise<Map<string, T>>;
  /** Null removes the value. */
  update(name: string, change: (value: T | null) => T | null): Promise<T | null>;
}

/** The part of a store that its memory differs in. */
export interface Memory<T> {
  read(name: string): Promise<T | null>;
  write(name: string, value: T): Promise<void>;
  remove(name: string): Promise<void>;
  all(prefix: string): Promise<Map<string, T>>;
}

export function storeOver<T>({ read, write, remove, all }: Memory<T>): Store<T> {
  const turns = new Map<string, Promise<unknown>>();

  async function change(name: string, to: (value: T | null) => T | null): Promise<T | null> {
    const before = await read(name);
    const after = to(before);
    if (after === before) return after;
    if (after === null) await remove(name);
    else await write(name, after);
    return after;
  }

  return {
    get: read,
    all: (prefix = '') => all(prefix),
    update(name, to) {
      const turn = (turns.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => change(name, to));
      turns.set(name, turn);
      void turn.catch(() => undefined).finally(() => turns.get(name) === turn && turns.delete(name));
      return turn;
    },
  };
}
