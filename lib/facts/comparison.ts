import type { PageClaims } from '../sites/badge-link.ts';
import { cleanLine } from './clean.ts';
import { overlap, wordsForMatching } from './fold.ts';
import type { Facts, HolderComparison, PageComparison } from './model.ts';
import { comparePageDate, readPageDate, saysNoExpiry } from './page-date.ts';

type Result = PageComparison['result'];

/** At this share of common words two texts are close (employer facts, section 3.3). */
const CLOSE = 0.8;

/** Words that a page adds around a title. */
const PLATFORM_WORDS = new Set(['credly', 'acclaim', 'accredible', 'badgr', 'coursera', 'badge']);
/** "Associate" and "Professional" are one word apart and years of work: titles that differ in such a word are different. */
const RANK =
  /^(\d+|i{1,3}|iv|v|foundations?|foundational|fundamentals|beginner|introduction|intermediate|advanced|expert|specialist|associate|professional|master|practitioner|level|niveau|debutant|intermediaire|avance)$/;

const LEGAL_FORMS = new Set(
  'inc incorporated ltd ltee limited llc llp corp corporation co company gmbh ag sa sas sarl bv nv oy ab as aps doo ltda plc pty srl spa kk'.split(
    ' ',
  ),
);
const SMALL_WORDS = new Set('of and the for in de du des la le les et d l'.split(' '));

/**
 * Compares what the page says with what the badge states, for what either of them says (employer facts, section 3.3). It tells
 * differences and never why: a title can be translated, a name can change. `holder` is null when it was not compared.
 */
export function comparePage(claims: PageClaims, facts: Facts, holder: HolderComparison | null): PageComparison[] {
  return [
    compareText('title', claims.title, facts.title?.value ?? null, compareTitles),
    compareText('issuer', claims.issuer, facts.issuerName?.value ?? null, compareIssuers),
    compareText('issued', claims.issuedOn, facts.issueDate?.value.date ?? null, compareDates),
    compareExpiry(claims.expiresOn, facts.expires?.value ?? null),
    holder === null ? null : compareHolders(holder),
  ].filter((one) => one !== null);
}

function compareText(
  what: PageComparison['what'],
  onPage: string | null,
  badge: string | null,
  compare: (page: string, badge: string) => Result | null,
): PageComparison | null {
  const page = shown(onPage);
  if (page === null) return badge === null ? null : { what, result: 'badge-only', page, badge };
  if (badge === null) return { what, result: 'page-only', page, badge };
  const result = compare(page, badge);
  return result === null ? null : { what, result, page, badge };
}

const shown = (text: string | null): string | null => {
  const line = text === null ? '' : cleanLine(text);
  return line === '' ? null : line;
};

export function compareTitles(page: string, badge: string): Result {
  const [a, b] = [titleWords(page), titleWords(badge)];
  if (a.length === 0 || b.length === 0) return page === badge ? 'same' : 'different';
  if (a.join(' ') === b.join(' ')) return 'same';
  const onOneSide = [...a.filter((word) => !b.includes(word)), ...b.filter((word) => !a.includes(word))];
  if (onOneSide.some((word) => RANK.test(word))) return 'different';
  return overlap(a, b) >= CLOSE ? 'similar' : 'different';
}

function titleWords(title: string): string[] {
  const words = wordsForMatching(title);
  while (words.length > 1 && PLATFORM_WORDS.has(words.at(-1) ?? '')) words.pop();
  return words;
}

export function compareIssuers(page: string, badge: string): Result {
  const [a, b] = [issuerWords(page), issuerWords(badge)];
  if (a.length === 0 || b.length === 0) return page === badge ? 'same' : 'different';
  if (a.join(' ') === b.join(' ')) return 'same';
  const isPart = a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
  return isPart || a.join('') === b.join('') || overlap(a, b) >= CLOSE || isAcronym(a, b) || isAcronym(b, a)
    ? 'similar'
    : 'different';
}

// Brackets hold an abbreviation; "d.o.o." and "S.A." are legal forms too, whose dots join before words are told apart.
const issuerWords = (name: string): string[] =>
  wordsForMatching(name.replace(/\([^()]*\)/g, ' ').replace(/\b(\p{L})\.(?=\s?\p{L}\.|\s|$|[,)])/gu, '$1')).filter(
    (word) => !LEGAL_FORMS.has(word) && !SMALL_WORDS.has(word),
  );

const isAcronym = ([short, ...others]: string[], long: string[]): boolean =>
  others.length === 0 && short !== undefined && long.length > 1 && short === long.map((word) => word[0]).join('');

function compareDates(page: string, badge: string): Result | null {
  const date = readPageDate(page);
  return date === null ? null : comparePageDate(date, badge);
}

/** A page that denies an end date which the badge has says something else than the badge; when neither has one, they agree. */
function compareExpiry(onPage: string | null, badge: string | null): PageComparison | null {
  const page = shown(onPage);
  if (page !== null && saysNoExpiry(page)) return { what: 'expires', result: badge === null ? 'same' : 'different', page, badge };
  return compareText('expires', page, badge, compareDates);
}

function compareHolders({ holder, names }: HolderComparison): PageComparison | null {
  const of = (result: Result): PageComparison => ({ what: 'holder', result, ...names });
  switch (holder) {
    case 'match':
      return of('same');
    case 'similar':
    case 'different':
      return of(holder);
    case 'not-named':
      return names.page === null ? null : of('page-only');
    case 'not-compared':
      return names.badge === null ? null : of('badge-only');
  }
}
