import type { AwardConfirmed, FiredRule, RuleId } from '../../facts/elements/model.ts';
import type { MessageKey } from '../../i18n/words.ts';
import { stackPhrase } from './stack-phrase.ts';

type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}_${Tail}` : Name;

/** The sentence of a rule that fired; it takes the rule's value as `value`, and `date` where that is a date. */
export const ruleKey = (rule: RuleId): MessageKey => `rule_${rule.replace('-', '_') as Underscored<RuleId>}`;

/** One sentence for values that one rule, in one variant, found; `value` is all of them in words. */
export function ruleWords(
  { rule, variant, value: first }: FiredRule,
  value: string,
): { key: MessageKey; params: Record<string, string> } {
  switch (variant) {
    case null:
      return { key: ruleKey(rule), params: { value, date: first } };
    case 'version':
      return { key: 'rule_LM_date_version', params: { value } };
    case 'field-of-study':
      return { key: 'rule_LM_h_field', params: { value } };
    case 'identity-checked':
      return { key: 'rule_PM_6_checked', params: {} };
    case 'identity-not-checked':
      return { key: 'rule_PM_6_not_checked', params: {} };
    default:
      return stackPhrase({ relation: variant, title: value });
  }
}

/** Whether the award itself was confirmed: the first of the two lines of "Validated" (002:L322-328). */
export const AWARD_WORDS = {
  signed: 'award_signed',
  hosted: 'award_hosted',
  'signed-not-listed': 'award_signed_not_listed',
  'hosted-not-listed': 'award_hosted_not_listed',
  'not-confirmed': 'award_not_confirmed',
  'not-checked': 'award_not_checked',
} as const satisfies Record<AwardConfirmed, MessageKey>;
