import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { type Catalogue, catalogueOf, type Params, textOf } from './sentence.ts';

/** English alone. Bundled for Node; the worker has none (`wxt.config.ts`) and learns it from the package before it judges anything. */
let catalogue = catalogueOf(en);

export function learnCodeWords(words: Catalogue): void {
  catalogue = words;
}

/** The English sentence of a check, for reports. */
export const codeSentence = (code: string, params: Params): string => textOf({ language: 'en', catalogue }, code, params);
