import { destinationOf, isWorthReading } from '../platforms/patterns-notice.ts';

export interface TextAddress {
  url: string;
  /** As in `SeenLink`. */
  more: string[];
  /** The address as it was written, its first line when it was broken over several. */
  raw: string;
  /** Where it starts in the text. */
  at: number;
}

// A word with a slash in it: nothing is an address without one, and slashes are rare in prose.
const WORD = /(?<![^\s<>"'`*«»“”‘’()[\]{}|,;])[^\s<>"'`*«»“”‘’()[\]{}|,;/]*\/[^\s<>"'`*«»“”‘’()[\]{}|,;]*/g;
const TRAILING = /(?<![.:!?…~‐-―])[.:!?…~‐-―]+$/;
// What PDF readers and word processors leave inside an address.
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The address that one word of a text is, as an `href`: with a scheme, or a bare domain with a path. */
function asHref(word: string): string | null {
  const href = word
    .replace(INVISIBLE, '')
    .replace(TRAILING, '')
    .replace(/^[^/?#=&.]*[^\w/?#=&.](?=https?:)/i, '');
  if (/^https?:\/\//i.test(href)) return href;
  return /^(?:[\w-]+\.)+[a-z]{2,}\//i.test(href) ? `https://${href}` : null;
}

/** The pieces that follow a line end, into which an address may have been broken. */
function piecesAfter(text: string, end: number): string[] {
  const pieces: string[] = [];
  for (let next: RegExpExecArray | null; pieces.length < 2; end += next[0].length) {
    next = /^[^\S\n]*\n\s*([^\s<>"'()[\]]+)/.exec(text.slice(end, end + 200));
    if (!next?.[1] || next[1].includes('://')) break;
    pieces.push(next[1]);
  }
  return pieces;
}

/** Every address in a plain text that is worth reading, alone or with the pieces that follow it, in order, repeats included. */
export function findAddresses(text: string): TextAddress[] {
  const found: TextAddress[] = [];
  for (const { 0: raw, index: at } of text.matchAll(WORD)) {
    const href = raw.length > 3000 ? null : asHref(raw);
    if (href === null) continue;
    const more = piecesAfter(text, at + raw.length);
    const worth = [href, ...more].some((_, count, pieces) => {
      const url = destinationOf(pieces.slice(0, count + 1).join(''));
      return url !== null && isWorthReading(url);
    });
    if (worth) found.push({ url: href, more, raw, at });
  }
  return found;
}
