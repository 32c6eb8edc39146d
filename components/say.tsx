import type { MessageKey, Params } from '../lib/i18n/words.ts';
import { useWords } from './language.tsx';

/** A sentence of the interface, with every value from outside isolated in its direction. */
export function Say({ words, params = {} }: { words: MessageKey; params?: Params }) {
  const { parts } = useWords();
  return <>{parts(words, params).map((part) => ('text' in part ? part.text : <bdi>{part.value}</bdi>))}</>;
}
