import { createHash } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWork } from '../../../lib/verify/work-digest.ts';

const WORK = new TextEncoder().encode('The final project, as it was handed in.');
const CHANGED = new TextEncoder().encode('The final project, as it was handed in!');

const HASHES = { sha256: 0x12, sha512: 0x13, sha384: 0x20 } as const;
type Hash = keyof typeof HASHES;

function multihash(hash: Hash, work: Uint8Array): Uint8Array {
  const digest = createHash(hash).update(work).digest();
  return Uint8Array.from([HASHES[hash], digest.length, ...digest]);
}
const BASES = {
  base58btc: (bytes: Uint8Array) => `z${base58.encode(bytes)}`,
  base64url: (bytes: Uint8Array) => `u${base64urlnopad.encode(bytes)}`,
} as const;

const each = (Object.keys(BASES) as (keyof typeof BASES)[]).flatMap((base) =>
  (Object.keys(HASHES) as Hash[]).map((hash) => [hash, base] as const),
);

describe.each(each)('a fingerprint by %s in %s', (hash, base) => {
  const digest = BASES[base](multihash(hash, WORK));

  test('matches the work that it was made of', async () => {
    expect(await compareWork(WORK, digest)).toBe('matches');
  });

  test('and no other, were it by one character', async () => {
    expect(await compareWork(CHANGED, digest)).toBe('changed');
    expect(await compareWork(new Uint8Array(), digest)).toBe('changed');
  });
});

const good = multihash('sha256', WORK);
test.each<[string, string]>([
  ['nothing', ''],
  ['a base that is not read', `f${Buffer.from(good).toString('hex')}`],
  ['no base', base58.encode(good)],
  ['letters that are none of the base', 'z0OIl'],
  ['another hash function', BASES.base58btc(Uint8Array.from([0x11, ...good.slice(1)]))],
  ['a length that is not its own', BASES.base58btc(Uint8Array.from([0x12, 31, ...good.slice(2)]))],
  ['a digest that is cut off', BASES.base58btc(good.slice(0, 33))],
  ['a digest that goes on', BASES.base58btc(Uint8Array.from([...good, 0]))],
  ['the digest of Open Badges 2.0', `sha256$${createHash('sha256').update(WORK).digest('hex')}`],
  ['a text of any length', `u${'A'.repeat(100_000)}`],
])('%s is no fingerprint, and says nothing about the work', async (_, digest) => {
  expect(await compareWork(WORK, digest)).toBe('could-not-read');
});

test('any text gives an answer, and never "matches" (property)', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((one) => `z${one}`),
    fc.base64String().map((one) => `u${one}`),
  );
  await fc.assert(
    fc.asyncProperty(text, async (digest) => {
      expect(await compareWork(WORK, digest)).not.toBe('matches');
    }),
  );
});
