import { DELIVERY } from './delivery.ts';
import { LABOUR_MARKET } from './labour-market.ts';
import { MASTERY } from './mastery.ts';
import type { AwardConfirmed, ElementFinding, Elements, ElementWord, FiredRule } from './model.ts';
import { PORTFOLIO } from './portfolio.ts';
import { type ElementsInput, type Found, type Rule, SAID } from './rule.ts';
import { STACKABLE } from './stackable.ts';
import { VALIDATED } from './validated.ts';

export type { ElementsInput, ListedEndorsement } from './rule.ts';

/** A rule may fire on every skill of a long list; nobody reads more. */
const MAX_FIRED = 20;

/** Strongest first (employer facts, 2.1). Where two places disagree neither is taken, and only somebody else's confirmation outweighs that. */
const STRENGTH: readonly ElementWord[] = [
  'independently-verified',
  'conflict',
  'third-party-not-confirmed',
  'issuer-signed',
  'issuer-not-signed',
  'in-file',
  'person',
];

/**
 * What one credential shows about ICTC's elements of quality: a word for each, and every rule that fired (employer facts, section 2). Not for a
 * credential whose signature fails: nothing of it is read.
 */
export function readElements(input: ElementsInput): Elements {
  // An endorsement that could not be read may be the one.
  const unread = input.unread || input.endorsements.some(({ checks: [first] }) => first?.outcome === 'unknown');
  const stackable = findingOf(STACKABLE, input, false);
  return {
    'labour-market': findingOf(LABOUR_MARKET, input, unread),
    mastery: findingOf(MASTERY, input, unread),
    validated: findingOf(VALIDATED, input, unread),
    portfolio: findingOf(PORTFOLIO, input, input.unread),
    delivery: findingOf(DELIVERY, input, input.unread),
    stackable: stackable.rules.length > 0 ? stackable : null,
    award: awardOf(input),
  };
}

function findingOf(table: readonly Rule[], input: ElementsInput, unread: boolean): ElementFinding {
  const rules = table.flatMap(([rule, word, on]) =>
    on(input.facts, input)
      .filter(({ value, variant }) => value !== '' || variant !== null)
      .slice(0, MAX_FIRED)
      .map(({ conflict, ...one }): FiredRule => {
        const said = conflict ? 'conflict' : wordOf(one);
        // What a third party signed about an issuer, anybody can copy into a file in that issuer's name.
        const isCopied = word === 'independently-verified' && input.authentic !== 'signed' && input.authentic !== 'hosted';
        return { ...one, rule, word: isCopied ? 'third-party-not-confirmed' : word === SAID ? said : word };
      }),
  );
  const word = STRENGTH.find((strength) => rules.some((fired) => fired.word === strength));
  return { word: word ?? (unread ? 'not-checked' : 'not-stated'), rules };
}

/** What a statement is worth, by who says it and how we know. */
function wordOf({ speaker, how }: Found): ElementWord {
  switch (how) {
    case 'SIG':
      return 'issuer-signed';
    case 'TLS':
    case 'TLS-P':
      return 'issuer-not-signed';
    case 'SIG?':
      return 'in-file';
    case 'REC':
      return 'person';
    case 'TEXT':
      return speaker.who === 'file' ? 'in-file' : 'person';
  }
}

/** VA-a: proof or the issuer's own address, dates and status, and the issuer on the team's list. */
function awardOf({ authentic, current, standing }: ElementsInput): AwardConfirmed {
  const spoke = authentic === 'signed' || authentic === 'hosted';
  if (authentic === 'unknown' || (spoke && current === 'unknown')) return 'not-checked';
  if (!spoke || current !== 'current' || standing === 'key-changed' || standing === 'blocked') return 'not-confirmed';
  return standing === 'pinned' ? authentic : `${authentic}-not-listed`;
}
