import type { Authentic, Current } from '../../verify/check.ts';
import type { EndorsementTarget, EndorsementVerification } from '../../verify/verification.ts';
import { cleanLine } from '../clean.ts';
import type { Fact, Facts, PortfolioItem } from '../model.ts';
import { saidByEndorser } from '../said.ts';
import type { ElementWord, FiredRule, RuleId, RuleVariant } from './model.ts';

/** An endorsement with its author's place on the team's list. */
export interface ListedEndorsement extends EndorsementVerification {
  standing: 'pinned' | 'listed' | 'unrecognised' | 'key-changed' | 'blocked';
  role: 'industry' | 'assessor' | 'qa' | 'issuer' | null;
}

/** What the rules read: a credential's facts, and what the checks found of it. */
export interface ElementsInput {
  facts: Facts;
  portfolio: readonly PortfolioItem[];
  endorsements: readonly ListedEndorsement[];
  authentic: Authentic;
  current: Current;
  /** The issuer's place on the team's list. */
  standing: ListedEndorsement['standing'];
  /** Project links that the page itself shows. */
  pageLinks: readonly Fact<string>[];
  /** Something may have been left out of this copy, or could not be read: absence then says nothing. */
  unread: boolean;
}

/** What a rule fired on. `conflict`: another place says otherwise. */
export interface Found extends Omit<FiredRule, 'rule' | 'word'> {
  conflict?: true;
}

/** Of a rule's word: it follows from who says the fact, and how we know. */
export const SAID = 'said';

/** One rule of the table: its name, the word it gives (null: a hint or a note, which never sets the word), and what it fires on. */
export type Rule = readonly [
  rule: RuleId,
  word: ElementWord | typeof SAID | null,
  on: (facts: Facts, input: ElementsInput) => Found[],
];

const found = ({ path, raw, speaker, how }: Omit<Found, 'value' | 'variant'>, value: string | null): Found => ({
  path,
  raw,
  speaker,
  how,
  variant: null,
  value: cleanLine(value ?? '', 200),
});

/** The facts that are meant, each in the words that its rule shows; nothing for what is not stated. */
export const those = <T>(
  facts: readonly Fact<T>[] | Fact<T> | null | undefined,
  words: (value: T) => string | null,
  isMeant: (value: T, fact: Fact<T>) => unknown = () => true,
): Found[] => [facts ?? []].flat().flatMap((fact: Fact<T>) => (isMeant(fact.value, fact) ? found(fact, words(fact.value)) : []));

/** As `those`, for a variant of the rule's sentence; of one that says all by itself, there are no words. */
export const as = <T>(
  variant: RuleVariant,
  facts: readonly Fact<T>[] | Fact<T> | null,
  isMeant: (value: T) => unknown = () => true,
  words: (value: T) => string | null = () => null,
): Found[] => those(facts, words, isMeant).map((one) => ({ ...one, variant }));

export const itself = (value: string): string => value;

/** The statements of endorsers that are third parties. */
export const thirdParties = (
  { endorsements }: ElementsInput,
  isMeant: (one: ListedEndorsement) => boolean,
  words = ({ endorser: { id, name } }: ListedEndorsement): string | null => name ?? id,
): Found[] =>
  endorsements
    .filter((one) => one.thirdParty && isMeant(one))
    .map((one) => found({ path: one.path, raw: one.comment ?? '', ...saidByEndorser(one) }, words(one)));

/**
 * Every condition of an endorsement that counts (employer facts, 4.3): its own, that it is about one of `targets`, and that the team's list has
 * its author in one of `roles`. One of the issuer can meet all of them; what it then says of the badge is for the rule to know.
 */
export const counts =
  (targets: EndorsementTarget[], roles: ListedEndorsement['role'][]) =>
  ({ holds, checks, standing, role, target }: ListedEndorsement): boolean =>
    (holds || checks[0]?.code === 'endorsement_of_issuer') &&
    standing === 'pinned' &&
    roles.includes(role) &&
    targets.includes(target);
