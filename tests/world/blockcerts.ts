import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import { loadContext } from './contexts.ts';
import type { Doc } from './types.ts';

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A certificate in a batch of four: its receipt leads over one neighbour on the right and one on the left. */
export interface Receipt {
  target: string;
  root: string;
  path: { side: 'left' | 'right'; hash: string }[];
}

/**
 * SHA-256 of the canonical N-Quads of the document, and its way to the root of a tree. `rewrite` changes the N-Quads before: issuers of the
 * time wrote them by rules that have changed since.
 */
export async function receiptOf(document: Doc, rewrite = (nquads: string): string => nquads): Promise<Receipt> {
  const options = { algorithm: 'URDNA2015', format: 'application/n-quads', documentLoader: loadContext, safe: true };
  const canonize = jsonld.canonize as unknown as (document: Doc, options: object) => Promise<string>;
  const target = sha256(rewrite(await canonize(document, options)));
  const [neighbour, uncle] = [sha256('neighbour'), sha256('uncle')];
  const root = sha256(Buffer.concat([uncle, sha256(Buffer.concat([target, neighbour]))]));
  return {
    target: target.toString('hex'),
    root: root.toString('hex'),
    path: [
      { side: 'right', hash: neighbour.toString('hex') },
      { side: 'left', hash: uncle.toString('hex') },
    ],
  };
}

export const TRANSACTION = sha256('a transaction that never was').toString('hex');

/** Blockcerts 2: Merkle Proof 2017 in `signature`. */
export function merkleProof2017({ target, root, path }: Receipt, more: Doc = {}): Doc {
  return {
    type: ['MerkleProof2017', 'Extension'],
    targetHash: target,
    merkleRoot: root,
    proof: path.map(({ side, hash }) => ({ [side]: hash })),
    anchors: [{ sourceId: TRANSACTION, type: 'BTCOpReturn', chain: 'bitcoinMainnet' }],
    ...more,
  };
}

/** Deterministic CBOR (RFC 8949) of what receipts hold: integers, byte strings, texts and lists. */
export function cbor(item: number | string | Uint8Array | unknown[]): Buffer {
  const head = (major: number, value: number): Buffer =>
    value < 24
      ? Buffer.from([(major << 5) | value])
      : value < 0x100
        ? Buffer.from([(major << 5) | 24, value])
        : Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item);
  if (typeof item === 'string') return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)]);
  if (item instanceof Uint8Array) return Buffer.concat([head(2, item.length), item]);
  return Buffer.concat([head(4, item.length), ...item.map((one) => cbor(one as number))]);
}

/** Some writers put the bytes of a hash into the inner CBOR, others its digits. */
const hashed = (hex: string, as: 'bytes' | 'digits'): Buffer => cbor(as === 'bytes' ? Buffer.from(hex, 'hex') : hex);

/** The members of a Merkle Proof 2019 by their numbers, before they are written. */
export const members2019 = ({ target, root, path }: Receipt, as: 'bytes' | 'digits' = 'bytes'): unknown[] => [
  [0, hashed(root, as)],
  [1, hashed(target, as)],
  [
    2,
    [
      [
        [0, 0],
        [1, 1],
        [2, hashed(TRANSACTION, as)],
      ],
    ],
  ],
  [3, path.map(({ side, hash }) => [side === 'left' ? 0 : 1, hashed(hash, as)])],
];

/** Blockcerts 3: Merkle Proof 2019 in `proof`, as its own type or as a Data Integrity cryptosuite. */
export const merkleProof2019 = (members: unknown[], form: 'own' | 'data-integrity' = 'own'): Doc => ({
  ...(form === 'own' ? { type: 'MerkleProof2019' } : { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' }),
  created: '2024-02-15T15:22:35Z',
  proofPurpose: 'assertionMethod',
  verificationMethod: 'https://nowhere.example/issuer.json#key-1',
  proofValue: `z${base58.encode(cbor(members))}`,
});
