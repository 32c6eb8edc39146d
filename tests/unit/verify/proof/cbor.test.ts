import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCbor } from '../../../../lib/verify/proof/cbor.ts';
import { type Cbor, cbor } from '../../../world/sign-selective.ts';

const leaf = fc.oneof(fc.nat(65_535), fc.string(), fc.uint8Array({ maxLength: 300 }));
const value: fc.Arbitrary<Cbor> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 40 }),
  fc.array(fc.tuple(fc.nat(1000), leaf), { maxLength: 30 }).map((entries) => new Map(entries)),
  fc.array(fc.array(leaf, { maxLength: 5 }), { maxLength: 5 }),
);

const plain = (one: unknown): unknown =>
  one instanceof Uint8Array
    ? [...one].join()
    : one instanceof Map
      ? new Map([...one].map(([key, inner]) => [key, plain(inner)]))
      : Array.isArray(one)
        ? one.map(plain)
        : one;

describe('CBOR', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(plain(readCbor(cbor(one)))).toEqual(plain(one));
      }),
    );
  });

  it('is refused with any byte behind it, or cut short anywhere', () => {
    fc.assert(
      fc.property(value, fc.nat(), (one, at) => {
        const bytes = cbor(one);
        expect(readCbor(Buffer.concat([bytes, Buffer.from([0])]))).toBeNull();
        expect(readCbor(bytes.subarray(0, at % bytes.length))).toBeNull();
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readCbor(bytes)));
  });

  it('reads lengths in any of their forms', () => {
    expect(readCbor(Uint8Array.from([0x19, 0, 7]))).toBe(7);
    expect(readCbor(Uint8Array.from([0x1a, 0, 0, 0, 7]))).toBe(7);
    expect(readCbor(Uint8Array.from([0x39, 0, 6]))).toBe(-7);
    expect(readCbor(Uint8Array.from([0x1b, 0, 0, 0, 0, 0, 0, 0, 7]))).toBeNull();
  });

  it.each([
    ['text that is no UTF-8', [0x61, 0xff]],
    ['a tag', [0xc0, 0]],
    ['a simple value', [0xf5]],
    ['a float', [0xf9, 0, 0]],
    ['an array without length', [0x9f, 0xff]],
    ['bytes without length', [0x5f, 0xff]],
    ['a key of a map twice', [0xa2, 0, 0, 0, 0]],
    ['a key of a map that is no number', [0xa1, 0x40, 0]],
    ['nothing', []],
  ])('does not read %s', (_, bytes) => {
    expect(readCbor(Uint8Array.from(bytes))).toBeNull();
  });
});
