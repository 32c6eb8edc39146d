import type { PortfolioItem } from '../lib/facts/model.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { SafeLink } from './safe-link.tsx';
import { Text } from './text.tsx';

const MANY = { issuer: 'portfolio_issuer', recipient: 'portfolio_recipient', unknown: 'portfolio_unknown' } as const;

/** The work to look at, by who added it. Links are shown, never fetched; those left out are counted. */
export function PortfolioList({ items, row }: { items: PortfolioItem[]; row: RowContext }) {
  const { t } = useWords();
  if (items.length === 0) return null;
  const shown = items.filter(({ excluded }) => excluded === null);
  const leftOut = items.filter(({ excluded }) => excluded === 'not_https' || excluded === 'refused_address').length;
  return (
    <FactRow label="fact_portfolio" facts={items.map(({ fact }) => fact)} row={row}>
      {(['issuer', 'recipient', 'unknown'] as const).map((who) => {
        const works = shown.filter(({ addedBy }) => addedBy === who);
        if (works.length === 0) return null;
        return (
          <div key={who}>
            <p>{t(MANY[who], { n: works.length })}</p>
            <ul class="works">
              {works.slice(0, 6).map((work) => (
                <li key={work.fact.path}>
                  <Work work={work} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {items.some(({ excluded }) => excluded === 'original_badge') && <p class="muted">{t('portfolio_original')}</p>}
      {leftOut > 0 && <p class="muted">{t('portfolio_left_out', { n: leftOut })}</p>}
    </FactRow>
  );
}

function Work({ work: { url, name, description } }: { work: PortfolioItem }) {
  const words = name ?? description;
  if (url === null) return words === null ? null : <Text value={words} max={160} />;
  return words === null ? <SafeLink href={url} /> : <SafeLink href={url} label={words} foreign />;
}
