import { isObject, isString, type JsonObject, listOf } from '../../json.ts';
import { hashOf, MAX_STEPS, type MerkleReceipt } from './merkle-path.ts';

/** The receipt of a Blockcerts 2 `signature` (Merkle Proof 2017, after Chainpoint 2). Null when it is none. */
export function readMerkleProof2017({ merkleRoot, targetHash, proof, anchors }: JsonObject): MerkleReceipt | null {
  const [root, target] = [hashOf(merkleRoot), hashOf(targetHash)];
  const path = listOf(proof).flatMap((step) => {
    const left = isObject(step) && step.left !== undefined;
    const hash =
      isObject(step) && (step.left === undefined) !== (step.right === undefined) ? hashOf(step.left ?? step.right) : null;
    return hash === null ? [] : [{ left, hash }];
  });
  const named = listOf(anchors).flatMap((anchor) =>
    isObject(anchor) && isString(anchor.sourceId)
      ? [{ chain: String(anchor.chain ?? anchor.type).slice(0, 40), transaction: anchor.sourceId.slice(0, 80) }]
      : [],
  );
  const whole = path.length === listOf(proof).length && path.length <= MAX_STEPS && named.length === listOf(anchors).length;
  return root !== null && target !== null && whole && named.length > 0 ? { root, target, path, anchors: named } : null;
}
