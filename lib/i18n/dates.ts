import { remember } from '../remember.ts';
import { cleanText } from './clean.ts';

type Language = 'en' | 'fr';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-CA' };
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T)/;

interface CalendarDate {
  year: number;
  /** 1 to 12; null when only the year is stated. */
  month: number | null;
  day: number | null;
}

/** The calendar date as its author wrote it (ISO 8601), without moving it to the reader's time zone; null when it is not one. */
function calendarDateOf(iso: string): CalendarDate | null {
  const match = ISO_DATE.exec(iso.trim());
  if (match === null) return null;
  const [, year, month, day] = match;
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  const inRange =
    (date.month === null || (date.month >= 1 && date.month <= 12)) && (date.day === null || (date.day >= 1 && date.day <= 31));
  return inRange ? date : null;
}

/** To make one costs more than to check a signature. */
const formatter = remember(8, (what) => new Intl.DateTimeFormat(...(JSON.parse(what) as [string, Intl.DateTimeFormatOptions])));

/** "5 March 2024", "5 mars 2024", "March 2024"; anything else as written, cleaned. */
export function formatDate(iso: string, language: Language): string {
  const date = calendarDateOf(iso);
  if (date === null) return cleanText(iso, 60);
  const instant = new Date(0);
  instant.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  const parts = {
    year: 'numeric',
    ...(date.month === null ? {} : { month: 'long' }),
    ...(date.day === null ? {} : { day: 'numeric' }),
  };
  const text = formatter(JSON.stringify([LOCALES[language], { timeZone: 'UTC', ...parts }])).format(instant);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The time of day of an instant in the reader's time zone: "14:02", "14 h 02". */
export const formatTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

/** An instant in the reader's time zone, which is named: "22 November 2026 at 14:02 EST", for what is taken elsewhere. What is none, as written. */
export function formatMoment(iso: string, language: Language): string {
  if (Number.isNaN(Date.parse(iso))) return cleanText(iso, 60);
  const parts = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], parts).format(new Date(iso));
}

/** Whether what ends on `iso` (ISO 8601) has ended at `now`: a date alone means the whole of its day, in UTC. */
export const hasEnded = (iso: string, now: Date): boolean =>
  Date.parse(iso) + (iso.includes('T') ? 0 : 86_400_000) <= now.getTime();

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** How long ago, as a message with its parameters. */
export type Age = {
  key: 'age_today' | 'age_days' | 'age_months' | 'age_years' | 'age_years_months';
  params: Record<string, number>;
};

/** The age of a date (ISO 8601) at `now`; null when it lies ahead, or states no day or month to count from. */
export function ageOf(iso: string, now: Date): Age | null {
  const date = calendarDateOf(iso);
  if (date === null || date.month === null) return null;
  const from = Date.UTC(date.year, date.month - 1, date.day ?? 1);
  const to = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  if (from > to) return null;
  const days = Math.round((to - from) / 86_400_000);
  const dayNotReached = date.day !== null && now.getUTCDate() < date.day ? 1 : 0;
  const months = (now.getUTCFullYear() - date.year) * 12 + now.getUTCMonth() + 1 - date.month - dayNotReached;
  if (months < 1)
    return date.day === null || days === 0 ? { key: 'age_today', params: {} } : { key: 'age_days', params: { n: days } };
  if (months < 12) return { key: 'age_months', params: { n: months } };
  const years = Math.floor(months / 12);
  return months % 12 === 0
    ? { key: 'age_years', params: { n: years } }
    : { key: 'age_years_months', params: { y: years, m: months % 12 } };
}
