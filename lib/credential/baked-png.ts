import { decompress } from './decompress.ts';
import type { ParseFailure, PictureWords } from './model.ts';

/** Open Badges 1.x and 2.0 bake under `openbadges`; Open Badges 3.0 and CLR 2.0 under names of their own. */
const KEYWORDS = new Set(['openbadges', 'openbadgecredential', 'clrcredential']);

/** Far above any baked credential: what all chunks of one picture may hold together, once decompressed. */
const MAX_TEXT = 2 * 1024 * 1024;
/** PNG third edition section 11.3.3.1. */
const MAX_KEYWORD = 79;
/** Keywords that PNG itself predefines. */
const OWN_WORDS: Record<string, keyof PictureWords> = { Title: 'title', Description: 'text' };
/** More than any title. */
const MAX_OWN_WORDS = 2000;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export type Baked = { ok: true; text: string; picture?: PictureWords } | { ok: false; failure: ParseFailure; detail?: string };

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/**
 * The credential text that is baked into a PNG: a tEXt, zTXt or iTXt chunk before IEND (PNG third edition section 11.3.3;
 * Open Badges Baking). Two different texts under these keywords are refused: the rule says that there must not be two, and a reader that
 * takes the first sees another badge than one that takes the last. The pixels are not looked at.
 */
export async function readBakedPng(bytes: Uint8Array): Promise<Baked> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<string>();
  const picture: PictureWords = { title: null, text: null };
  let ended = false;
  let left = MAX_TEXT;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return { ok: false, failure: 'parse_image_broken' };
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IEND') ended = true;
    const isText = type === 'tEXt' || type === 'zTXt' || type === 'iTXt';
    const own = isText ? OWN_WORDS[keywordOf(data)] : undefined;
    if (isText && own !== undefined)
      picture[own] ??= (await readText(type, data, MAX_OWN_WORDS))?.slice(0, MAX_OWN_WORDS) ?? null;
    if (isText && KEYWORDS.has(keywordOf(data))) {
      if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
        return { ok: false, failure: 'parse_image_broken' };
      const text = await readText(type, data, left);
      if (text === null || text.length > left) return { ok: false, failure: 'parse_image_broken' };
      left -= text.length;
      if (text.trim() !== '') found.add(text.trim());
      if (found.size > 1) return { ok: false, failure: 'parse_several_credentials' };
    }
    at = end;
  }
  if (!ended) return { ok: false, failure: 'parse_image_broken' };
  const [text] = found;
  return text === undefined
    ? { ok: false, failure: 'parse_image_without_credential' }
    : { ok: true, text, ...withWords(picture) };
}

/** Only where the picture says anything. */
export const withWords = (picture: PictureWords): { picture?: PictureWords } =>
  picture.title === null && picture.text === null ? {} : { picture };

const keywordOf = (data: Uint8Array): string => {
  const end = data.subarray(0, MAX_KEYWORD + 1).indexOf(0);
  return end < 0 ? '' : latin1(data.subarray(0, end));
};

/** The text of a chunk whose keyword is one of ours; null when it is broken, or longer than `limit`. */
async function readText(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array, limit: number): Promise<string | null> {
  const keywordEnd = data.indexOf(0);
  switch (type) {
    case 'tEXt':
      // The standard says Latin-1; bakers wrote UTF-8 all the same.
      return utf8(data.subarray(keywordEnd + 1)) ?? latin1(data.subarray(keywordEnd + 1));
    case 'zTXt':
      return data[keywordEnd + 1] === 0 ? inflate(data.subarray(keywordEnd + 2), limit) : null;
    case 'iTXt': {
      const [compressed, method] = [data[keywordEnd + 1], data[keywordEnd + 2]];
      const languageEnd = data.indexOf(0, keywordEnd + 3);
      const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
      if (translatedEnd < 0 || method !== 0) return null;
      const body = data.subarray(translatedEnd + 1);
      if (compressed === 0) return utf8(body);
      return compressed === 1 ? inflate(body, limit) : null;
    }
  }
}

async function inflate(bytes: Uint8Array, limit: number): Promise<string | null> {
  const plain = await decompress(bytes, 'deflate', limit);
  return plain === null ? null : utf8(plain);
}

const LATIN_1 = new TextDecoder('latin1');
const latin1 = (bytes: Uint8Array): string => LATIN_1.decode(bytes);

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** CRC-32 of a chunk's type and data (PNG third edition, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
