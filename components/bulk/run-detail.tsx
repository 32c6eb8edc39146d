import { useEffect, useRef } from 'preact/hooks';
import { formatTime } from '../../lib/i18n/dates.ts';
import type { RunRow } from '../../lib/messages/views.ts';
import { BadgeCard } from '../badge-card.tsx';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../language.tsx';
import { PendingCard } from '../pending-card.tsx';
import { PermissionRequest } from '../permission-request.tsx';
import { Say } from '../say.tsx';
import type { CardActs } from '../view.ts';
import { asView } from './row-words.ts';

interface Props {
  row: RunRow;
  onClose(): void;
  acts: CardActs & { onRecheck(): void };
  onAllow(hosts: string[]): void;
}

/** One badge of the table, with everything that the panel shows of it. */
export function RunDetail({ row, onClose, ...events }: Props) {
  const { t } = useWords();
  const aside = useRef<HTMLElement>(null);
  useEffect(() => aside.current?.focus({ preventScroll: true }), []);
  return (
    <aside class="panel run-detail" id="run-detail" aria-label={t('bulk_detail')} tabIndex={-1} ref={aside}>
      <div class="bar">
        <strong>{t('bulk_detail')}</strong>
        <span class="ways">
          <IconButton icon="close" label="action_close" onClick={onClose} />
        </span>
      </div>
      <Shown row={row} {...events} />
    </aside>
  );
}

function Shown({ row, acts, onAllow }: Omit<Props, 'onClose'>) {
  const { language, t } = useWords();
  if (row.state.name === 'done') {
    // Nobody answered just now: the report before says more, and when it was made.
    const report = row.last ?? row.state.report;
    return (
      <>
        {row.last && (
          <p class="note last">
            <Say words="bulk_last" params={{ date: row.last.checkedAt, time: formatTime(row.last.checkedAt, language) }} />
          </p>
        )}
        <BadgeCard
          report={report}
          acts={acts}
          slots={{ ask: (hosts) => <PermissionRequest hosts={hosts} onAllow={onAllow} /> }}
        />
      </>
    );
  }
  if (row.link !== null || row.entry !== null) return <PendingCard view={asView(row)} onCheck={acts.onRecheck} />;
  return (
    <div class="reading">
      <p>{t(row.state.name === 'failed' ? 'bulk_row_failed' : 'panel_checking')}</p>
      {row.state.name === 'failed' && (
        <button type="button" class="primary" onClick={acts.onRecheck}>
          {t('action_check_one')}
        </button>
      )}
    </div>
  );
}
