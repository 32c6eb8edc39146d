import type { PortfolioItem } from '../lib/facts/model.ts';
import { isInBadge, leftOutWords, linkedWorks } from '../lib/report/words/portfolio-words.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import type { Compare } from './view.ts';
import { Fingerprint, InBadge, Work } from './work.tsx';

interface Props {
  items: PortfolioItem[];
  row: RowContext;
  compare: Compare | undefined;
}

/** The work to look at, by who links it, and on a line of its own what the badge holds in words. Links are shown, never fetched; those left out are counted. */
export function PortfolioList({ items, row, compare }: Props) {
  const { t } = useWords();
  const inBadge = items.filter(isInBadge);
  const others = items.filter((one) => !isInBadge(one));
  return (
    <>
      {others.length > 0 && (
        <FactRow label="fact_portfolio" facts={others.map(({ fact }) => fact)} row={row}>
          {linkedWorks(items).map(({ key, params, works }) => (
            <div key={key}>
              <p>{t(key, params)}</p>
              <ul class="works">
                {works.slice(0, 4).map((work) => (
                  <li key={work.fact.path}>
                    <Work work={work} />
                    <Fingerprint work={work} compare={compare} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {leftOutWords(items).map(({ key, params }) => (
            <p key={key} class="muted">
              {t(key, params)}
            </p>
          ))}
        </FactRow>
      )}
      {inBadge.length > 0 && (
        <FactRow label="fact_in_badge" facts={inBadge.map(({ fact }) => fact)} row={row}>
          {inBadge.slice(0, 2).map((work) => (
            <InBadge key={work.fact.path} work={work} max={180} />
          ))}
        </FactRow>
      )}
    </>
  );
}
