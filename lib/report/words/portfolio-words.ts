import type { PortfolioItem } from '../../facts/model.ts';
import type { MessageKey } from '../../i18n/words.ts';
import type { Phrase } from '../headline-parts.ts';

/** Who links a work, in the order of the card. Where nobody knows who wrote the document, it is only in this file. */
const LINKED = {
  issuer: 'portfolio_issuer',
  file: 'portfolio_file',
  recipient: 'portfolio_recipient',
  unknown: 'portfolio_unknown',
} as const satisfies Record<PortfolioItem['addedBy'] | 'file', MessageKey>;

const linker = ({ addedBy, fact }: PortfolioItem): keyof typeof LINKED => (fact.speaker.who === 'file' ? 'file' : addedBy);

/** A work that can be opened. */
export const isLinked = ({ url, excluded }: PortfolioItem): boolean => url !== null && excluded === null;

/** Words, or a file inside the badge: nothing to open, and no linked work (employer facts, Q22). */
export const isInBadge = ({ url, excluded }: PortfolioItem): boolean => url === null && excluded === null;

/** The works to open, by who links them, each group with its number in words. */
export const linkedWorks = (items: readonly PortfolioItem[]): (Phrase & { works: PortfolioItem[] })[] =>
  (Object.keys(LINKED) as (keyof typeof LINKED)[]).flatMap((who) => {
    const works = items.filter((one) => isLinked(one) && linker(one) === who);
    return works.length === 0 ? [] : [{ key: LINKED[who], params: { n: String(works.length) }, works }];
  });

/** Links that were left out: the badge that this one was made from, and by their number what shows no work of anybody. */
export function leftOutWords(items: readonly PortfolioItem[]): Phrase[] {
  const leftOut = items.filter(({ excluded }) => excluded !== null);
  const noWork = leftOut.filter(({ excluded }) => excluded !== 'original_badge').length;
  return [
    ...(noWork < leftOut.length ? [{ key: 'portfolio_original' as const, params: {} }] : []),
    ...(noWork > 0 ? [{ key: 'portfolio_left_out' as const, params: { n: String(noWork) } }] : []),
  ];
}
