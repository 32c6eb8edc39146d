import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitstringValue, type Encoding, expand, tokenValue } from '../../../../lib/verify/status/encoded-list.ts';

const list = Buffer.from([0b1000_0001, 0, 255, 7]);
const [gzip, zlib] = [gzipSync(list), deflateSync(list)];
const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bomb = Buffer.alloc(17 * 1024 * 1024);

describe('a list is expanded as its specification writes it, and in no other way', () => {
  const good: [string, string, Encoding][] = [
    ['multibase base64url of gzip', `u${url(gzip)}`, 'bitstring'],
    ['base64url of gzip in StatusList2021', url(gzip), 'legacy'],
    ['the same with a multibase letter, as some write it', `u${url(gzip)}`, 'legacy'],
    ['the same in base64 with its padding', gzip.toString('base64'), 'legacy'],
    ['base64url of zlib in a token', url(zlib), 'token'],
  ];
  it.each(good)('%s', async (_, text, encoding) => {
    expect(await expand(text, encoding)).toEqual(new Uint8Array(list));
  });

  const bad: [string, string, Encoding][] = [
    ['no multibase letter', url(gzip), 'bitstring'],
    ['another multibase letter', `m${gzip.toString('base64').replace(/=+$/, '')}`, 'bitstring'],
    ['padding', `u${url(gzip)}==`, 'bitstring'],
    ['letters of base64', `u${gzip.toString('base64').replace(/=+$/, '')}+/`, 'bitstring'],
    ['white space', `u${url(gzip)} `, 'bitstring'],
    ['the letter alone', 'u', 'bitstring'],
    ['nothing at all', '', 'bitstring'],
    ['gzip that is cut short', `u${url(gzip.subarray(0, -1))}`, 'bitstring'],
    ['bytes behind the gzip', `u${url(Buffer.concat([gzip, Buffer.from('x')]))}`, 'bitstring'],
    ['a second gzip member', `u${url(Buffer.concat([gzip, gzip]))}`, 'bitstring'],
    ['zlib in place of gzip', `u${url(zlib)}`, 'bitstring'],
    ['seventeen million zeros', `u${url(gzipSync(bomb))}`, 'bitstring'],
    ['gzip in place of zlib', url(gzip), 'token'],
    ['bare deflate', url(deflateRawSync(list)), 'token'],
    ['zlib that is cut short', url(zlib.subarray(0, -1)), 'token'],
    ['bytes behind the zlib', url(Buffer.concat([zlib, Buffer.from('x')])), 'token'],
    ['padding', `${url(zlib)}==`, 'token'],
    ['seventeen million zeros', url(deflateSync(bomb)), 'token'],
    ['cut gzip', url(gzip.subarray(0, -1)), 'legacy'],
  ];
  it.each(bad)('not %s', async (_, text, encoding) => {
    expect(await expand(text, encoding)).toBeNull();
  });

  it('and whatever else is written there is no list, and no exception', async () => {
    const encodings = fc.constantFrom<Encoding>('bitstring', 'legacy', 'token');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.string().map((text) => `uH4s${text}`),
        ),
        encodings,
        async (text, encoding) => {
          expect(await expand(text, encoding)).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('entries are counted from the right end of a byte', () => {
  it('a bitstring from the left', () => {
    const bits = new Uint8Array([0b1000_0000, 0b0000_0001]);
    expect([0, 7, 8, 15].map((index) => bitstringValue(bits, index, 1))).toEqual([1, 0, 0, 1]);
    expect(bitstringValue(new Uint8Array([0b1101_1000]), 1, 2)).toBe(0b01);
    expect(bitstringValue(new Uint8Array([0xff, 0xff, 0xff, 0xff]), 0, 32)).toBe(0xffff_ffff);
  });

  it('a token list from the right', () => {
    const bytes = new Uint8Array([0b1000_0000, 0b0000_0001]);
    expect([0, 7, 8, 15].map((index) => tokenValue(bytes, index, 1))).toEqual([0, 1, 1, 0]);
    expect([0, 1, 2, 3].map((index) => tokenValue(new Uint8Array([0b11_01_00_10]), index, 2))).toEqual([2, 0, 1, 3]);
  });

  it('and every entry comes back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4, 8), fc.array(fc.nat(255), { minLength: 1, maxLength: 64 }), (size, drawn) => {
        const values = drawn.map((value) => value % 2 ** size);
        const bytes = new Uint8Array(Math.ceil((values.length * size) / 8));
        const left = values
          .map((value) => value.toString(2).padStart(size, '0'))
          .join('')
          .padEnd(bytes.length * 8, '0');
        const bits = Uint8Array.from(left.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
        values.forEach((value, at) => {
          bytes[(at * size) >> 3] = (bytes[(at * size) >> 3] ?? 0) | (value << ((at * size) & 7));
        });
        expect(values.map((_, at) => bitstringValue(bits, at, size))).toEqual(values);
        expect(values.map((_, at) => tokenValue(bytes, at, size))).toEqual(values);
      }),
    );
  });
});
