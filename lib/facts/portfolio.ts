import { isString } from '../json.ts';
import { cleanText } from './clean.ts';
import type { PortfolioItem } from './model.ts';
import { each, fact, type Item, lineOf, member, wordsOf } from './normalise.ts';
import { type IsRefused, NO_LINK, type WorkLink, workLink } from './work-link.ts';

/** Open Badges 3.0 puts a link to the Open Badges 2.0 original among the evidence; it is no work of anybody. */
const ORIGINAL_BADGE = 'https://w3id.org/openbadges#Assertion';

/** Where a source keeps the address, the name and the words of an item; the first member that is there counts. */
export interface EvidenceMembers {
  address: readonly string[];
  name: readonly string[];
  description: readonly string[];
}

export const OPEN_BADGES_EVIDENCE: EvidenceMembers = {
  address: ['id', '@id'],
  name: ['name'],
  description: ['description', 'narrative'],
};

/**
 * Work to look at, from one evidence member: an address, an object or a list of either (employer facts, Q22).
 * Entries that say nothing are skipped; addresses that must not be opened stay listed, without the address.
 */
export const readEvidence = (
  evidence: Item | null,
  addedBy: PortfolioItem['addedBy'],
  isRefused: IsRefused,
  members: EvidenceMembers = OPEN_BADGES_EVIDENCE,
): PortfolioItem[] =>
  each(evidence).flatMap((entry) =>
    isString(entry.json) ? fromText(entry, entry.json, addedBy, isRefused) : fromObject(entry, addedBy, isRefused, members),
  );

function fromText(entry: Item, text: string, addedBy: PortfolioItem['addedBy'], isRefused: IsRefused): PortfolioItem[] {
  const link = workLink(text, isRefused);
  const isWords = link.url === null && link.excluded === null;
  // An identifier that is no link tells a reader nothing.
  if (isWords && (/^\s*[a-z][a-z0-9+.-]*:\S+\s*$/i.test(text) || text.trim() === '')) return [];
  return [portfolioItem(entry, link, null, isWords ? cleanText(text) : null, addedBy)];
}

function fromObject(
  entry: Item,
  addedBy: PortfolioItem['addedBy'],
  isRefused: IsRefused,
  members: EvidenceMembers,
): PortfolioItem[] {
  const address = members.address
    .map((name) => member(entry, name)?.json)
    .find((value): value is string => isString(value) && /^\s*[a-z][a-z0-9+.-]*:/i.test(value));
  const name = lineOf(member(entry, ...members.name));
  const words = members.description.map((part) => wordsOf(member(entry, part))).filter(isString);
  const description = words.length === 0 ? null : cleanText(words.join('\n\n'));
  const isOriginal = each(member(entry, 'type', '@type')).some((type) => type.json === ORIGINAL_BADGE);
  const link = address === undefined ? NO_LINK : workLink(address, isRefused);
  if (link.url === null && link.excluded === null && name === null && description === null) return [];
  return [portfolioItem(entry, isOriginal ? { ...link, excluded: 'original_badge' } : link, name, description, addedBy)];
}

function portfolioItem(
  entry: Item,
  link: WorkLink,
  name: string | null,
  description: string | null,
  addedBy: PortfolioItem['addedBy'],
): PortfolioItem {
  const shown = name ?? link.url ?? link.host ?? description ?? '';
  return { ...link, name, description, addedBy, fact: fact(entry, shown) };
}
