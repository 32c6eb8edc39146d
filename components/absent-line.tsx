import type { MessageKey } from '../lib/i18n/words.ts';
import type { Report } from '../lib/report/report.ts';
import { absencesOf } from '../lib/report/words/absence.ts';
import { useWords } from './language.tsx';

/** Somebody left it out. What was not read, not checked or not included may well be there. */
const IS_SILENCE: readonly MessageKey[] = ['absent_issuer', 'absent_endorsement', 'absent_portfolio', 'absent_file'];

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
      {absences.some(({ key }) => IS_SILENCE.includes(key)) && t('absent_footnote')}
    </p>
  );
}
