import { formatTime } from '../lib/i18n/dates.ts';
import { headlineOf } from '../lib/report/headline.ts';
import type { Report } from '../lib/report/report.ts';
import { Glyph } from './glyph.tsx';
import { IconButton } from './icon-button.tsx';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

/** What a person reads first: the mark, the headline, its sentences, when it was checked and "again". */
export function Headline({ report, onRecheck }: { report: Report; onRecheck?: (() => void) | undefined }) {
  const { language } = useWords();
  const { glyph, tone, key, params, sentenceKey, then } = headlineOf(report);
  return (
    <header class={`headline ${tone}`}>
      <Glyph name={glyph} />
      <div>
        <h2>
          <Say words={key} params={params} />
        </h2>
        <p>
          <Say words={sentenceKey} params={params} />
          {then.map((phrase) => (
            <>
              {' '}
              <Say words={phrase.key} params={phrase.params} />
            </>
          ))}{' '}
          <span class="when">
            <time dateTime={report.checkedAt}>{formatTime(report.checkedAt, language)}</time>
            {onRecheck && <IconButton icon="again" label="action_again" onClick={onRecheck} small />}
          </span>
        </p>
      </div>
    </header>
  );
}
