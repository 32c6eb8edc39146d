import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type MessageKey, type Params, sentence } from '../lib/i18n/words.ts';

const LanguageContext = createContext<Language>('en');

/** The language of everything inside; `lang` also lets styles and screen readers follow. */
export function LanguageProvider({ language, children }: { language: Language; children: ComponentChildren }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The words of the current language: `t` gives plain text, for attributes and for text without values from outside. */
export function useWords(): { language: Language; t(key: MessageKey, params?: Params): string } {
  const language = useContext(LanguageContext);
  return { language, t: (key, params = {}) => sentence(key, params, language) };
}
