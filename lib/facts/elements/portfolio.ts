import type { PortfolioItem } from '../model.ts';
import { type ElementsInput, type Found, itself, type Rule, SAID, those } from './rule.ts';

const named = (items: readonly PortfolioItem[]): Found[] =>
  items.flatMap(({ fact, name, host }) => those(fact, (shown) => name ?? host ?? shown));

/** Work that can be opened; words alone are nothing to look at. */
const work = ({ portfolio }: ElementsInput, isMeant: (item: PortfolioItem) => boolean): Found[] =>
  named(portfolio.filter((item) => item.url && !item.excluded && isMeant(item)));

const isIssuers = ({ addedBy }: PortfolioItem): boolean => addedBy === 'issuer';

const isHosted = ({ fact: { how } }: PortfolioItem): boolean => how.startsWith('TLS');

const isUnchanged = ({ digest, fact: { how } }: PortfolioItem): boolean => digest?.state === 'matches' && how === 'SIG';

/** "Portfolio-based" (employer facts, section 2.2). */
export const PORTFOLIO: readonly Rule[] = [
  ['PF-1', SAID, (_, input) => work(input, (one) => isIssuers(one) && isUnchanged(one))],
  ['PF-2', SAID, (_, input) => work(input, (one) => isIssuers(one) && !isUnchanged(one) && !isHosted(one))],
  ['PF-3', SAID, (_, input) => work(input, (one) => isIssuers(one) && isHosted(one))],
  [
    'PF-4',
    SAID,
    ({ assessments }, input) =>
      those(
        assessments,
        ({ label }) => label,
        ({ group, label }) => group === 'project' && !/problem/i.test(label) && work(input, isIssuers).length === 0,
      ),
  ],
  ['PF-5', 'person', (_, input) => work(input, (one) => !isIssuers(one))],
  ['PF-6', 'person', (_, { pageLinks }) => those(pageLinks, itself)],
  ['PF-x', null, (_, { portfolio }) => named(portfolio.filter(({ excluded }) => excluded))],
];
