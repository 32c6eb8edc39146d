import type { RunRow, RunView } from '../../lib/messages/views.ts';
import { Confirm } from '../confirm.tsx';
import { useWords } from '../language.tsx';
import { isFinished } from './groups.ts';
import { runCsv } from './run-csv.ts';
import type { BulkEvents } from './view.ts';

type Props = { run: RunView; shown: RunRow[]; newer: ReadonlyMap<string, string> } & Pick<
  BulkEvents,
  'onCheckAgain' | 'onDownload' | 'onErase'
>;

/** What can be done with the table: take it away (all of it, or what the filter leaves), check again, erase. */
export function RunActions({ run, shown, newer, onCheckAgain, onDownload, onErase }: Props) {
  const words = useWords();
  const { t } = words;
  const all = shown.length === run.rows.length;
  return (
    <div class="run-actions">
      <button type="button" class="button" disabled={shown.length === 0} onClick={() => onDownload(runCsv(words, shown, newer))}>
        {t(all ? 'bulk_download' : 'bulk_download_shown', { n: shown.length })}
      </button>
      <button type="button" class="button" disabled={!run.rows.every(isFinished)} onClick={() => onCheckAgain(null)}>
        {t('bulk_check_all')}
      </button>
      <Confirm
        button="bulk_erase"
        name="bulk_erase_this"
        question="bulk_erase_sure"
        yes="bulk_erase"
        onYes={() => onErase(run.id)}
      />
    </div>
  );
}
