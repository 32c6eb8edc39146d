import type { Doc, Handler, Served, WorldAnswer } from './types.ts';

const always =
  (answer: WorldAnswer): Handler =>
  () =>
    answer;

/** A JSON document at its address. */
export const json = (url: string, body: unknown, type = 'application/json'): Served => ({
  url,
  handler: always({ type, body: typeof body === 'string' ? body : JSON.stringify(body) }),
});

export const jsonLd = (url: string, body: Doc): Served => json(url, body, 'application/ld+json');

/** A compact JWS at its address. */
export const jwt = (url: string, compact: string): Served => ({
  url,
  handler: always({ type: 'application/vc+jwt', body: compact }),
});

export const png = (url: string, body: Uint8Array): Served => ({ url, handler: always({ type: 'image/png', body }) });

export const svg = (url: string, body: string): Served => ({ url, handler: always({ type: 'image/svg+xml', body }) });

export const html = (url: string, body: string, headers: Record<string, string> = {}): Served => ({
  url,
  handler: always({ type: 'text/html; charset=utf-8', body, headers }),
});

export const status = (url: string, code: number, body: unknown = {}): Served => ({
  url,
  handler: always({ status: code, type: 'application/json', body: JSON.stringify(body) }),
});

/** A host that is down: the connection ends without an answer. */
export const down = (url: string): Served => ({ url, handler: () => 'destroy' });

/** True when the client prefers a page for people: text/html comes before any JSON in its Accept header. */
export function wantsHtml(accept: string): boolean {
  const page = accept.indexOf('text/html');
  const data = accept.search(/application\/(?:[a-z.-]+\+)?json|application\/vc/);
  return page >= 0 && (data < 0 || page < data);
}

/** One address with two faces, as many badge platforms have: a page for browsers, data for programs. */
export const negotiated = (url: string, page: string, data: WorldAnswer): Served => ({
  url,
  handler: ({ headers }) => (wantsHtml(headers.accept ?? '') ? { type: 'text/html; charset=utf-8', body: page } : data),
});

/** A plain page for people, in the look that badge providers share. */
export const providerPage = (heading: string, lines: string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(heading)}</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f6f7f9;color:#1c2430}main{max-width:640px;margin:48px auto;background:#fff;border-radius:12px;padding:32px;box-shadow:0 1px 4px #0002}h1{font-size:24px}</style></head><body><main><h1>${text(heading)}</h1>${lines.map((line) => `<p>${text(line)}</p>`).join('')}</main></body></html>`;

/** Text made safe for HTML. */
export const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
