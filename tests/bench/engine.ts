import { base58, base64urlnopad } from '@scure/base';
import jsonld from 'jsonld';
import Rdfc10 from 'rdf-canonize/lib/RDFC10.js';
import type { Credential } from '../../lib/credential/model.ts';
import { parseText } from '../../lib/credential/parse.ts';
import { isString, type JsonObject, listOf } from '../../lib/json.ts';
import { canonicalize } from '../../lib/verify/jsonld/canonicalize.ts';
import { contextOf } from '../../lib/verify/jsonld/contexts.ts';
import { toRdf } from '../../lib/verify/jsonld/to-rdf.ts';
import { verify } from '../../lib/verify/pipeline.ts';
import type { Material } from './material.ts';
import { inRounds, median, ratio, type Subject } from './measure.ts';
import { measurePage, type PageFigure } from './page.ts';
import { digitalBazaar, digitalCredentials, withoutNetwork } from './peers.ts';

/** What one runtime gives. Medians are milliseconds a call; ratios are medians of the rounds' own ratios. */
export interface EngineFigures {
  jwt_over_webcrypto: number;
  digitalbazaar_over_ours: number;
  dcc_over_ours: number;
  /** The same of ES256, whose signatures are slower to check. */
  jwt_es256_over_webcrypto: number;
  medians: Record<string, number>;
  rounds: number;
  page: PageFigure[];
}

const ROUNDS = 30;

/** Named by proofs and DID documents, not by the credentials. */
const PEERS_CONTEXTS = [
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
  'https://www.w3.org/ns/did/v1',
];

const context = {
  now: new Date('2026-06-01T12:00:00Z'),
  fetchDocument: async (url: string) => {
    throw new Error(`no network in this bench: ${url}`);
  },
};

async function parsed(text: string): Promise<Credential> {
  const result = await parseText(text);
  if (!result.ok || 'list' in result) throw new Error('the bench made what the engine does not read');
  return result.credential;
}

const verdictOf = async (credential: Credential): Promise<string> => (await verify(credential, context)).verdict;

/** Takes the things in turn, whatever the number of calls. */
function over<T>(things: T[], calls: number, run: (thing: T) => Promise<unknown>): Subject {
  return { calls, run: (n) => run(things[n % things.length] as T) };
}

/** Everything that is timed in one runtime. Throws when anybody's answer is not the right one: then the times mean nothing. */
export async function measureEngine(material: Material): Promise<EngineFigures> {
  // A worker reads them from its package, once: not without a network.
  const contexts = await contextsOf(material.dataIntegrity);
  return withoutNetwork(() => measure(material, contexts));
}

type Contexts = ReadonlyMap<string, JsonObject>;

async function contextsOf(documents: string[]): Promise<Contexts> {
  const contexts = new Map<string, JsonObject>();
  const addresses = documents.flatMap((text) => listOf((JSON.parse(text) as JsonObject)['@context'])).filter(isString);
  for (const address of new Set([...addresses, ...PEERS_CONTEXTS])) {
    const context = await contextOf(address);
    if (context === null) throw new Error(`no context: ${address}`);
    contexts.set(address, context);
  }
  return contexts;
}

async function measure(material: Material, contexts: Contexts): Promise<EngineFigures> {
  const eddsa = await measureJwts(material.eddsa, { name: 'Ed25519' }, { name: 'Ed25519' });
  const es256 = await measureJwts(material.es256, { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' });
  const proofs = await measureProofs(material, contexts);
  const parts = await measureParts(material, contexts);
  return {
    jwt_over_webcrypto: ratio(eddsa.jwt, eddsa.import_key_and_verify),
    digitalbazaar_over_ours: ratio(proofs.digitalbazaar, proofs.ours),
    dcc_over_ours: ratio(proofs.dcc, proofs.ours),
    jwt_es256_over_webcrypto: ratio(es256.jwt, es256.import_key_and_verify),
    medians: {
      ...medians(eddsa, 'eddsa'),
      ...medians(es256, 'es256'),
      ...medians(proofs, 'data_integrity'),
      ...medians(parts, 'part'),
    },
    rounds: ROUNDS,
    page: await measurePage(material.page),
  };
}

const medians = (samples: Record<string, number[]>, of: string): Record<string, number> =>
  Object.fromEntries(Object.entries(samples).map(([name, values]) => [`${of}_${name}`, median(values)]));

/** Bare WebCrypto gets the bytes and the JWK; we get the credential as parsed, and find the key, bind it, and judge data model and dates. */
async function measureJwts(
  jwts: Material['eddsa'],
  importing: AlgorithmIdentifier | EcKeyImportParams,
  verifying: AlgorithmIdentifier | EcdsaParams,
) {
  const things = await Promise.all(
    jwts.map(async ({ compact, jwk }) => {
      const cut = compact.lastIndexOf('.');
      return {
        compact,
        jwk,
        signed: new TextEncoder().encode(compact.slice(0, cut)),
        signature: base64urlnopad.decode(compact.slice(cut + 1)) as Uint8Array<ArrayBuffer>,
        key: await crypto.subtle.importKey('jwk', jwk, importing, false, ['verify']),
        credential: await parsed(compact),
      };
    }),
  );
  for (const { key, signature, signed, credential } of things) {
    if (!(await crypto.subtle.verify(verifying, key, signature, signed))) throw new Error('WebCrypto refuses a JWT of the bench');
    if ((await verdictOf(credential)) !== 'verified') throw new Error('the engine refuses a JWT of the bench');
  }
  return inRounds(
    {
      import_key: over(things, 96, ({ jwk }) => crypto.subtle.importKey('jwk', jwk, importing, false, ['verify'])),
      verify: over(things, 96, ({ key, signature, signed }) => crypto.subtle.verify(verifying, key, signature, signed)),
      import_key_and_verify: over(things, 96, async ({ jwk, signature, signed }) =>
        crypto.subtle.verify(
          verifying,
          await crypto.subtle.importKey('jwk', jwk, importing, false, ['verify']),
          signature,
          signed,
        ),
      ),
      jwt: over(things, 96, ({ credential }) => verify(credential, context)),
      jwt_from_text: over(things, 96, async ({ compact }) => verify(await parsed(compact), context)),
    },
    ROUNDS,
  );
}

/** Everybody gets the same credential, as parsed. */
async function measureProofs(material: Material, contexts: Contexts) {
  // Copies: ours are frozen, which is our own precaution.
  const documents = { ...structuredClone(Object.fromEntries(contexts)), ...material.didDocuments };
  const bazaar = digitalBazaar((url) => documents[url]);
  const read = async (text: string) => ({ json: JSON.parse(text) as object, credential: await parsed(text) });
  const things = await Promise.all(material.dataIntegrity.map(read));
  const right = async ({ json, credential }: (typeof things)[number], good: boolean): Promise<void> => {
    const says = {
      ours: (await verdictOf(credential)) === 'verified',
      digitalbazaar: await bazaar(json),
      dcc: await digitalCredentials(json),
    };
    for (const [name, verified] of Object.entries(says))
      if (verified !== good) throw new Error(`${name} ${good ? 'refuses a good' : 'accepts a forged'} credential of the bench`);
  };
  for (const thing of things) await right(thing, true);
  await right(await read(material.forged), false);
  return inRounds(
    {
      ours: over(things, 48, ({ credential }) => verify(credential, context)),
      digitalbazaar: over(things, 48, ({ json }) => bazaar(json)),
      dcc: over(things, 48, ({ json }) => digitalCredentials(json)),
    },
    ROUNDS,
  );
}

/** The steps of a Data Integrity proof, apart, with the library that they replace or use beside them. */
async function measureParts(material: Material, contexts: Contexts) {
  const contextAt = (url: string): JsonObject => contexts.get(url) ?? {};
  const copies = structuredClone(contexts);
  const documentLoader = async (url: string) => ({ contextUrl: null, documentUrl: url, document: copies.get(url) });
  const expand = jsonld.expand as unknown as (document: object, options: object) => Promise<unknown>;
  const things = await Promise.all(
    material.dataIntegrity.map(async (text, n) => {
      const { proof, ...document } = JSON.parse(text) as JsonObject & { proof: [JsonObject & { proofValue: string }] };
      const { proofValue, ...options } = proof[0];
      const config = { ...options, '@context': document['@context'] } as JsonObject;
      return {
        document: document as JsonObject,
        config,
        quads: await toRdf(document as JsonObject, contextAt),
        jwk: (material.eddsa[n]?.jwk ?? {}) as JsonWebKey,
        signature: base58.decode(proofValue.slice(1)) as Uint8Array<ArrayBuffer>,
        texts: await Promise.all([config, document as JsonObject].map(canonical)),
      };
    }),
  );
  const sha256 = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return inRounds(
    {
      library_expansion: over(things, 12, ({ document }) => expand(document, { documentLoader, safe: true })),
      expansion_to_quads: over(things, 12, ({ document }) => toRdf(document, contextAt)),
      canonicalization_of_quads: over(things, 12, ({ quads }) =>
        new Rdfc10({ messageDigestAlgorithm: 'SHA-256', maxDeepIterations: 10_000 }).main(quads),
      ),
      document_to_canonical: over(things, 12, ({ document }) => canonicalize(document, 'SHA-256')),
      proof_options_to_canonical: over(things, 12, ({ config }) => canonicalize(config, 'SHA-256')),
      signature: over(things, 48, async ({ texts, jwk, signature }) => {
        const hashes = await Promise.all(texts.map(sha256));
        const bytes = new Uint8Array(64);
        for (const [at, hash] of hashes.entries()) bytes.set(new Uint8Array(hash), 32 * at);
        const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
        if (!(await crypto.subtle.verify('Ed25519', key, signature, bytes))) throw new Error('the parts do not make the whole');
      }),
    },
    ROUNDS,
  );
}

async function canonical(document: JsonObject): Promise<string> {
  const result = await canonicalize(document, 'SHA-256');
  if (!result.ok) throw new Error(`the bench made what has no canonical form: ${result.code}`);
  return result.nquads;
}
