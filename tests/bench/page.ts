import { limitHosts } from '../../lib/net/host-limit.ts';
import { createSafeFetch, FETCH_LIMITS } from '../../lib/net/safe-fetch.ts';
import { shareDocuments } from '../../lib/net/shared-documents.ts';
import { isPlatformHost, readAddress } from '../../lib/platforms/index.ts';
import { type CheckInput, checkBadge } from '../../lib/report/check-badge.ts';
import type { Material } from './material.ts';

/** One size of page. `requests` are all that went out. */
export interface PageFigure {
  badges: number;
  issuers: number;
  /** All requests when the badges are at hand: keys and status lists, which an issuer's badges share. */
  requests: number;
  ms: number;
  /** The same badges as links: each badge is then a document of its own, asked for once, and nothing else is added. */
  links: { requests: number; distinct: number; ms: number };
}

export const SIZES = [1, 10, 100, 1000];
/** As many as the worker checks at a time. */
const LANES = 4;

type Badge = Material['page']['badges'][number];

/** One check of a page as the worker does it: documents shared over all badges, hosts limited for each, a real `safe-fetch` over memory. */
async function checkPage(badges: Badge[], shared: Material['page']['shared'], asLinks: boolean) {
  const asked: string[] = [];
  const own = new Map(
    badges.map(({ url, text }) => [url, { type: text.startsWith('{') ? 'application/vc' : 'application/vc+jwt', body: text }]),
  );
  const safeFetch = createSafeFetch({
    fetch: async (address) => {
      const url = String(address);
      asked.push(url);
      const answer = shared[url] ?? own.get(url);
      return answer === undefined
        ? new Response('', { status: 404 })
        : new Response(answer.body, { headers: { 'content-type': answer.type } });
    },
    hasPermission: async () => true,
    isPlatformHost,
    limits: { hosts: Number.POSITIVE_INFINITY },
  });
  const inputs = badges.map(({ url, text }): CheckInput => {
    const address = readAddress(url);
    if (address === null) throw new Error(`no address: ${url}`);
    return asLinks
      ? { kind: 'link', given: url, address, claims: null }
      : { kind: 'document', given: url, bytes: new TextEncoder().encode(text), contentType: '' };
  });
  const start = performance.now();
  const documents = shareDocuments(safeFetch);
  const left = inputs.values();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const input of left) {
        const { verdict, checks } = await checkBadge(input, {
          fetchDocument: limitHosts(documents, FETCH_LIMITS.hosts),
          now: new Date('2026-06-01T12:00:00Z'),
          clockGiven: true,
          pins: [],
          holder: { name: null, emails: [] },
        });
        if (verdict !== 'verified') throw new Error(`${input.given}: ${verdict} (${checks.map(({ code }) => code).join()})`);
      }
    }),
  );
  return { ms: performance.now() - start, requests: asked.length, distinct: new Set(asked).size };
}

export async function measurePage({ badges, shared }: Material['page']): Promise<PageFigure[]> {
  const figures: PageFigure[] = [];
  for (const size of SIZES) {
    const some = badges.slice(0, size);
    const { ms, requests } = await checkPage(some, shared, false);
    figures.push({
      badges: some.length,
      issuers: new Set(some.map(({ url }) => new URL(url).host)).size,
      requests,
      ms,
      links: await checkPage(some, shared, true),
    });
  }
  return figures;
}
