import { differencesOf } from '../lib/report/differences.ts';
import type { Report } from '../lib/report/report.ts';
import { COMPARED } from '../lib/report/words/compared.ts';
import { ComparedSide } from './comparisons.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';

/** The difference line of level 1, of the two that come first; nothing when page and badge agree. */
export function Difference({ report }: { report: Report }) {
  const { t } = useWords();
  // Names stand in a line of their own, with the reasons why they may differ.
  const differences = differencesOf(report).filter(({ what }) => what !== 'holder');
  if (differences.length === 0) return null;
  return (
    <section class="difference">
      <Glyph name="bang" />
      <div>
        <h3 class="sub">{t('difference_title')}</h3>
        {differences.slice(0, 2).map((one) => (
          <dl key={one.what}>
            {differences.length > 1 && <dt class="what">{t(COMPARED[one.what])}</dt>}
            <dt>{t('difference_page')}</dt>
            <dd>
              <ComparedSide comparison={one} value={one.page} />
            </dd>
            <dt>{t('difference_badge')}</dt>
            <dd>
              <ComparedSide comparison={one} value={one.badge} />
            </dd>
          </dl>
        ))}
      </div>
    </section>
  );
}
