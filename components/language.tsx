import type { ComponentChildren } from 'preact';
import { type Params, type Part, partsOf, type Words } from '../lib/i18n/sentence.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { type Speech, speechOf } from '../lib/report/words/speech.ts';

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

/** The words of the current language; `parts` gives a message taken apart, so that values from outside are isolated. */
export function useWords(): Speech & { words: Words; parts(key: MessageKey, params?: Params): Part[] } {
  const words = read();
  return { ...speechOf(words), words, parts: (key, params) => partsOf(words, key, params) };
}
