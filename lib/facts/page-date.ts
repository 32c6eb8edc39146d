import { fold } from './fold.ts';

/** A date as pages write it; a page often names the month only, or the year. `month` is 1 to 12. */
export interface PageDate {
  year: number;
  month: number | null;
}

/** English and French, without accents; pages shorten them to three letters or more. */
const MONTHS = ['en', 'fr'].map((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long' });
  return Array.from({ length: 12 }, (_, month) => fold(name.format(new Date(2000, month))));
});

/** 1 to 12; 0 for a word that is no month. */
const monthOf = (word: string): number =>
  Math.max(...MONTHS.map((names) => names.findIndex((name) => name.startsWith(word)) + 1));

/** The month in words and perhaps the day, or the month in digits; the year; the month again, where the year stands first. */
const DATE = /(?:\b([a-z]{3,9})\.?\s+)?(?:\b\d{1,2},?\s+|\b(0?[1-9]|1[0-2])\/)?\b(19[89]\d|2[01]\d\d)\b(?:-(0[1-9]|1[0-2]))?/g;

/**
 * The first date in words such as "Issued Apr 2024", "Délivré en avr. 2024", "April 5, 2024", "5 avril 2024", "04/2024" or
 * "2024-04-05", rather one with its month; null when there is none.
 */
export function readPageDate(text: string): PageDate | null {
  const dates = [...fold(text).matchAll(DATE)].map(([, word = '-', before, year, after]) => ({
    year: Number(year),
    month: Number(before ?? after ?? monthOf(word)) || null,
  }));
  return dates.find(({ month }) => month !== null) ?? dates[0] ?? null;
}

/** Words that say that the credential does not expire, in English and French. */
export const saysNoExpiry = (text: string): boolean => /\b(no|not|never|sans|pas|aucune|n)\b.{0,9}expir/.test(fold(text));

/**
 * Compares a page's date with an ISO date: the same month, the next one, or another. A page counts in the reader's time zone and a
 * badge in the issuer's, so a day either side of the badge's date is the same.
 */
export function comparePageDate({ year, month }: PageDate, iso: string): 'same' | 'similar' | 'different' | null {
  const [written = ''] = /^\d{4}(-\d\d){0,2}/.exec(iso) ?? [];
  const time = Date.parse(written);
  if (Number.isNaN(time)) return null;
  const isOfMonth = month !== null && written.length > 4;
  const apart = (written.length < 10 ? [0] : [-1, 0, 1]).map((days) => {
    const date = new Date(time + days * 86_400_000);
    return Math.abs((date.getUTCFullYear() - year) * 12 + (isOfMonth ? date.getUTCMonth() + 1 - month : 0));
  });
  const least = Math.min(...apart);
  return least === 0 ? 'same' : least === 1 ? 'similar' : 'different';
}
