import type { Report } from '../../lib/report/report.ts';
import type { ListInUse } from '../../lib/trust/list-in-use.ts';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';

interface Props {
  report: Report;
  list: ListInUse | null;
  version: string;
}

/** What a sheet needs to be read elsewhere: where the badge is, the list that was used, when, by what, and what a sheet is not. */
export function SheetFoot({ report, list, version }: Props) {
  const { t } = useWords();
  const { source, checkedAt } = report;
  const address = source.page ?? (source.kind === 'url' || source.kind === 'file' ? source.given : '');
  return (
    <footer class="sheet-foot">
      {address !== '' && (
        <p class="address">
          <Text value={address} max={2_000} />
        </p>
      )}
      <p>
        <Say words="summary_made" params={{ moment: checkedAt, version }} />
      </p>
      {list && (
        <p>
          {list.changedAt === null ? (
            t('popup_no_list')
          ) : (
            <Say words="popup_list" params={{ n: list.issuers, date: list.changedAt.slice(0, 10) }} />
          )}
        </p>
      )}
      <p>{t('sheet_note')}</p>
    </footer>
  );
}
