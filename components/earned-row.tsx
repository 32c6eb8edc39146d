import type { DateValue, Fact } from '../lib/facts/model.ts';
import { ageOf, formatDate, hasEnded } from '../lib/i18n/dates.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

interface Props {
  label: MessageKey;
  date: Fact<DateValue>;
  ends: Fact<string> | null;
  checkedAt: string;
  row: RowContext;
}

/** When it was earned, how long ago, and when it ends. Old is never marked as bad. */
export function EarnedRow({ label, date, ends, checkedAt, row }: Props) {
  const { language, t } = useWords();
  const now = new Date(checkedAt);
  const age = ageOf(date.value.date, now);
  return (
    <FactRow label={label} facts={ends ? [date, ends] : [date]} row={row}>
      <bdi>{formatDate(date.value.date, language)}</bdi>
      {age && <span class="muted"> · {t(age.key, age.params)}</span>}
      {ends && (
        <p class="muted">
          <Say words={hasEnded(ends.value, now) ? 'ended_on' : 'ends_on'} params={{ date: ends.value }} />
        </p>
      )}
    </FactRow>
  );
}
