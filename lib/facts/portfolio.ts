import { isString } from '../json.ts';
import { cleanText } from './clean.ts';
import type { PortfolioItem, WorkDigest } from './model.ts';
import { all, each, type From, fact, type Item, lineOf, member, wordsOf } from './normalise.ts';
import { type IsRefused, workLink } from './work-link.ts';

/** Open Badges 3.0 puts a link to the Open Badges 2.0 original among the evidence; it is no work of anybody. */
const ORIGINAL_BADGE = 'https://w3id.org/openbadges#Assertion';

/** Where Open Badges, the European Learning Model, Credly and Accredible keep the address of an item and its name, of which the first counts. */
const ADDRESS = ['contentURL', 'contentUrl', 'url', 'link_url', 'string_object', 'value', 'id', '@id'];
const NAME = ['name', 'title'];
/** Its words, all of which count. */
const WORDS = ['description', 'narrative', 'relationship'];

const HAS_SCHEME = /^\s*[a-z][a-z0-9+.-]*:/i;

/**
 * Work to look at, from the values of an evidence member: addresses, words or objects (employer facts, Q22).
 * Entries that say nothing are skipped; addresses that must not be opened stay listed, without the address.
 */
export const readEvidence = (evidence: From, addedBy: PortfolioItem['addedBy'], isRefused: IsRefused): PortfolioItem[] =>
  each(evidence).flatMap((entry) => {
    const bare = isString(entry.json) ? entry.json : null;
    const addresses = all(entry, ...ADDRESS).map(({ json }) => json);
    const link = workLink(bare ?? addresses.filter(isString).find((text) => HAS_SCHEME.test(text)) ?? '', isRefused);
    const isLink = link.url !== null || link.excluded !== null;
    const name = lineOf(entry, ...NAME);
    // An identifier that is no link tells a reader nothing.
    const isWords = bare !== null && !isLink && !(HAS_SCHEME.test(bare) && !/\s/.test(bare.trim()));
    const words = isWords ? [bare] : WORDS.flatMap((part) => wordsOf(member(entry, part)) ?? []);
    const description = cleanText(words.join('\n\n')) || null;
    if (!isLink && name === null && description === null) return [];
    const isOriginal = all(entry, 'type', '@type').some(({ json }) => json === ORIGINAL_BADGE);
    // In a file that anybody may have written it is not what the issuer recorded.
    const digest = link.url === null || entry.said.speaker.who === 'file' ? null : digestOf(entry);
    const shown = fact(entry, name ?? link.url ?? link.host ?? description ?? '');
    return [{ ...link, ...(isOriginal && { excluded: 'original_badge' }), name, description, addedBy, digest, fact: shown }];
  });

/** The fingerprint of the work as it was at issuing (VC Data Model 2.0, `digestMultibase`); nothing is compared here. */
function digestOf(entry: Item): WorkDigest | null {
  const multibase = member(entry, 'digestMultibase')?.json;
  return isString(multibase) && /^[\w+/=-]{8,200}$/.test(multibase) ? { multibase, state: 'not-compared', at: null } : null;
}
