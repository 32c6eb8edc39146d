import type { StackValue } from '../../facts/model.ts';
import type { MessageKey } from '../../i18n/words.ts';

/** What it belongs to by its title, and where no title is stated. */
const STACK = {
  'part-of': ['stack_part_of', 'stack_part_of_some'],
  'has-part': ['stack_has_part', 'stack_has_part_some'],
  precedes: ['stack_precedes', 'stack_precedes_some'],
  'built-from': ['stack_built_from', 'stack_built_from_some'],
  stackable: ['stack_stackable', 'stack_stackable'],
  'stand-alone': ['stack_stand_alone', 'stack_stand_alone'],
} as const satisfies Record<StackValue['relation'], readonly [MessageKey, MessageKey]>;

/** "Part of: …", or that it is said to be part of something (employer facts, Q16). */
export const stackPhrase = ({ relation, title }: StackValue): { key: MessageKey; params: Record<string, string> } => {
  const [titled, some] = STACK[relation];
  return title ? { key: titled, params: { title } } : { key: some, params: {} };
};
