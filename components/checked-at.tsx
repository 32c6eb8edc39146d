import { ageOf, formatTime } from '../lib/i18n/dates.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

/** The same moment with the reader's calendar date in its ISO form. */
const local = (at: Date): Date => new Date(at.getTime() - at.getTimezoneOffset() * 60_000);

/** When a report was made: today its time, else its date and age. Old is never shown as bad. */
export function CheckedAt({ at, now = new Date() }: { at: string; now?: Date | undefined }) {
  const { language, t } = useWords();
  const date = local(new Date(at)).toISOString();
  const age = ageOf(date, local(now));
  return (
    <time dateTime={at}>
      {age === null || age.key === 'age_today' ? (
        t('panel_checked_at', { time: formatTime(at, language) })
      ) : (
        <Say words="panel_checked_on" params={{ date, age: t(age.key, age.params) }} />
      )}
    </time>
  );
}
