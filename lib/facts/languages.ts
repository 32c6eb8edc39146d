import type { Fact, LanguageValue } from './model.ts';
import { facts, type Item } from './normalise.ts';

/** Languages, and of what they are: of teaching, of the award, of the assessment (employer facts, Q15). Never the page's or the text's. */
export const languageFacts = (list: Item[], of: LanguageValue['of']): Fact<LanguageValue>[] =>
  // SURF writes `en_EN`.
  facts(list, (tag) => ({ tag: tag.replace('_', '-'), of }));
