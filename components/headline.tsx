import type { ComponentChildren } from 'preact';
import type { Headline as HeadlineOf } from '../lib/report/headline.ts';
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

/** What a person reads first: the mark, the headline and its sentences; then, in `children`, what else stands in its line. */
export function HeadlineWords({ headline, children }: { headline: HeadlineOf; children?: ComponentChildren }) {
  const { glyph, tone, key, params, sentenceKey, then } = headline;
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
          ))}
          {children}
        </p>
      </div>
    </header>
  );
}

/** The headline of a report as it may be said now, with when it was checked and "again". */
export function Headline({ report, now, onRecheck }: Props) {
  return (
    <HeadlineWords headline={headlineNow(report, now)}>
      {' '}
      <span class="when">
        {report.requests.length + (report.source.sha256?.length ?? 0) > 0 && <CheckedAt report={report} now={now} />}
        {onRecheck && <IconButton icon="again" label="action_again" onClick={onRecheck} small />}
      </span>
    </HeadlineWords>
  );
}
