import { base64 } from '../../lib/base.ts';
import { keyOf, readAddress } from '../../lib/platforms/index.ts';
import type { Address } from '../../lib/platforms/platform.ts';
import { sha256 } from '../../lib/report/sha256.ts';
import { readText } from '../../lib/sites/read-links.ts';
import { whyNotRead } from '../../lib/store/given-file.ts';
import type { GivenFile } from '../../lib/store/jobs.ts';
import type { RunBadge } from '../../lib/store/runs.ts';
import type { Candidate } from './items.ts';

/** What was given, before it has an id: that is made of `identity`, so that the same thing given twice is one line. */
export type Given = Omit<RunBadge, 'id'> & { identity: string };

/** Files that are read for links; all others are read as badges. */
const TEXT_FILE = /\.(txt|md|csv|tsv|html?)$/i;
const NOBODY: Given['holder'] = { name: null, emails: [] };
/** How much of what cannot be read is shown again. */
const SHOWN = 200;

export const named = async ({ identity, ...badge }: Given): Promise<RunBadge> => ({
  ...badge,
  id: await sha256(new TextEncoder().encode(JSON.stringify([badge.from, identity]))),
});

export const ofPage = ({ id, key, input, holder }: Candidate, host: string | null): Given => ({
  from: host,
  key,
  input,
  holder,
  identity: id,
});

/** Pasted: badges themselves, or addresses, of unknown hosts too, one a line or among other words. */
export function ofText(text: string): Given[] {
  const pasted = text.trim();
  if (pasted === '') return [];
  const badges = badgesIn(pasted);
  if (badges !== null)
    return badges.map((badge) => ofBytes({ name: '', contentType: 'text/plain', base64: base64Of(badge) }, null));
  const found = addressesIn(pasted);
  return found.length === 0 ? [unreadable(pasted, 'address', null)] : found;
}

/** A text is read for the links in it; anything else is taken for a badge. A text without a link stays a line that says so. */
export function ofFile(file: GivenFile): Given[] {
  const { name } = file;
  const why = whyNotRead(file);
  if (why !== null) return [{ ...unreadable(name, 'file', name), key: why === 'tooLarge' ? TOO_LARGE : name }];
  if (!TEXT_FILE.test(name)) return [ofBytes(file, name)];
  const links = distinct(readText(textOf(file.base64)));
  return links.length === 0 ? [ofBytes(file, name)] : links.map((address) => ofAddress(address, name));
}

/** The key of a file that was not read because of its size. */
export const TOO_LARGE = 'file too large';

/** JSON, SVG, or JSON Web Tokens one a line; null when the text is none of them. */
function badgesIn(text: string): string[] | null {
  if (/^(\{|\[\s*[{"\]]|<svg|<\?xml)/.test(text)) return [text];
  if (!text.startsWith('eyJ')) return null;
  const pieces = text.split(/\s+/);
  if (pieces.every((piece) => piece.startsWith('eyJ'))) return pieces;
  const whole = pieces.join('');
  return /^[\w.~-]+$/.test(whole) ? [whole] : null;
}

/** Every address that is written with its scheme, and those that are known for badges without one, in the order of the text. */
function addressesIn(text: string): Given[] {
  // Those that a line end cuts are only found in the whole.
  const whole = readText(text);
  const found: Given[] = [];
  for (const piece of text.split(/[\s<>"'`*«»“”‘’()[\]{}|,;]+/)) {
    const word = piece.replace(/[.:!?…]+$/, '');
    const known = readText(word);
    const address = known[0] ?? (/^https?:\/\/./i.test(word) ? readAddress(word) : undefined);
    if (address === undefined) continue;
    if (address === null) found.push(unreadable(word, 'address', null));
    else found.push(ofAddress(whole.find(({ url }) => url.startsWith(address.url)) ?? address, null));
  }
  const all = [...found, ...whole.map((address) => ofAddress(address, null))];
  return [...new Map(all.map((one) => [one.identity, one])).values()];
}

const distinct = (addresses: Address[]): Address[] => [...new Map(addresses.map((one) => [keyOf(one), one])).values()];

const ofAddress = (address: Address, from: string | null): Given => ({
  from,
  key: keyOf(address),
  input: { kind: 'link', given: address.url, address, claims: null },
  holder: NOBODY,
  identity: keyOf(address),
});

const ofBytes = (file: GivenFile, from: string | null): Given => ({
  from,
  key: `file ${file.name}`,
  input: { kind: 'file', file },
  holder: NOBODY,
  identity: `${file.contentType} ${file.base64}`,
});

const unreadable = (given: string, what: 'address' | 'file', from: string | null): Given => ({
  from,
  key: given.slice(0, SHOWN),
  input: { kind: 'unreadable', given: given.slice(0, SHOWN), what },
  holder: NOBODY,
  identity: `not read ${given}`,
});

const base64Of = (text: string): string => base64.encode(new TextEncoder().encode(text));

function textOf(encoded: string): string {
  try {
    return new TextDecoder().decode(base64.decode(encoded));
  } catch {
    return '';
  }
}
