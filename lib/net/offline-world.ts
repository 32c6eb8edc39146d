import { askable } from './address.ts';
import type { FetchDocument } from './document.ts';

/** What an address answers in an offline world: `assay verify --documents` (DESIGN section 6). `location` makes it a redirect. */
export interface OfflineAnswer {
  file?: string;
  status?: number;
  contentType?: string;
  location?: string;
}

export interface OfflineParts {
  documents: Record<string, OfflineAnswer>;
  read(file: string): Promise<Uint8Array>;
  isPlatformHost(host: string): boolean;
}

/**
 * A network made of files, under the same rules as the real one: refused addresses are not asked, and redirects are followed only
 * within known platforms. An address that the world lacks is a network failure.
 */
export function createOfflineWorld({ documents, read, isPlatformHost }: OfflineParts): FetchDocument {
  const answers = new Map(
    Object.entries(documents).map(([url, answer]) => [URL.canParse(url) ? new URL(url).href : url, answer]),
  );
  return async (given, options = {}) => {
    let url = askable(given);
    if (url === null) return { ok: false, url: given, failure: 'address_refused' };
    for (let hops = 0; hops <= 5; hops++) {
      const answer = answers.get(url);
      if (answer === undefined) return { ok: false, url, failure: 'network_failed' };
      if (answer.location === undefined) {
        const bytes = answer.file === undefined ? new Uint8Array() : await read(answer.file).catch(() => null);
        if (bytes === null) return { ok: false, url, failure: 'network_failed' };
        return {
          ok: true,
          url,
          status: answer.status ?? 200,
          contentType: answer.contentType?.split(';')[0]?.trim().toLowerCase() ?? '',
          bytes,
        };
      }
      const next: string | null = URL.canParse(answer.location, url) ? new URL(answer.location, url).href : null;
      const follow =
        options.mayRedirect === true &&
        next !== null &&
        next.startsWith('https:') &&
        askable(next) !== null &&
        isPlatformHost(new URL(next).hostname);
      if (!follow || next === null) return { ok: false, url, failure: 'moved' };
      url = next;
    }
    return { ok: false, url, failure: 'moved' };
  };
}
