import type { DateField, DateValue, Fact } from './model.ts';
import { fact, type Item, lineOf, member } from './normalise.ts';

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
/** Open Badges 1.x: a date may be seconds since 1970. Nine digits start in 1973, long before the first badge. */
const UNIX_SECONDS = /^\d{9,10}$/;

/** When it was earned: the first of `fields` that holds a date, labelled by the field it is (employer facts, Q03). */
export function readIssueDate(of: Item | null, ...fields: DateField[]): Fact<DateValue> | null {
  for (const field of fields) {
    const at = member(of, field);
    const date = dateOf(at);
    if (at !== null && date !== null) return fact(at, { date, field });
  }
  return null;
}

/** A date that is not the issue date, from the first of `names` that holds one. */
export function readDate(of: Item | null, ...names: string[]): Fact<string> | null {
  for (const name of names) {
    const at = member(of, name);
    const date = dateOf(at);
    if (at !== null && date !== null) return fact(at, date);
  }
  return null;
}

/** The date as written, when it is one; seconds since 1970 become a UTC date-time. */
function dateOf(of: Item | null): string | null {
  const text = lineOf(of, 40);
  if (text === null) return null;
  if (UNIX_SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString().replace('.000Z', 'Z');
  return ISO_DATE.test(text) ? text : null;
}
