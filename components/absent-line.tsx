import type { Report } from '../lib/report/report.ts';
import { absencesOf, isSilence } from '../lib/report/words/absence.ts';
import { useWords } from './language.tsx';

/** Everything that level 1 does not find, in one line, and that it says nothing about the person. */
export function AbsentLine({ report }: { report: Report }) {
  const { t } = useWords();
  const absences = absencesOf(report);
  if (absences.length === 0) return null;
  return (
    <p class="absent">
      {absences.map(({ key, names }) => (
        <span key={key}>
          {key === 'absent_portfolio'
            ? t('absent_alone', { absence: t(key) })
            : t('absent_list', { absence: t(key), what: names.map((name) => t(name).toLowerCase()).join(', ') })}{' '}
        </span>
      ))}
      {absences.some(isSilence) && t('absent_footnote')}
    </p>
  );
}
