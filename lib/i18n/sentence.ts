import { cleanText } from './clean.ts';
import { formatDate, formatMoment } from './dates.ts';

/** The interface languages. Independent of the browser's language: `chrome.i18n` cannot switch. */
export type Language = 'en' | 'fr';

/** The messages of one language by their keys. */
export type Catalogue = Readonly<Record<string, string | undefined>>;

/** The messages of a file in the form of the browser's own catalogues. */
export const catalogueOf = (file: Readonly<Record<string, { message: string }>>): Catalogue =>
  Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));

/** A language with its messages: what a surface speaks. */
export interface Words {
  language: Language;
  catalogue: Catalogue;
}

/** What fills a message. `date` takes ISO 8601 and is written out in the language, and so does `moment`, an instant of this computer's clock. */
export type Params = Record<string, string | number>;

/** A message taken apart, so that a surface can isolate the values (`<bdi>`): the text of the interface, or a value from outside. */
export type Part = { text: string } | { param: string; value: string };

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * A sentence of the interface in parts. `{name}` takes `params.name`; `{n|one|many}` picks by the plural rule of the language.
 * An unknown key gives the key itself, and a missing value "…", so that a gap is seen and never hides an outcome.
 */
export function partsOf({ language, catalogue }: Words, key: string, params: Params = {}): Part[] {
  const message = catalogue[key];
  if (message === undefined) return [{ text: key }];
  const parts: Part[] = [];
  let end = 0;
  // A value that ends like a sentence ("Acme Inc.") takes no second full stop.
  const textTo = (to?: number) => {
    const text = message.slice(end, to);
    const last = parts.at(-1);
    return last && 'value' in last && last.value.endsWith('.') ? text.replace(/^\./, '') : text;
  };
  for (const match of message.matchAll(PLACEHOLDER)) {
    const [whole, name = '', one, many = ''] = match;
    const text = textTo(match.index);
    if (text !== '') parts.push({ text });
    parts.push(
      one === undefined
        ? { param: name, value: filled(name, params, language) }
        : { text: pluralOf(params[name], one, many, language) },
    );
    end = match.index + whole.length;
  }
  const text = textTo();
  if (text !== '') parts.push({ text });
  return parts;
}

/** The same as one string, for places that take text only. Values are cleaned and clamped. */
export const textOf = (words: Words, key: string, params: Params = {}): string =>
  partsOf(words, key, params)
    .map((part) => ('text' in part ? part.text : part.value))
    .join('');

function filled(name: string, params: Params, language: Language): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined || value === '') return '…';
  const text = String(value);
  if (name === 'moment') return formatMoment(text, language);
  return name === 'date' ? formatDate(text, language) : cleanText(text, 200);
}

const pluralOf = (count: string | number | undefined, one: string, many: string, language: Language): string =>
  new Intl.PluralRules(language).select(Number(count ?? 0)) === 'one' ? one : many;
