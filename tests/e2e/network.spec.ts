import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Report } from '../../lib/report/report.ts';
import type { Code } from '../../lib/verify/codes.ts';
import { codesOf } from '../unit/support/check.ts';
import { GUILD } from '../world/issuers.ts';
import { openBadge } from '../world/open-badge.ts';
import { PEOPLE } from '../world/people.ts';
import type { ByHand, World } from '../world/server.ts';
import { signVcJwt } from '../world/sign.ts';
import type { WorldAnswer } from '../world/types.ts';
import { type Assay, BACKSTAGE } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { launchGranted } from './granted.ts';
import { until } from './targets.ts';

/** DESIGN section 8 inside the worker, against a real server. What Node can be asked too is in `tests/unit/net/hostile-server.test.ts`. */
let assay: Assay;
test.beforeAll(async ({ world }) => {
  assay = await launchGranted({ resolverRules: world.resolverRules });
});
test.afterAll(() => assay.close());
test.afterEach(({ world }) => world.instead(null));

const raw =
  (text: string, end = true): ByHand =>
  ({ socket }) =>
    void (end ? socket?.end(text) : socket?.write(text));

/** Bytes again and again, as fast as they are taken, or one by one. */
const endless =
  (headers: Record<string, string>, part: Buffer, every = 0): ByHand =>
  (response) => {
    response.writeHead(200, headers);
    const write = (): void => {
      if (response.destroyed) return;
      if (every > 0) setTimeout(write, every);
      if (response.write(part) && every === 0) setImmediate(write);
      else if (every === 0) response.once('drain', write);
    };
    write();
  };

const dripped =
  (first: string, part: string): ByHand =>
  ({ socket }: ServerResponse) => {
    socket?.write(first);
    const drip = setInterval(() => (socket?.destroyed ? clearInterval(drip) : socket?.write(part)), 50);
  };

const to = (location: string, status = 302): WorldAnswer => ({ status, headers: { location }, body: '{}' });
const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20, ' '));
const good = (): Promise<string> =>
  signVcJwt(
    openBadge({
      id: 'urn:uuid:1',
      issuer: GUILD,
      title: 'Vice',
      description: 'A vice.',
      criteria: 'One.',
      holder: PEOPLE.zoe,
      awarded: '2024-01-15T12:00:00Z',
    }),
    GUILD.key,
    GUILD.method,
  );

interface Case {
  name: string;
  answer: WorldAnswer | ByHand | 'destroy' | 'hangs';
  verdict: Report['verdict'];
  code: Code;
}
const moved = (name: string, location: string, status?: number): Case => ({
  name: `moved to ${name}`,
  answer: to(location, status),
  verdict: 'unchecked',
  code: 'net_moved',
});
const unchecked = (name: string, code: Code, answer: Case['answer']): Case => ({ name, answer, verdict: 'unchecked', code });

const cases = async (): Promise<Case[]> => [
  {
    name: 'control: a badge',
    answer: { type: 'application/vc+jwt', body: await good() },
    verdict: 'verified',
    code: 'proof_holds',
  },
  {
    name: 'control: a badge that is compressed',
    answer: { type: 'application/vc+jwt', headers: { 'content-encoding': 'gzip' }, body: gzipSync(await good()) },
    verdict: 'verified',
    code: 'proof_holds',
  },
  {
    name: 'a badge under the wrong type',
    answer: { type: 'image/png', body: await good() },
    verdict: 'verified',
    code: 'proof_holds',
  },
  moved('this computer', 'https://127.0.0.1/redirected'),
  moved('this computer, for ever', 'https://127.0.0.1/redirected', 308),
  moved('the office', 'https://10.0.0.1/redirected', 301),
  moved('the office by name', 'https://intranet/redirected', 303),
  moved('http', 'http://elsewhere.example.org/redirected', 307),
  moved('another origin', 'https://elsewhere.example.org/redirected'),
  moved('another address of the same host', '/redirected'),
  moved('a script', 'javascript:alert(1)'),
  unchecked('a choice of several', 'net_error_status', { status: 300, headers: { location: '/redirected' } }),
  unchecked('nothing that changed', 'net_error_status', { status: 304 }),
  unchecked('a question for a password', 'net_error_status', {
    status: 401,
    headers: { 'www-authenticate': 'Basic realm="Assay"' },
  }),
  unchecked('too many questions', 'net_error_status', { status: 429, headers: { 'retry-after': '0' } }),
  unchecked('a network that wants a person to sign in', 'net_captive_portal', {
    status: 511,
    type: 'text/html',
    body: '<p>Wi-Fi',
  }),
  unchecked('nothing', 'net_not_found', { status: 404 }),
  { name: 'nothing, called a success', answer: { status: 204 }, verdict: 'claim', code: 'parse_empty' },
  { name: 'a page', answer: { type: 'text/html', body: await good() }, verdict: 'claim', code: 'parse_html' },
  {
    name: 'a page, in a type of its own',
    answer: { type: 'application/xhtml+xml', body: '{}' },
    verdict: 'claim',
    code: 'parse_html',
  },
  {
    name: 'a page under the wrong type',
    answer: { type: 'application/json', body: '<!doctype html>' },
    verdict: 'claim',
    code: 'parse_html',
  },
  { name: 'words', answer: { type: 'text/plain', body: 'hello' }, verdict: 'claim', code: 'parse_not_json' },
  {
    name: 'bytes that are no text',
    answer: { type: 'application/json', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
    verdict: 'claim',
    code: 'parse_not_credential',
  },
  unchecked('a connection that breaks', 'net_failed', 'destroy'),
  unchecked('less than was announced', 'net_failed', (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{}');
    setTimeout(() => response.destroy(), 50);
  }),
  unchecked('two lengths', 'net_failed', raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}       ')),
  unchecked('no HTTP', 'net_failed', raw('\x15\x03\x01\x00\x02\x02\x16')),
  unchecked('headers of a megabyte', 'net_failed', raw(`HTTP/1.1 200 OK\r\nx-a: ${'b'.repeat(2 ** 20)}\r\n\r\n{}`)),
  unchecked('what is called compressed and is not', 'net_failed', { headers: { 'content-encoding': 'gzip' }, body: '{"a":1}' }),
  unchecked('a few kilobytes that hold 64 MB', 'net_too_large', { headers: { 'content-encoding': 'gzip' }, body: bomb }),
  unchecked('a bomb in a bomb', 'net_too_large', { headers: { 'content-encoding': 'gzip, gzip' }, body: gzipSync(bomb) }),
  unchecked('a bomb that is called an image', 'net_too_large', {
    type: 'image/png',
    headers: { 'content-encoding': 'gzip' },
    body: bomb,
  }),
  unchecked('a body without an end', 'net_too_large', endless({}, Buffer.alloc(65_536, ' '))),
  unchecked(
    'a body that is said to have no end',
    'net_too_large',
    raw('HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{', false),
  ),
  unchecked('no answer', 'net_timed_out', 'hangs'),
  unchecked('headers without an end', 'net_timed_out', dripped('HTTP/1.1 200 OK\r\n', 'x-a: b\r\n')),
  unchecked('a body that comes byte by byte', 'net_timed_out', dripped('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n', ' ')),
  unchecked('a body that never goes on', 'net_timed_out', raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{', false)),
];

/** Addresses that the worker asked, in order. */
const ours = (world: World) =>
  world.requests.filter(
    ({ host, headers }) => headers['sec-fetch-dest'] === 'empty' && !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host),
  );

/** Checks these addresses in one table; the reports in the order of the addresses. */
async function checkAll(addresses: string[]): Promise<Report[]> {
  const id =
    (await assay.tell('run.create', {
      tabId: null,
      keys: null,
      text: addresses.join('\n'),
      files: [],
      opens: false,
      isPrivate: true,
    })) ?? '';
  const rows = await until(
    async () => {
      const all = (await assay.tell('run.state', { id }))?.rows ?? [];
      return all.length > 0 && all.every(({ state }) => state.name === 'done' || state.name === 'failed') && all;
    },
    'the table to be checked',
    35_000,
  );
  await assay.tell('run.erase', { id });
  return addresses.map((address) => {
    const row = rows.find(({ given }) => given === address);
    if (row?.state.name !== 'done') throw new Error(`${address} is ${row?.state.name ?? 'not there'}`);
    return row.state.report;
  });
}

test('whatever a server answers, it is named, and nothing else is asked', async ({ world }) => {
  const all = await cases();
  const addressOf = (at: number): string => `https://case${at}.example.org/award`;
  world.instead(({ host }) => {
    const answer = all[Number(/^case(\d+)\./.exec(host)?.[1])]?.answer ?? 'destroy';
    return answer === 'hangs' ? new Promise(() => undefined) : answer;
  });
  world.requests.length = 0;
  const reports = await checkAll(all.map((_, at) => addressOf(at)));
  const seen = reports.map((report, at) => {
    const wanted = all[at] as Case;
    return [wanted.name, report.verdict, codesOf(report).has(wanted.code) ? wanted.code : [...codesOf(report)].join(' ')];
  });
  expect(seen).toEqual(all.map(({ name, verdict, code }) => [name, verdict, code]));
  const asked = new Set(ours(world).map(({ host, path }) => `https://${host}${path}`));
  expect([...asked].sort()).toEqual(all.map((_, at) => addressOf(at)).sort());
  // No question for a password, no page, no window came of any of it.
  expect(assay.context.pages().map((page) => new URL(page.url()).pathname)).toEqual(['blank', `/${BACKSTAGE.split('?')[0]}`]);
});

test('no cookie is kept or sent back, and nobody learns where the question came from', async ({ world }) => {
  await assay.context.addCookies([{ name: 'session', value: 'secret', url: 'https://cookies.example.org/' }]);
  world.instead(() => ({
    headers: { 'set-cookie': 'id=1; Secure; SameSite=None; Path=/', etag: '"1"', 'cache-control': 'max-age=9999' },
    body: '{}',
  }));
  world.requests.length = 0;
  await checkAll(['https://cookies.example.org/1', 'https://cookies.example.org/2']);
  await checkAll(['https://cookies.example.org/1']);
  expect(
    ours(world)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['/1', '/1', '/2']);
  for (const { method, headers } of ours(world)) {
    expect(method).toBe('GET');
    for (const name of ['cookie', 'referer', 'origin', 'authorization', 'if-none-match'])
      expect([name, headers[name]]).toEqual([name, undefined]);
  }
  const kept = await assay.context.cookies('https://cookies.example.org/');
  expect(kept.map(({ name }) => name)).toEqual(['session']);
});

const PRIVATE = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '10.0.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '8.8.8.8',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[fe80::1]',
  'localhost.localdomain',
  'a.localhost',
  'printer',
  'router.local',
  'metadata.google.internal',
  'nas.lan',
  'x.onion',
  'a.example.org.',
  'a.example.org:8443',
];

test('names of this computer and of the office are not asked, whoever names them', async ({ world }) => {
  world.instead(() => ({ type: 'application/json', body: '{}' }));
  world.requests.length = 0;
  /** A badge that names the host wherever a badge can name one. */
  const named = async (host: string): Promise<string> => {
    const url = `https://${host}/named`;
    const badge = openBadge({
      id: url,
      issuer: { ...GUILD, id: url },
      title: 'Vice',
      description: 'A vice.',
      criteria: 'One.',
      holder: PEOPLE.zoe,
      awarded: '2024-01-15T12:00:00Z',
      members: {
        credentialStatus: { id: url, type: '1EdTechRevocationList' },
        credentialSchema: { id: url, type: '1EdTechJsonSchemaValidator2019' },
      },
    });
    return signVcJwt(badge, GUILD.key, `${url}#key`, { jku: url, x5u: url });
  };
  for (const host of PRIVATE) {
    const file = { name: host, contentType: '', base64: Buffer.from(await named(host)).toString('base64') };
    expect((await assay.tell('file.check', { file })).verdict).not.toBe('verified');
    const hosted = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: `https://${host}/named`,
      recipient: { type: 'email', hashed: false, identity: 'a@mail.example' },
      badge: `https://${host}/class`,
      issuedOn: '2024-01-15T12:00:00Z',
      verification: { type: 'HostedBadge' },
    };
    const base64 = Buffer.from(JSON.stringify(hosted)).toString('base64');
    expect((await assay.tell('file.check', { file: { ...file, base64 } })).verdict).toBe('unchecked');
  }
  expect(ours(world)).toEqual([]);

  // Control: such an address leads to the world too, if anybody asks it.
  const backstage = assay.context.pages().find((page) => page.url().includes(BACKSTAGE));
  await backstage?.evaluate(() => fetch('https://10.0.0.1/control').then((response) => response.text()));
  expect(ours(world).map(({ host }) => host)).toEqual(['10.0.0.1']);
});

test('a redirect between the hosts of a platform is followed; what lies beyond them is not used', async ({ world }) => {
  const award = 'https://www.credly.com/badges/0d5a3c2e-7d0b-4a0e-8a5b-2f1c3d4e5f60';
  const body = await good();
  for (const location of [
    'https://evil.example.org/a',
    'https://10.0.0.1/a',
    'http://www.credly.com/a',
    'https://www.credly.com:8443/a',
  ]) {
    world.requests.length = 0;
    world.instead(({ headers, host }) =>
      headers.host === 'www.credly.com' && host === 'www.credly.com' ? to(location) : { type: 'application/vc+jwt', body },
    );
    const [report] = await checkAll([award]);
    expect([location, report?.verdict]).toEqual([location, 'unchecked']);
    expect(ours(world)[0]?.path).toContain(new URL(award).pathname);
  }

  world.instead(({ host }) =>
    host === 'www.credly.com' ? to('https://api.credly.com/a') : { type: 'application/vc+jwt', body },
  );
  const [within] = await checkAll([award]);
  expect([within?.verdict, within?.source.document]).toEqual(['verified', 'https://api.credly.com/a']);
});

test('one badge asks only so many hosts, and one host is asked two things at a time', async ({ world }) => {
  const context = 'https://w3id.org/openbadges/v2';
  const endorsements = Array.from({ length: 30 }, (_, at) => `https://endorser${at}.example.org/e`);
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: 'https://school.example.org/a',
    recipient: { type: 'email', hashed: false, identity: 'a@mail.example' },
    badge: {
      type: 'BadgeClass',
      id: 'https://school.example.org/b',
      name: 'Vice',
      description: 'A vice.',
      criteria: { narrative: 'One.' },
      issuer: { type: 'Issuer', id: 'https://school.example.org/i', name: 'School', url: 'https://school.example.org/' },
    },
    issuedOn: '2024-01-15T12:00:00Z',
    verification: { type: 'HostedBadge' },
    endorsement: endorsements,
  };
  let [running, most] = [0, 0];
  world.instead(async ({ host, path }) => {
    if (host.startsWith('one.')) {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running--;
    }
    return host === 'school.example.org' && path === '/a'
      ? { type: 'application/json', body: JSON.stringify(assertion) }
      : { type: 'application/json', body: '{}' };
  });
  world.requests.length = 0;
  await checkAll(['https://school.example.org/a']);
  expect(new Set(ours(world).map(({ host }) => host)).size).toBeLessThanOrEqual(12);
  await checkAll(Array.from({ length: 12 }, (_, at) => `https://one.example.org/${at}`));
  expect(most).toBe(2);
});
