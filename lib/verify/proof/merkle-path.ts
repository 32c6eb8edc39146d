import { isString, type Json } from '../../json.ts';

/** A receipt: the hash of the document, the way from it to the root of the tree, and where that root is said to be written down. */
export interface MerkleReceipt {
  /** SHA-256, as 64 lower-case hexadecimal digits. */
  target: string;
  root: string;
  /** The neighbour at each step, and whether it stands left of what was reached. */
  path: { left: boolean; hash: string }[];
  /** Blockchain and transaction, for people; the latter is "" where it is not stated. */
  anchors: { chain: string; transaction: string }[];
}

/** More steps than any tree has leaves for. */
export const MAX_STEPS = 64;

export const hashOf = (value: Json | undefined): string | null =>
  isString(value) && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : null;

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));

/** Whether the path leads from the target to the root: at each step the hash of both neighbours side by side. */
export async function leadsToRoot({ target, root, path }: MerkleReceipt): Promise<boolean> {
  let reached = target;
  for (const { left, hash } of path) {
    const pair = left ? hash + reached : reached + hash;
    reached = await sha256(Uint8Array.from(pair.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
  }
  return reached === root;
}
