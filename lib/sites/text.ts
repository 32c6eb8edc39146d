import { readAddress } from '../platforms/patterns.ts';
import type { Address } from '../platforms/platform.ts';

export interface TextAddress {
  address: Address;
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
  let done = 0;
  for (const { 0: raw, index: at } of text.matchAll(WORD)) {
    if (at < done || raw.length > 3000) continue;
    let address = read(raw);
    done = at + raw.length;
    if (address?.kind === 'unknown') {
      const more = joined(text, done, raw);
      if (more) ({ address, end: done } = more);
    }
    if (address && address.kind !== 'unknown') found.push({ address, raw, at });
  }
  return found;
}
