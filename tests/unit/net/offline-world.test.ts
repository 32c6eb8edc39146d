import { describe, expect, it } from 'vitest';
import { createOfflineWorld, type OfflineAnswer } from '../../../lib/net/offline-world.ts';

const PLATFORM = 'www.credly.com';
const world = (documents: Record<string, OfflineAnswer>) =>
  createOfflineWorld({
    documents,
    isPlatformHost: (host) => host === PLATFORM,
    read: async (file) => {
      if (file !== 'a.json') throw new Error('no such file');
      return new TextEncoder().encode('{"a":1}');
    },
  });

describe('a network made of files', () => {
  it('answers with the file, its status and its type', async () => {
    const ask = world({ 'https://a.example': { file: 'a.json', status: 203, contentType: 'Application/JSON; charset=utf-8' } });
    const answer = await ask('http://a.example/#part');
    expect(answer).toMatchObject({ ok: true, url: 'https://a.example/', status: 203, contentType: 'application/json' });
    expect(answer.ok && new TextDecoder().decode(answer.bytes)).toBe('{"a":1}');
  });

  it('answers 200 and nothing else when nothing else is said', async () => {
    const answer = await world({ 'https://a.example/': {} })('https://a.example/');
    expect(answer).toMatchObject({ ok: true, status: 200, contentType: '' });
    expect(answer.ok && answer.bytes).toHaveLength(0);
  });

  it.each<[string, string, OfflineAnswer, string]>([
    ['an address that it lacks', 'https://b.example/', {}, 'network_failed'],
    ['another query', 'https://a.example/?q', {}, 'network_failed'],
    ['a file that is not there', 'https://a.example/', { file: 'b.json' }, 'network_failed'],
    ['an address that is never asked', 'https://127.0.0.1/', {}, 'address_refused'],
    ['a redirect', 'https://a.example/', { location: 'https://b.example/' }, 'moved'],
  ])('fails by name for %s', async (_, url, answer, failure) => {
    expect(await world({ 'https://a.example/': answer })(url)).toMatchObject({ ok: false, failure });
  });
});

describe('redirects', () => {
  const to = (location: string): OfflineAnswer => ({ location, status: 302 });
  const start = `https://${PLATFORM}/1`;
  const follow = (documents: Record<string, OfflineAnswer>, mayRedirect = true) => world(documents)(start, { mayRedirect });

  it('are followed within a known platform, where that was asked for', async () => {
    const documents = { [start]: to('/2'), [`https://${PLATFORM}/2`]: { file: 'a.json' } };
    expect(await follow(documents)).toMatchObject({ ok: true, url: `https://${PLATFORM}/2` });
    expect(await follow(documents, false)).toMatchObject({ ok: false, failure: 'moved' });
  });

  it.each([
    ['out of it', 'https://elsewhere.example/'],
    ['to a private network', 'https://10.0.0.1/'],
    ['to http', `http://${PLATFORM}/2`],
    ['to no address', 'https://%'],
    ['in a circle', start],
  ])('are not followed %s', async (_, location) => {
    const documents = { [start]: to(location), 'https://elsewhere.example/': { file: 'a.json' } };
    expect(await follow({ ...documents, [`https://${PLATFORM}/2`]: { file: 'a.json' } })).toMatchObject({
      ok: false,
      failure: 'moved',
    });
  });
});
