import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  type Algorithm,
  algorithmOf,
  fits,
  isUnsupportedAlgorithm,
  jwkFromJson,
  jwkOfMethod,
} from '../../../../lib/verify/keys/public-key.ts';
import { ed25519, northfieldKey, p256, pemOf } from '../../../world/keys.ts';

const [ed, ec, rsa] = [ed25519('unit').jwk as JWK, p256('unit').jwk as JWK, northfieldKey().jwk as JWK];
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }) as JWK;

describe('a key fits exactly one kind of algorithm', () => {
  const keys: [string, JWK, Algorithm[]][] = [
    ['Ed25519', ed, ['EdDSA']],
    ['P-256', ec, ['ES256']],
    ['P-384', p384, ['ES384']],
    ['RSA', rsa, ['RS256', 'PS256']],
    ['secp256k1', { ...ec, crv: 'secp256k1' }, []],
    ['Ed448', { ...ed, crv: 'Ed448' }, []],
    ['X25519', { ...ed, crv: 'X25519' }, []],
    ['a secret', { kty: 'oct', k: 'c2VjcmV0' }, []],
    ['a key for encryption', { ...ed, use: 'enc' }, []],
    ['a key to sign only', { ...ed, key_ops: ['sign'] }, []],
    ['a key for another algorithm', { ...rsa, alg: 'PS256' }, ['PS256']],
    ['a key for a secret algorithm', { ...rsa, alg: 'HS256' }, []],
  ];
  it.each(keys)('%s', (_, jwk, expected) => {
    const algorithms: Algorithm[] = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'];
    expect(algorithms.filter((algorithm) => fits(jwk, algorithm))).toEqual(expected);
  });
});

describe('an RSA key is sound or it is none', () => {
  const modulus = Buffer.from(rsa.n ?? '', 'base64url');
  const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  /** What every modulus of the flawed generator of CVE-2017-15361 is: a power of 65537 (here the first) modulo the small primes. */
  const smallPrimes = [
    3n,
    5n,
    7n,
    11n,
    13n,
    17n,
    19n,
    23n,
    29n,
    31n,
    37n,
    41n,
    43n,
    47n,
    53n,
    59n,
    61n,
    67n,
    71n,
    73n,
    79n,
    83n,
    89n,
    97n,
  ]
    .concat([101n, 103n, 107n, 109n, 113n, 127n, 131n, 137n, 139n, 149n, 151n, 157n, 163n, 167n])
    .reduce((product, prime) => product * prime);
  const flawed = (smallPrimes << BigInt(2048 - smallPrimes.toString(2).length)) + 65537n;
  const encodeNumber = (value: bigint): string => encode(Buffer.from(value.toString(16).padStart(512, '0'), 'hex'));

  it.each<[string, Partial<JWK>, boolean]>([
    ['as Node makes it', {}, true],
    ['with zeros before it', { n: encode(Uint8Array.of(0, 0, ...modulus)) }, true],
    ['of 2040 bits', { n: encode(modulus.subarray(1)) }, false],
    ['of 2047 bits', { n: encode(Uint8Array.of(0x7f, ...modulus.subarray(1))) }, false],
    [
      'of 1024 bits with zeros before it',
      { n: encode(Uint8Array.of(...new Uint8Array(128), ...modulus.subarray(0, 128))) },
      false,
    ],
    ['with the exponent 1', { e: 'AQ' }, false],
    ['with the exponent 0', { e: '' }, false],
    ['with an even exponent', { e: 'Ag' }, false],
    ['with the exponent 3', { e: 'Aw' }, true],
    ['without a modulus', { n: '' }, false],
    ['with padding', { n: `${rsa.n}==` }, false],
    ['of the generator whose keys can be computed', { n: encodeNumber(flawed) }, false],
    ['next to one of that generator', { n: encodeNumber(flawed + 2n) }, true],
  ])('%s', (_, more, sound) => {
    expect(fits({ ...rsa, ...more }, 'RS256')).toBe(sound);
  });
});

it('names of algorithms are exact', () => {
  for (const name of ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256']) expect(algorithmOf(name)).not.toBeNull();
  for (const name of ['none', 'nOnE', 'NONE', '', 'HS256', 'es256', 'ES256 ', 'toString', '__proto__', null, 7, ['ES256']])
    expect([algorithmOf(name), isUnsupportedAlgorithm(name)]).toEqual([null, false]);
  for (const name of ['ES512', 'RS512', 'ES256K'])
    expect([algorithmOf(name), isUnsupportedAlgorithm(name)]).toEqual([null, true]);
});

describe('a key is read out of outside JSON', () => {
  it('with what makes it and nothing else, and not when its private half is told', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const jwk = privateKey.export({ format: 'jwk' }) as Record<string, string>;
    const { d: _, ...open } = jwk;
    const read = jwkFromJson({ ...open, x5u: 'https://a.example/', jku: 'https://a.example/' });
    expect(jwkFromJson(jwk)).toBeNull();
    expect(Object.keys(read ?? {}).sort()).toEqual(['crv', 'kty', 'x']);
  });

  it.each([[null], ['text'], [[]], [{}], [{ kty: 7 }], [{ kty: 'oct', k: 'a' }], [{ kty: 'OKP', x: 7 }]])(
    '%j is none',
    (value) => {
      expect(jwkFromJson(value)).toBeNull();
    },
  );

  it.each<[string, Parameters<typeof jwkOfMethod>[0], JWK | null]>([
    ['publicKeyMultibase', { publicKeyMultibase: ed25519('unit').multibase ?? '' }, ed],
    ['publicKeyJwk', { publicKeyJwk: ec as never }, ec],
    ['publicKeyPem', { publicKeyPem: `\n${pemOf(northfieldKey())}\n` }, rsa],
    ['a JWK itself', ed as never, ed],
    ['a broken PEM', { publicKeyPem: '-----BEGIN PUBLIC KEY-----' }, null],
    ['a broken base58', { publicKeyBase58: '0' }, null],
    ['nothing', {}, null],
  ])('%s', async (_, method, jwk) => {
    const read = await jwkOfMethod(method);
    if (jwk === null) expect(read).toBeNull();
    else expect(read).toMatchObject(jwk);
  });
});
