import { formatTime } from '../../lib/i18n/dates.ts';
import type { RunView } from '../../lib/messages/views.ts';
import { CoverageLines } from '../coverage-lines.tsx';
import { useWords } from '../language.tsx';
import { Notice } from '../notice.tsx';
import { Say } from '../say.tsx';
import { countGroups, GROUPS, isFinished } from './groups.ts';
import { reportOf } from './row-words.ts';

const TROUBLE = {
  offline: ['bulk_offline', 'bulk_offline_sentence'],
  'captive-portal': ['bulk_portal', 'bulk_portal_sentence'],
  clock: ['bulk_clock', 'bulk_clock_sentence'],
} as const;

/** What came of it so far, in one sentence that counts badges and not people; and what the table does not hold. */
export function RunSummaryLines({ run }: { run: RunView }) {
  const { language, t } = useWords();
  const total = run.rows.length;
  const done = run.rows.filter(isFinished).length;
  const links = run.rows.filter(({ link }) => link !== null).length;
  return (
    <header class="run-summary">
      <h1>{run.page === null ? t('bulk_title_given') : <Say words="bulk_title_page" params={{ host: run.page }} />}</h1>
      <p class="muted">
        <Say words="bulk_started" params={{ date: run.startedAt, time: formatTime(run.startedAt, language) }} />
      </p>
      {done < total ? (
        <p class="counts">
          <strong>{t('bulk_progress', { i: done, n: total })}</strong>
          <progress max={total} value={done} aria-label={t('bulk_progress', { i: done, n: total })} />
        </p>
      ) : (
        <p class="counts">
          <strong>{t('bulk_count', { n: total })}</strong>{' '}
          {countGroups(run.rows).map(({ group, n }, at) => (
            <span key={group}>
              {at > 0 && ', '}
              {t(GROUPS[group], { n })}
            </span>
          ))}
          .
        </p>
      )}
      <p class="sr" role="status">
        {spoken(done, total) === total
          ? t('bulk_all_done', { n: total })
          : t('bulk_progress', { i: spoken(done, total), n: total })}
      </p>
      {run.rows.some((row) => reportOf(row)?.credential) && <p class="muted">{t('standing_line')}</p>}
      {run.trouble && <Notice glyph="dash" title={TROUBLE[run.trouble][0]} sentence={TROUBLE[run.trouble][1]} />}
      {run.coverage && <CoverageLines coverage={run.coverage} links={links} pageHost={run.page ?? ''} />}
      {run.leftOut > 0 && <p class="note">{t('bulk_left_out', { n: run.leftOut })}</p>}
      {run.ofSession && <p class="note">{t(run.isPrivate ? 'bulk_private' : 'bulk_session')}</p>}
    </header>
  );
}

/** What a screen reader hears of the progress: a quarter of the way at a time, and the end. */
export function spoken(done: number, total: number): number {
  if (done >= total) return total;
  const quarter = total / 4;
  return Math.min(done, Math.ceil(Math.floor(done / quarter) * quarter));
}
