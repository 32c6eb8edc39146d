import { formatDate, formatTime } from '../../lib/i18n/dates.ts';
import type { KeptView, Kept as What } from '../../lib/messages/views.ts';
import { headlineOf } from '../../lib/report/headline.ts';
import { Confirm } from '../confirm.tsx';
import { Fault } from '../fault.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';
import { useDoing } from './doing.ts';
import { Section } from './section.tsx';
import { Listed, Store } from './store.tsx';

export interface KeptProps {
  /** Null until it was read. */
  kept: KeptView | null;
  onForget(key: string): Promise<unknown>;
  /** Opens the evidence sheet of a kept report. */
  onSheet(key: string): void;
  onErase(what: What[]): Promise<unknown>;
}

const EVERYTHING: What[] = ['documents', 'reports', 'runs', 'session', 'pins', 'settings'];

/** What is on this computer, why, and its end. */
export function Kept({ kept, onForget, onSheet, onErase }: KeptProps) {
  const { t, language } = useWords();
  const [doing, run] = useDoing();
  const busy = doing === 'busy';
  if (kept === null)
    return (
      <Section id="kept" lead="options_kept_lead">
        <p class="muted">{t('options_reading')}</p>
      </Section>
    );
  const { documents, reports, runs, session, pins } = kept;
  const erase = (what: What) => void run(onErase([what]));
  return (
    <Section id="kept" lead="options_kept_lead">
      {doing === 'failed' && <Fault words="options_not_saved" />}
      <ul class="stores">
        <Store
          title="options_kept_documents"
          why="options_kept_documents_why"
          count="options_kept_documents_count"
          params={{ n: documents.count, size: sizeOf(documents.bytes, language) }}
          empty={documents.count === 0}
          busy={busy}
          onErase={() => erase('documents')}
        />
        <Store
          title="options_kept_reports"
          why="options_kept_reports_why"
          count="options_kept_count"
          params={{ n: reports.length }}
          empty={reports.length === 0}
          busy={busy}
          onErase={() => erase('reports')}
        >
          <Listed n={reports.length}>
            {reports.map(({ key, keptAt, report }) => {
              const title = report.credential?.title ?? report.facts?.title?.value ?? report.source.given;
              const { key: words, params } = headlineOf(report);
              return (
                <li key={key}>
                  <div>
                    <button type="button" class="link" onClick={() => onSheet(key)}>
                      <Text value={title} />
                    </button>
                    <small>
                      <Say words={words} params={params} />
                      {' · '}
                      <Say words="options_kept_on" params={{ date: keptAt }} />
                    </small>
                  </div>
                  <Confirm
                    button="options_forget"
                    label={title.slice(0, 80)}
                    question="options_forget_question"
                    yes="options_forget"
                    disabled={busy}
                    onYes={() => void run(onForget(key))}
                  />
                </li>
              );
            })}
          </Listed>
        </Store>
        <Store
          title="options_kept_runs"
          why="options_kept_runs_why"
          count="options_kept_count"
          params={{ n: runs.length }}
          empty={runs.length === 0}
          busy={busy}
          onErase={() => erase('runs')}
        >
          <Listed n={runs.length}>
            {runs.map(({ id, page, startedAt, rows, done }) => (
              <li key={id}>
                <div>
                  <a class="link" href={`bulk.html?run=${encodeURIComponent(id)}`}>
                    {page === null ? t('options_run_given') : <Text value={page} />}
                  </a>
                  <small>
                    {formatDate(startedAt, language)}, {formatTime(startedAt, language)} ·{' '}
                    {t('options_run_rows', { n: rows, done })}
                  </small>
                </div>
              </li>
            ))}
          </Listed>
        </Store>
        <Store
          title="options_kept_session"
          why="options_kept_session_why"
          count="options_kept_session_count"
          params={{ n: session.tabs, m: session.reports }}
          empty={session.tabs === 0}
          busy={busy}
          onErase={() => erase('session')}
        />
        <Store
          title="options_kept_pins"
          why="options_kept_pins_why"
          count="options_kept_count"
          params={{ n: pins }}
          empty={pins === 0}
          busy={busy}
          onErase={() => erase('pins')}
        />
        <Store
          title="options_kept_settings"
          why="options_kept_settings_why"
          count="options_kept_settings_what"
          empty={false}
          busy={busy}
          onErase={() => erase('settings')}
        />
      </ul>
      <div class="everything">
        <p>{t('options_erase_all_what')}</p>
        <Confirm
          button="options_erase_all"
          question="options_erase_all_question"
          yes="options_erase_all"
          disabled={busy}
          onYes={() => void run(onErase(EVERYTHING))}
        />
      </div>
    </Section>
  );
}

/** "12.3 kB", in the writing of the language. */
function sizeOf(bytes: number, language: 'en' | 'fr'): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
