import type { Fact } from '../lib/facts/model.ts';
import { cleanText } from '../lib/i18n/clean.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { Say } from './say.tsx';

/** Prose in quotation marks, with whose words they are. */
export function Quote({ fact, max }: { fact: Fact<string>; max: number }) {
  const { speaker } = fact;
  const key: MessageKey =
    speaker.who === 'issuer' ? 'quote_issuer' : speaker.who === 'platform' ? 'quote_platform' : 'quote_file';
  const params = speaker.who === 'platform' ? { host: speaker.host } : {};
  return (
    <p>
      <Say words={key} params={{ ...params, quote: cleanText(fact.value, max) }} />
    </p>
  );
}
