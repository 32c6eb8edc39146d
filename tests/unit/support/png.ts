import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One chunk: length, type, data, CRC-32 (PNG third edition, section 5.3). `crc` is changed by as much. */
export function chunk(type: string, data: Uint8Array, crc = 0): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc32(body) ^ crc) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A PNG of these chunks, with a header before them and, unless it is among them, an end behind. */
export function png(...chunks: Uint8Array[]): Buffer {
  const header = Buffer.alloc(13);
  header.set([0, 0, 0, 1, 0, 0, 0, 1, 8, 6]);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...chunks]);
}

export const END = chunk('IEND', new Uint8Array());

export const tEXt = (keyword: string, text: string): Buffer => chunk('tEXt', Buffer.from(`${keyword}\0${text}`));

export const zTXt = (keyword: string, text: string | Buffer, method = 0): Buffer =>
  chunk('zTXt', Buffer.concat([Buffer.from(keyword), Buffer.from([0, method]), deflateSync(text)]));

export const iTXt = (keyword: string, text: string, { compressed = 0, method = 0 } = {}): Buffer =>
  chunk(
    'iTXt',
    Buffer.concat([
      Buffer.from(keyword),
      Buffer.from([0, compressed, method, 0, 0]),
      compressed === 1 ? deflateSync(text) : Buffer.from(text),
    ]),
  );
