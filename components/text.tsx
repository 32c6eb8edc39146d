import { cleanText } from '../lib/i18n/clean.ts';

/** Text from outside: control characters out, direction isolated, at most `max` characters. */
export function Text({ value, max = 200 }: { value: string; max?: number }) {
  return <bdi>{cleanText(value, max)}</bdi>;
}
