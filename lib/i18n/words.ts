import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import fr from '../../assets/public/_locales/fr/messages.json' with { type: 'json' };
import { type Catalogue, catalogueOf, type Language, type Params, textOf, type Words } from './sentence.ts';

export type { Catalogue, Language, Params, Part, Words } from './sentence.ts';

/** The names of all messages; English is the reference that French must equal (held by a test). */
export type MessageKey = keyof typeof en;

const CATALOGUES: Record<Language, Catalogue> = { en: catalogueOf(en), fr: catalogueOf(fr) };

/** A language with all its messages. They are large: the panel, which runs in pages, gets them from the worker instead. */
export const wordsIn = (language: Language): Words => ({ language, catalogue: CATALOGUES[language] });

/** `textOf` in a language that is bundled. */
export const sentence = (key: string, params: Params = {}, language: Language = 'en'): string =>
  textOf(wordsIn(language), key, params);
