import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../lib/json.ts';
import { canonicalize } from '../../../../lib/verify/jsonld/canonicalize.ts';
import { EDITIONS, type Edition, editionsOf } from '../../../../lib/verify/jsonld/editions.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB30 = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
const OB303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const badge = (more: JsonObject = {}): JsonObject => ({
  '@context': [V2, OB303],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://issuer.example', type: ['Profile'], name: 'Guild' },
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: 'urn:uuid:2', type: ['Achievement'], name: 'A', criteria: { narrative: 'B' } },
  },
  ...more,
});
const inline = (context: Json, more: JsonObject = {}): JsonObject => badge({ '@context': [V2, OB303, context], ...more });
const canonical = (document: JsonObject, edition: Edition | null = null) => canonicalize(document, 'SHA-256', edition);
const code = (document: JsonObject) => canonical(document).then((made) => (made.ok ? (made.open?.code ?? 'ok') : made.code));

describe('a context of the document’s own', () => {
  it('lets one tell whether a signature fails, and is never relied upon', async () => {
    const made = await canonical(inline({ mine: 'https://else.example/mine' }, { mine: 'M' }));
    expect(made).toMatchObject({ ok: true, open: { code: 'model_context_inline', params: {} } });
    expect(made.ok && made.nquads).toContain('<https://else.example/mine> "M"');
    expect(await canonical(badge())).toMatchObject({ ok: true, open: null });
  });

  it.each<[string, string, JsonObject]>([
    ['with a term that neither defines', 'model_term_undefined', inline({ mine: 'https://else.example/mine' }, { other: 'M' })],
    [
      'with a type that neither defines',
      'model_term_undefined',
      inline({ mine: 'https://else.example/mine' }, { type: ['VerifiableCredential', 'Other'] }),
    ],
    ['that gives a protected term another meaning', 'model_term_redefined', inline({ name: 'https://else.example/name' })],
    ['that takes a protected term away', 'model_term_redefined', inline({ name: null })],
    ['that says of a protected term what holds', 'model_context_inline', inline({ id: '@id' })],
    ['that nothing uses', 'model_context_inline', inline({})],
    [
      'deep inside',
      'model_context_inline',
      badge({
        evidence: [{ '@context': { mine: 'https://else.example/mine' }, id: 'urn:uuid:3', type: ['Evidence'], mine: 'M' }],
      }),
    ],
    ['that defines every word there is', 'model_context_inline', inline({ '@vocab': 'https://else.example/' }, { other: 'M' })],
    [
      'that names a bundled one for a term',
      'model_context_inline',
      inline({ mine: { '@id': 'https://else.example/mine', '@context': OB303 } }),
    ],
    [
      'that names one which is not bundled for a term',
      'model_context_unknown',
      inline({ mine: { '@id': 'https://else.example/mine', '@context': 'https://else.example/v1' } }),
    ],
    ['beside one that is not bundled', 'model_context_unknown', badge({ '@context': [V2, 'https://else.example/v1', {}] })],
    ['that imports a bundled one', 'model_context_inline', inline({ '@version': 1.1, '@import': OB303 })],
    [
      'that imports one which is not bundled',
      'model_context_inline',
      inline({ '@version': 1.1, '@import': 'https://else.example/v1' }),
    ],
    [
      'with a member that objects are made of',
      'model_term_undefined',
      inline(JSON.parse('{"__proto__":{"mine":"https://else.example/mine"}}') as Json),
    ],
    [
      'that makes ids relative to something',
      'model_context_inline',
      inline({ '@base': 'https://else.example/' }, { evidence: [{ id: 'three', type: ['Evidence'] }] }),
    ],
  ])('%s: %s', async (_, expected, document) => {
    expect(await code(document)).toBe(expected);
  });

  it('says nothing of the next document, which may bring the same words', async () => {
    const mine = { mine: 'https://else.example/mine' };
    expect(await code(inline(mine, { mine: 'M' }))).toBe('model_context_inline');
    expect(await code(badge({ mine: 'M' }))).toBe('model_term_undefined');
    expect(await code(inline({ mine: 'https://other.example/mine' }, { mine: 'M' }))).toBe('model_context_inline');
    expect(await code(badge())).toBe('ok');
  });

  const nested = (depth: number): JsonObject =>
    depth === 0 ? {} : { deep: { '@id': 'https://else.example/deep', '@context': nested(depth - 1) } };
  const terms = (count: number): JsonObject =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`t${n}`, { '@id': `urn:${n}`, '@context': {} }]));

  it.each<[string, string, JsonObject]>([
    ['deeper than any', 'model_context_inline', inline(nested(60))],
    ['that defines itself by itself', 'model_term_undefined', inline({ a: 'b:c', b: 'a:d' })],
    ['with thousands of terms', 'model_context_inline', inline(terms(4000))],
    [
      'with hundreds of terms at every turn',
      'model_context_inline',
      badge({ evidence: Array.from({ length: 30 }, (_, n) => ({ '@context': terms(400), id: `urn:${n}` })) }),
    ],
    [
      'with as many as are followed, for as many types as there are',
      'model_context_inline',
      inline(terms(350), {
        evidence: Array.from({ length: 3000 }, (_, n) => ({
          id: `urn:${n}`,
          type: ['Evidence', `t${n % 350}`, `t${(n * 7) % 350}`],
        })),
      }),
    ],
  ])('%s ends: %s', async (_, expected, document) => {
    expect([expected, 'model_not_canonical']).toContain(await code(document));
  });
});

describe('what safe mode must refuse', () => {
  it.each<[string, string, JsonObject]>([
    ['an id relative to nothing', 'model_term_undefined', badge({ evidence: [{ id: 'three', type: ['Evidence'] }] })],
    ['an id of the credential relative to nothing', 'model_term_undefined', badge({ id: 'one' })],
    ['a type that no context defines', 'model_term_undefined', badge({ type: ['VerifiableCredential', 'Other'] })],
    ['a list written out', 'model_not_compact', badge({ evidence: { '@list': [{ id: 'urn:uuid:3' }] } })],
    ['JSON written out', 'model_not_compact', badge({ name: { '@json': {} } })],
    ['a value with what no value has', 'model_not_compact', badge({ name: { '@value': 'A', '@index': 'B' } })],
    [
      'a type of a value that is none',
      'model_term_undefined',
      badge({ name: { '@value': {}, '@type': '@json', '@language': 'en' } }),
    ],
    ['a direction that is none', 'model_term_undefined', badge({ name: { '@value': 'A', '@direction': 'up' } })],
    ['a language that is none', 'model_term_undefined', badge({ name: { '@value': 'A', '@language': 'e n' } })],
    ['contexts that end', 'model_term_redefined', badge({ '@context': [V2, null, OB303] })],
    ['a number for a context', 'model_term_undefined', badge({ '@context': [V2, 5] })],
    ['contexts inside a list of a list', 'model_context_unknown', badge({ '@context': [V2, [['https://else.example/v1']]] })],
  ])('%s: %s', async (_, expected, document) => {
    expect(await code(document)).toBe(expected);
  });

  it('a direction is part of what is signed', async () => {
    const made = (direction: string) => canonical(badge({ name: { '@value': 'A', '@language': 'ar', '@direction': direction } }));
    const [right, left] = await Promise.all([made('rtl'), made('ltr')]);
    expect(right).toMatchObject({ ok: true, open: null });
    expect(right).not.toEqual(left);
  });
});

describe('editions', () => {
  const old = badge({ '@context': [V1, OB30] });

  it('are offered for the contexts that a document names, wherever it does', () => {
    expect(editionsOf(old)).toEqual([EDITIONS[0]]);
    expect(editionsOf({ verifiableCredential: [old] })).toEqual([EDITIONS[0]]);
    expect(editionsOf(badge())).toEqual([]);
  });

  it('make other statements of the same document', async () => {
    const [edition] = editionsOf(old);
    const now = await canonical(old);
    const then = await canonical(old, edition);
    expect(now.ok && now.nquads).toContain('<https://purl.imsglobal.org/spec/vc/ob/vocab.html#');
    expect(then.ok && then.nquads).toContain('<https://imsglobal.github.io/openbadges-specification/ob_v3p0.html#');
    expect(then.ok && then.nquads).not.toContain('purl.imsglobal.org/spec/vc/ob');
    // One after the other, so that what was kept of one is not taken for the other.
    expect(await canonical(old)).toEqual(now);
    expect(await canonical(old, edition)).toEqual(then);
  });

  it('say nothing of documents that do not name their address', async () => {
    const [edition] = EDITIONS;
    expect(await canonical(badge(), edition)).toEqual(await canonical(badge()));
  });
});
