import type { ComponentChildren } from 'preact';
import type { Report } from '../lib/report/report.ts';
import { headlineNow } from '../lib/report/words/headline-now.ts';
import { Fold } from './fold.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

/** The credentials inside a presentation or a record: each has its own verdict and its own `card`. */
export function ContainedList({ reports, card }: { reports: Report[]; card: (report: Report) => ComponentChildren }) {
  const { t } = useWords();
  return (
    <section class="contained">
      <h3 class="sub">{t('fold_contained', { n: reports.length })}</h3>
      {reports.map((report, index) => {
        const { key, params, glyph } = headlineNow(report);
        return (
          <Fold
            // The list never reorders, and a credential may lack an identifier.
            key={index}
            title={
              <>
                <Glyph name={glyph} small /> <Say words={key} params={params} />
                {report.credential?.title && (
                  <>
                    {' · '}
                    <Text value={report.credential.title} max={100} />
                  </>
                )}
              </>
            }
          >
            {card(report)}
          </Fold>
        );
      })}
    </section>
  );
}
