import { formatDate } from '../../lib/i18n/dates.ts';
import { useWords } from '../language.tsx';
import { Marks } from './marks.tsx';
import type { PopupProps } from './popup-state.ts';

/** What holds here: the list that headlines go by, marks on this site, and where to say that something is wrong. */
export function Foot({ page, list, onMarks, onOptions, onReportTrouble }: PopupProps) {
  const { t, language } = useWords();
  return (
    <footer class="foot">
      {list && (
        <p>
          {list.issuers === 0 || list.changedAt === null
            ? t('popup_no_list')
            : t('popup_list', { n: list.issuers, date: formatDate(list.changedAt.slice(0, 10), language) })}
        </p>
      )}
      {page.kind === 'ready' && page.marks && (
        <Marks key={page.pageHost} host={page.pageHost} marks={page.marks} onMarks={onMarks} />
      )}
      <p class="links">
        <button type="button" class="link" onClick={onOptions}>
          {t('popup_options')}
        </button>
        {page.kind === 'ready' && (
          <button type="button" class="link" onClick={onReportTrouble}>
            {t('popup_trouble')}
          </button>
        )}
      </p>
    </footer>
  );
}
