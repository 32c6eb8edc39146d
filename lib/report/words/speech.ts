import { type Language, type Params, textOf, type Words } from '../../i18n/sentence.ts';
import type { MessageKey } from '../../i18n/words.ts';

/** The words of a language, without the surface that they are shown on. */
export interface Speech {
  language: Language;
  /** A message as plain text; what fills it is cleaned and clamped. */
  t(key: MessageKey, params?: Params): string;
  /** A message that may not exist: null then. */
  find(key: string): string | null;
}

export const speechOf = (words: Words): Speech => ({
  language: words.language,
  t: (key, params) => textOf(words, key, params),
  find: (key) => words.catalogue[key] ?? null,
});
