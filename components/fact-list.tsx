import type { Fact, Facts } from '../lib/facts/model.ts';
import { isBadge } from '../lib/facts/no-badge.ts';
import type { Report } from '../lib/report/report.ts';
import { dateLabel } from '../lib/report/words/date-label.ts';
import { speakerWords } from '../lib/report/words/speaker-words.ts';
import type { Speech } from '../lib/report/words/speech.ts';
import { AbsentLine } from './absent-line.tsx';
import { AssessmentRow } from './assessment-row.tsx';
import { EarnedRow } from './earned-row.tsx';
import { EndorsementRow } from './endorsement-row.tsx';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { PortfolioList } from './portfolio-list.tsx';
import { Quote } from './quote.tsx';
import { SkillsRow } from './skills-row.tsx';
import { Speaker } from './speaker.tsx';
import type { CardSlots, Compare } from './view.ts';

/** Whose speaker is named once for all facts of level 1. */
export const mainFact = ({ issueDate, title, criteria }: Facts): Fact<unknown> | null => issueDate ?? title ?? criteria;

/** Whoever speaks for the section is named once above it; a row by somebody else says so itself. */
export function rowContext(main: Fact<unknown> | null, host: string, t: Speech['t']): RowContext {
  const words = main && speakerWords(main, host);
  return { host, common: words ? t(words.key, words.params) : undefined };
}

interface Props {
  report: Report;
  host: string;
  endorser: CardSlots['endorser'] | undefined;
  compare: Compare | undefined;
}

/** Level 1: the facts that employers ask for. */
export function FactList({ report, host, endorser, compare }: Props) {
  const { t } = useWords();
  const { facts } = report;
  if (facts === null) return <AbsentLine report={report} />;
  const main = mainFact(facts);
  const row = rowContext(main, host, t);
  const { issueDate, expires, description } = facts;
  return (
    <section class="facts">
      {main && (
        <p class="said">
          <Speaker fact={main} host={host} />
        </p>
      )}
      <dl>
        {issueDate && (
          <EarnedRow
            label={dateLabel(report, issueDate.value.field)}
            date={issueDate}
            ends={expires}
            checkedAt={report.checkedAt}
            row={row}
          />
        )}
        {!isBadge(report) && description && (
          <FactRow label="fact_description" facts={[description]} row={row}>
            <Quote fact={description} max={300} />
          </FactRow>
        )}
        <AssessmentRow facts={facts} row={row} />
        <EndorsementRow report={report} row={row} endorser={endorser} />
        <PortfolioList items={report.portfolio} row={row} compare={compare} />
        <SkillsRow facts={facts} row={row} />
      </dl>
      <AbsentLine report={report} />
    </section>
  );
}
