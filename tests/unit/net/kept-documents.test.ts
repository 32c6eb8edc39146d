import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchOptions, FetchResult } from '../../../lib/net/document.ts';
import { type DocumentStore, type KeepParts, type KeptDocument, keepDocuments } from '../../../lib/net/kept-documents.ts';
import { shareDocuments } from '../../../lib/net/shared-documents.ts';

const URL = 'https://a.example.org/keys';
const HOUR = 3_600_000;
const START = Date.parse('2026-06-01T12:00:00Z');

let now = START;
let asked: string[] = [];
let answer: { status: number; body: string } = { status: 200, body: '' };
let kept = new Map<string, KeptDocument>();
let allowed = true;

beforeEach(() => {
  now = START;
  asked = [];
  answer = { status: 200, body: '{"keys":[]}' };
  kept = new Map();
  allowed = true;
});

const store: DocumentStore = {
  get: async (url, accept) => [kept.get(url)].find((one) => one?.accept === accept) ?? null,
  put: async (document) => void kept.set(document.url, document),
  remove: async (...urls) => urls.forEach((url) => void kept.delete(url)),
  count: async () => kept.size,
  clear: async () => kept.clear(),
};

const network = async (url: string): Promise<FetchResult> => {
  if (!allowed) return { ok: false, url, failure: 'permission_needed' };
  asked.push(url);
  return {
    ok: true,
    url,
    status: answer.status,
    contentType: 'application/json',
    bytes: new TextEncoder().encode(answer.body),
    clockAhead: 0,
  };
};

const make = (parts: Partial<KeepParts> = {}, keeping: DocumentStore = store) =>
  keepDocuments(network, keeping, { hasPermission: async () => allowed, now: () => now, ...parts });

const bodyOf = (result: FetchResult) => (result.ok ? new TextDecoder().decode(result.bytes) : result.failure);

describe('a document that is about no person', () => {
  it('answers while its lifetime lasts, byte for byte, and says since when', async () => {
    answer.body = '{"keys":[],  "note":"é"}';
    const first = await make()(URL, { about: 'keys' });
    now += HOUR - 1;
    answer.body = '{"keys":["other"]}';
    const again = await make()(URL, { about: 'keys' });
    expect(asked).toEqual([URL]);
    expect(first).not.toHaveProperty('cached');
    expect(again).toEqual({
      ok: true,
      url: URL,
      status: 200,
      contentType: 'application/json',
      bytes: (first as { bytes: Uint8Array }).bytes,
      cached: true,
      keptSince: '2026-06-01T12:00:00.000Z',
    });
    now += 1;
    expect(bodyOf(await make()(URL, { about: 'keys' }))).toBe('{"keys":["other"]}');
  });

  it.each<[string, FetchOptions]>([
    ['about a person, or about nobody knows whom', {}],
    ['at an address that leads on', { about: 'keys', mayRedirect: true }],
  ])('but not one %s', async (_, options) => {
    await make()(URL, options);
    await make()(URL, options);
    expect([asked.length, kept.size]).toEqual([2, 0]);
  });

  it.each([
    ['404', { status: 404, body: '{"keys":[]}' }],
    ['an error', { status: 500, body: '{"keys":[]}' }],
    ['206', { status: 206, body: '{"keys":[]}' }],
    ['a page', { status: 200, body: '<!doctype html>' }],
  ])('but not when the answer is %s; and that ends an earlier copy', async (_, instead) => {
    await make()(URL, { about: 'keys' });
    expect(kept.size).toBe(1);
    answer = instead;
    await make({ read: false })(URL, { about: 'keys' });
    expect(kept.size).toBe(0);
  });

  it('answers only who asks for it in the same form', async () => {
    await make()(URL, { about: 'keys', accept: 'application/json' });
    expect(await make()(URL, { about: 'keys', accept: 'application/json' })).toHaveProperty('keptSince');
    expect(await make()(URL, { about: 'keys' })).not.toHaveProperty('keptSince');
  });

  it('that was kept for its name does not serve as long where its keys matter', async () => {
    answer.body = '{"name":"A","publicKey":"x"}';
    await make()(URL, { about: 'issuer' });
    now += 2 * HOUR;
    expect(await make()(URL, { about: 'issuer' })).toHaveProperty('keptSince');
    expect(await make()(URL, { about: 'keys' })).not.toHaveProperty('keptSince');
  });

  it('at an http: address is the one at the https: address', async () => {
    await make()('http://a.example.org/keys#1', { about: 'keys' });
    expect(await make()(`${URL}#2`, { about: 'keys' })).toHaveProperty('keptSince');
  });
});

describe('a copy does not answer', () => {
  const keep = () => make()(URL, { about: 'keys' });

  it('for a host that is not allowed any more', async () => {
    await keep();
    allowed = false;
    expect(bodyOf(await make()(URL, { about: 'keys' }))).toBe('permission_needed');
  });

  it('where the permission cannot be asked', async () => {
    await keep();
    await make({ hasPermission: () => Promise.reject(new Error('gone')) })(URL, { about: 'keys' });
    expect(asked.length).toBe(2);
  });

  it('when a person wants everything read anew, or the check itself does; what is read then is kept', async () => {
    await keep();
    now += 1000;
    await make({ read: false })(URL, { about: 'keys' });
    expect(kept.get(URL)?.readAt).toBe('2026-06-01T12:00:01.000Z');
    now += 1000;
    await make()(URL, { about: 'keys', fresh: true });
    expect(kept.get(URL)?.readAt).toBe('2026-06-01T12:00:02.000Z');
    expect(asked.length).toBe(3);
  });

  it('when the clock was set back behind it', async () => {
    await keep();
    now -= 1;
    expect(await make()(URL, { about: 'keys' })).not.toHaveProperty('keptSince');
  });
});

it('in a private window copies answer, and nothing is written', async () => {
  await make({ write: false })(URL, { about: 'keys' });
  expect(kept.size).toBe(0);
  await make()(URL, { about: 'keys' });
  now += 1000;
  answer.status = 404;
  expect(await make({ write: false })(URL, { about: 'keys' })).toHaveProperty('keptSince');
  await make({ write: false, read: false })(URL, { about: 'keys' });
  expect(kept.get(URL)?.readAt).toBe('2026-06-01T12:00:00.000Z');
});

it('a store that does not work is no failure of the check', async () => {
  const broken = () => Promise.reject(new Error('quota'));
  const ask = make({}, { get: broken, put: broken, remove: broken, count: broken, clear: broken });
  expect(bodyOf(await ask(URL, { about: 'keys' }))).toBe('{"keys":[]}');
});

describe('below the documents that badges of one page share', () => {
  it('a copy is read once, and says that it is one each time', async () => {
    await make()(URL, { about: 'keys' });
    const ask = shareDocuments(make());
    for (let time = 0; time < 2; time++)
      expect(await ask(URL, { about: 'keys' })).toMatchObject({ cached: true, keptSince: '2026-06-01T12:00:00.000Z' });
    expect(asked.length).toBe(1);
  });

  it('a copy does not serve who must read afresh; what was read afresh serves all', async () => {
    await make()(URL, { about: 'keys' });
    const ask = shareDocuments(make());
    expect(await ask(URL, { about: 'keys' })).toHaveProperty('keptSince');
    expect(await ask(URL, { about: 'keys', fresh: true })).not.toHaveProperty('keptSince');
    expect(await ask(URL, { about: 'keys' })).not.toHaveProperty('keptSince');
    expect(asked.length).toBe(2);
  });

  it('and nothing is kept of what may be about a person', async () => {
    await shareDocuments(make())(URL, { fresh: true });
    expect(kept.size).toBe(0);
  });
});
