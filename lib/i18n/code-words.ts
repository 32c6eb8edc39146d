import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { catalogueOf, type Params, textOf } from './sentence.ts';

/** English alone, and in the extension only the sentences of codes (`wxt.config.ts`): a report carries those, and the worker needs no more. */
const catalogue = catalogueOf(en);

/** The English sentence of a check, for reports. */
export const codeSentence = (code: string, params: Params): string => textOf({ language: 'en', catalogue }, code, params);
