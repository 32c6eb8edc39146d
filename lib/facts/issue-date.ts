import type { DateField, DateValue, Fact } from './model.ts';
import { each, type From, facts, type Item, lineOf, member } from './normalise.ts';

const ISO_DATE = /^\d{4}(-\d\d(-\d\d([T ]\d\d(:\d\d){1,2}(\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/i;
/** Open Badges 1.x: a date may be seconds since 1970. Nine digits start in 1973, long before the first badge. */
const UNIX_SECONDS = /^\d{9,10}$/;

/** When it was earned: the first of `fields` that holds a date, labelled by the field it is (employer facts, Q03). */
export const readIssueDate = (from: From, ...fields: DateField[]): Fact<DateValue> | null =>
  fields.flatMap((field) => readDated(from, field, field) ?? [])[0] ?? null;

/** A date of issue that stands in a member of another name than its label. */
export function readDated(from: From, name: string, field: DateField): Fact<DateValue> | null {
  const date = readDate(from, name);
  return date === null ? null : { ...date, value: { date: date.value, field } };
}

/** A date that is not the issue date, from the first of `names` that holds one: as written; seconds since 1970 become a UTC date-time. */
export function readDate(from: From, ...names: string[]): Fact<string> | null {
  const values = each(from).flatMap((of) => names.flatMap((name) => member(of, name) ?? []));
  return facts(values, String, dateOf)[0] ?? null;
}

function dateOf(of: Item): string | null {
  const text = lineOf(of) ?? '';
  if (UNIX_SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString().replace('.000Z', 'Z');
  return ISO_DATE.test(text) ? text : null;
}
