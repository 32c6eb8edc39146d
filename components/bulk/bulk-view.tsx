import { useWords } from '../language.tsx';
import { Notice } from '../notice.tsx';
import { RunList } from './run-list.tsx';
import { RunPage } from './run-page.tsx';
import { StartRun } from './start-run.tsx';
import type { BulkProps } from './view.ts';

/** The page for many badges at once. */
export function BulkView({ state, ...events }: BulkProps) {
  const { language, t } = useWords();
  return (
    <div class="bulk" lang={language}>
      <header class="bulk-bar">
        <strong>Assay</strong>
        {state.kind !== 'list' && (
          <a class="link" href="?">
            {t('bulk_all_runs')}
          </a>
        )}
      </header>
      <main>
        <Body state={state} {...events} />
      </main>
    </div>
  );
}

function Body({ state, ...events }: BulkProps) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return (
        <p class="reading" role="status">
          {t('bulk_loading')}
        </p>
      );
    case 'error':
      return (
        <>
          <h1 class="sr">{t('bulk_title')}</h1>
          <Notice glyph="dash" title="bulk_error" sentence="bulk_error_sentence" />
        </>
      );
    case 'gone':
      return (
        <>
          <h1 class="sr">{t('bulk_title')}</h1>
          <Notice glyph="dash" title="bulk_gone" sentence="bulk_gone_sentence" />
        </>
      );
    case 'list':
      return (
        <>
          <h1>{t('bulk_title')}</h1>
          <StartRun busy={state.starting} nothing={state.nothing} onStart={events.onStart} />
          <RunList runs={state.runs} onOpen={events.onOpen} onErase={events.onErase} />
        </>
      );
    case 'run':
      return <RunPage {...state} {...events} />;
  }
}
