import type { PortfolioItem } from '../lib/facts/model.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Fingerprint, Work } from './work.tsx';

const MANY = { issuer: 'portfolio_issuer', recipient: 'portfolio_recipient', unknown: 'portfolio_unknown' } as const;

/** Left out for what they lead to; a course's page and a login show no work of anybody. */
const NO_WORK = ['not_https', 'refused_address', 'course_page', 'login_page'];

interface Props {
  items: PortfolioItem[];
  row: RowContext;
  onCompare: ((path: string) => void) | undefined;
}

/** The work to look at, by who added it. Links are shown, never fetched; those left out are counted. */
export function PortfolioList({ items, row, onCompare }: Props) {
  const { t } = useWords();
  if (items.length === 0) return null;
  const shown = items.filter(({ excluded }) => excluded === null);
  const leftOut = items.filter(({ excluded }) => excluded !== null && NO_WORK.includes(excluded)).length;
  return (
    <FactRow label="fact_portfolio" facts={items.map(({ fact }) => fact)} row={row}>
      {(['issuer', 'recipient', 'unknown'] as const).map((who) => {
        const works = shown.filter(({ addedBy }) => addedBy === who);
        if (works.length === 0) return null;
        return (
          <div key={who}>
            <p>{t(MANY[who], { n: works.length })}</p>
            <ul class="works">
              {works.slice(0, 4).map((work) => (
                <li key={work.fact.path}>
                  <Work work={work} />
                  <Fingerprint work={work} onCompare={onCompare && (() => onCompare(work.fact.path))} />
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
