/** How many requests may run against one host at a time. */
export interface HostSlots {
  /** Waits for a free place; the function that comes back gives it up. */
  take(host: string): Promise<() => void>;
}

/** First come, first served, for each host on its own. */
export function createHostSlots(perHost: number): HostSlots {
  const hosts = new Map<string, { busy: number; waiting: (() => void)[] }>();
  return {
    async take(host) {
      const slot = hosts.get(host) ?? { busy: 0, waiting: [] };
      hosts.set(host, slot);
      if (slot.busy < perHost) slot.busy++;
      else await new Promise<void>((resolve) => slot.waiting.push(resolve));
      return () => {
        const next = slot.waiting.shift();
        if (next) next();
        else if (--slot.busy === 0) hosts.delete(host);
      };
    },
  };
}
