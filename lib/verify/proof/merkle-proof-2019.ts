import { base58 } from '../../base.ts';
import { isString, type JsonObject } from '../../json.ts';
import { type Cbor, readCbor } from './cbor.ts';
import { hashOf, hex, MAX_STEPS, type MerkleReceipt } from './merkle-path.ts';

/** Blockchains by their number, with the number of the network that counts; all others are for tests. */
const CHAINS = new Map<Cbor | undefined, readonly [string, number | null]>([
  [0, ['Bitcoin', 1]],
  [1, ['Ethereum', 1]],
  [2, ['Polygon', 137]],
  [3, ['Base', 8453]],
  [-1, ['mocknet', null]],
]);

/**
 * The receipt in the `proofValue` of a Blockcerts 3 `proof` (Merkle Proof 2019): base58btc of a CBOR list of numbered members,
 * 0 root, 1 target, 2 anchors, 3 path. Null when it is none.
 */
export function readMerkleProof2019({ proofValue }: JsonObject): MerkleReceipt | null {
  // Decoding base58 costs the square of the length; a receipt of all the steps that are read is shorter than this.
  if (!isString(proofValue) || !proofValue.startsWith('z') || proofValue.length > 10_000) return null;
  let members: Map<Cbor, Cbor> | null;
  try {
    members = membersOf(readCbor(base58.decode(proofValue.slice(1))));
  } catch {
    return null;
  }
  const [root, target] = [hashOf(wordOf(members?.get(0)) ?? ''), hashOf(wordOf(members?.get(1)) ?? '')];
  const [steps, named] = [members?.get(3) ?? [], members?.get(2)];
  if (root === null || target === null || !Array.isArray(steps) || steps.length > MAX_STEPS || !Array.isArray(named)) return null;
  const path: MerkleReceipt['path'] = [];
  for (const step of steps) {
    const [side, neighbour] = Array.isArray(step) ? step : [];
    const hash = hashOf(wordOf(neighbour) ?? '');
    if (hash === null || (side !== 0 && side !== 1)) return null;
    path.push({ left: side === 0, hash });
  }
  const anchors = named.map(anchorOf);
  return anchors.length > 0 ? { root, target, path, anchors } : null;
}

/** A list of numbered members, each number once. */
function membersOf(item: Cbor | null): Map<Cbor, Cbor> | null {
  if (!Array.isArray(item) || !item.every((pair) => Array.isArray(pair) && pair.length === 2)) return null;
  const members = new Map(item as [Cbor, Cbor][]);
  return members.size === item.length ? members : null;
}

/** A hash stands as CBOR inside a byte string: some writers put its bytes there, others its hexadecimal digits. */
function wordOf(item: Cbor | undefined): string | null {
  const inner = item instanceof Uint8Array ? readCbor(item) : null;
  return isString(inner) ? inner : inner instanceof Uint8Array ? hex(inner) : null;
}

/** 0 blockchain, 1 network, 2 transaction. */
function anchorOf(item: Cbor): MerkleReceipt['anchors'][number] {
  const members = membersOf(item);
  const [name, main] = CHAINS.get(members?.get(0)) ?? ['?', null];
  const chain = members?.get(1) === main ? name : `${name} (test)`;
  return { chain, transaction: wordOf(members?.get(2))?.slice(0, 80) ?? '' };
}
