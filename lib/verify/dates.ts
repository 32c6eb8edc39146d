import type { Securing } from '../credential/model.ts';
import { isString, type Json, type JsonObject } from '../json.ts';
import { type Check, check } from './check.ts';
import { CLOCK_SKEW } from './context.ts';

/** XML Schema dateTimeStamp: a date-time with an offset (VC Data Model 2.0 section 4.9). */
const STAMP = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DATE_TIME = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

export const isDateTimeStamp = (value: Json | undefined): value is string =>
  isString(value) && STAMP.test(value) && instantOf(value) !== null;

/** Any date that badges use: date-time, date-time without offset (read as UTC, VCDM 2.0 section 4.9), or a date alone. */
export const isDate = (value: Json | undefined): value is string =>
  isString(value) && DATE_TIME.test(value) && instantOf(value) !== null;

/** Milliseconds since 1970, or null for no date. `end`: a date alone means the end of that day. */
export function instantOf(text: string, end = false): number | null {
  const trimmed = text.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(trimmed)) return valid(Date.parse(`${trimmed}T${end ? '23:59:59.999' : '00:00:00'}Z`), trimmed);
  // RFC 3339 section 5.6: a leap second is a time, though ECMAScript cannot say it.
  const counted = trimmed.replace(/:60(?=[.Z+-]|$)/, ':59');
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(counted) ? counted : `${counted}Z`;
  return valid(Date.parse(zoned.replace(' ', 'T')), trimmed);
}

/** `Date.parse` rolls 31 April over to 1 May; the calendar does not have that day. */
function valid(milliseconds: number, text: string): number | null {
  if (Number.isNaN(milliseconds)) return null;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (year !== undefined && Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return null;
  return milliseconds;
}

export interface Period {
  from: string | null;
  until: string | null;
  /** JWT `nbf` and `exp`, seconds since 1970: the life of the signature. */
  notBefore?: number | null;
  expires?: number | null;
}

/** Whether something is in force now. The first thing that is not so is named. */
export function checkDates(
  { from, until, notBefore = null, expires = null }: Period,
  now: Date,
  subject = 'credential',
): Check[] {
  const at = now.getTime();
  const end = until === null ? null : instantOf(until, true);
  const start = from === null ? null : instantOf(from);
  if (end !== null && until !== null && end < at - CLOCK_SKEW) return [check('dates_expired', { date: until }, subject)];
  if (expires !== null && expires * 1000 < at - CLOCK_SKEW)
    return [check('dates_signature_expired', { date: isoOf(expires) }, subject)];
  if (start !== null && from !== null && start > at + CLOCK_SKEW) return [check('dates_not_yet_valid', { date: from }, subject)];
  if (notBefore !== null && notBefore * 1000 > at + CLOCK_SKEW)
    return [check('dates_not_yet_valid', { date: isoOf(notBefore) }, subject)];
  return until === null || end === null
    ? [check('dates_no_end', {}, subject)]
    : [check('dates_in_force', { date: until }, subject)];
}

/** Seconds since 1970 as ISO 8601; beyond what ECMAScript can say, its first or last day. */
const isoOf = (seconds: number): string => new Date(Math.min(Math.max(seconds * 1000, -8.64e15), 8.64e15)).toISOString();

/** How long a JWT counts, by its own claims: seconds since 1970 (RFC 7519 sections 4.1.4 and 4.1.5). */
export function lifeOfSignature(securing: Securing): { notBefore: number | null; expires: number | null } {
  if (securing.kind !== 'jws' && securing.kind !== 'sd-jwt') return { notBefore: null, expires: null };
  const { nbf, exp, iat } = securing.claims;
  // RFC 9901 section 7.1: `iat` counts too. In other JWTs it is only information (RFC 7519 section 4.1.6).
  const starts = [nbf, securing.kind === 'sd-jwt' ? iat : undefined].filter((start) => typeof start === 'number');
  return { notBefore: starts.length > 0 ? Math.max(...starts) : null, expires: typeof exp === 'number' ? exp : null };
}

/** The period that a credential states: VCDM 2.0, VCDM 1.1 or Open Badges 2.x members. Open Badges 1.0 may count seconds. */
export const periodOf = (json: JsonObject): Period => ({
  from: furthest([json.validFrom, json.issuanceDate], (one, other) => one > other),
  until: furthest(
    [json.validUntil, json.expirationDate, typeof json.expires === 'number' ? isoOf(json.expires) : json.expires],
    (one, other) => one < other,
  ),
});

/** Of several members that state one date, the one that allows least: the latest start, the earliest end. */
function furthest(values: (Json | undefined)[], isFurther: (one: number, other: number) => boolean): string | null {
  return values.filter(isString).reduce<string | null>((found, value) => {
    if (found === null) return value;
    const [one, other] = [instantOf(value), instantOf(found)];
    return one !== null && (other === null || isFurther(one, other)) ? value : found;
  }, null);
}
