import { type MessageKey, type Params, sentenceParts } from '../lib/i18n/words.ts';
import { useWords } from './language.tsx';

/** A sentence of the interface, with every value from outside isolated in its direction. */
export function Say({ words, params = {} }: { words: MessageKey; params?: Params }) {
  const { language } = useWords();
  return <>{sentenceParts(words, params, language).map((part) => ('text' in part ? part.text : <bdi>{part.value}</bdi>))}</>;
}
