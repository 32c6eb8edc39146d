import type { ComponentChildren } from 'preact';
import { type Language, type Params, type Part, partsOf, textOf, type Words } from '../lib/i18n/sentence.ts';
import type { MessageKey } from '../lib/i18n/words.ts';

/** A document speaks one language at a time. As a preact context it would bring the hooks into every page: a twentieth of the panel. */
let read: () => Words = () => ({ language: 'en', catalogue: {} });

/** Sets the words of the document. What reads a signal makes every component that speaks follow it. */
export function speak(words: () => Words): void {
  read = words;
}

/** The language and the messages of everything inside; drawn anew with other words, everything inside is. */
export function LanguageProvider({ words, children }: { words: Words; children: ComponentChildren }) {
  speak(() => words);
  return <>{children}</>;
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
  const words = read();
  return {
    language: words.language,
    t: (key, params) => textOf(words, key, params),
    parts: (key, params) => partsOf(words, key, params),
    find: (key) => words.catalogue[key] ?? null,
  };
}
