import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import fr from '../../assets/public/_locales/fr/messages.json' with { type: 'json' };
import { cleanText } from './clean.ts';
import { formatDate } from './dates.ts';

/** The interface languages. Independent of the browser's language: `chrome.i18n` cannot switch, so the catalogues are bundled. */
export type Language = 'en' | 'fr';

type Catalogue = Record<string, { message: string } | undefined>;
const CATALOGUES: Record<Language, Catalogue> = { en, fr };

/** The names of all messages; English is the reference that French must equal (held by a test). */
export type MessageKey = keyof typeof en;

/** What fills a message. `date` takes ISO 8601 and is written out in the language. */
export type Params = Record<string, string | number>;

/** A message taken apart, so that a surface can isolate the values (`<bdi>`): the text of the interface, or a value from outside. */
export type Part = { text: string } | { param: string; value: string };

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * A sentence of the interface in parts. `{name}` takes `params.name`; `{n|one|many}` picks by the plural rule of the language.
 * An unknown key gives the key itself, and a missing value "…", so that a gap is seen and never hides an outcome.
 */
export function sentenceParts(key: string, params: Params = {}, language: Language = 'en'): Part[] {
  const message = CATALOGUES[language][key]?.message ?? CATALOGUES.en[key]?.message;
  if (message === undefined) return [{ text: key }];
  const parts: Part[] = [];
  let end = 0;
  for (const match of message.matchAll(PLACEHOLDER)) {
    const [whole, name = '', one, many = ''] = match;
    if (match.index > end) parts.push({ text: message.slice(end, match.index) });
    parts.push(
      one === undefined
        ? { param: name, value: filled(name, params, language) }
        : { text: pluralOf(params[name], one, many, language) },
    );
    end = match.index + whole.length;
  }
  if (end < message.length) parts.push({ text: message.slice(end) });
  return parts;
}

/** The same as one string, for places that take text only. Values are cleaned and clamped. */
export const sentence = (key: string, params: Params = {}, language: Language = 'en'): string =>
  sentenceParts(key, params, language)
    .map((part) => ('text' in part ? part.text : part.value))
    .join('');

function filled(name: string, params: Params, language: Language): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined || value === '') return '…';
  const text = String(value);
  return name === 'date' ? formatDate(text, language) : cleanText(text, 200);
}

const pluralOf = (count: string | number | undefined, one: string, many: string, language: Language): string =>
  new Intl.PluralRules(language).select(Number(count ?? 0)) === 'one' ? one : many;
