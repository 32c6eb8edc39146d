import { constants, createHash, createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { guildBadge, guildJwt, rewrite } from '../../unit/support/badges.ts';
import { GUILD, type Issuer, POLYTECHNIC_RSA, TRAINER } from '../../world/issuers.ts';
import { ed25519 } from '../../world/keys.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file, issuers } from './given.ts';

const encode = (part: Doc | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

type Sign = (input: Buffer) => Buffer;

/** A compact JWS of any header and payload, under any signature. */
function token(header: Doc | string, payload: Doc | string, signature: Sign): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${signature(Buffer.from(input)).toString('base64url')}`;
}

const byGuild: Sign = (input) => sign(null, input, GUILD.key.secret);
const byEc =
  (key: KeyObject, hash: string, dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363'): Sign =>
  (input) =>
    sign(hash, input, { key, dsaEncoding });
const pss =
  (key: KeyObject, saltLength = 32, hash = 'sha256'): Sign =>
  (input) =>
    sign(hash, input, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
const pkcs1 =
  (key: KeyObject, hash = 'sha256'): Sign =>
  (input) =>
    sign(hash, input, key);

/** The guild's badge under a header and a signature of one's own. */
const guild = (header: Doc, signature: Sign = byGuild, payload: Doc | string = guildBadge()): Given =>
  file(token({ alg: 'EdDSA', kid: GUILD.method, ...header }, payload, signature));

/** A badge of a did:jwk whose key is as given. */
function ofJwk(jwk: object, header: Doc, signature: Sign): Given {
  const id = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  return file(token({ typ: 'vc+jwt', kid: `${id}#0`, ...header }, guildBadge({ issuer: { ...GUILD, id } }), signature));
}

const publicJwk = (key: KeyObject): Doc => createPublicKey(key).export({ format: 'jwk' }) as Doc;
const trainer = (header: Doc, signature: Sign): Given =>
  file(token({ typ: 'vc+jwt', kid: TRAINER.method, ...header }, guildBadge({ issuer: TRAINER }), signature));
const registrar = async (header: Doc, signature: Sign, issuer: Issuer = POLYTECHNIC_RSA): Promise<Given> =>
  file(token({ typ: 'vc+jwt', kid: issuer.method, ...header }, guildBadge({ issuer }), signature), {
    documents: await issuers(),
  });

const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey;
const secp256k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const rsa1024 = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;

/** With the exponent 1 a signature is the padded message itself, which anybody writes (RFC 8017 section 9.2). */
const rsaByNobody: Sign = (input) => {
  const digest = createHash('sha256').update(input).digest();
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const padding = Buffer.alloc(256 - 3 - info.length - digest.length, 0xff);
  return Buffer.concat([Buffer.from([0, 1]), padding, Buffer.from([0]), info, digest]);
};

const badSignature = (bytes: Buffer): Given => guild({}, () => bytes);
const rewritten = async (parts: Parameters<typeof rewrite>[1]): Promise<Given> => file(rewrite(await guildJwt(), parts));

export const TOKENS: Attack[] = [
  { name: 'control: EdDSA', make: () => guild({}), verdict: 'verified' },
  { name: 'control: Ed25519, its other name', make: () => guild({ alg: 'Ed25519' }), verdict: 'verified' },
  { name: 'control: ES256', make: () => trainer({ alg: 'ES256' }, byEc(TRAINER.key.secret, 'sha256')), verdict: 'verified' },
  { name: 'control: ES384', make: () => ofJwk(publicJwk(p384), { alg: 'ES384' }, byEc(p384, 'sha384')), verdict: 'verified' },
  { name: 'control: RS256', make: () => registrar({ alg: 'RS256' }, pkcs1(POLYTECHNIC_RSA.key.secret)), verdict: 'verified' },
  { name: 'control: PS256', make: () => ofJwk(publicJwk(rsa), { alg: 'PS256' }, pss(rsa)), verdict: 'verified' },
  {
    name: 'an HMAC with the public key for its secret',
    make: () =>
      guild({ alg: 'HS256' }, (input) =>
        createHmac('sha256', Buffer.from(GUILD.key.jwk.x ?? '', 'base64url'))
          .update(input)
          .digest(),
      ),
    verdict: 'invalid',
    code: 'proof_algorithm_refused',
  },
  {
    name: 'an HMAC with the public key as PEM for its secret',
    make: () =>
      registrar({ alg: 'HS256' }, (input) =>
        createHmac('sha256', createPublicKey(POLYTECHNIC_RSA.key.secret).export({ format: 'pem', type: 'spki' }))
          .update(input)
          .digest(),
      ),
    verdict: 'invalid',
    code: 'proof_algorithm_refused',
  },
  ...['none', 'None', 'NONE', '', 'eddsa', 'EdDSA ', 'RS1', 'dir', 'constructor', '__proto__'].map(
    (alg): Attack => ({
      name: `the algorithm "${alg}"`,
      make: () => guild({ alg }),
      verdict: 'invalid',
      code: 'proof_algorithm_refused',
    }),
  ),
  { name: 'an algorithm in a list', make: () => guild({ alg: ['EdDSA'] }), verdict: 'invalid' },
  { name: 'no algorithm', make: () => guild({ alg: undefined }), verdict: 'invalid' },
  {
    name: 'ES256 under a key of P-384',
    make: () => ofJwk(publicJwk(p384), { alg: 'ES256' }, byEc(p384, 'sha256')),
    verdict: 'invalid',
    code: 'proof_key_unfit',
  },
  {
    name: 'ES384 under a key of P-256',
    make: () => trainer({ alg: 'ES384' }, byEc(TRAINER.key.secret, 'sha384')),
    verdict: 'invalid',
    code: 'proof_key_unfit',
  },
  {
    name: 'ES512, which is not checked',
    make: () => ofJwk(publicJwk(p521), { alg: 'ES512' }, byEc(p521, 'sha512')),
    verdict: 'unchecked',
    code: 'proof_unsupported',
  },
  {
    name: 'ES256K, which is not checked',
    make: () => ofJwk(publicJwk(secp256k1), { alg: 'ES256K' }, byEc(secp256k1, 'sha256')),
    verdict: 'unchecked',
    code: 'proof_unsupported',
  },
  {
    name: 'an ES256 signature in the form of certificates',
    make: () => trainer({ alg: 'ES256' }, byEc(TRAINER.key.secret, 'sha256', 'der')),
    verdict: 'invalid',
  },
  {
    name: 'an ES256 signature of nothing but zeros',
    make: () => trainer({ alg: 'ES256' }, () => Buffer.alloc(64)),
    verdict: 'invalid',
  },
  {
    name: 'an ES256 signature that is the group’s order twice',
    make: () =>
      trainer({ alg: 'ES256' }, () =>
        Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'.repeat(2), 'hex'),
      ),
    verdict: 'invalid',
  },
  {
    name: 'an ES256 signature with a zero before it',
    make: () => trainer({ alg: 'ES256' }, (input) => Buffer.concat([Buffer.alloc(1), byEc(TRAINER.key.secret, 'sha256')(input)])),
    verdict: 'invalid',
  },
  { name: 'an EdDSA signature of nothing but zeros', make: () => badSignature(Buffer.alloc(64)), verdict: 'invalid' },
  { name: 'an empty signature', make: () => badSignature(Buffer.alloc(0)), verdict: 'invalid' },
  {
    name: 'an EdDSA signature whose second half is beyond the group’s order',
    make: () =>
      guild({}, (input) => {
        const made = byGuild(input);
        const order = 2n ** 252n + 27742317777372353535851937790883648493n;
        const s = BigInt(`0x${Buffer.from(made.subarray(32)).reverse().toString('hex')}`) + order;
        return Buffer.concat([made.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()]);
      }),
    verdict: 'invalid',
  },
  {
    name: 'an EdDSA signature with a byte more',
    make: () => guild({}, (input) => Buffer.concat([byGuild(input), Buffer.alloc(1)])),
    verdict: 'invalid',
  },
  {
    name: 'PS256 where the signature is RS256',
    make: () => ofJwk(publicJwk(rsa), { alg: 'PS256' }, pkcs1(rsa)),
    verdict: 'invalid',
  },
  {
    name: 'RS256 where the signature is PS256',
    make: () => ofJwk(publicJwk(rsa), { alg: 'RS256' }, pss(rsa)),
    verdict: 'invalid',
  },
  { name: 'PS256 with no salt', make: () => ofJwk(publicJwk(rsa), { alg: 'PS256' }, pss(rsa, 0)), verdict: 'invalid' },
  {
    name: 'RS256 over another digest',
    make: () => ofJwk(publicJwk(rsa), { alg: 'RS256' }, pkcs1(rsa, 'sha1')),
    verdict: 'invalid',
  },
  {
    name: 'an RSA key of 1024 bits',
    make: () => ofJwk(publicJwk(rsa1024), { alg: 'RS256' }, pkcs1(rsa1024)),
    verdict: 'invalid',
    code: 'proof_key_unfit',
  },
  {
    name: 'an RSA key with the exponent 1, under which everybody signs',
    make: () => ofJwk({ ...publicJwk(rsa), e: 'AQ' }, { alg: 'RS256' }, rsaByNobody),
    verdict: 'invalid',
    code: 'proof_key_unfit',
  },
  {
    name: 'an RSA key that looks long, with zeros before it',
    make: () => {
      const n = Buffer.concat([Buffer.alloc(128), Buffer.from(String(publicJwk(rsa1024).n), 'base64url')]).toString('base64url');
      return ofJwk({ ...publicJwk(rsa1024), n }, { alg: 'RS256' }, pkcs1(rsa1024));
    },
    verdict: 'invalid',
    code: 'proof_key_unfit',
  },
  {
    name: 'a did:jwk that gives its secret away',
    make: () => ofJwk({ ...GUILD.key.secret.export({ format: 'jwk' }) }, { alg: 'EdDSA' }, byGuild),
    verdict: 'unchecked',
  },
  { name: 'a critical extension that nobody knows', make: () => guild({ crit: ['exp-at'], 'exp-at': 1 }), verdict: 'invalid' },
  { name: 'a list of critical extensions with nothing in it', make: () => guild({ crit: [] }), verdict: 'invalid' },
  { name: 'a payload that is not encoded', make: () => guild({ crit: ['b64'], b64: false }), verdict: 'invalid' },
  { name: 'the same without the list that must name it', make: () => guild({ b64: false }), verdict: 'invalid' },
  ...['at+jwt', 'logout+jwt', 'kb+jwt', 'secevent+jwt', 'statuslist+jwt', 'openid4vci-proof+jwt'].map(
    (typ): Attack => ({ name: `a token of another purpose: ${typ}`, make: () => guild({ typ }), verdict: 'invalid' }),
  ),
  { name: 'a type in a list', make: () => guild({ typ: ['vc+jwt'] }), verdict: 'invalid' },
  { name: 'a `kid` in a list', make: () => guild({ kid: [GUILD.method] }), verdict: 'invalid' },
  {
    name: 'two algorithms in the header, the second one true',
    make: () => file(token(`{"alg":"none","alg":"EdDSA","kid":"${GUILD.method}"}`, guildBadge(), byGuild)),
    verdict: 'invalid',
    code: 'parse_duplicate_member',
  },
  {
    name: 'two issuers in the payload',
    make: () => guild({}, byGuild, JSON.stringify(guildBadge()).replace('{', '{"issuer":"did:web:harbourline-college.example",')),
    verdict: 'invalid',
    code: 'parse_duplicate_member',
  },
  {
    name: 'two issuers in the payload, one spelled with an escape',
    make: () =>
      guild({}, byGuild, JSON.stringify(guildBadge()).replace('{', '{"\\u0069ssuer":"did:web:harbourline-college.example",')),
    verdict: 'invalid',
    code: 'parse_duplicate_member',
  },
  { name: 'a payload that is a list', make: () => guild({}, byGuild, JSON.stringify([guildBadge()])), verdict: 'invalid' },
  {
    name: 'a payload behind a byte order mark',
    make: () => guild({}, byGuild, `\uFEFF${JSON.stringify(guildBadge())}`),
    verdict: 'invalid',
  },
  {
    name: 'a signature with padding',
    make: async () => file(`${await guildJwt()}==`),
    verdict: 'invalid',
  },
  {
    name: 'a signature in the other alphabet',
    make: async () => {
      const [header, payload, signature = ''] = (await guildJwt()).split('.');
      return file(`${header}.${payload}.${signature.replaceAll('-', '+').replaceAll('_', '/')}+`);
    },
    verdict: 'invalid',
  },
  {
    name: 'a signature whose unused bits are set',
    make: async () => {
      const made = await guildJwt();
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      return file(made.slice(0, -1) + letters[letters.indexOf(made.at(-1) ?? '') ^ 1]);
    },
    verdict: 'invalid',
  },
  { name: 'a payload that was taken out', make: () => rewritten({ payload: '' }), verdict: 'invalid' },
  {
    name: 'a payload with a member more',
    make: () => rewritten({ payload: { ...guildBadge(), name: 'Doctor' } }),
    verdict: 'invalid',
  },
  {
    name: 'a header with a member more',
    make: () => rewritten({ header: { alg: 'EdDSA', kid: GUILD.method, cty: 'vc' } }),
    verdict: 'invalid',
  },
  {
    name: 'a token in five parts',
    make: async () => file(`${await guildJwt()}.AAAA.AAAA`),
    verdict: 'invalid',
  },
  {
    name: 'the signature of another badge of the same issuer',
    make: async () => {
      const other = (await guildJwt({ ...guildBadge(), name: 'Another' })).split('.')[2] ?? '';
      return rewritten({ signature: other });
    },
    verdict: 'invalid',
  },
  {
    name: 'a key address in the header, which nobody asks',
    make: () =>
      guild({ jku: 'https://evil.example/keys.json', x5u: 'https://evil.example/chain.pem' }, (input) =>
        sign(null, input, ed25519('evil').secret),
      ),
    verdict: 'invalid',
    mustNotFetch: ['https://evil.example/'],
  },
];
