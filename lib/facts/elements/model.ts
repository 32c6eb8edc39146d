import type { Fact, StackValue } from '../model.ts';

/** ICTC's five elements of a quality micro-credential, and the optional sixth (002:L222-230). */
export type ElementId = 'labour-market' | 'mastery' | 'validated' | 'portfolio' | 'delivery' | 'stackable';

/**
 * How strongly a credential shows something about an element, strongest first (employer facts, section 2.1: T, T?, I, I-, N, C, A, U, X).
 * Never a number, never a rank of people. Only the first and `issuer-signed` may carry a mark like a tick.
 */
export type ElementWord =
  | 'independently-verified'
  | 'third-party-not-confirmed'
  | 'issuer-signed'
  | 'issuer-not-signed'
  | 'in-file'
  | 'person'
  | 'not-stated'
  | 'not-checked'
  | 'conflict';

/** The rules of the table (employer facts, section 2.2). A rule that ends in `h`, and `date` and `note`, never sets the word. */
export type RuleId =
  | 'LM-1'
  | 'LM-2'
  | 'LM-3'
  | 'LM-4'
  | 'LM-5'
  | 'LM-6'
  | 'LM-h'
  | 'LM-date'
  | 'PM-1'
  | 'PM-2'
  | 'PM-3'
  | 'PM-4'
  | 'PM-5'
  | 'PM-6'
  | 'PM-7'
  | 'PM-0'
  | 'PM-F'
  | 'PM-h'
  | 'VA-1'
  | 'VA-2'
  | 'VA-3'
  | 'VA-4'
  | 'VA-h'
  | 'PF-1'
  | 'PF-2'
  | 'PF-3'
  | 'PF-4'
  | 'PF-5'
  | 'PF-6'
  | 'PF-x'
  | 'FD-1'
  | 'FD-2'
  | 'FD-0'
  | 'FD-h'
  | 'FD-note'
  | 'ST-1';

/** What a rule found where it has a sentence for each: the value alone would not say it, or there is none. */
export type RuleVariant = 'version' | 'field-of-study' | 'identity-checked' | 'identity-not-checked' | StackValue['relation'];

/** One rule that fired, on which value, and what it says. `word` is null for hints and notes. */
export interface FiredRule extends Pick<Fact<string>, 'path' | 'raw' | 'speaker' | 'how'> {
  rule: RuleId;
  /** Null where the rule has one sentence. */
  variant: RuleVariant | null;
  word: ElementWord | null;
  /** The value in words, for the sentence of the rule; outside text, and empty where a variant's sentence says all. */
  value: string;
}

/** What one credential shows about one element: the strongest word, and every rule that fired. */
export interface ElementFinding {
  word: ElementWord;
  rules: FiredRule[];
}

/** VA-a: whether the award itself was confirmed; its own line, apart from whether the learning was validated. */
export type AwardConfirmed = 'signed' | 'hosted' | 'signed-not-listed' | 'hosted-not-listed' | 'not-confirmed' | 'not-checked';

/** All elements of one credential; `stackable` only where something is stated. */
export type Elements = Record<Exclude<ElementId, 'stackable'>, ElementFinding> & {
  stackable: ElementFinding | null;
  award: AwardConfirmed;
};
