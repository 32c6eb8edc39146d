import type { Fact } from '../../facts/model.ts';
import { cleanText } from '../../i18n/clean.ts';
import type { Phrase } from '../headline-parts.ts';

/** Prose in quotation marks, with whose words they are; at most `max` characters of it. */
export function quoteWords({ value, speaker }: Fact<string>, max: number): Phrase {
  const quote = cleanText(value, max);
  if (speaker.who === 'platform') return { key: 'quote_platform', params: { quote, host: speaker.host } };
  if (speaker.who === 'recipient') return { key: 'quote_person', params: { quote } };
  return { key: speaker.who === 'issuer' ? 'quote_issuer' : 'quote_file', params: { quote } };
}
