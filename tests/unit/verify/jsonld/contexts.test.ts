import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json, JsonObject } from '../../../../lib/json.ts';

// As in the worker: nothing is bundled (`wxt.config.ts`).
vi.mock('../../../../lib/verify/jsonld/bundle.ts', () => ({ BUNDLE: {} }));

const V2 = 'https://www.w3.org/ns/credentials/v2';
const BADGE: JsonObject = { '@context': V2, id: 'urn:uuid:1', type: 'VerifiableCredential', name: 'A' };

const inPackage = async (file: string): Promise<Json> =>
  JSON.parse(await readFile(new URL(`../../../../assets/contexts/${file}.json`, import.meta.url), 'utf8')) as Json;

/** A worker that just started, and whatever was asked of its package. */
async function started(read: (file: string) => Promise<Json>) {
  const asked: string[] = [];
  const { contextOf, setContextSource } = await import('../../../../lib/verify/jsonld/contexts.ts');
  const { canonicalize } = await import('../../../../lib/verify/jsonld/canonicalize.ts');
  setContextSource((file) => {
    asked.push(file);
    return read(file);
  });
  return { asked, contextOf, canonicalize };
}

beforeEach(() => vi.resetModules());

describe('contexts that are files of the package', () => {
  it('are read when a document first names them, each once', async () => {
    const { asked, canonicalize } = await started(inPackage);
    expect(asked).toEqual([]);
    const made = await Promise.all([canonicalize(BADGE, 'SHA-256'), canonicalize(BADGE, 'SHA-256')]);
    made.push(await canonicalize(BADGE, 'SHA-256'));
    for (const one of made) expect(one).toMatchObject({ ok: true, open: null });
    expect(asked).toEqual(['index', 'credentials-v2']);
  });

  it('are none but those of the index', async () => {
    const { asked, contextOf } = await started(inPackage);
    for (const url of ['https://else.example/v1', 'index', 'constructor', '__proto__', '../../index']) {
      expect(await contextOf(url)).toBeNull();
    }
    expect(asked).toEqual(['index']);
  });

  it.each<[string, (document: Json, file: string) => Json]>([
    [
      'a context says something else than what is pinned',
      (document, file) => (file === 'index' ? document : { ...(document as JsonObject), more: 1 }),
    ],
    [
      'the index says something else',
      (document, file) => (file === 'index' ? { ...(document as JsonObject), more: 1 } : document),
    ],
    [
      'another context stands in its place',
      (document, file) => (file === 'index' ? document : { '@context': { '@vocab': 'https://else.example/' } }),
    ],
    ['there is no object', (document, file) => (file === 'index' ? document : null)],
  ])('are not used when %s', async (_, spoiled) => {
    const { canonicalize } = await started(async (file) => spoiled(await inPackage(file), file));
    expect(await canonicalize(BADGE, 'SHA-256')).toEqual({ ok: false, code: 'model_context_unknown', params: { context: V2 } });
  });

  it('are asked for again when they could not be read', async () => {
    let failing = true;
    const { canonicalize } = await started((file) => (failing ? Promise.reject(new Error('no file')) : inPackage(file)));
    expect(await canonicalize(BADGE, 'SHA-256')).toMatchObject({ ok: false, code: 'model_context_unknown' });
    failing = false;
    expect(await canonicalize(BADGE, 'SHA-256')).toMatchObject({ ok: true });
  });

  it('cannot be changed by who has them', async () => {
    const { contextOf } = await started(inPackage);
    const context = (await contextOf(V2))?.['@context'] as JsonObject;
    expect(() => {
      context.name = 'https://else.example/name';
    }).toThrow(TypeError);
  });
});
