import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../lib/report/headline.ts';
import type { Report } from '../../lib/report/report.ts';
import { collegeBadge, collegeJwt, guildBadge, guildDi, guildJwt, signJcs } from '../unit/support/badges.ts';
import { bytesOf, checkDocument, checkLink, codesOf } from '../unit/support/check.ts';
import { issuerNetwork, network, type Reply } from '../unit/support/network.ts';
import { ASSERTION, assertion, badgeClass, PROFILE, profile, schoolAnswers } from '../unit/support/open-badges-2.ts';
import { END, iTXt, png } from '../unit/support/png.ts';
import { LIST, signedList, statusEntry, withStatus } from '../unit/support/status-list.ts';
import { TOKEN_LIST, tokenList, withStatusClaim } from '../unit/support/token-list.ts';
import { anchored2, blockcert2 } from '../unit/verify/codes/certified.ts';
import { europeanCredential } from '../world/european.ts';
import { ASSOCIATION, COLLEGE, GUILD } from '../world/issuers.ts';
import { signJades } from '../world/jades.ts';
import { ed25519 } from '../world/keys.ts';
import { endorsement } from '../world/open-badge.ts';
import { signJws, signVcJwt } from '../world/sign.ts';
import { seal, signSdJwt } from '../world/sign-sd-jwt.ts';
import type { Doc } from '../world/types.ts';

/** A report, and words for it, whatever was given. What throws fails the test by itself. */
function isAnswered(report: Report): void {
  expect(report.report).toBe(1);
  for (const inner of [report, ...report.credentials]) expect(headlineOf(inner).key).toMatch(/^headline_/);
  expect(JSON.stringify(report).length).toBeLessThan(2_000_000);
}

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

/** What a member may turn out to be, when whoever signs means no good. */
const JUNK: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  '\u0000\u202E\uD800',
  'x'.repeat(20_000),
  'javascript:alert(1)',
  'https://[::1]/',
  'did:web:%',
  'did:key:z',
  'data:application/vc+jwt,eyJ.eyJ.x',
  '9999-99-99T99:99:99Z',
  'P1Y2M3DT999999999999H',
  [],
  {},
  [[]],
  [null],
  ['', {}, 7, null],
  { id: 7, type: {} },
  { id: null, '@id': [], '@value': {} },
  { '@context': null },
  { toString: 1, constructor: 2, length: -1, hasOwnProperty: 3 },
  { type: ['VerifiablePresentation'], verifiableCredential: [{}] },
  deep(50),
];

/** Every place in a document, as a path: its members, and theirs. */
const placesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...placesOf(inner, [...path, name])])
    : [];

function put(value: unknown, [name, ...rest]: string[], junk: unknown): unknown {
  if (name === undefined) return junk;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === name ? put(item, rest, junk) : item));
  return { ...(value as Doc), [name]: put((value as Doc)[name], rest, junk) };
}

/** The document with junk in its places: every one in every place, or about seven hundred of them, the same in every run. */
function* junked(document: Doc): Generator<Doc> {
  const places = placesOf(document);
  const step = Math.ceil((places.length * JUNK.length) / 700);
  let at = 0;
  for (const place of places) for (const junk of JUNK) if (at++ % step === 0) yield put(document, place, junk) as Doc;
}

const quietly = async (make: () => Promise<string | Doc> | string | Doc): Promise<string | Doc | null> => {
  try {
    return await make();
  } catch {
    // What cannot be signed at all (a lone surrogate, a name that no context has) is not what this is about.
    return null;
  }
};

const VCT: Doc = {
  vct: 'https://credentials.example/micro',
  iss: GUILD.id,
  iat: 1_735_689_600,
  title: 'Vice',
  grade: 'B',
  cnf: { jwk: GUILD.key.jwk },
  status: { status_list: { idx: 1, uri: TOKEN_LIST } },
};
const FULL: Doc = {
  ...collegeBadge({
    members: {
      credentialStatus: statusEntry(7),
      validUntil: '2099-01-01T00:00:00Z',
      evidence: [{ id: 'https://work.example/1', type: ['Evidence'], name: 'Work' }],
      credentialSchema: { id: 'https://schema.example/1', type: '1EdTechJsonSchemaValidator2019' },
      termsOfUse: { type: 'Terms' },
      refreshService: { id: 'https://refresh.example/', type: 'Refresh' },
      relatedResource: [{ id: 'https://related.example/1', digestSRI: 'sha384-x' }],
    },
    subject: {
      result: [{ type: ['Result'], value: 'A', resultDescription: 'urn:r' }],
      source: { id: COLLEGE.id, type: ['Profile'] },
    },
    achievement: {
      alignment: [{ type: ['Alignment'], targetName: 'Welding', targetUrl: 'https://esco.example/1' }],
      resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], name: 'Grade', resultType: 'LetterGrade' }],
      creditsAvailable: 3,
      tag: ['vice'],
    },
  }),
};
const HEADER = { typ: 'vc+jwt', kid: COLLEGE.method };

describe('whatever an issuer signs or serves, there is an answer', () => {
  it.each<[string, Doc, (document: Doc) => Promise<string | Doc> | string | Doc]>([
    ['an Open Badge 3.0 as JWT', FULL, (document) => signJws(document, COLLEGE.key, HEADER)],
    ['an Open Badge 3.0 with a JCS proof', guildBadge(), (document) => signJcs(document)],
    [
      'a header',
      { alg: 'EdDSA', ...HEADER, jwk: GUILD.key.jwk, x5c: ['AAAA'], crit: ['x'] },
      (header) => {
        const parts = [header, collegeBadge()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
        return `${parts.join('.')}.AAAA`;
      },
    ],
    [
      'an SD-JWT',
      VCT,
      (claims) => {
        const { sealed, disclosures } = seal(claims, 'title');
        return signSdJwt(sealed, GUILD.key, { kid: GUILD.method }, disclosures);
      },
    ],
    [
      'what an SD-JWT shows',
      VCT,
      (claims) => {
        const { sealed, disclosures } = seal(claims, 'title', 'grade', 'cnf', 'status');
        return signSdJwt(sealed, GUILD.key, { kid: GUILD.method }, disclosures);
      },
    ],
    ['a European credential', europeanCredential(), (document) => signJades(document, [{ key: ed25519('junk seal') }])],
    ['a Blockcert', blockcert2(), (document) => anchored2(document)],
    [
      'an endorsement',
      endorsement('urn:uuid:1', ASSOCIATION, String(collegeBadge().id), 'Good.'),
      async (inner) =>
        collegeJwt(
          collegeBadge({ achievement: { endorsementJwt: [await signJws(inner, ASSOCIATION.key, { kid: ASSOCIATION.method })] } }),
        ),
    ],
    [
      'an endorsement without a proof',
      endorsement('urn:uuid:1', ASSOCIATION, String(collegeBadge().id), 'Good.'),
      (inner) => collegeJwt(collegeBadge({ achievement: { endorsement: [inner] } })),
    ],
    [
      'a record of badges',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'],
        id: 'urn:c',
        type: ['VerifiableCredential', 'ClrCredential'],
        issuer: { id: GUILD.id, type: ['Profile'] },
        validFrom: '2024-01-01T00:00:00Z',
        credentialSubject: {
          type: ['ClrSubject'],
          verifiableCredential: [guildBadge()],
          association: [{ type: 'Association', sourceId: 'urn:a', targetId: 'urn:b' }],
        },
      },
      (document) => signVcJwt(document, GUILD.key, GUILD.method),
    ],
  ])('%s', async (_, document, make) => {
    const net = await issuerNetwork();
    let tried = 0;
    for (const one of junked(document)) {
      const made = await quietly(() => make(one));
      if (made === null) continue;
      isAnswered(await checkDocument(made, { network: net }));
      tried++;
    }
    expect(tried).toBeGreaterThan(100);
  });

  it.each<[string, Doc, (document: Doc) => Promise<[badge: string | Doc, answers: Record<string, Reply>]>]>([
    [
      'a hosted assertion',
      assertion({ expires: '2099-01-01T00:00:00Z', evidence: [{ id: 'https://w.example/', narrative: 'x' }] }),
      async (json) => [assertion(), schoolAnswers({ [ASSERTION]: { json } })],
    ],
    [
      'its badge class',
      badgeClass({ alignment: [{ targetName: 'x', targetUrl: 'https://x.example/' }], tags: ['a'] }),
      async (json) => [assertion(), schoolAnswers({ [String(assertion().badge)]: { json } })],
    ],
    [
      'its issuer’s profile',
      profile({
        verification: { startsWith: 'https://badges.tamarack-school.example/', allowedOrigins: ['x.example'] },
        publicKey: 'https://x.example/',
        revocationList: 'https://x.example/',
      }),
      async (json) => [assertion(), schoolAnswers({ [PROFILE]: { json } })],
    ],
    [
      'a DID document',
      {
        id: COLLEGE.id,
        verificationMethod: [
          { id: COLLEGE.method, type: 'Multikey', controller: COLLEGE.id, publicKeyMultibase: COLLEGE.key.multibase },
          {
            id: `${COLLEGE.id}#2`,
            type: 'JsonWebKey',
            controller: COLLEGE.id,
            publicKeyJwk: { ...COLLEGE.key.jwk, use: 'sig', key_ops: ['verify'] },
          },
        ],
        assertionMethod: [COLLEGE.method],
      },
      async (json) => [
        await signVcJwt(collegeBadge(), COLLEGE.key, COLLEGE.method),
        { 'https://harbourline-college.example/.well-known/did.json': { json } },
      ],
    ],
    [
      'the status list of a badge',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id: LIST,
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer: COLLEGE.id,
        validFrom: '2024-01-01T00:00:00Z',
        credentialSubject: {
          id: `${LIST}#list`,
          type: 'BitstringStatusList',
          statusPurpose: 'revocation',
          encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
          ttl: 300_000,
        },
      },
      async (list) => [
        await withStatus(statusEntry(7)),
        { [LIST]: { type: 'application/vc+jwt', body: await signJws(list, COLLEGE.key, { kid: COLLEGE.method }) } },
      ],
    ],
    [
      'a plain revocation list',
      {
        id: 'https://harbourline-college.example/revoked',
        issuer: COLLEGE.id,
        revokedCredential: [{ id: 'urn:x', revoked: true, revocationReason: 'x' }],
      },
      async (json) => [
        await withStatus({ id: 'https://harbourline-college.example/revoked', type: '1EdTechRevocationList' }),
        { 'https://harbourline-college.example/revoked': { json } },
      ],
    ],
  ])('%s', async (_, document, make) => {
    for (const one of junked(document)) {
      const [badge, answers] = await make(one);
      isAnswered(await checkDocument(badge, { network: await issuerNetwork(answers) }));
    }
  });

  it('any JSON in the place of anything that is fetched (property)', async () => {
    const places = [ASSERTION, String(assertion().badge), PROFILE];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.json(), async (place, body) => {
        const net = network(schoolAnswers({ [place]: { type: 'application/json', body } }));
        isAnswered(await checkLink(ASSERTION, { network: net }));
        isAnswered(await checkDocument(assertion(), { network: net }));
      }),
      { numRuns: 60 },
    );
  });

  it('any bytes in the place of a list (property)', async () => {
    const [bitstring, tokens] = await Promise.all([withStatus(statusEntry(7)), withStatusClaim(7)]);
    const [list, token] = await Promise.all([signedList(), tokenList()]);
    const cut = fc.tuple(fc.constantFrom(list, token), fc.nat({ max: 400 }), fc.string({ unit: 'binary', maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          cut.map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 5)),
        ),
        async (body) => {
          const net = await issuerNetwork({
            [LIST]: { type: 'application/vc+jwt', body },
            [TOKEN_LIST]: { type: 'application/statuslist+jwt', body },
          });
          for (const badge of [bitstring, tokens]) {
            const report = await checkDocument(badge, { network: net });
            isAnswered(report);
            expect(report.verdict).toBe('unchecked');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('large and deep things cost no more than they are worth', () => {
  const many = (count: number, make: (at: number) => unknown): unknown[] => Array.from({ length: count }, (_, at) => make(at));
  const members = (count: number): Doc => Object.fromEntries(many(count, (at) => [`m${at}`, at]) as [string, unknown][]);

  it.each<[string, () => Promise<string | Doc | Uint8Array> | string | Doc | Uint8Array]>([
    ['a hundred thousand brackets', () => '['.repeat(100_000)],
    ['a hundred thousand lists, one in another', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a hundred thousand objects, one in another', () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['two hundred thousand members', () => JSON.stringify({ ...guildBadge(), ...members(200_000) })],
    ['two hundred thousand members, signed', () => guildJwt({ ...guildBadge(), ...members(50_000) })],
    [
      'two hundred thousand names of types',
      () =>
        guildJwt({ ...guildBadge(), type: ['VerifiableCredential', 'OpenBadgeCredential', ...many(50_000, (at) => `T${at}`)] }),
    ],
    ['a text of five megabytes', () => guildJwt({ ...guildBadge(), name: 'x'.repeat(5_000_000) })],
    ['a number of a megabyte', () => `{"type":"Assertion","n":${'9'.repeat(1_000_000)}}`],
    ['a token of a million dots', () => `eyJ${'.'.repeat(1_000_000)}`],
    ['a token of a million tildes', () => `eyJhbGciOiJFZERTQSJ9.e30.AA${'~'.repeat(1_000_000)}`],
    [
      'presentations in presentations',
      () => {
        let made: unknown = guildBadge();
        for (let depth = 0; depth < 60; depth++)
          made = {
            '@context': ['https://www.w3.org/ns/credentials/v2'],
            type: ['VerifiablePresentation'],
            verifiableCredential: [made],
          };
        return JSON.stringify(made);
      },
    ],
    [
      'presentations in presentations, many at each step',
      () => {
        const around = (inside: unknown, count: number): Doc => ({
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiablePresentation'],
          verifiableCredential: Array(count).fill(inside),
        });
        return JSON.stringify(around(around(around({ type: ['VerifiableCredential'], issuer: 'x' }, 20), 20), 20));
      },
    ],
    [
      'wrappers in tokens in tokens',
      async () => {
        let made: string = await guildJwt();
        for (let depth = 0; depth < 12; depth++)
          made = await signJws(
            {
              '@context': ['https://www.w3.org/ns/credentials/v2'],
              type: ['VerifiablePresentation'],
              verifiableCredential: [made],
            },
            GUILD.key,
          );
        return made;
      },
    ],
    ['a picture of a hundred thousand chunks', () => png(...Array<Buffer>(100_000).fill(iTXt('Comment', '')), END)],
    ['a drawing of a hundred thousand elements', () => `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(100_000)}</svg>`],
    ['a drawing with attributes without an end', () => `<svg ${many(50_000, (at) => `a${at}="b"`).join(' ')}/>`],
    [
      'a did:key of a hundred thousand letters',
      () => {
        const id = `did:key:z${'6'.repeat(100_000)}`;
        return signVcJwt(guildBadge({ issuer: { ...GUILD, id } }), GUILD.key, id);
      },
    ],
    [
      'a proof value of a hundred thousand letters',
      async () => {
        const made = await guildDi();
        const [proof] = made.proof as Doc[];
        return { ...made, proof: { ...proof, proofValue: `z${'6'.repeat(100_000)}` } };
      },
    ],
    [
      'a thousand proofs',
      async () => {
        const made = signJcs(guildBadge());
        return { ...made, proof: Array(1000).fill(made.proof) };
      },
    ],
    [
      'a hundred nodes without names that nobody can tell apart',
      async () => {
        const made = await guildDi();
        const node = (at: number): Doc => ({ type: ['Evidence'], name: `${at % 2}` });
        return { ...made, evidence: many(100, node) };
      },
    ],
  ])('%s', async (_, make) => {
    const net = await issuerNetwork();
    const report = await checkDocument(bytesOf(await make()), { network: net });
    isAnswered(report);
    expect(net.asked.length).toBeLessThan(20);
  });

  it.each<[string, () => Promise<string | Doc> | string | Doc]>([
    [
      'two hundred status entries',
      () => withStatus(many(200, (at) => statusEntry(at, { statusListCredential: `https://list${at}.example.org/l` })) as Doc[]),
    ],
    [
      'two hundred endorsements',
      async () =>
        collegeJwt(
          collegeBadge({
            achievement: {
              endorsementJwt: await Promise.all(
                many(200, (at) => {
                  const id = `did:web:endorser${at}.example.org`;
                  return signVcJwt(
                    endorsement(`urn:uuid:${at}`, { ...ASSOCIATION, id }, String(collegeBadge().id), 'Good.'),
                    ASSOCIATION.key,
                    `${id}#key`,
                  );
                }) as Promise<string>[],
              ),
            },
          }),
        ),
    ],
    [
      'two hundred keys',
      () => ({
        ...guildBadge(),
        proof: many(200, (at) => ({
          type: 'DataIntegrityProof',
          cryptosuite: 'eddsa-jcs-2022',
          created: '2024-01-15T12:00:00Z',
          proofPurpose: 'assertionMethod',
          verificationMethod: `did:web:key${at}.example.org#1`,
          proofValue: 'z3',
        })),
      }),
    ],
    [
      'fifty badges of as many issuers',
      async () => ({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        verifiableCredential: await Promise.all(
          many(50, (at) => {
            const id = `did:web:issuer${at}.example.org`;
            return signVcJwt(guildBadge({ issuer: { ...GUILD, id } }), GUILD.key, `${id}#1`);
          }) as Promise<string>[],
        ),
      }),
    ],
  ])('%s ask few hosts, and the report says that more were named', async (_, make) => {
    const net = await issuerNetwork({}, { limits: { hosts: 12 } });
    const report = await checkDocument(await make(), { network: net });
    isAnswered(report);
    expect(new Set(net.asked.map((url) => new URL(url).host)).size).toBeLessThanOrEqual(12);
    expect(net.asked.length).toBeLessThan(60);
    expect(report.verdict, [...codesOf(report)].join(' ')).not.toBe('hosted');
  });
});
