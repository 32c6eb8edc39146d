import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FetchOptions, RequestRecord } from '../../../lib/net/document.ts';
import { createSafeFetch, type SafeFetchParts } from '../../../lib/net/safe-fetch.ts';
import { shareDocuments } from '../../../lib/net/shared-documents.ts';
import { type Answer, startTls, type TlsServer } from '../support/tls-server.ts';

let server: TlsServer;
beforeAll(async () => {
  server = await startTls();
});
afterAll(() => server.close());
beforeEach(() => server.reset());
const mapped: typeof fetch = (input, init) => server.fetch(input, init);

const PLATFORMS = new Set(['www.credly.com', 'api.credly.com']);
const make = (more: Partial<SafeFetchParts> = {}) =>
  createSafeFetch({ hasPermission: async () => true, isPlatformHost: (host) => PLATFORMS.has(host), fetch: mapped, ...more });

const send =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const to = (location: string): Answer => send(302, { location });

describe('what is asked', () => {
  it('a document with its type, status and bytes', async () => {
    server.answer = send(200, { 'content-type': 'Application/JSON; charset=utf-8' }, '{"a":1}');
    const result = await make()('https://college.example.org/badge?b=1#part');
    expect(result).toEqual({
      ok: true,
      url: 'https://college.example.org/badge?b=1',
      status: 200,
      contentType: 'application/json',
      bytes: new TextEncoder().encode('{"a":1}'),
      clockAhead: expect.any(Number),
    });
    expect(server.asked.map(({ url }) => url)).toEqual(['https://college.example.org/badge?b=1']);
  });

  it('without cookies, referrer or our own name in it, and with the Accept that the step names', async () => {
    await make()('https://college.example.org/badge', { accept: 'image/png' });
    const headers = server.asked[0]!.headers;
    expect(headers.accept).toBe('image/png');
    for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(headers[name]).toBeUndefined();
  });

  it('with the Accept for an unknown address', async () => {
    await make()('https://college.example.org/badge');
    expect(server.asked[0]!.headers.accept).toBe('application/vc+jwt, application/vc, application/ld+json, application/json');
  });

  it('the request as the browser is given it', async () => {
    const given: RequestInit[] = [];
    const spy: typeof fetch = (url, init) => {
      given.push(init ?? {});
      return mapped(url, init);
    };
    const ask = make({ fetch: spy });
    await ask('https://a.example.org/');
    await ask('https://a.example.org/', { fresh: true, mayRedirect: true });
    await ask('https://www.credly.com/', { mayRedirect: true });
    expect(given.map(({ redirect }) => redirect)).toEqual(['manual', 'manual', 'follow']);
    expect(given.map(({ cache }) => cache)).toEqual(['no-store', 'no-store', 'no-store']);
    for (const init of given) expect(init).toMatchObject({ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('an http: identifier at https:, on the same host and path', async () => {
    await make()('http://college.example.org/badge/1');
    expect(server.asked.map(({ url }) => url)).toEqual(['https://college.example.org/badge/1']);
  });

  it('an answer that is no success is an answer too', async () => {
    server.answer = send(404, { 'content-type': 'text/html' }, 'gone');
    expect(await make()('https://a.example.org/')).toMatchObject({ ok: true, status: 404, contentType: 'text/html' });
  });
});

describe('what is never asked', () => {
  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://router.local/',
    'https://printer/',
    'https://example.org:8443/',
    'https://user:secret@example.org/',
    'http://192.168.1.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:application/json,{}',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%s', async (url) => {
    const permissions: string[] = [];
    const hasPermission = async (of: string) => permissions.push(of) > 0;
    expect(await make({ hasPermission })(url)).toMatchObject({ ok: false, failure: 'address_refused' });
    expect(server.asked).toEqual([]);
    expect(permissions).toEqual([]);
  });

  it('a host that is not allowed: the permission is asked first', async () => {
    expect(await make({ hasPermission: async () => false })('https://a.example.org/')).toMatchObject({
      failure: 'permission_needed',
    });
    expect(await make({ hasPermission: () => Promise.reject(new Error('gone')) })('https://a.example.org/')).toMatchObject({
      failure: 'permission_needed',
    });
    expect(server.asked).toEqual([]);
  });

  it('more hosts than one check may ask; the same host again is not one more', async () => {
    const ask = make({ limits: { hosts: 2 } });
    const urls = ['https://a.example.org/1', 'https://b.example.org/1', 'https://c.example.org/1', 'https://a.example.org/2'];
    const results = await Promise.all(urls.map((url) => ask(url)));
    expect(results.map((result) => (result.ok ? result.status : result.failure))).toEqual([200, 200, 'too_many_hosts', 200]);
  });

  it('whatever is given, only https addresses of public names (property)', async () => {
    const url = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.ipV4().map((ip) => `https://${ip}/`),
      fc.ipV6().map((ip) => `https://[${ip}]/`),
    );
    await fc.assert(
      fc.asyncProperty(url, async (given) => {
        const seen: string[] = [];
        const spy: typeof fetch = async (to) => {
          seen.push(String(to));
          return new Response('{}');
        };
        await make({ fetch: spy })(given);
        for (const one of seen) {
          const { protocol, hostname, port, username } = new URL(one);
          expect({ protocol, port, username }).toEqual({ protocol: 'https:', port: '', username: '' });
          expect(hostname).toMatch(/\./);
          expect(hostname).not.toMatch(/^\[|^\d+\.\d+\.\d+\.\d+$/);
        }
      }),
    );
  });
});

describe('redirects', () => {
  it('a moved address is named as that, and the new one is not asked', async () => {
    server.answer = to('/elsewhere.example.org/');
    expect(await make()('https://a.example.org/')).toMatchObject({ ok: false, failure: 'moved' });
    expect(await make()('https://a.example.org/', { mayRedirect: true })).toMatchObject({ ok: false, failure: 'moved' });
    expect(await make()('https://www.credly.com/')).toMatchObject({ ok: false, failure: 'moved' });
    expect(server.asked).toHaveLength(3);
  });

  it('what browsers give for one is named so too', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    expect(await make({ fetch: async () => opaque })('https://a.example.org/')).toMatchObject({ failure: 'moved' });
  });

  it('within a known platform they are followed, and the final address is the answer’s', async () => {
    server.answer = (request, response) =>
      request.url === '/www.credly.com/' ? to('/api.credly.com/v1')(request, response) : response.end('{}');
    expect(await make()('https://www.credly.com/', { mayRedirect: true })).toMatchObject({
      ok: true,
      url: 'https://api.credly.com/v1',
    });
  });

  it.each([
    ['another host', 'https://evil.example.org/'],
    ['an address over http', 'http://api.credly.com/'],
    ['a private address', 'https://10.0.0.1/'],
    ['another port', 'https://api.credly.com:8443/'],
    ['an answer without an address', ''],
  ])('from a platform to %s: the answer is not used', async (_, url) => {
    const answered: typeof fetch = async () => Object.defineProperty(new Response('{"secret":1}'), 'url', { value: url });
    expect(await make({ fetch: answered })('https://www.credly.com/', { mayRedirect: true })).toMatchObject({ failure: 'moved' });
  });
});

describe('limits', () => {
  const kilo = Buffer.alloc(1000, 'x');
  const stream =
    (parts: number, type: string): Answer =>
    (_, response) => {
      response.writeHead(200, { 'content-type': type });
      for (let part = 0; part < parts; part++) response.write(kilo);
      response.end();
    };

  it.each<[string, Answer, boolean]>([
    ['a document of the largest size', stream(2, 'application/json'), true],
    ['a document one part too long, streamed', stream(3, 'application/json'), false],
    ['a document that says itself that it is too long', send(200, { 'content-type': 'text/plain' }, Buffer.alloc(2001)), false],
    ['an image may be larger', stream(5, 'image/png'), true],
    ['an image that is too large', stream(6, 'image/png'), false],
  ])('%s', async (_, given, fits) => {
    server.answer = given;
    const result = await make({ limits: { document: 2000, image: 5000 } })('https://a.example.org/');
    expect(result).toMatchObject(fits ? { ok: true } : { ok: false, failure: 'too_large' });
  });

  it('no answer in time', async () => {
    server.answer = () => undefined;
    expect(await make({ limits: { timeout: 20 } })('https://a.example.org/')).toMatchObject({ failure: 'timed_out' });
  });

  it('an answer that begins and never ends', async () => {
    server.answer = (_, response) => response.writeHead(200).write('{');
    expect(await make({ limits: { timeout: 50 } })('https://a.example.org/')).toMatchObject({ failure: 'timed_out' });
  });

  it('a caller that gives up', async () => {
    expect(await make()('https://a.example.org/', { signal: AbortSignal.abort() })).toMatchObject({ failure: 'network_failed' });
    expect(server.asked).toEqual([]);
  });

  it('a connection that breaks', async () => {
    server.answer = (request) => request.socket.destroy();
    expect(await make()('https://a.example.org/')).toMatchObject({ failure: 'network_failed' });
  });

  it('two requests at a time to one host, however many wait; another host does not wait', async () => {
    let running = 0;
    let most = 0;
    let ended = 0;
    const open: (() => void)[] = [];
    server.answer = (request, response) => {
      const { url = '' } = request;
      if (url.startsWith('/b.')) return void response.end();
      most = Math.max(most, ++running);
      open.push(() => {
        running--;
        response.end();
      });
    };
    const ask = make();
    const all = ['1', '2', '3', '4', '5'].map((path) => ask(`https://a.example.org/${path}`));
    await ask('https://b.example.org/');
    let done = false;
    void Promise.all(all).then(() => {
      done = true;
    });
    while (!done) {
      // One is let go when all that may run have arrived.
      if (open.length >= Math.min(2, 5 - ended)) {
        open.shift()?.();
        ended++;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(most).toBe(2);
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  });

  it('every address that was asked is told, and no other', async () => {
    const told: RequestRecord[] = [];
    const ask = make({ onRequest: (record) => told.push(record), hasPermission: async (url) => !url.includes('denied') });
    server.answer = send(200, {}, 'four');
    for (const url of ['https://a.example.org/', 'https://denied.example.org/', 'https://localhost/']) await ask(url);
    expect(told).toEqual([{ url: 'https://a.example.org/', status: 200, bytes: 4, ms: expect.any(Number), cached: false }]);
  });
});

describe('the clock of who answers', () => {
  const here = Date.parse('2026-06-01T12:00:00Z');
  const ahead = async (headers: Record<string, string>) => {
    server.answer = send(200, headers);
    const result = await make({ now: () => here })('https://a.example.org/');
    return result.ok ? result.clockAhead : result.failure;
  };

  it.each([
    ['is told as far as it is ahead', { date: 'Mon, 01 Jun 2026 12:10:00 GMT' }, 600_000],
    ['or behind', { date: 'Mon, 01 Jun 2026 11:50:00 GMT' }, -600_000],
    ['with the time that a cache had the answer', { date: 'Mon, 01 Jun 2026 11:00:00 GMT', age: '3600' }, 0],
    ['unless the date is none', { date: 'yesterday' }, undefined],
    ['or is in another form', { date: '2026-06-01T12:10:00Z' }, undefined],
    ['or the age is none', { date: 'Mon, 01 Jun 2026 12:10:00 GMT', age: '-1' }, undefined],
    ['or is beyond all calendars', { date: 'Mon, 01 Jun 2026 12:10:00 GMT', age: '1e300' }, undefined],
  ])('%s', async (_, headers, milliseconds) => {
    expect(await ahead(headers)).toBe(milliseconds);
  });
});

describe('documents that several badges name', () => {
  const askTwice = async (first: FetchOptions, second: FetchOptions) => {
    const ask = shareDocuments(make());
    await Promise.all([ask('https://a.example.org/issuer#1', first), ask('http://a.example.org/issuer#2', second)]);
    return server.asked.length;
  };

  it('are asked once in one check of a page, also where one of them must be read afresh', async () => {
    expect(await askTwice({}, {})).toBe(1);
    server.asked = [];
    expect(await askTwice({}, { fresh: true })).toBe(1);
  });

  it('are never left to the browser’s cache, and a shared one says so', async () => {
    const caches: (RequestCache | undefined)[] = [];
    const spy: typeof fetch = (url, init) => {
      caches.push(init?.cache);
      return mapped(url, init);
    };
    const ask = shareDocuments(make({ fetch: spy }));
    expect((await ask('https://a.example.org/')) as object).not.toHaveProperty('cached');
    expect(await ask('https://a.example.org/')).toMatchObject({ ok: true, cached: true });
    expect(caches).toEqual(['no-store']);
  });

  it('but not where one is asked for in another form', async () => {
    expect(await askTwice({}, { accept: 'image/png' })).toBe(2);
    server.asked = [];
    expect(await askTwice({}, { mayRedirect: true })).toBe(2);
  });

  it('a failure is not kept', async () => {
    let allowed = false;
    const ask = shareDocuments(make({ hasPermission: async () => allowed }));
    expect((await ask('https://a.example.org/')).ok).toBe(false);
    allowed = true;
    expect((await ask('https://a.example.org/')).ok).toBe(true);
  });

  it('one caller that gives up does not end it for the others', async () => {
    const ask = shareDocuments(make());
    const abort = new AbortController();
    const results = Promise.all([ask('https://a.example.org/', { signal: abort.signal }), ask('https://a.example.org/')]);
    abort.abort();
    expect((await results).map(({ ok }) => ok)).toEqual([false, true]);
  });
});
