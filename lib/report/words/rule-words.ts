import type { AwardConfirmed, RuleId } from '../../facts/elements/model.ts';
import type { MessageKey } from '../../i18n/words.ts';

type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}_${Tail}` : Name;

/** The sentence of a rule that fired; it takes the rule's value as `value`, and `date` where that is a date. */
export const ruleKey = (rule: RuleId): MessageKey => `rule_${rule.replace('-', '_') as Underscored<RuleId>}`;

/** Whether the award itself was confirmed: the first of the two lines of "Validated" (002:L322-328). */
export const AWARD_WORDS = {
  signed: 'award_signed',
  hosted: 'award_hosted',
  'signed-not-listed': 'award_signed_not_listed',
  'hosted-not-listed': 'award_hosted_not_listed',
  'not-confirmed': 'award_not_confirmed',
  'not-checked': 'award_not_checked',
} as const satisfies Record<AwardConfirmed, MessageKey>;
