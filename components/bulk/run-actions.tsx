import type { RunRow, RunView } from '../../lib/messages/views.ts';
import { useWords } from '../language.tsx';
import { EraseButton } from './erase-button.tsx';
import { isFinished } from './groups.ts';
import { runCsv } from './run-csv.ts';
import type { BulkEvents } from './view.ts';

type Props = { run: RunView; shown: RunRow[] } & Pick<BulkEvents, 'onCheckAgain' | 'onDownload' | 'onErase'>;

/** What can be done with the table: take it away (all of it, or what the filter leaves), check again, erase. */
export function RunActions({ run, shown, onCheckAgain, onDownload, onErase }: Props) {
  const words = useWords();
  const { t } = words;
  const all = shown.length === run.rows.length;
  return (
    <div class="run-actions">
      <button type="button" class="button" disabled={shown.length === 0} onClick={() => onDownload(runCsv(words, shown))}>
        {t(all ? 'bulk_download' : 'bulk_download_shown', { n: shown.length })}
      </button>
      <button type="button" class="button" disabled={!run.rows.every(isFinished)} onClick={() => onCheckAgain(null)}>
        {t('bulk_check_all')}
      </button>
      <EraseButton label="bulk_erase_this" onErase={() => onErase(run.id)} />
    </div>
  );
}
