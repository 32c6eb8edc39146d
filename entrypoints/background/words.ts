import { browser, type PublicPath } from 'wxt/browser';
import { learnCodeWords } from '../../lib/i18n/code-words.ts';
import { isOverlayWord } from '../../lib/i18n/overlay-words.ts';
import { type Catalogue, catalogueOf, type Language, type Words } from '../../lib/i18n/sentence.ts';
import type { Appearance } from '../../lib/messages/views.ts';
import { languageOf, type Settings } from '../../lib/store/settings.ts';

/** A JSON file of the package. */
export const inPackage = (path: PublicPath): Promise<unknown> =>
  fetch(browser.runtime.getURL(path)).then((answer) => answer.json());

const loaded = new Map<Language, Promise<Catalogue>>();

/** The catalogues are files of the package: bundled, they would be a fifth of the worker. */
function messagesIn(language: Language): Promise<Catalogue> {
  const loading =
    loaded.get(language) ??
    inPackage(`/_locales/${language}/messages.json`).then((read) => catalogueOf(read as Parameters<typeof catalogueOf>[0]));
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}

/** Reports carry the English sentences of their checks: nothing is judged before these are known. Without them a report says its codes. */
export const learnCodes = (): Promise<void> =>
  messagesIn('en')
    .then(learnCodeWords)
    .catch(() => undefined);

export async function wordsOf(settings: Settings): Promise<Words> {
  const language = languageOf(settings, browser.i18n.getUILanguage());
  return { language, catalogue: await messagesIn(language) };
}

/** What the overlay needs: the words that it says, and how it looks. */
export async function appearanceOf(settings: Settings): Promise<Appearance> {
  const { language, catalogue } = await wordsOf(settings);
  const said = Object.entries(catalogue).filter(([key]) => isOverlayWord(key));
  return { language, theme: settings.theme, catalogue: Object.fromEntries(said) };
}

export const bothLanguages = async (): Promise<Record<Language, Catalogue>> => ({
  en: await messagesIn('en'),
  fr: await messagesIn('fr'),
});
