import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type Params, type Part, partsOf, textOf, type Words } from '../lib/i18n/sentence.ts';
import type { MessageKey } from '../lib/i18n/words.ts';

const WordsContext = createContext<Words>({ language: 'en', catalogue: {} });

/** The language and the messages of everything inside. */
export function LanguageProvider({ words, children }: { words: Words; children: ComponentChildren }) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

interface Speech {
  language: Language;
  /** A message as plain text, for attributes and for text without values from outside. */
  t(key: MessageKey, params?: Params): string;
  /** The same in parts. */
  parts(key: MessageKey, params?: Params): Part[];
  /** A message that may not exist: null then. */
  find(key: string): string | null;
}

/** The words of the current language. */
export function useWords(): Speech {
  const words = useContext(WordsContext);
  return {
    language: words.language,
    t: (key, params) => textOf(words, key, params),
    parts: (key, params) => partsOf(words, key, params),
    find: (key) => words.catalogue[key]?.message ?? null,
  };
}
