import type { ElementId, ElementWord } from '../../facts/elements/model.ts';
import type { MessageKey } from '../../i18n/words.ts';

/** ICTC's five elements and the optional sixth (002:L222-230), in their order. */
export const ELEMENT_NAMES = {
  'labour-market': 'element_labour_market',
  mastery: 'element_mastery',
  validated: 'element_validated',
  portfolio: 'element_portfolio',
  delivery: 'element_delivery',
  stackable: 'element_stackable',
} as const satisfies Record<ElementId, MessageKey>;

/** How strongly a credential shows something about an element (employer facts, section 2.1). */
export const ELEMENT_WORDS = {
  'independently-verified': 'element_independent',
  'third-party-not-confirmed': 'element_third_party',
  'issuer-signed': 'element_issuer_signed',
  'issuer-not-signed': 'element_issuer_not_signed',
  'in-file': 'speaker_file',
  person: 'speaker_person',
  'not-stated': 'element_not_stated',
  'not-checked': 'absent_not_checked',
  conflict: 'element_conflict',
} as const satisfies Record<ElementWord, MessageKey>;
