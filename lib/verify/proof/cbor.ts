/** The part of CBOR (RFC 8949) that proof values are made of. Numbers beyond 2³² have no use there. */
export type Cbor = number | string | Uint8Array | Cbor[] | Map<number, Cbor>;

const MAX_DEPTH = 6;

/**
 * Reads one CBOR item that fills the bytes to their end; null when it is anything else. Only integers, byte strings, texts, arrays and maps
 * from integers are read, all of definite length: no tags, no item twice in a map. Never throws.
 */
export function readCbor(bytes: Uint8Array): Cbor | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  /** The number that follows the major type: a value, a length or a count. */
  function argument(info: number): number | null {
    if (info < 24) return info;
    const size = [1, 2, 4][info - 24];
    if (size === undefined || at + size > bytes.length) return null;
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
    at += size;
    return value;
  }

  function item(depth: number): Cbor | null {
    const first = bytes[at++];
    if (first === undefined || depth > MAX_DEPTH) return null;
    const value = argument(first & 31);
    if (value === null) return null;
    switch (first >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 2:
      case 3:
        at += value;
        if (at > bytes.length) return null;
        return first >> 5 === 2 ? bytes.slice(at - value, at) : textOf(bytes.subarray(at - value, at));
      case 4: {
        // Every item takes a byte at least: a count beyond what is left is a lie, and costs nothing.
        if (value > bytes.length - at) return null;
        const list: Cbor[] = [];
        while (list.length < value) {
          const one = item(depth + 1);
          if (one === null) return null;
          list.push(one);
        }
        return list;
      }
      case 5: {
        if (value > (bytes.length - at) / 2) return null;
        const map = new Map<number, Cbor>();
        while (map.size < value) {
          const key = item(depth + 1);
          const one = item(depth + 1);
          if (typeof key !== 'number' || one === null || map.has(key)) return null;
          map.set(key, one);
        }
        return map;
      }
      default:
        return null;
    }
  }

  const read = item(1);
  return at === bytes.length ? read : null;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
