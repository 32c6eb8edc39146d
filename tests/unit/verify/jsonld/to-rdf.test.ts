import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../lib/json.ts';
import { CONTEXTS } from '../../../../lib/verify/jsonld/contexts.ts';
import { toRdf } from '../../../../lib/verify/jsonld/to-rdf.ts';

const bundled = (url: string): JsonObject => {
  const context = CONTEXTS.get(url);
  if (context === undefined) throw new Error(`not bundled: ${url}`);
  return context;
};

/** What the library's own entry does, which `toRdf` is the parts of. */
const wholeLibrary = (document: JsonObject): Promise<unknown> =>
  jsonld.toRDF(
    document as jsonld.JsonLdDocument,
    {
      safe: true,
      base: undefined,
      produceGeneralizedRdf: false,
      rdfDirection: 'i18n-datatype',
      documentLoader: async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: bundled(url) }),
    } as unknown as jsonld.Options.ToRdf,
  );

/** The statements, or what was wrong and where. */
const outcome = (made: Promise<unknown>): Promise<unknown> =>
  made.then(
    (dataset) => ({ dataset }),
    (error: Error & { details?: JsonObject }) => ({ message: error.message, details: JSON.stringify(error.details) }),
  );

const same = async (document: JsonObject): Promise<unknown> => {
  const [ours, theirs] = await Promise.all([outcome(toRdf(document, bundled)), outcome(wholeLibrary(document))]);
  expect(ours).toEqual(theirs);
  return ours;
};

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const badge = (more: JsonObject): JsonObject => ({
  '@context': [V2, BADGES],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://issuer.example', type: ['Profile'], name: 'École' },
  validFrom: '2024-01-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: 'urn:uuid:2', type: ['Achievement'], name: 'A', criteria: { narrative: 'B' } },
  },
  ...more,
});

describe('statements made of the parts of the library are those that its entry makes', () => {
  it.each<[string, JsonObject]>([
    ['a badge', badge({})],
    ['no context', { id: 'urn:uuid:1' }],
    ['an empty document', {}],
    ['a null context inside', badge({ evidence: [{ '@context': null, id: 'urn:uuid:3' }] })],
    ['a null context', badge({ '@context': null })],
    ['contexts in another order', badge({ '@context': [BADGES, V2] })],
    ['both versions', badge({ '@context': [V1, V2] })],
    ['the same context twice', badge({ '@context': [V2, BADGES, V2, BADGES] })],
    ['a context inline', badge({ '@context': [V2, { name: 'https://else.example/name' }] })],
    ['a relative id', badge({ id: 'badge' })],
    ['a graph at the top', { '@context': [V2], '@graph': [{ id: 'urn:uuid:1', name: 'A' }] }],
    ['a direction', badge({ name: { '@value': 'A', '@language': 'ar', '@direction': 'rtl' } })],
    ['numbers', badge({ credentialSubject: { type: ['AchievementSubject'], creditsEarned: 1.5 } })],
    ['a member that is not there', badge({ name: undefined })],
  ])('%s', async (_, document) => {
    await same(document);
  });

  it('a term that no context defines is refused', async () => {
    expect(await same(badge({ nowhere: 'A' }))).toMatchObject({ message: 'Safe mode validation error.' });
    expect(await same(badge({ name: 'A' }))).toHaveProperty('dataset');
  });

  it.each<[string, Json]>([
    ['is not bundled', 'https://else.example/v1'],
    ['is a number', 5],
  ])('a context that %s is refused, in other words', async (_, context) => {
    const document = badge({ '@context': [V2, context] });
    await expect(toRdf(document, bundled)).rejects.toThrow();
    await expect(wholeLibrary(document)).rejects.toThrow();
  });

  const WORDS = [
    'id',
    'type',
    'name',
    'issuer',
    'evidence',
    'proof',
    'credentialSubject',
    '@id',
    '@type',
    '@value',
    '@list',
    'nowhere',
  ];
  const VALUES = [
    V1,
    V2,
    BADGES,
    'urn:uuid:1',
    'A',
    '_:b0',
    'Achievement',
    'Evidence',
    'VerifiableCredential',
    '2024-01-01',
    7,
    true,
    null,
  ];
  const { document } = fc.letrec<{ value: Json; document: JsonObject }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.constantFrom<Json>(...VALUES), tie('document'), fc.array(tie('value'), { maxLength: 3 })),
    document: fc
      .tuple(
        fc.option(fc.subarray([...CONTEXTS.keys()], { maxLength: 3 }), { nil: undefined, freq: 4 }),
        fc.dictionary(fc.constantFrom(...WORDS), tie('value'), { maxKeys: 5 }),
      )
      .map(([contexts, members]) => (contexts === undefined ? members : { '@context': contexts, ...members })),
  }));

  it('whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (made) => void (await same(badge({ evidence: made })))),
      { numRuns: 200 },
    );
  });
});
