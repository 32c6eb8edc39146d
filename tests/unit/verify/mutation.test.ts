import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { europeanCredential } from '../../world/european.ts';
import { COLLEGE, COLLEGE_P256, GUILD, type Issuer, LAURENTIDE, LAURENTIDE_HOST, POLYTECHNIC_RSA } from '../../world/issuers.ts';
import { signJades } from '../../world/jades.ts';
import { didKey, ed25519, p256, p384, type WorldKey } from '../../world/keys.ts';
import { openBadge11 } from '../../world/open-badge.ts';
import { PEOPLE } from '../../world/people.ts';
import { proofOf, signJws, signVcJwt, signVcJwt11 } from '../../world/sign.ts';
import { bindKey, seal, signSdJwt } from '../../world/sign-sd-jwt.ts';
import { signSelective } from '../../world/sign-selective.ts';
import type { Doc } from '../../world/types.ts';
import { guildBadge, guildDi } from '../support/badges.ts';
import { checkDocument, codesOf } from '../support/check.ts';
import { issuerNetwork, type Network } from '../support/network.ts';
import { LIST, signedList, statusEntry, withStatus } from '../support/status-list.ts';
import { TOKEN_LIST, tokenList, withStatusClaim } from '../support/token-list.ts';
import { anchored2 } from './codes/certified.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Up to `samples` numbers below `length`, spread evenly and the same in every run; all of them where that many are wanted. */
const spread = (length: number, samples: number): number[] =>
  length <= samples
    ? Array.from({ length }, (_, at) => at)
    : Array.from({ length: samples }, (_, at) => Math.floor((at * length) / samples));

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

type Mutant = [what: string, document: string | Doc | Uint8Array];
const EVERY = Number.POSITIVE_INFINITY;

/** Each bit of the header and the signature of a token (many, where they are long), some of the payload's, and every other last letter of each part. */
function* jwsMutants(compact: string, behind = ''): Generator<[string, string]> {
  const parts = compact.split('.');
  const withPart = (at: number, part: string): string =>
    parts.map((own, index) => (index === at ? part : own)).join('.') + behind;
  for (const [at, name] of ['header', 'payload', 'signature'].entries()) {
    const part = parts[at] ?? '';
    const bytes = Buffer.from(part, 'base64url');
    for (const bit of spread(bytes.length * 8, name === 'payload' ? 150 : 800))
      yield [`bit ${bit} of the ${name}`, withPart(at, Buffer.from(flipped(bytes, bit)).toString('base64url'))];
    // Where the length of a part is no multiple of three, the last letter has bits that no byte shows.
    for (const letter of LETTERS)
      if (letter !== part.at(-1)) yield [`"${letter}" at the end of the ${name}`, withPart(at, part.slice(0, -1) + letter)];
  }
}

/** Some bits of a text as it travels. */
function* textMutants(text: string, samples: number): Generator<Mutant> {
  const bytes = Buffer.from(text);
  for (const bit of spread(bytes.length * 8, samples)) yield [`bit ${bit} of the text`, flipped(bytes, bit)];
}

/** Some bits of a document, and each of its proof value (in base58). */
function* documentMutants(document: Doc): Generator<Mutant> {
  yield* textMutants(JSON.stringify(document), 250);
  const proof = [document.proof].flat()[0] as Doc;
  const value = String(proof.proofValue ?? '');
  if (!value.startsWith('z')) return;
  const bytes = base58.decode(value.slice(1));
  for (const bit of spread(bytes.length * 8, EVERY))
    yield [
      `bit ${bit} of the signature`,
      { ...document, proof: [{ ...proof, proofValue: `z${base58.encode(flipped(bytes, bit))}` }] },
    ];
}

/** Which of them are as good as the one that was signed, and how many there were. */
async function accepted(
  mutants: Iterable<Mutant>,
  net: Network,
  isGood = (verdict: string): boolean => verdict === 'verified' || verdict === 'hosted',
): Promise<{ wrong: string[]; tried: number }> {
  const wrong: string[] = [];
  let tried = 0;
  for (const [what, document] of mutants) {
    tried++;
    if (isGood((await checkDocument(document, { network: net })).verdict)) wrong.push(what);
  }
  return { wrong, tried };
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** A badge of the owner of that key, who is known by nothing else. */
const ownBadge = (key: WorldKey): Doc => guildBadge({ issuer: { ...GUILD, id: didKey(key).did } });
const ownJwt = (key: WorldKey): Promise<string> => signVcJwt(ownBadge(key), key, didKey(key).method);
function pssJwt(key: KeyObject): string {
  const did = `did:jwk:${Buffer.from(JSON.stringify({ kty: 'RSA', n: key.export({ format: 'jwk' }).n, e: 'AQAB' })).toString('base64url')}`;
  const input = [{ alg: 'PS256', typ: 'vc+jwt', kid: `${did}#0` }, guildBadge({ issuer: { ...GUILD, id: did } })]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(input), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
  return `${input}.${signature.toString('base64url')}`;
}
const assertion2 = (): Promise<string> =>
  signJws(
    {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'urn:uuid:7d1c2f4e-0a0b-4c3d-9e8f-112233445566',
      recipient: { type: 'email', hashed: false, identity: 'somebody@mail.example' },
      badge: `${LAURENTIDE_HOST}/classes/fibre.json`,
      issuedOn: '2021-09-30T18:00:00Z',
      verification: { type: 'SignedBadge', creator: LAURENTIDE.method },
    },
    LAURENTIDE.key,
  );
const older = (contexts: string[] = []): Doc =>
  openBadge11({
    id: 'urn:uuid:11',
    issuer: COLLEGE,
    title: 'Vice',
    description: 'A vice.',
    criteria: 'One vice.',
    holder: PEOPLE.zoe,
    awarded: '2023-06-12T14:00:00Z',
    contexts,
  });

const OPTIONS: Doc = { created: '2024-05-02T09:30:00Z', proofPurpose: 'assertionMethod' };
const suite = (cryptosuite: string, key: WorldKey) => async (): Promise<Doc> => {
  const document = ownBadge(key);
  const options = { ...OPTIONS, type: 'DataIntegrityProof', cryptosuite, verificationMethod: didKey(key).method };
  return { ...document, proof: await proofOf(document, key, options) };
};
const named =
  (type: string, ...contexts: string[]) =>
  async (): Promise<Doc> => {
    const document = older(contexts);
    return { ...document, proof: await proofOf(document, COLLEGE.key, { ...OPTIONS, type, verificationMethod: COLLEGE.method }) };
  };

const VCT: Doc = {
  vct: 'https://credentials.example/micro-credential',
  iss: GUILD.id,
  iat: 1_735_689_600,
  title: 'Vice',
  grade: 'B',
  givenName: 'Zoë',
};
async function sdJwt(): Promise<string> {
  const { sealed, disclosures } = seal(VCT, 'title', 'grade');
  const holder = ed25519('holder of a mutant');
  return bindKey(await signSdJwt({ ...sealed, cnf: { jwk: holder.jwk } }, GUILD.key, { kid: GUILD.method }, disclosures), holder);
}

async function part(): Promise<Doc> {
  const key = p256('selective mutant');
  const document = ownBadge(key);
  const all = Object.keys(document).filter((name) => !['@context', 'id', 'type', 'name'].includes(name));
  const whole = await signSelective(
    { ...document, credentialStatus: statusEntry(7), validUntil: '2099-01-01T00:00:00Z' },
    key,
    didKey(key).method,
    [...all, 'credentialStatus', 'validUntil'].map((name) => `/${name}`),
  );
  return whole.derive(['/name']);
}
const selectiveIssuer = (): Issuer => ({
  id: didKey(p256('selective mutant')).did,
  key: p256('selective mutant'),
  method: didKey(p256('selective mutant')).method,
  name: '',
  url: '',
});
const lists = async (): Promise<Network> =>
  issuerNetwork({ [LIST]: { type: 'application/vc+jwt', body: await signedList({ by: selectiveIssuer() }) } });

describe('no single change of what was signed is ever verified', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['JWT with EdDSA', () => ownJwt(ed25519('mutant'))],
    ['JWT with ES256', () => ownJwt(p256('mutant'))],
    ['JWT with ES384', () => ownJwt(p384('mutant'))],
    ['JWT with RS256', () => signVcJwt(guildBadge({ issuer: POLYTECHNIC_RSA }), POLYTECHNIC_RSA.key, POLYTECHNIC_RSA.method)],
    ['JWT with PS256', () => pssJwt(rsa)],
    ['JWT of VCDM 1.1', () => signVcJwt11(older(), COLLEGE_P256.key, COLLEGE_P256.method)],
    ['signed Open Badges 2.0', assertion2],
  ])('%s: any bit of the header and the signature, many of the payload, any last letter', async (_, make) => {
    const net = await issuerNetwork();
    const compact = await make();
    expect((await checkDocument(compact, { network: net })).verdict).toBe('verified');
    const { wrong, tried } = await accepted(jwsMutants(compact), net);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  });

  it.each<[string, () => Promise<Doc>]>([
    ['eddsa-rdfc-2022', suite('eddsa-rdfc-2022', ed25519('mutant'))],
    ['eddsa-jcs-2022', suite('eddsa-jcs-2022', ed25519('mutant'))],
    ['ecdsa-rdfc-2019, P-256', suite('ecdsa-rdfc-2019', p256('mutant'))],
    ['ecdsa-rdfc-2019, P-384', suite('ecdsa-rdfc-2019', p384('mutant'))],
    ['ecdsa-jcs-2019, P-256', suite('ecdsa-jcs-2019', p256('mutant'))],
    ['ecdsa-jcs-2019, P-384', suite('ecdsa-jcs-2019', p384('mutant'))],
    ['Ed25519Signature2020', named('Ed25519Signature2020', 'https://w3id.org/security/suites/ed25519-2020/v1')],
    ['Ed25519Signature2018', named('Ed25519Signature2018')],
    ['ecdsa-sd-2023', part],
  ])('%s: many bits of the document, any bit of the signature', async (_, make) => {
    const net = await lists();
    const document = await make();
    const report = await checkDocument(document, { network: net });
    expect(report.verdict, [...codesOf(report)].join(' ')).toBe('verified');
    const { wrong, tried } = await accepted(documentMutants(document), net);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(250);
  });

  it('SD-JWT: any bit of the token’s header and signature, many of its payload, of what is shown and of the key binding', async () => {
    const net = await issuerNetwork();
    const text = await sdJwt();
    expect((await checkDocument(text, { network: net })).verdict).toBe('verified');
    const [jwt = '', ...rest] = text.split('~');
    const behind = `~${rest.join('~')}`;
    expect((await accepted(jwsMutants(jwt, behind), net)).wrong).toEqual([]);
    expect((await accepted(textMutants(text, 800), net)).wrong).toEqual([]);
    // Text that hides bits: the last letter of each disclosure.
    const letters = rest
      .slice(0, -1)
      .flatMap((one, at) =>
        [...LETTERS]
          .filter((letter) => letter !== one.at(-1))
          .map(
            (letter): Mutant => [
              `"${letter}" at the end of disclosure ${at}`,
              [jwt, ...rest.map((own, index) => (index === at ? own.slice(0, -1) + letter : own))].join('~'),
            ],
          ),
      );
    expect((await accepted(letters, net)).wrong).toEqual([]);
  });

  it.each<[string, () => Promise<string> | string, string]>([
    ['JAdES', () => JSON.stringify(signJades(europeanCredential(), [{ key: ed25519('mutant seal') }])), 'unbound'],
    [
      'JAdES, compact',
      () => String(signJades(europeanCredential(), [{ key: ed25519('mutant seal') }], { form: 'compact' })),
      'unbound',
    ],
  ])('%s: many bits of the text', async (_, make, verdict) => {
    const net = await issuerNetwork();
    const text = await make();
    expect((await checkDocument(text, { network: net })).verdict).toBe(verdict);
    expect((await accepted(textMutants(text, 800), net, (one) => one === verdict || one === 'verified')).wrong).toEqual([]);
  });

  it('Blockcerts: many bits of the certificate; the anchor is outside what the receipt covers', async () => {
    const net = await issuerNetwork();
    const { signature, ...certificate } = await anchored2();
    const text = Buffer.from(JSON.stringify(certificate));
    const end = Buffer.from(`,"signature":${JSON.stringify(signature)}}`);
    const whole = (bytes: Uint8Array): Uint8Array => Buffer.concat([bytes.subarray(0, -1), end]);
    expect(codesOf(await checkDocument(whole(text), { network: net }))).toContain('proof_anchor_unchecked');
    const wrong: number[] = [];
    for (const bit of spread((text.length - 1) * 8, 400)) {
      const report = await checkDocument(whole(flipped(text, bit)), { network: net });
      if (codesOf(report).has('proof_anchor_unchecked') || report.verdict === 'verified') wrong.push(bit);
    }
    expect(wrong).toEqual([]);
  });

  it.each<[string, () => Promise<string>, string, () => Promise<string>, string]>([
    ['a Bitstring status list', () => withStatus(statusEntry(7)), LIST, () => signedList({ set: [3] }), 'application/vc+jwt'],
    [
      'a Token Status List',
      () => withStatusClaim(7),
      TOKEN_LIST,
      () => tokenList({ values: { 3: 1 } }),
      'application/statuslist+jwt',
    ],
  ])('%s with one bit more or less is no good word about the badge', async (_, badge, address, list, type) => {
    const [good, text] = await Promise.all([badge(), list()]);
    const verdictUnder = async (body: string): Promise<string> =>
      (await checkDocument(good, { network: await issuerNetwork({ [address]: { type, body } }) })).verdict;
    expect(await verdictUnder(text)).toBe('verified');
    const wrong: string[] = [];
    let tried = 0;
    for (const [what, mutant] of jwsMutants(text)) {
      // Every fifth is enough: the same code reads them as reads badges.
      if (tried++ % 5 === 0 && (await verdictUnder(mutant)) === 'verified') wrong.push(what);
    }
    expect(wrong).toEqual([]);
  });

  it('but the order of members is nothing that was signed', async () => {
    const { proof, ...document } = await guildDi();
    const turned = { proof, ...Object.fromEntries(Object.entries(document).reverse()) };
    expect((await checkDocument(turned)).verdict).toBe('verified');
  });

  it('and a member more or less is never verified', async () => {
    const document = await guildDi();
    for (const member of Object.keys(document).filter((name) => name !== 'proof')) {
      const { [member]: _, ...less } = document;
      expect((await checkDocument(less)).verdict, member).not.toBe('verified');
    }
    for (const more of [
      { validUntil: '2099-01-01T00:00:00Z' },
      { name: ['Vice', 'Doctorate'] },
      { unknown: 1 },
      { evidence: [{ type: ['Evidence'] }] },
    ])
      expect((await checkDocument({ ...document, ...more })).verdict, JSON.stringify(more)).not.toBe('verified');
  });
});
