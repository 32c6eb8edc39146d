import type { AssessmentValue, Fact, Facts, ResultValue, SupervisionValue } from '../lib/facts/model.ts';
import { assessmentWords, openStatus, resultWords, supervisionWords } from '../lib/report/words/assessment-words.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Quote } from './quote.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

/** One assessment: the issuer's own word first, then our plain grouping and what else is stated about it; nothing of what is not stated. */
export function Assessment({ value, beside = [] }: { value?: AssessmentValue; beside?: readonly Fact<SupervisionValue>[] }) {
  const { t } = useWords();
  const parts = [...(value ? assessmentWords(value, t) : []), ...beside.map((one) => supervisionWords(one.value, t))];
  return (
    parts.length > 0 && (
      <p>
        <Parts of={parts} />
      </p>
    )
  );
}

/** One result on its scale. */
export function Result({ value }: { value: ResultValue }) {
  const { t } = useWords();
  const { parts, bounds } = resultWords(value, t);
  if (parts.length + bounds.length === 0) return null;
  return (
    <p>
      <Parts of={parts} />
      {bounds.length > 0 && (
        <span class="muted">
          {' ('}
          <Text value={bounds.join(', ')} />)
        </span>
      )}
    </p>
  );
}

const Parts = ({ of }: { of: string[] }) => (
  <>
    {of.map((part, index) => (
      <>
        {index > 0 && ' · '}
        <Text value={part} max={120} />
      </>
    ))}
  </>
);

/** That it was failed, left or is still under way. */
export function OpenStatus({ value }: { value: ResultValue }) {
  const status = openStatus(value);
  return (
    status !== null && (
      <p class="note">
        <Say words="result_status" params={{ status }} />
      </p>
    )
  );
}

/** How it was assessed; else the issuer's own criteria in quotation marks, out of which nothing is read. */
export function AssessmentRow({
  facts: { assessments, supervision, results, criteria },
  row,
}: {
  facts: Facts;
  row: RowContext;
}) {
  // Of several assessments nobody says which one was supervised.
  const isOne = assessments.length === 1;
  const ofAll = <Assessment beside={isOne ? [] : supervision} />;
  if (assessments.length > 0 || results.length > 0) {
    return (
      <FactRow label="fact_assessment" facts={[...assessments, ...supervision, ...results]} row={row}>
        {results.slice(0, 3).map(({ path, value }) => (
          <OpenStatus key={path} value={value} />
        ))}
        {assessments.slice(0, 3).map((fact) => (
          <Assessment key={fact.path} value={fact.value} beside={isOne ? supervision : []} />
        ))}
        {ofAll}
        {results.slice(0, 2).map((fact) => (
          <Result key={fact.path} value={fact.value} />
        ))}
      </FactRow>
    );
  }
  const stated = [...supervision, criteria].filter((fact) => fact !== null);
  if (stated.length === 0) return null;
  return (
    <FactRow label="fact_assessment" facts={stated} row={row}>
      {ofAll}
      {criteria && <Quote fact={criteria} max={180} />}
    </FactRow>
  );
}
