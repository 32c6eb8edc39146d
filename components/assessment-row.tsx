import type { AssessmentGroup, AssessmentValue, Facts, ResultValue } from '../lib/facts/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Quote } from './quote.tsx';
import { Text } from './text.tsx';

/** Our plain word for the group of an assessment; null where the issuer's own word has to do. */
function groupKey(group: AssessmentGroup): MessageKey | null {
  switch (group) {
    case 'project':
      return 'assessment_project';
    case 'practical':
      return 'assessment_practical';
    case 'exam':
      return 'assessment_exam';
    case 'quiz':
      return 'assessment_quiz';
    case 'coursework':
      return 'assessment_coursework';
    case 'attendance':
      return 'assessment_attendance';
    case 'prior-learning':
      return 'assessment_prior_learning';
    case 'peer':
      return 'assessment_peer';
    case 'group':
      return 'assessment_group';
    case 'other':
      return null;
  }
}

/** One assessment: the issuer's own word first, then our plain grouping and what else is stated about it. */
export function Assessment({ value }: { value: AssessmentValue }) {
  const { t } = useWords();
  const key = groupKey(value.group);
  const group = key === null || value.label.toLowerCase().includes(t(key).toLowerCase()) ? null : t(key);
  const more = [
    group,
    value.groupWork === null ? null : t(value.groupWork ? 'assessment_group_work' : 'assessment_individual'),
    value.supervision &&
      (/supervis/i.test(value.supervision) ? value.supervision : t('assessment_supervision', { what: value.supervision })),
    value.identityChecked === true ? t('assessment_identity') : null,
  ].filter((part): part is string => part !== null && part !== '');
  return (
    <p>
      <Text value={value.label} max={120} />
      {more.map((part) => (
        <>
          {' · '}
          <Text value={part} />
        </>
      ))}
    </p>
  );
}

/** One result on its scale. */
export function Result({ value }: { value: ResultValue }) {
  const { t } = useWords();
  const scale = [
    value.pass && t('result_pass', { pass: value.pass }),
    value.scale && t('result_scale', { scale: value.scale }),
  ].filter(Boolean);
  return (
    <p>
      {value.name && (
        <>
          <Text value={value.name} max={80} />
          {' · '}
        </>
      )}
      <Text value={value.value} max={80} />
      {scale.length > 0 && (
        <span class="muted">
          {' ('}
          <Text value={scale.join(', ')} />)
        </span>
      )}
    </p>
  );
}

/** How it was assessed; else the issuer's own criteria in quotation marks, out of which nothing is read. */
export function AssessmentRow({ facts: { assessments, results, criteria }, row }: { facts: Facts; row: RowContext }) {
  if (assessments.length > 0 || results.length > 0) {
    return (
      <FactRow label="fact_assessment" facts={[...assessments, ...results]} row={row}>
        {assessments.slice(0, 3).map((fact) => (
          <Assessment key={fact.path} value={fact.value} />
        ))}
        {results.slice(0, 2).map((fact) => (
          <Result key={fact.path} value={fact.value} />
        ))}
      </FactRow>
    );
  }
  if (criteria === null) return null;
  return (
    <FactRow label="fact_assessment" facts={[criteria]} row={row}>
      <Quote fact={criteria} max={180} />
    </FactRow>
  );
}
