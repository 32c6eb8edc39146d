import { readAddress } from '../platforms/patterns.ts';
import type { Address } from '../platforms/platform.ts';

export interface TextAddress {
  address: Address;
  /** The address as it was written, its first line when it was broken over several. */
  raw: string;
  /** Where it starts in the text. */
  at: number;
}

const EDGE = /[\s<>"'`*«»“”‘’()[\]{}|,;]/;
const TRAILING = /[.:!?…~‐-―]+$/;
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

function read(word: string): Address | null {
  const href = asHref(word);
  return href === null ? null : readAddress(href);
}

/** An address broken over lines: only a piece that completes one person's award is joined to it. */
function joined(text: string, end: number, word: string): { address: Address; end: number } | null {
  let whole = word;
  for (let lines = 0; lines < 2; lines++) {
    const next = /^[^\S\n]*\n\s*([^\s<>"'()[\]]+)/.exec(text.slice(end, end + 200));
    if (!next?.[1] || next[1].includes('://')) return null;
    whole += next[1];
    end += next[0].length;
    const address = read(whole);
    if (address?.kind === 'award') return { address, end };
  }
  return null;
}

/** Every address in a plain text that a platform (or one that imitates it) or a shortener owns, in order, repeats included. */
export function findAddresses(text: string): TextAddress[] {
  const found: TextAddress[] = [];
  // Nothing is an address without a slash, and slashes are rare in prose.
  for (let slash = text.indexOf('/'); slash >= 0; ) {
    let [start, end] = [slash, slash];
    while (start > 0 && slash - start < 300 && !EDGE.test(text.charAt(start - 1))) start--;
    while (end < text.length && end - slash < 3000 && !EDGE.test(text.charAt(end))) end++;
    const raw = text.slice(start, end);
    let address = read(raw);
    if (address && address.kind === 'unknown') {
      const more = joined(text, end, raw);
      if (more) ({ address, end } = more);
    }
    if (address && address.kind !== 'unknown') found.push({ address, raw, at: start });
    slash = text.indexOf('/', end);
  }
  return found;
}
