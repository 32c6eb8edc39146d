import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { isObject, isString, type Json, type JsonObject, listOf } from '../../../../lib/json.ts';
import { CONTEXTS } from '../../../../lib/verify/jsonld/contexts.ts';
import { TooMuchWork } from '../../../../lib/verify/jsonld/contexts-at-hand.ts';
import { type Lookup, toRdf } from '../../../../lib/verify/jsonld/to-rdf.ts';
import { BADGES as WORLD } from '../../../world/badges.ts';

const bundled = (url: string): JsonObject => {
  const context = CONTEXTS.get(url);
  if (context === undefined) throw new Error(`not bundled: ${url}`);
  return context;
};

/** What the library's own entry does, which `toRdf` is the parts of. */
const wholeLibrary = (document: JsonObject, lookup: Lookup = bundled): Promise<unknown> =>
  jsonld.toRDF(
    document as jsonld.JsonLdDocument,
    {
      safe: true,
      base: undefined,
      produceGeneralizedRdf: false,
      rdfDirection: 'i18n-datatype',
      documentLoader: async (url: string) => ({
        contextUrl: undefined,
        documentUrl: url,
        document: structuredClone(lookup(url)),
      }),
    } as unknown as jsonld.Options.ToRdf,
  );

/** The statements, or what was wrong and where. A context that cannot be had the library tells in its own words. */
const outcome = (made: Promise<unknown>): Promise<unknown> =>
  made.then(
    (dataset) => ({ dataset }),
    (error: Error & { details?: JsonObject }) =>
      /not bundled|loading remote context failed|Dereferencing a URL/.test(error.message)
        ? 'a context is unknown'
        : error.details?.code === 'invalid local context'
          ? error.message
          : { message: error.message, details: JSON.stringify(error.details) },
  );

/** Frozen, so that whatever changes the document throws. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
};

/** The same contexts as bundled, at hand for documents that bring none of their own. */
const onTop: Lookup = (url) => bundled(url);

/** Whether a document brings contexts of its own. */
const hasContexts = (value: Json | undefined): boolean =>
  Array.isArray(value)
    ? value.some(hasContexts)
    : isObject(value) &&
      Object.entries(value).some(([name, member]) =>
        name === '@context' ? listOf(member).some((one) => !isString(one)) : hasContexts(member),
      );

const same = async (document: JsonObject, lookup: Lookup = bundled): Promise<unknown> => {
  const theirs = await outcome(wholeLibrary(document, lookup));
  const ours = await outcome(toRdf(frozen(structuredClone(document)), lookup));
  expect(ours).toEqual(theirs);
  if (lookup === bundled && !hasContexts(document))
    expect(await outcome(toRdf(frozen(structuredClone(document)), onTop, false))).toEqual(theirs);
  return ours;
};

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const badge = (more: JsonObject): JsonObject => ({
  '@context': [V2, OB303],
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
    ['contexts in another order', badge({ '@context': [OB303, V2] })],
    ['both versions', badge({ '@context': [V1, V2] })],
    ['the same context twice', badge({ '@context': [V2, OB303, V2, OB303] })],
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
    OB303,
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

/** Every object of a value that has contexts, itself first, with and without its proofs, and its proofs as they are signed. */
function documentsIn(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  // What the library copies it copies without this member; no document with one comes this far (`named-contexts`).
  if (!isObject(value) || Object.hasOwn(value, '__proto__')) return [];
  const inner = Object.values(value).flatMap(documentsIn);
  if (value['@context'] === undefined) return inner;
  const { proof, ...unsecured } = value;
  const configs = listOf(proof).map((one) => {
    const { proofValue: _, jws: __, ...options } = isObject(one) ? one : {};
    return { ...options, '@context': value['@context'] };
  });
  return [value, unsecured, ...configs, ...inner];
}

/** In another order each time that the seed is another, and the same for the same. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return items
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

const SHARED = join(import.meta.dirname, '../../../../../shared/vectors');
const contextIndex = join(SHARED, 'primitives/contexts/index.json');
const others = existsSync(contextIndex) ? (JSON.parse(readFileSync(contextIndex, 'utf8')) as Record<string, string>) : {};

/** The contexts of the bundle, and of the vectors those that are never bundled: with `@vocab`, with contexts of contexts. */
const everything = (url: string): JsonObject => {
  const file = CONTEXTS.has(url) ? undefined : others[url];
  return file === undefined
    ? bundled(url)
    : frozen(JSON.parse(readFileSync(join(SHARED, 'primitives/contexts', file), 'utf8')) as JsonObject);
};

const sharedDocuments = (): JsonObject[] =>
  readdirSync(join(SHARED, 'files')).flatMap((name) => {
    if (!name.endsWith('.json')) return [];
    try {
      return documentsIn(JSON.parse(readFileSync(join(SHARED, 'files', name), 'utf8')) as Json);
    } catch {
      return [];
    }
  });

/** What the world serves for its badges, of what has contexts. */
async function worldDocuments(): Promise<JsonObject[]> {
  const served = (await Promise.all(WORLD.map(({ documents }) => documents()))).flat();
  const bodies = await Promise.all(
    served.map(async ({ url, handler }) => {
      const { host, pathname, search } = new URL(url);
      const answer = await handler({ method: 'GET', host, path: pathname + search, headers: {} });
      return answer === 'destroy' ? '' : Buffer.from(answer.body ?? '').toString();
    }),
  );
  return bodies.flatMap((text) => (text.startsWith('{') ? documentsIn(JSON.parse(text) as Json) : []));
}

const areBundled = (value: Json | undefined): boolean =>
  Array.isArray(value)
    ? value.every(areBundled)
    : !isObject(value) ||
      Object.entries(value).every(([name, member]) =>
        name === '@context' ? listOf(member).every((one) => isString(one) && CONTEXTS.has(one)) : areBundled(member),
      );

describe('what one document left is nothing to the next', () => {
  it.runIf(existsSync(SHARED))('the vectors, in several orders, all with the same contexts at hand', async () => {
    const documents = sharedDocuments();
    expect(documents.length).toBeGreaterThan(300);
    // As text: they are many.
    const wanted = new Map<JsonObject, string>();
    for (const document of documents) wanted.set(document, JSON.stringify(await outcome(wholeLibrary(document, everything))));
    const made = [...wanted.values()].filter((text) => text.startsWith('{"dataset"'));
    expect(made.length).toBeGreaterThan(200);
    expect(made.length).toBeLessThan(wanted.size);
    for (const seed of [1, 2, 3]) {
      for (const document of shuffled(documents, seed))
        expect(JSON.stringify(await outcome(toRdf(frozen(document), everything)))).toBe(wanted.get(document));
    }
    const usual = documents.filter((document) => !hasContexts(document) && areBundled(document));
    expect(usual.length).toBeGreaterThan(150);
    for (const seed of [4, 5])
      for (const document of shuffled(usual, seed))
        expect(JSON.stringify(await outcome(toRdf(frozen(document), onTop, false)))).toBe(wanted.get(document));
  });

  it('badges of the world, many at the same time', async () => {
    const documents = await worldDocuments();
    expect(documents.length).toBeGreaterThan(10);
    const wanted = await Promise.all(documents.map((document) => outcome(wholeLibrary(document))));
    for (const seed of [1, 2]) {
      const order = shuffled([...documents.keys()], seed);
      for (const [lookup, hasOwn] of [
        [bundled, true],
        [onTop, false],
      ] as const) {
        const made = await Promise.all(order.map((at) => outcome(toRdf(documents[at] ?? {}, lookup, hasOwn))));
        expect(made).toEqual(order.map((at) => wanted[at]));
      }
    }
  });

  /** Where a type and a property have the same context, which gives a protected term another meaning: only the property may. */
  const PROTECTED: JsonObject = {
    '@context': {
      '@version': 1.1,
      '@protected': true,
      id: '@id',
      type: '@type',
      name: 'https://else.example/name',
      A: { '@id': 'https://else.example/A', '@context': { more: 'https://else.example/more' } },
      P: { '@id': 'https://else.example/P', '@context': { name: 'https://else.example/other' } },
      Q: { '@id': 'https://else.example/Q', '@context': { '@protected': true, name: 'https://else.example/name' } },
    },
  };
  const property = (types: string[], term: string): JsonObject => ({
    '@context': 'c',
    id: 'urn:1',
    type: types,
    [term]: { name: 'N' },
  });
  const typed = (types: string[]): JsonObject => ({ '@context': 'c', id: 'urn:1', type: types, name: 'N' });

  it.each<[string, JsonObject[]]>([
    ['a property, then the type', [property(['A'], 'P'), typed(['A', 'P']), property(['A'], 'P')]],
    ['the type, then a property', [typed(['A', 'P']), property(['A'], 'P'), typed(['P'])]],
    ['the same meaning again, either way', [property(['A'], 'Q'), typed(['A', 'Q']), typed(['Q']), property([], 'Q')]],
  ])('protection is judged anew: %s', async (_, documents) => {
    const lookup = () => PROTECTED;
    for (const document of documents) await same(document, lookup);
  });

  it('a type that gives a protected term another meaning is refused, whatever came before', async () => {
    const lookup = () => PROTECTED;
    expect(await same(property(['A'], 'P'), lookup)).toHaveProperty('dataset');
    expect(await same(typed(['A', 'P']), lookup)).toMatchObject({
      details: expect.stringContaining('protected term redefinition'),
    });
    expect(await same(typed(['A', 'Q']), lookup)).toHaveProperty('dataset');
  });
});

describe('documents made to take much', () => {
  /** Each holds the contexts in another order, so that nothing of the others is of use. */
  const many = (count: number): JsonObject[] =>
    Array.from({ length: count }, (_, n) => ({
      '@context': shuffled([...CONTEXTS.keys()], n + 1).slice(0, 4),
      id: 'urn:uuid:1',
      type: ['VerifiableCredential'],
    }));

  it('more stacks of contexts than are kept change no answer', async () => {
    for (const document of [...many(150), badge({}), ...many(20)]) await same(document);
  });

  it('more work than one document is worth is given up, and the next document is read', async () => {
    const terms = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `t${n}`,
        { '@id': `https://else.example/${n}`, '@context': { x: 'https://else.example/x' } },
      ]),
    );
    const inline = { '@version': 1.1, id: '@id', ...terms };
    const greedy = {
      '@context': inline,
      id: 'urn:1',
      t1: Array.from({ length: 12 }, (_, n) => ({ '@context': { ...inline, n: `urn:${n}` }, id: `urn:${n}`, x: 'X' })),
    };
    const lookup: Lookup = (url) => bundled(url);
    await expect(toRdf(greedy as unknown as JsonObject, lookup)).rejects.toThrow(TooMuchWork);
    await same(badge({}), lookup);
    const modest = { ...greedy, t1: greedy.t1.slice(0, 1) } as unknown as JsonObject;
    expect(await same(modest, (url) => bundled(url))).toHaveProperty('dataset');
  });
});
