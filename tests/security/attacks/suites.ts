import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import { change, collegeBadge, guildBadge } from '../../unit/support/badges.ts';
import { loadContext } from '../../world/contexts.ts';
import { COLLEGE, GUILD, TRAINER } from '../../world/issuers.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file, issuers } from './given.ts';

type Hash = 'sha256' | 'sha384';
const hashed = (text: string, hash: Hash): Buffer => createHash(hash).update(text).digest();
const jcs = (document: Doc): string => canonicalize(document) ?? '';
/** Blank nodes are named by the suite's own digest too. */
const rdfc = (document: Doc, hash: Hash): Promise<string> =>
  (jsonld.canonize as unknown as (document: Doc, options: object) => Promise<string>)(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader: loadContext,
    safe: true,
    canonizeOptions: { messageDigestAlgorithm: hash },
  });

interface Signer {
  key: KeyObject;
  hash: Hash;
  method: string;
}
const GUILD_KEY: Signer = { key: GUILD.key.secret, hash: 'sha256', method: GUILD.method };
const TRAINER_KEY: Signer = { key: TRAINER.key.secret, hash: 'sha256', method: TRAINER.method };

/** What to sign with, and what to write into the proof instead. */
interface Made {
  by?: Signer;
  /** Proof options that are signed. */
  options?: Doc;
  /** What the document is while it is signed. */
  signed?: Doc;
  /** What the signature becomes. */
  bent?: (signature: Buffer) => Buffer;
  /** Members of the proof that were not signed. */
  added?: Doc;
  isDer?: boolean;
}

/** A badge with a Data Integrity proof (vc-di-eddsa and vc-di-ecdsa, section 3), true in everything that is not said otherwise. */
async function proved(document: Doc, cryptosuite: string, made: Made = {}): Promise<Doc> {
  const { by = GUILD_KEY, options = {}, signed = document, bent = (same) => same, added = {}, isDer = false } = made;
  const isJcs = cryptosuite.includes('jcs');
  const config: Doc = {
    type: 'DataIntegrityProof',
    cryptosuite,
    ...(isJcs ? { '@context': document['@context'] } : {}),
    created: '2024-01-15T12:00:00Z',
    verificationMethod: by.method,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const texts = isJcs
    ? [jcs(config), jcs(signed)]
    : await Promise.all([rdfc({ ...config, '@context': document['@context'] }, by.hash), rdfc(signed, by.hash)]);
  const input = Buffer.concat(texts.map((text) => hashed(text, by.hash)));
  const isEd25519 = by.key.asymmetricKeyType === 'ed25519';
  const signature = isEd25519
    ? sign(null, input, by.key)
    : sign(by.hash, input, { key: by.key, dsaEncoding: isDer ? 'der' : 'ieee-p1363' });
  return { ...document, proof: { ...config, proofValue: `z${base58.encode(bent(signature))}`, ...added } };
}

const guild = async (cryptosuite: string, made?: Made): Promise<Given> => file(await proved(guildBadge(), cryptosuite, made));
const trainer = async (cryptosuite: string, made?: Made): Promise<Given> =>
  file(await proved(guildBadge({ issuer: TRAINER }), cryptosuite, { by: TRAINER_KEY, ...made }));

const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
const P384 = `did:jwk:${Buffer.from(JSON.stringify(createPublicKey(p384).export({ format: 'jwk' }))).toString('base64url')}`;
const byP384 = async (cryptosuite: string, hash: Hash = 'sha384'): Promise<Given> =>
  file(
    await proved(guildBadge({ issuer: { ...GUILD, id: P384 } }), cryptosuite, { by: { key: p384, hash, method: `${P384}#0` } }),
  );

const SUITES = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const;
const CURVES = ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019'] as const;

/** The same attempt against each suite. */
const each = (
  suites: readonly string[],
  name: string,
  make: (suite: string) => Promise<Given>,
  rest: Omit<Attack, 'name' | 'make'>,
): Attack[] => suites.map((suite) => ({ name: `${name} (${suite})`, make: () => make(suite), ...rest }));

export const PROOFS: Attack[] = [
  ...each(SUITES, 'control: as it must be', (suite) => guild(suite), { verdict: 'verified' }),
  ...each(CURVES, 'control: as it must be, P-256', (suite) => trainer(suite), { verdict: 'verified' }),
  ...each(CURVES, 'control: as it must be, P-384', (suite) => byP384(suite), { verdict: 'verified' }),
  ...each(CURVES, 'the weaker digest with P-384', (suite) => byP384(suite, 'sha256'), { verdict: 'invalid' }),
  ...each(SUITES, 'another title than was signed', (suite) => guild(suite, { signed: { ...guildBadge(), name: 'Another' } }), {
    verdict: 'invalid',
    code: 'proof_fails',
  }),
  ...each(
    [...SUITES],
    'another purpose than was signed',
    (suite) => guild(suite, { options: { proofPurpose: 'authentication' }, added: { proofPurpose: 'assertionMethod' } }),
    { verdict: 'invalid', code: 'proof_fails' },
  ),
  ...each(SUITES, 'a purpose of another kind', (suite) => guild(suite, { options: { proofPurpose: 'authentication' } }), {
    verdict: 'invalid',
    code: 'proof_purpose_wrong',
  }),
  ...each(SUITES, 'two purposes', (suite) => guild(suite, { options: { proofPurpose: ['authentication', 'assertionMethod'] } }), {
    verdict: 'invalid',
  }),
  ...each(SUITES, 'no purpose', (suite) => guild(suite, { options: { proofPurpose: undefined } }), { verdict: 'invalid' }),
  ...each(SUITES, 'another time than was signed', (suite) => guild(suite, { added: { created: '2020-01-01T00:00:00Z' } }), {
    verdict: 'invalid',
    code: 'proof_fails',
  }),
  ...each(
    SUITES,
    'an end of the proof that was moved',
    (suite) => guild(suite, { options: { expires: '2025-01-01T00:00:00Z' }, added: { expires: '2099-01-01T00:00:00Z' } }),
    { verdict: 'invalid', code: 'proof_fails' },
  ),
  ...each(SUITES, 'an end of the proof that nobody can read', (suite) => guild(suite, { added: { expires: 'tomorrow' } }), {
    verdict: 'invalid',
    code: 'proof_malformed',
  }),
  ...each(
    SUITES,
    'the other suite of the same key',
    (suite) => guild(suite, { added: { cryptosuite: SUITES.find((one) => one !== suite) } }),
    {
      verdict: 'invalid',
    },
  ),
  ...each(SUITES, 'a suite that nobody knows', (suite) => guild(suite, { added: { cryptosuite: 'eddsa-2099' } }), {
    verdict: 'unchecked',
    code: 'proof_unsupported',
  }),
  ...each(SUITES, 'a suite in a list', (suite) => guild(suite, { added: { cryptosuite: [suite] } }), { verdict: 'unchecked' }),
  ...each(SUITES, 'a type in a list', (suite) => guild(suite, { added: { type: ['DataIntegrityProof'] } }), {
    verdict: 'invalid',
  }),
  ...each(SUITES, 'no type', (suite) => guild(suite, { added: { type: undefined } }), { verdict: 'invalid' }),
  ...each(SUITES, 'a suite for another curve', (suite) => guild(suite.replace('eddsa', 'ecdsa').replace('2022', '2019')), {
    verdict: 'invalid',
    code: 'proof_key_unfit',
  }),
  ...each(CURVES, 'a suite for another key', (suite) => trainer(suite.replace('ecdsa', 'eddsa').replace('2019', '2022')), {
    verdict: 'invalid',
    code: 'proof_key_unfit',
  }),
  ...each(SUITES, 'a signature of zeros', (suite) => guild(suite, { bent: () => Buffer.alloc(64) }), { verdict: 'invalid' }),
  ...each(CURVES, 'a signature of zeros', (suite) => trainer(suite, { bent: () => Buffer.alloc(64) }), { verdict: 'invalid' }),
  ...each(SUITES, 'a signature of nothing', (suite) => guild(suite, { added: { proofValue: 'z' } }), { verdict: 'invalid' }),
  ...each(SUITES, 'no signature', (suite) => guild(suite, { added: { proofValue: undefined } }), { verdict: 'invalid' }),
  ...each(SUITES, 'a signature in a list', (suite) => guild(suite, { added: { proofValue: ['z'] } }), { verdict: 'invalid' }),
  ...each(
    SUITES,
    'a byte before the signature',
    (suite) => guild(suite, { bent: (made) => Buffer.concat([Buffer.alloc(1), made]) }),
    {
      verdict: 'invalid',
    },
  ),
  ...each(
    SUITES,
    'a signature in another alphabet',
    async (suite) => {
      const made = await proved(guildBadge(), suite);
      const { proofValue, ...proof } = made.proof as Doc;
      const bytes = base58.decode(String(proofValue).slice(1));
      return file({ ...made, proof: { ...proof, proofValue: `u${Buffer.from(bytes).toString('base64url')}` } });
    },
    { verdict: 'invalid' },
  ),
  ...each(CURVES, 'a signature in the form of certificates', (suite) => trainer(suite, { isDer: true }), { verdict: 'invalid' }),
  ...each(
    SUITES,
    'a key that the proof brings along',
    (suite) => guild(suite, { added: { verificationMethod: { id: GUILD.method, publicKeyMultibase: 'z6Mk' } } }),
    {
      verdict: 'invalid',
    },
  ),
  ...each(
    SUITES,
    'control: a good proof twice',
    async (suite) => {
      const made = await proved(guildBadge(), suite);
      return file({ ...made, proof: [made.proof, made.proof] });
    },
    { verdict: 'verified' },
  ),
  ...each(
    SUITES,
    'a good proof after one that is broken',
    async (suite) => {
      const [good, bad] = await Promise.all([
        proved(guildBadge(), suite),
        proved(guildBadge(), suite, { bent: () => Buffer.alloc(64) }),
      ]);
      return file({ ...good, proof: [bad.proof, good.proof] });
    },
    { verdict: 'invalid' },
  ),
  ...each(
    SUITES,
    'a good proof beside one that nobody can check',
    async (suite) => {
      const made = await proved(guildBadge(), suite);
      return file({ ...made, proof: [made.proof, { ...(made.proof as Doc), cryptosuite: 'bbs-2023' }] });
    },
    { verdict: 'unchecked' },
  ),
  ...each(
    SUITES,
    'two proofs that rest on each other',
    async (suite) => {
      const made = await proved(guildBadge(), suite);
      const proof = made.proof as Doc;
      return file({
        ...made,
        proof: [
          { ...proof, id: 'urn:a', previousProof: 'urn:b' },
          { ...proof, id: 'urn:b', previousProof: 'urn:a' },
        ],
      });
    },
    { verdict: 'invalid' },
  ),
  ...each(
    SUITES,
    'control: a stranger’s proof beside one by the issuer',
    async (suite) => {
      const document = collegeBadge();
      const [college, other] = await Promise.all([
        proved(document, suite, { by: { key: COLLEGE.key.secret, hash: 'sha256', method: COLLEGE.method } }),
        proved(document, suite),
      ]);
      return file({ ...document, proof: [college.proof, other.proof] }, { documents: await issuers() });
    },
    { verdict: 'verified' },
  ),
  ...each(
    SUITES,
    'a proof of the guild in the college’s name',
    async (suite) => file(await proved(collegeBadge(), suite), { documents: await issuers() }),
    {
      verdict: 'unbound',
      code: 'key_of_another',
    },
  ),
  ...each(
    SUITES,
    'the college’s key in the guild’s name',
    async (suite) =>
      file(await proved(guildBadge(), suite, { by: { key: COLLEGE.key.secret, hash: 'sha256', method: COLLEGE.method } }), {
        documents: await issuers(),
      }),
    {
      verdict: 'unbound',
    },
  ),
  ...each(
    SUITES,
    'a member that was taken out',
    async (suite) => file(change(await proved(guildBadge(), suite), 'validFrom', undefined)),
    { verdict: 'invalid' },
  ),
];
