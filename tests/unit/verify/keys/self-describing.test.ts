import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jwkFromMultikey } from '../../../../lib/verify/keys/multikey.ts';
import { isSelfDescribing, keyOfSelfDescribing } from '../../../../lib/verify/keys/self-describing.ts';
import { didJwk, didKey, ed25519, p256 } from '../../../world/keys.ts';

const multikey = (prefix: number[], key: Uint8Array): string => `z${base58.encode(Uint8Array.of(...prefix, ...key))}`;

/** A compressed point (SEC 1 section 2.3.3) of a key that Node made. */
function compressed(jwk: { x?: string; y?: string }): Uint8Array {
  const y = Buffer.from(jwk.y ?? '', 'base64url');
  return Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...Buffer.from(jwk.x ?? '', 'base64url'));
}

const P384 = { prefix: [0x81, 0x24], size: 48, curve: 'P-384' };
const P256 = { prefix: [0x80, 0x24], size: 32, curve: 'P-256' };

describe('a Multikey', () => {
  it('of Ed25519 is its 32 bytes', () => {
    const key = ed25519('unit');
    expect(jwkFromMultikey(key.multibase ?? '')).toEqual({ kty: 'OKP', crv: 'Ed25519', x: key.jwk.x });
  });

  it.each([P256, P384])('of $curve is decompressed to the point that Node knows', ({ prefix, curve }) => {
    for (let round = 0; round < 8; round++) {
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: curve });
      const jwk = publicKey.export({ format: 'jwk' });
      expect(jwkFromMultikey(multikey(prefix, compressed(jwk)))).toEqual({ kty: 'EC', crv: curve, x: jwk.x, y: jwk.y });
    }
  });

  const ed = Buffer.from(ed25519('unit').jwk.x ?? '', 'base64url');
  const point = compressed(p256('unit').jwk);

  it.each([
    ['another multibase', (ed25519('unit').multibase ?? '').replace('z', 'm')],
    ['no multibase', (ed25519('unit').multibase ?? '').slice(1)],
    ['a letter that base58 leaves out', `${ed25519('unit').multibase}0`],
    ['nothing', 'z'],
    ['a prefix alone', multikey([0xed, 0x01], new Uint8Array())],
    ['31 bytes of Ed25519', multikey([0xed, 0x01], ed.subarray(1))],
    ['33 bytes of Ed25519', multikey([0xed, 0x01], Uint8Array.of(...ed, 0))],
    ['secp256k1', multikey([0xe7, 0x01], point)],
    ['X25519', multikey([0xec, 0x01], ed)],
    ['BLS12-381', multikey([0xeb, 0x01], new Uint8Array(96))],
    ['P-521', multikey([0x82, 0x24], new Uint8Array(67))],
    ['a P-256 point under the prefix of P-384', multikey(P384.prefix, point)],
    ['an uncompressed point', multikey(P256.prefix, Uint8Array.of(4, ...new Uint8Array(64)))],
    ['a point with a sign of 4', multikey(P256.prefix, Uint8Array.of(4, ...point.subarray(1)))],
    ['an x beyond the prime', multikey(P256.prefix, Uint8Array.of(2, ...new Uint8Array(32).fill(0xff)))],
    ['an x with no point on the curve', multikey(P256.prefix, Uint8Array.of(2, ...new Uint8Array(31), 1))],
  ])('%s is no key', (_, text) => {
    expect(jwkFromMultikey(text)).toBeNull();
  });

  it('is never anything else, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => jwkFromMultikey(`z${text}`) === null));
  });
});

describe('did:key and did:jwk are their own key', () => {
  const [key, point] = [ed25519('unit'), p256('unit')];
  const other = didKey(ed25519('another')).did.slice('did:key:'.length);

  it.each([
    ['did:key with its fragment', didKey(key).method, key.jwk],
    ['did:key without', didKey(key).did, key.jwk],
    ['did:key of P-256', didKey(point).method, point.jwk],
    ['did:jwk with #0', didJwk(point).method, point.jwk],
    ['did:jwk without', didJwk(point).did, point.jwk],
  ])('%s', (_, url, jwk) => {
    expect(isSelfDescribing(url)).toBe(true);
    expect(keyOfSelfDescribing(url)).toEqual(jwk);
  });

  it.each([
    ['a fragment that names another key', `${didKey(key).did}#${other}`],
    ['an empty fragment', `${didKey(key).did}#`],
    ['a fragment of did:jwk that is not 0', `${didJwk(point).did}#1`],
    ['did:jwk that is no base64url', 'did:jwk:e30='],
    ['did:jwk that is no JSON', `did:jwk:${Buffer.from('{').toString('base64url')}`],
    ['did:jwk that is a text', `did:jwk:${Buffer.from('"a"').toString('base64url')}`],
    ['did:jwk with a member twice', `did:jwk:${Buffer.from('{"kty":"OKP","kty":"EC"}').toString('base64url')}`],
    ['did:jwk of a secret', `did:jwk:${Buffer.from('{"kty":"oct","k":"c2VjcmV0"}').toString('base64url')}`],
    ['did:key of nothing', 'did:key:'],
  ])('%s is none', (_, url) => {
    expect(keyOfSelfDescribing(url)).toBeNull();
  });

  it('a did:jwk that tells its private half is none: anybody could have signed', () => {
    const secret = generateKeyPairSync('ed25519').privateKey;
    const did = `did:jwk:${Buffer.from(JSON.stringify(secret.export({ format: 'jwk' }))).toString('base64url')}`;
    const open = createPublicKey(secret).export({ format: 'jwk' });
    expect(keyOfSelfDescribing(did)).toBeNull();
    expect(keyOfSelfDescribing(`did:jwk:${Buffer.from(JSON.stringify(open)).toString('base64url')}`)).toEqual(open);
  });

  it('other identifiers are not', () => {
    for (const id of ['did:web:a.example', 'did:keys:z6Mk', 'https://a.example/did:key:z6Mk', 'did:KEY:z6Mk'])
      expect(isSelfDescribing(id)).toBe(false);
  });
});
