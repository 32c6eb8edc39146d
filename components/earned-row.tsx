import type { DateValue, Fact } from '../lib/facts/model.ts';
import { ageOf, formatDate } from '../lib/i18n/dates.ts';
import { DATE_LABELS } from '../lib/report/words/date-label.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

interface Props {
  date: Fact<DateValue>;
  ends: Fact<string> | null;
  checkedAt: string;
  row: RowContext;
}

/** When it was earned, how long ago, and when it ends. Old is never marked as bad. */
export function EarnedRow({ date, ends, checkedAt, row }: Props) {
  const { language, t } = useWords();
  const now = new Date(checkedAt);
  const age = ageOf(date.value.date, now);
  const ended = ends !== null && Date.parse(ends.value) < now.getTime();
  return (
    <FactRow label={DATE_LABELS[date.value.field]} facts={ends ? [date, ends] : [date]} row={row}>
      <bdi>{formatDate(date.value.date, language)}</bdi>
      {age && <span class="muted"> · {t(age.key, age.params)}</span>}
      {ends && (
        <p class="muted">
          <Say words={ended ? 'ended_on' : 'ends_on'} params={{ date: ends.value }} />
        </p>
      )}
    </FactRow>
  );
}
