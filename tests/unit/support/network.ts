import type { FetchDocument } from '../../../lib/net/document.ts';
import { createSafeFetch, type FetchLimits } from '../../../lib/net/safe-fetch.ts';
import { isPlatformHost } from '../../../lib/platforms/index.ts';
import { issuerDocuments } from '../../world/issuer-documents.ts';
import type { Doc, Served, WorldAnswer } from '../../world/types.ts';

/** What an address answers: a document, an answer of the world, or one of the ways to give none. */
export type Reply = WorldAnswer | { json: Doc | unknown[]; status?: number } | 'destroy' | 'hangs';

export interface Network {
  fetchDocument: FetchDocument;
  /** Every address that was really asked, in order. */
  asked: string[];
}

export interface NetworkOptions {
  /** Hosts that the browser does not allow. */
  denied?: string[];
  limits?: Partial<FetchLimits>;
}

type Find = (url: URL, accept: string) => Reply | Promise<Reply>;

/** The real `safe-fetch` over addresses in memory; an address that is not named is a host that is down. */
export const network = (replies: Record<string, Reply> = {}, options: NetworkOptions = {}): Network =>
  over((url) => replies[url.href] ?? 'destroy', options);

/** The same over documents of the fixture world, which answers 404 where it has nothing, as its server does. */
export function worldNetwork(served: Served[], options: NetworkOptions = {}): Network {
  const routes = new Map(served.map(({ url, handler }) => [keyOf(new URL(url)), handler]));
  return over((url, accept) => {
    const handler = routes.get(keyOf(url)) ?? routes.get(url.host + url.pathname);
    if (handler === undefined) return { status: 404, type: 'text/html', body: '<!doctype html><title>Not found</title>' };
    return handler({ method: 'GET', host: url.host, path: url.pathname + url.search, headers: { accept } });
  }, options);
}

let issuers: Promise<Served[]> | undefined;

/** What the issuers of the world publish: keys, status lists, profiles. `more` answers before them. */
export async function issuerNetwork(more: Record<string, Reply> = {}, options: NetworkOptions = {}): Promise<Network> {
  issuers ??= issuerDocuments();
  const routes = new Map((await issuers).map(({ url, handler }) => [new URL(url).href, handler]));
  return over((url, accept) => {
    const reply = more[url.href];
    if (reply !== undefined) return reply;
    const handler = routes.get(url.href);
    return handler?.({ method: 'GET', host: url.host, path: url.pathname + url.search, headers: { accept } }) ?? 'destroy';
  }, options);
}

const keyOf = ({ host, pathname, search }: URL): string => host + pathname + search;

function over(find: Find, { denied = [], limits = {} }: NetworkOptions): Network {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    let url = new URL(String(input));
    for (let hops = 0; hops < 5; hops++) {
      asked.push(url.href);
      const reply = await find(url, new Headers(init?.headers).get('accept') ?? '');
      if (reply === 'destroy') throw new TypeError('fetch failed');
      if (reply === 'hangs') await ended(init?.signal);
      const response = responseOf(reply as Exclude<Reply, string>, url.href);
      const to = response.headers.get('location');
      if (to === null || init?.redirect !== 'follow') return response;
      url = new URL(to, url);
    }
    throw new TypeError('too many redirects');
  };
  return {
    asked,
    fetchDocument: createSafeFetch({
      fetch,
      isPlatformHost,
      hasPermission: async (url) => !denied.includes(new URL(url).hostname),
      limits: { hosts: 50, ...limits },
    }),
  };
}

const ended = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));

function responseOf(reply: Exclude<Reply, string>, url: string): Response {
  const answer: WorldAnswer =
    'json' in reply
      ? { status: reply.status ?? 200, type: 'application/json', body: JSON.stringify(reply.json) }
      : (reply as WorldAnswer);
  const response = new Response((answer.body ?? '') as BodyInit, {
    status: answer.status ?? 200,
    headers: { ...(answer.type === undefined ? {} : { 'content-type': answer.type }), ...answer.headers },
  });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}
