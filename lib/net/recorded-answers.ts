import { askable, hostOf } from './address.ts';
import type { FetchDocument, FetchResult } from './document.ts';

/** What one check was answered, so that it can be judged again without asking again. */
export interface RecordedAnswers {
  /** Asks, and remembers what came back, failures too. */
  record: FetchDocument;
  /** Reads anew what a kept copy had answered; a copy whose address does not answer now stands. The rest comes from memory. */
  renew: FetchDocument;
  /** From memory alone: what was not asked before does not answer. */
  replay: FetchDocument;
  /** Whether a kept copy answered anything. */
  hasKept(): boolean;
  /** How far the clock of each host is ahead of this computer's, in milliseconds: the answer that differs most. */
  clocks(): { host: string; ahead: number }[];
}

export function recordAnswers(fetchDocument: FetchDocument): RecordedAnswers {
  const answers = new Map<string, FetchResult>();
  const record: FetchDocument = async (url, options = {}) => {
    const result = await fetchDocument(url, options);
    answers.set(keyOf(url, options), result);
    return result;
  };
  return {
    record,
    async renew(url, options = {}) {
      const key = keyOf(url, options);
      const known = answers.get(key);
      if (known !== undefined && !isKept(known)) return known;
      const result = await record(url, { ...options, fresh: true });
      if (result.ok || known === undefined || !known.ok) return result;
      const { keptSince: _, ...settled } = known;
      answers.set(key, settled);
      return settled;
    },
    replay: async (url, options = {}) => answers.get(keyOf(url, options)) ?? { ok: false, url, failure: 'network_failed' },
    hasKept: () => [...answers.values()].some(isKept),
    clocks() {
      const ahead = new Map<string, number>();
      for (const answer of answers.values()) {
        const host = hostOf(answer.url);
        if (!answer.ok || answer.clockAhead === undefined || host === null) continue;
        if (Math.abs(answer.clockAhead) > Math.abs(ahead.get(host) ?? 0)) ahead.set(host, answer.clockAhead);
      }
      return [...ahead].map(([host, by]) => ({ host, ahead: by }));
    },
  };
}

const isKept = (result: FetchResult): boolean => result.ok && result.keptSince !== undefined;

const keyOf = (url: string, { accept, mayRedirect }: { accept?: string; mayRedirect?: boolean }): string =>
  JSON.stringify([askable(url) ?? url, accept ?? null, mayRedirect ?? false]);
