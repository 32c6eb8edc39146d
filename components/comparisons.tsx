import { formatDate } from '../lib/i18n/dates.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { ORDINARY_REASONS } from '../lib/report/differences.ts';
import type { Comparison } from '../lib/report/report.ts';
import { COMPARED } from '../lib/report/words/compared.ts';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

const RESULTS = {
  same: 'compare_same',
  similar: 'compare_similar',
  different: 'compare_different',
  'page-only': 'compare_page_only',
  'badge-only': 'compare_badge_only',
} as const satisfies Record<Comparison['result'], MessageKey>;

/** Page and badge side by side, point by point. */
export function Comparisons({ comparisons }: { comparisons: Comparison[] }) {
  const { t } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('difference_page')}</th>
          <th scope="col">{t('difference_badge')}</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((comparison) => (
          <>
            <tr key={comparison.what} class={comparison.result}>
              <th scope="row">
                {t(COMPARED[comparison.what])}
                <small>{t(RESULTS[comparison.result])}</small>
              </th>
              <td>
                <ComparedSide comparison={comparison} value={comparison.page} />
              </td>
              <td>
                <ComparedSide comparison={comparison} value={comparison.badge} />
              </td>
            </tr>
            {comparison.result === 'different' && (
              <tr>
                <td colSpan={3}>
                  <small>{t(ORDINARY_REASONS[comparison.what])}</small>
                </td>
              </tr>
            )}
          </>
        ))}
      </tbody>
    </table>
  );
}

/** What one side says, dates written out; or that it says nothing. */
export function ComparedSide({ comparison: { what }, value }: { comparison: Comparison; value: string | null }) {
  const { language, t } = useWords();
  if (value === null) return <>{t('difference_none')}</>;
  return <Text value={what === 'issued' || what === 'expires' ? formatDate(value, language) : value} max={120} />;
}
