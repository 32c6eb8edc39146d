import { cleanText } from '../lib/i18n/clean.ts';
import { type Language, sentence } from '../lib/i18n/words.ts';

/** The kind of thing in words: the standard's types are translated, anything else stays the issuer's own word. */
export function kindWords(kind: string, language: Language): string {
  const key = `kind_${kind}`;
  const words = sentence(key, {}, language);
  return words === key ? cleanText(kind.replace(/^ext:/, '').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), 60) : words;
}
