import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHostSlots } from '../../../lib/net/host-slots.ts';
import { createSafeFetch, type SafeFetchParts } from '../../../lib/net/safe-fetch.ts';
import { type Answer, startTls, type TlsServer } from '../support/tls-server.ts';

/** DESIGN section 8 against a real server that answers what a stranger chose. `tests/e2e/network.spec.ts` asks the worker the same. */
let server: TlsServer;
beforeAll(async () => {
  server = await startTls();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const PLATFORMS = new Set(['www.credly.com', 'api.credly.com']);
const LIMITS = { timeout: 25_000, document: 20_000, image: 60_000, hosts: 12 };
/** Milliseconds, for what never ends. What must end has all the time that a busy machine takes. */
const SHORT = 200;
const make = (more: Partial<SafeFetchParts> = {}) =>
  createSafeFetch({
    hasPermission: async () => true,
    isPlatformHost: (host) => PLATFORMS.has(host),
    fetch: (input, init) => server.fetch(input, init),
    limits: LIMITS,
    ...more,
  });

const ADDRESS = 'https://a.example.org/1';
const send =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Bytes again and again, as fast as they are taken, or one by one. */
const endless =
  (headers: Record<string, string>, part: Buffer, every = 0): Answer =>
  (_, response) => {
    response.writeHead(200, headers);
    const write = (): void => {
      if (response.destroyed) return;
      if (every > 0) setTimeout(write, every);
      if (response.write(part) && every === 0) setImmediate(write);
      else if (every === 0) response.once('drain', write);
    };
    write();
  };

const KILO = Buffer.alloc(1024, ' ');
/** 32 MB of blanks. */
const bomb = gzipSync(Buffer.alloc(32 * 2 ** 20, ' '));

describe('redirects', () => {
  const PLACES: [string, string][] = [
    ['this computer', 'https://127.0.0.1/'],
    ['this computer by name', 'https://localhost/'],
    ['the office', 'https://10.0.0.1/'],
    ['a cloud’s own data', 'http://169.254.169.254/latest/meta-data/'],
    ['http', 'http://a.example.org/2'],
    ['another origin', 'https://b.example.org/1'],
    ['another port', 'https://a.example.org:8443/1'],
    ['another address of the same host', '/a.example.org/2'],
    ['itself', '/a.example.org/1'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['text in the address', 'data:application/json,{}'],
    ['nowhere', 'https://'],
  ];
  it.each(PLACES)('to %s: not followed', async (_, location) => {
    for (const status of [301, 302, 303, 307, 308]) {
      server.reset();
      server.answer = send(status, { location }, '{"secret":1}');
      expect(await make()(ADDRESS)).toMatchObject({ ok: false, failure: 'moved' });
      expect(server.asked.map(({ url }) => url)).toEqual([ADDRESS]);
    }
  });

  it.each(PLACES.filter(([, location]) => !location.startsWith('/')))(
    'from a platform to %s: nothing of the answer is used',
    async (_, location) => {
      server.answer = send(302, { location }, '{"secret":1}');
      const result = await make()('https://www.credly.com/1', { mayRedirect: true });
      expect(result).toMatchObject({ ok: false });
      expect(server.asked.map(({ url }) => url)).toEqual(['https://www.credly.com/1']);
    },
  );

  it('from a platform round in a circle: it ends', async () => {
    server.answer = send(302, { location: '/www.credly.com/1' });
    expect(await make()('https://www.credly.com/1', { mayRedirect: true })).toMatchObject({ failure: 'network_failed' });
    expect(server.asked.length).toBeLessThan(30);
  });

  it.each([300, 304])('a status %i is no redirect, only no document', async (status) => {
    server.answer = send(status, { location: 'https://b.example.org/1' });
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, status });
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    ['Refresh', { refresh: '0; url=https://b.example.org/' }],
    ['Content-Location', { 'content-location': 'https://b.example.org/' }],
    ['Link', { link: '<https://b.example.org/>; rel=preload; as=fetch' }],
    ['Alt-Svc', { 'alt-svc': 'h2="b.example.org:443"; ma=3600' }],
  ])('what the header %s says is not followed', async (_, headers) => {
    server.answer = send(200, headers as Record<string, string>, '{}');
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, url: ADDRESS });
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, url: ADDRESS });
    expect(server.asked.map(({ url }) => url)).toEqual([ADDRESS, ADDRESS]);
  });
});

describe('bodies without an end', () => {
  it.each<[string, Answer, string]>([
    ['as fast as they are read', endless({}, KILO), 'too_large'],
    ['as fast as they are read, and called an image', endless({ 'content-type': 'image/png' }, KILO), 'too_large'],
    [
      'as fast as they are read, and called a page that is not there',
      (request, response) => {
        response.statusCode = 404;
        endless({}, KILO)(request, response);
      },
      'too_large',
    ],
    ['byte by byte', endless({}, Buffer.from(' '), 5), 'timed_out'],
    ['byte by byte, with an end announced', endless({ 'content-length': '10000' }, Buffer.from(' '), 5), 'timed_out'],
    ['that never begin', () => undefined, 'timed_out'],
    ['that never go on', (_, response) => response.writeHead(200, { 'content-length': '2' }).write('{'), 'timed_out'],
    [
      'behind headers that never end',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => (socket.destroyed ? clearInterval(drip) : socket.write('x-a: b\r\n')), 5);
      },
      'timed_out',
    ],
    [
      'behind announcements that never end',
      (_, response) => {
        const drip = setInterval(
          () => (response.destroyed || response.socket?.destroyed ? clearInterval(drip) : response.writeProcessing()),
          5,
        );
      },
      'timed_out',
    ],
  ])('%s', async (_, answer, failure) => {
    server.answer = answer;
    const timeout = failure === 'timed_out' ? SHORT : LIMITS.timeout;
    expect(await make({ limits: { ...LIMITS, timeout } })(ADDRESS)).toMatchObject({ ok: false, failure });
  });

  it('nothing more is read of what is too long', async () => {
    let closed: () => void = () => undefined;
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    server.answer = (request, response) => {
      request.socket.once('close', closed);
      endless({}, KILO)(request, response);
    };
    expect(await make()(ADDRESS)).toMatchObject({ failure: 'too_large' });
    await isClosed;
  });

  it.each(['gzip', 'deflate', 'br'])('a length of more than is allowed, said or not, under the coding %s', async (coding) => {
    server.answer = send(200, { 'content-encoding': coding, 'content-length': '30000' }, Buffer.alloc(30_000));
    expect((await make()(ADDRESS)).ok).toBe(false);
  });

  it.each<[string, Record<string, string>, Buffer]>([
    ['a few kilobytes that hold 32 MB', { 'content-encoding': 'gzip' }, bomb],
    ['a bomb in a bomb', { 'content-encoding': 'gzip, gzip' }, gzipSync(bomb)],
    ['a bomb that is called an image', { 'content-encoding': 'gzip', 'content-type': 'image/png' }, bomb],
  ])('%s', async (_, headers, body) => {
    expect(body.length).toBeLessThan(60_000);
    server.answer = send(200, headers, body);
    expect(await make()(ADDRESS)).toMatchObject({ ok: false, failure: 'too_large' });
  });

  it('control: a compressed document that fits', async () => {
    server.answer = send(200, { 'content-encoding': 'gzip' }, gzipSync('{"a":1}'));
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, bytes: new TextEncoder().encode('{"a":1}') });
  });

  it('what is called compressed and is not is no document', async () => {
    server.answer = send(200, { 'content-encoding': 'gzip' }, '{"a":1}');
    expect(await make()(ADDRESS)).toMatchObject({ ok: false, failure: 'network_failed' });
  });
});

describe('answers that are not what they say', () => {
  it.each<[string, Answer]>([
    [
      'shorter than announced',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{}');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      'broken off in the middle of a chunk',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a"');
        setTimeout(() => socket.destroy(), 20);
      },
    ],
    [
      'two lengths',
      ({ socket }) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}       '),
    ],
    ['a length below zero', ({ socket }) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: -2\r\n\r\n{}')],
    ['no HTTP at all', ({ socket }) => void socket.end('220 mail.example ESMTP\r\n')],
    ['headers of a megabyte', ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\nx-a: ${'b'.repeat(2 ** 20)}\r\n\r\n{}`)],
    ['a hundred thousand headers', ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(100_000)}\r\n{}`)],
  ])('%s: a failure of the network', async (_, answer) => {
    server.answer = answer;
    expect(await make()(ADDRESS)).toMatchObject({ ok: false, failure: 'network_failed' });
  });

  it('longer than announced: no more than was announced is read', async () => {
    server.answer = ({ socket }) =>
      void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}{"more":1}');
    const result = await make()(ADDRESS);
    if (result.ok) expect(new TextDecoder().decode(result.bytes)).toBe('{}');
    else expect(result.failure).toBe('network_failed');
  });

  it('bytes that are no text are given as they came', async () => {
    server.answer = send(200, { 'content-type': 'application/json' }, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, bytes: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) });
  });

  it.each([
    ['TEXT/HTML;charset=x', 'text/html'],
    [' application/json ; a=b', 'application/json'],
    ['image/svg+xml', 'image/svg+xml'],
    [',', ','],
    ['', ''],
  ])('the type "%s" is read as "%s"', async (given, type) => {
    server.answer = send(200, { 'content-type': given }, 'x');
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, contentType: type });
  });

  it.each([204, 205])('a status %i has nothing in it', async (status) => {
    server.answer = send(status, {});
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, status, bytes: new Uint8Array() });
  });

  it.each([206, 401, 429, 500, 503, 511, 599])('a status %i is told as it is', async (status) => {
    server.answer = send(status, { 'www-authenticate': 'Basic realm="Assay"', 'retry-after': '0' }, 'x');
    expect(await make()(ADDRESS)).toMatchObject({ ok: true, status });
    expect(server.asked).toHaveLength(1);
  });
});

describe('what is told to who answers', () => {
  it('no cookie is sent back, no name, no password, no page; and nothing that was answered before is compared', async () => {
    server.answer = send(
      200,
      { 'set-cookie': 'id=1; Secure; SameSite=None', etag: '"1"', 'cache-control': 'max-age=9999' },
      '{}',
    );
    const ask = make();
    for (const _ of [1, 2, 3]) await ask(ADDRESS);
    expect(server.asked).toHaveLength(3);
    for (const { headers } of server.asked)
      for (const name of ['cookie', 'authorization', 'referer', 'origin', 'if-none-match', 'if-modified-since'])
        expect(headers[name]).toBeUndefined();
  });
});

/** Names of this computer, of the office and of nobody, in every form that an address may have. */
const PRIVATE = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.1',
  '017700000001',
  '0x7F.0x0.0x0.0x1',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.1',
  '167772161',
  '172.16.0.1',
  '192.168.0.1',
  '192.168.257',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '8.8.8.8',
  '127.0.0.1.',
  '①②⑦.⓪.⓪.①',
  '１２７.0.0.1',
  '127%2e0%2e0%2e1',
  '%31%32%37.0.0.1',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[fe80::1]',
  '[fc00::1]',
  '[2001:db8::1]',
  '[2606:4700::1111]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'ｌocalhost',
  'printer',
  'printer.',
  'intranet',
  'router.local',
  'router.local.',
  'nas.lan',
  'wiki.corp',
  'box.home',
  'home.arpa',
  'metadata.google.internal',
  'a.intranet',
  'db.private',
  'x.onion',
  'x.invalid',
  'host.localdomain',
  'a.example.org.',
  'a..example.org',
  'a_b.example.org:444',
];

describe('names of this computer and of the office are not asked: no connection arrives', () => {
  it.each(PRIVATE)('%s', async (host) => {
    const permissions: string[] = [];
    const ask = make({
      hasPermission: async (url) => {
        permissions.push(url);
        return true;
      },
    });
    for (const [scheme, behind] of [
      ['https', ''],
      ['http', ''],
      ['https', ':443'],
      ['https', ':8443'],
    ] as const)
      expect(await ask(`${scheme}://${host}${behind}/`)).toMatchObject({ ok: false, failure: 'address_refused' });
    expect(permissions).toEqual([]);
    expect(server.connections).toBe(0);
  });

  it('control: a public name is', async () => {
    expect(await make()('https://a.example.org/')).toMatchObject({ ok: true });
    expect(server.connections).toBe(1);
  });
});

describe('one check asks few hosts, and each of them gently', () => {
  it('no more hosts than the limit, in whatever order and spelling they come', async () => {
    const ask = make();
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, at) => ask(`${at % 2 ? 'http' : 'https'}://H${at % 20}.example.org/${at}`)),
    );
    expect(new Set(server.asked.map(({ url }) => new URL(url).host)).size).toBe(LIMITS.hosts);
    expect(results.filter((result) => !result.ok && result.failure === 'too_many_hosts')).toHaveLength(16);
  });

  it('a host that never answers holds up nobody but those who ask it too, and these not for ever', async () => {
    server.answer = (request, response) => request.url?.startsWith('/slow.') || response.end('{}');
    const slots = createHostSlots(2);
    const ask = make({ slots, limits: { ...LIMITS, timeout: SHORT } });
    const slow = [1, 2, 3, 4, 5].map((at) => ask(`https://slow.example.org/${at}`));
    expect(await make({ slots })(ADDRESS)).toMatchObject({ ok: true });
    for (const one of await Promise.all(slow)) expect(one).toMatchObject({ failure: 'timed_out' });
  });
});
