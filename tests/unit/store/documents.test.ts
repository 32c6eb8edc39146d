import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptDocument } from '../../../lib/net/kept-documents.ts';
import { databaseStore, emptyStore } from '../../../lib/store/database.ts';
import { DOCUMENT_LIMITS, documentStore } from '../../../lib/store/documents.ts';

const made = (number: number, more: Partial<KeptDocument> = {}): KeptDocument => ({
  url: `https://a.example.org/${number}`,
  accept: 'application/json',
  about: 'keys',
  status: 200,
  contentType: 'application/json',
  bytes: new TextEncoder().encode(`{"n":${number}}`),
  readAt: new Date(Date.UTC(2026, 5, 1, 12, 0, number)).toISOString(),
  until: '2026-06-02T12:00:00.000Z',
  ...more,
});

const limited = (limits: Partial<typeof DOCUMENT_LIMITS>) =>
  documentStore(databaseStore('documents'), { ...DOCUMENT_LIMITS, ...limits });
const left = async () =>
  [...(await databaseStore('documents').all()).keys()].map((url) => Number(url.split('/').pop())).sort((a, b) => a - b);

beforeEach(() => emptyStore('documents'));

describe('kept documents', () => {
  it('come back as they were put, from another connection to the store too', async () => {
    await documentStore().put(made(1));
    expect(await documentStore().get(made(1).url, 'application/json')).toEqual(made(1));
    expect(await documentStore().get(made(1).url, 'text/html')).toBeNull();
    expect(await documentStore().get(made(2).url, 'application/json')).toBeNull();
  });

  it('are one for each address', async () => {
    await documentStore().put(made(1));
    await documentStore().put(made(1, { accept: '', status: 203 }));
    expect(await documentStore().count()).toBe(1);
    expect((await documentStore().get(made(1).url, ''))?.status).toBe(203);
  });

  it('are removed one by one, or all', async () => {
    for (const number of [1, 2, 3]) await documentStore().put(made(number));
    await documentStore().remove(made(2).url, 'https://a.example.org/unknown');
    expect(await left()).toEqual([1, 3]);
    await documentStore().clear();
    expect(await documentStore().count()).toBe(0);
  });

  it('are no more than so many: the oldest go', async () => {
    const store = limited({ count: 3 });
    for (const number of [4, 1, 3, 2]) await store.put(made(number));
    expect(await left()).toEqual([2, 3, 4]);
  });

  it('are no more than so large together: the oldest go', async () => {
    const store = limited({ all: 25 });
    for (const number of [1, 2, 3]) await store.put(made(number, { bytes: new Uint8Array(10) }));
    expect(await left()).toEqual([2, 3]);
  });

  it('are none of them larger than so much, and a large one ends the copy before it', async () => {
    const store = limited({ each: 10 });
    await store.put(made(1));
    await store.put(made(1, { bytes: new Uint8Array(11) }));
    await store.put(made(2, { bytes: new Uint8Array(10) }));
    expect(await left()).toEqual([2]);
  });

  it('that are over go when the next one comes', async () => {
    await documentStore().put(made(1, { until: '2026-06-01T12:00:05.000Z' }));
    await documentStore().put(made(4));
    expect(await left()).toEqual([1, 4]);
    await documentStore().put(made(5));
    expect(await left()).toEqual([4, 5]);
  });
});
