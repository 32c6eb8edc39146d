import { fold } from './fold.ts';

/** A date as pages write it; a page often names the month only, or the year. `month` is 1 to 12. */
export interface PageDate {
  year: number;
  month: number | null;
}

/** English and French, without accents; pages shorten them to three letters or more. */
const MONTHS = [
  ['january', 'janvier'],
  ['february', 'fevrier'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
];

const monthOf = (word: string): number => MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));

/**
 * The first date in words such as "Issued Apr 2024", "Délivré en avr. 2024", "April 5, 2024", "5 avril 2024", "04/2024" or
 * "2024-04-05"; null when there is none.
 */
export function readPageDate(text: string): PageDate | null {
  const words = fold(text);
  const iso = /\b(\d{4})-(\d{2})(?:-\d{2})?\b/.exec(words);
  if (iso !== null) return dated(iso[1], Number(iso[2]));
  for (const match of words.matchAll(/\b([a-z]{3,9})\.?\s+(?:\d{1,2},?\s+)?(\d{4})\b/g)) {
    const month = monthOf(match[1] ?? '-');
    if (month >= 0) return dated(match[2], month + 1);
  }
  const numeric = /\b(\d{1,2})\/(\d{4})\b/.exec(words);
  if (numeric !== null) return dated(numeric[2], Number(numeric[1]));
  return dated(/\b(\d{4})\b/.exec(words)?.[1], null);
}

/** Words that say that the credential does not expire, in English and French. */
export const saysNoExpiry = (text: string): boolean =>
  /\bno expir|does not expire|never expires|sans (date d['’]?)?expiration|n['’]?expire pas|pas d['’]?expiration|aucune (date d['’]?)?expiration/.test(
    fold(text),
  );

function dated(year: string | undefined, month: number | null): PageDate | null {
  const number = Number(year);
  if (!(number >= 1980 && number <= 2200)) return null;
  return { year: number, month: month !== null && month >= 1 && month <= 12 ? month : null };
}

/**
 * Compares a page's date with an ISO date: the same month, the next one, or another. A page counts in the reader's time zone and a
 * badge in the issuer's, so a day either side of the badge's date is the same.
 */
export function comparePageDate(page: PageDate, iso: string): 'same' | 'similar' | 'different' | null {
  const written = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (written === null) return null;
  const [year, month, day] = [
    Number(written[1]),
    written[2] === undefined ? null : Number(written[2]),
    written[3] === undefined ? null : Number(written[3]),
  ];
  if (month === null) return page.year === year ? 'same' : 'different';
  const nearby =
    day === null
      ? [new Date(Date.UTC(year, month - 1))]
      : [-1, 0, 1].map((days) => new Date(Date.UTC(year, month - 1, day + days)));
  if (page.month === null) return nearby.some((date) => date.getUTCFullYear() === page.year) ? 'same' : 'different';
  const wanted = page.year * 12 + page.month - 1;
  const months = nearby.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth());
  if (months.includes(wanted)) return 'same';
  return Math.abs(year * 12 + month - 1 - wanted) <= 1 ? 'similar' : 'different';
}
