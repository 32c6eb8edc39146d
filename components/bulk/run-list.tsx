import { formatTime } from '../../lib/i18n/dates.ts';
import type { RunSummary } from '../../lib/messages/views.ts';
import { Confirm } from '../confirm.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';

/** The tables that are kept on this computer, the latest first. */
export function RunList({ runs, onOpen, onErase }: { runs: RunSummary[]; onOpen(id: string): void; onErase(id: string): void }) {
  const { t } = useWords();
  return (
    <section class="run-list">
      <h2>{t('bulk_runs')}</h2>
      {runs.length === 0 ? (
        <p class="muted">{t('bulk_runs_none')}</p>
      ) : (
        <>
          <p class="muted">{t('bulk_runs_kept')}</p>
          <ul>
            {runs.map((run) => (
              <li key={run.id}>
                <RunLine run={run} onOpen={() => onOpen(run.id)} onErase={() => onErase(run.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LineProps {
  run: RunSummary;
  onOpen(): void;
  onErase(): void;
}

function RunLine({ run: { page, startedAt, rows, done }, onOpen, onErase }: LineProps) {
  const { language, t } = useWords();
  const time = formatTime(startedAt, language);
  return (
    <>
      <div class="words">
        <button type="button" class="open-badge" onClick={onOpen}>
          {page === null ? t('bulk_title_given') : <Say words="bulk_title_page" params={{ host: page }} />}
        </button>
        <p class="muted">
          <Say words="bulk_started" params={{ date: startedAt, time }} />{' '}
          {done < rows ? t('bulk_progress', { i: done, n: rows }) : t('bulk_badges', { n: rows })}
        </p>
      </div>
      <Confirm
        button="bulk_erase"
        name="bulk_erase_named"
        params={{ date: startedAt, time }}
        question="bulk_erase_sure"
        yes="bulk_erase"
        onYes={onErase}
      />
    </>
  );
}
