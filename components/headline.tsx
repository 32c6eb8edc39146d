import type { Report } from '../lib/report/report.ts';
import { headlineNow } from '../lib/report/words/headline-now.ts';
import { CheckedAt } from './checked-at.tsx';
import { Glyph } from './glyph.tsx';
import { IconButton } from './icon-button.tsx';
import { Say } from './say.tsx';

interface Props {
  report: Report;
  now?: Date | undefined;
  onRecheck?: (() => void) | undefined;
}

/** What a person reads first: the mark, the headline, its sentences, when it was checked and "again". */
export function Headline({ report, now, onRecheck }: Props) {
  const { glyph, tone, key, params, sentenceKey, then } = headlineNow(report, now);
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
            {report.requests.length + (report.source.sha256?.length ?? 0) > 0 && <CheckedAt report={report} now={now} />}
            {onRecheck && <IconButton icon="again" label="action_again" onClick={onRecheck} small />}
          </span>
        </p>
      </div>
    </header>
  );
}
