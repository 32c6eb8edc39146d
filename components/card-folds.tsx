import type { ComponentChildren } from 'preact';
import { isBadge } from '../lib/facts/no-badge.ts';
import { questionsOf } from '../lib/facts/questions.ts';
import { agree, differencesOf } from '../lib/report/differences.ts';
import { levelOne } from '../lib/report/level-one.ts';
import type { Report } from '../lib/report/report.ts';
import { CardPart } from './card-part.tsx';
import { Fold } from './fold.tsx';
import { useWords } from './language.tsx';
import { Questions } from './questions.tsx';
import type { CardActs } from './view.ts';

interface Props {
  report: Report;
  host: string;
  onCopy: CardActs['onCopy'];
  /** What was known of it earlier. */
  last: ComponentChildren;
  /** About hosts that wait, where the badge itself does not. */
  question: ComponentChildren;
}

/** Level 2, each part a line that opens. Under `invalid` only how we know. */
export function CardFolds({ report, host, last, onCopy, question }: Props) {
  const { t } = useWords();
  const show = levelOne(report);
  const comparisons = show === 'nothing' ? [] : (report.page?.comparisons ?? []);
  const isOpen = show === 'facts';
  const isRead = report.facts !== null && report.credential?.format !== 'presentation' && isBadge(report);
  const questions = isOpen || show === 'page' ? questionsOf(report) : [];
  return (
    <div class="folds">
      {last}
      {question && (
        <Fold title={t('fold_more_to_ask', { hosts: report.permissionNeeded.slice(0, 3).join(', ') })}>{question}</Fold>
      )}
      {comparisons.length > 0 && (
        <Fold title={t(agree(comparisons) ? 'compare_agree' : 'compare_title')} open={isOpen && differencesOf(report).length > 0}>
          <CardPart name="compared" {...{ report, host }} />
        </Fold>
      )}
      {isOpen && isRead && (
        <Fold title={t('fold_elements')}>
          <CardPart name="elements" {...{ report, host }} />
        </Fold>
      )}
      {report.facts && show !== 'nothing' && (
        <Fold title={t(show === 'title' ? 'fold_was_stated' : 'fold_stated')}>
          <CardPart name="stated" {...{ report, host }} />
        </Fold>
      )}
      {isOpen && isRead && report.axes.authentic !== 'unknown' && (
        <Fold title={t('fold_metadata')}>
          <CardPart name="metadata" {...{ report, host }} />
        </Fold>
      )}
      {questions.length > 0 && (
        <Fold title={t('fold_questions', { n: questions.length })}>
          <Questions {...{ questions, onCopy }} />
        </Fold>
      )}
      <Fold title={t('fold_checks', { n: report.checks.length })}>
        <CardPart name="checks" {...{ report, host }} />
      </Fold>
    </div>
  );
}
