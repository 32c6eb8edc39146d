import { ageOf, formatTime } from '../lib/i18n/dates.ts';
import { wasAnswered } from '../lib/report/answered.ts';
import type { Report } from '../lib/report/report.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

/** The same moment with the reader's calendar date in its ISO form. */
const local = (at: Date): Date => new Date(at.getTime() - at.getTimezoneOffset() * 60_000);

/** When a report was made: today its time, else its date and age. Old is never shown as bad, and what nobody answered is not called checked. */
export function CheckedAt({ report, now = new Date() }: { report: Report; now?: Date | undefined }) {
  const at = report.checkedAt;
  const { language, t } = useWords();
  const date = local(new Date(at)).toISOString();
  const age = ageOf(date, local(now));
  return (
    <time dateTime={at}>
      {age === null || age.key === 'age_today' ? (
        t(wasAnswered(report) ? 'panel_checked_at' : 'panel_asked_at', { time: formatTime(at, language) })
      ) : (
        <Say words="panel_checked_on" params={{ date, age: t(age.key, age.params) }} />
      )}
    </time>
  );
}
