import type { ComponentChildren } from 'preact';
import type { Report } from '../lib/report/report.ts';
import { headlineLasting } from '../lib/report/words/headline-now.ts';
import { CheckedAt } from './checked-at.tsx';
import { Fold } from './fold.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

/** The last report of a badge that cannot be asked about now: what it came to and how old it is, then the whole `children`. */
export function LastTime({ report, now, children }: { report: Report; now?: Date | undefined; children: ComponentChildren }) {
  const { t } = useWords();
  const { key, params, glyph } = headlineLasting(report);
  return (
    <Fold
      title={
        <>
          <Glyph name={glyph} small /> <Say words="panel_last" params={{ headline: t(key, params) }} />{' '}
          <small>
            <CheckedAt report={report} now={now} />
          </small>
        </>
      }
    >
      {children}
    </Fold>
  );
}
