import { parseStrictJson } from '../credential/strict-json.ts';
import { isObject, isString, listOf } from '../json.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import { cleanLine } from './clean.ts';
import { overlap, wordsForMatching } from './fold.ts';
import type { Fact, Facts, HolderComparison, PageComparison } from './model.ts';
import { comparePageDate, readPageDate, saysNoExpiry } from './page-date.ts';

/** At this share of common words two texts are close (employer facts, section 3.3). */
const CLOSE = 0.8;

/** What a page adds behind a title. */
const PLATFORM_WORDS = /([\s|–·-]+(credly|acclaim|accredible|badgr|coursera|badge))+$/i;
/** "Associate" and "Professional" are one word apart and years of work. A number that is a year is no level. */
const RANK =
  /^((?!(19|20)\d\d$)\d+|foundation(s|al)?|fundamentals|beginner|introduction|intermediate|advanced|expert|specialist|associate|professional|master|practitioner|level)$/;
/** One rank in two ways of writing it. */
const SAME_RANK: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  niveau: 'level',
  debutant: 'beginner',
  intermediaire: 'intermediate',
  avance: 'advanced',
};

/** Legal forms, and small words. */
const NOT_OF_NAME =
  /^(inc|ltd|ltee|limited|llc|llp|corp|corporation|co|company|gmbh|ag|sas?|sarl|bv|nv|oy|ab|doo|plc|of|and|the|for|in|d|de|du|des|l|la|les?|et)$/;

/** What the credential goes by beside its facts. */
export interface AlsoKnown {
  /** Other names of the issuer: the organisation above it, the team's list. */
  issuers?: string[];
  /** Identifiers and addresses of this very award. */
  ids?: string[];
}

/**
 * Compares what the page says with what the badge states, for what either of them says (employer facts, section 3.3). It tells
 * differences and never why: a title can be translated, a name can change. `holder` is null when it was not compared.
 */
export function comparePage(
  claims: PageClaims,
  facts: Facts,
  holder: HolderComparison | null,
  { issuers = [], ids = [] }: AlsoKnown = {},
): PageComparison[] {
  const names = [...languagesOf(facts.issuerName), ...languagesOf(facts.awardingBody), ...issuers];
  const { issueDate, expires } = facts;
  const endless = saysNoExpiry(claims.expiresOn ?? '');
  // Most badges do not carry the number that a page shows: only two of one kind, UUIDs, are told apart.
  const [id] = uuidsOf(claims.credentialId ?? '');
  const known = id === undefined ? [] : ids.flatMap(uuidsOf);
  return [
    ...compare('title', claims.title, languagesOf(facts.title), compareTitles),
    ...compare('issuer', claims.issuer, names, compareIssuers),
    ...compare('issued', claims.issuedOn, issueDate === null ? [] : [issueDate.value.date], compareDates),
    // A page that denies an end date which the badge has says something else than the badge; when neither has one, they agree.
    ...compare(
      'expires',
      claims.expiresOn,
      expires === null ? [] : [expires.value],
      endless ? () => 'different' : compareDates,
      endless ? 'same' : 'page-only',
    ),
    ...(holder === null ? [] : compareHolders(holder)),
    ...compare('id', claims.credentialId, known, (_, one) => (one === id ? 'same' : 'different')),
  ];
}

/** A text in every language that it is stated in: a language map stands in `raw` as written. */
export function languagesOf(fact: Fact<string> | null): string[] {
  if (fact === null) return [];
  const json = fact.raw.startsWith('{') ? parseStrictJson(fact.raw) : null;
  return [fact.value, ...(json?.ok && isObject(json.value) ? Object.values(json.value).flatMap(listOf).filter(isString) : [])];
}

/** `level`: titles that differ in nothing but a word of rank. */
type Result = PageComparison['result'] | 'level';

const ORDER: readonly (Result | null)[] = ['same', 'similar', 'level', 'different'];

/** The page's words against the closest of several that the badge has; the first, when none is close. */
function compare(
  what: PageComparison['what'],
  onPage: string | null,
  onBadge: string[],
  by: (page: string, badge: string) => Result | null,
  ifSilent: PageComparison['result'] = 'page-only',
): PageComparison[] {
  const page = cleanLine(onPage ?? '');
  if (page === '') return onBadge.slice(0, 1).map((badge) => ({ what, result: 'badge-only', page: null, badge }));
  const results = onBadge.map((badge) => ({ badge, result: by(page, badge) }));
  const [best] = results.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  const { result, badge } = best ?? { result: ifSilent, badge: null };
  if (result === null) return [];
  return [result === 'level' ? { what: result, result: 'different', page, badge } : { what, result, page, badge }];
}

export function compareTitles(page: string, badge: string): 'same' | 'similar' | 'level' | 'different' {
  const [a, b] = [titleWords(page), titleWords(badge)];
  if (a.join() === b.join()) return a.length > 0 || page === badge ? 'same' : 'different';
  const [rank, other] = [a, b].map((words) =>
    words
      .filter((word) => RANK.test(word))
      .sort()
      .join(),
  );
  if (rank === other) return overlap(a, b) >= CLOSE ? 'similar' : 'different';
  const [rest = [], others = []] = [a, b].map((words) => words.filter((word) => !RANK.test(word)));
  return overlap(rest, others) >= CLOSE ? 'level' : 'different';
}

export const titleWords = (title: string): string[] =>
  wordsForMatching(title.replace(PLATFORM_WORDS, '')).map((word) => SAME_RANK[word] ?? word);

export function compareIssuers(page: string, badge: string): 'same' | 'similar' | 'different' {
  const [a, b] = [issuerWords(page), issuerWords(badge)];
  if (a.join() === b.join()) return a.length > 0 || page === badge ? 'same' : 'different';
  const isShort = (some: string[], all: string[]): boolean =>
    some.length > 0 && (some.every((word) => all.includes(word)) || (all.length > 1 && some.join() === initialsOf(all)));
  return isShort(a, b) || isShort(b, a) || a.join('') === b.join('') || overlap(a, b) >= CLOSE ? 'similar' : 'different';
}

const initialsOf = (words: string[]): string => words.map((word) => word[0]).join('');

// Brackets hold an abbreviation; "d.o.o." and "S.A." are legal forms too, whose dots join before words are told apart.
export const issuerWords = (name: string): string[] =>
  wordsForMatching(name.replace(/\([^()]*\)/g, ' ').replace(/\b(\p{L})\.(?=\s?\p{L}\.|\s|$|[,)])/gu, '$1')).filter(
    (word) => !NOT_OF_NAME.test(word),
  );

function compareDates(page: string, badge: string): Result | null {
  const date = readPageDate(page);
  return date === null ? null : comparePageDate(date, badge);
}

const HOLDER = {
  match: 'same',
  similar: 'similar',
  different: 'different',
  'not-named': 'page-only',
  'not-compared': 'badge-only',
} as const;

/** A holder whom only one side could name, and does not, is no comparison. */
function compareHolders({ holder, names }: HolderComparison): PageComparison[] {
  const result = HOLDER[holder];
  const isSilent = (result === 'page-only' && names.page === null) || (result === 'badge-only' && names.badge === null);
  return isSilent ? [] : [{ what: 'holder', result, ...names }];
}

const uuidsOf = (text: string): string[] => text.toLowerCase().match(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g) ?? [];
