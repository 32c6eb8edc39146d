import type { Fact } from '../lib/facts/model.ts';
import { quoteWords } from '../lib/report/words/quote-words.ts';
import { Say } from './say.tsx';

/** Prose in quotation marks, with whose words they are. */
export function Quote({ fact, max }: { fact: Fact<string>; max: number }) {
  const { key, params } = quoteWords(fact, max);
  return (
    <p>
      <Say words={key} params={params} />
    </p>
  );
}
