import type { Fact } from '../lib/facts/model.ts';
import type { Report } from '../lib/report/report.ts';
import { AbsentLine } from './absent-line.tsx';
import { AssessmentRow } from './assessment-row.tsx';
import { EarnedRow } from './earned-row.tsx';
import { EndorsementRow } from './endorsement-row.tsx';
import { useWords } from './language.tsx';
import { PortfolioList } from './portfolio-list.tsx';
import { SkillsRow } from './skills-row.tsx';
import { Speaker } from './speaker.tsx';
import { speakerWords } from './speaker-words.ts';
import type { CardSlots } from './view.ts';

/** Level 1: the facts that employers ask for. Who says them stands once above; a row by somebody else says so itself. */
export function FactList({
  report,
  host,
  endorser,
}: {
  report: Report;
  host: string;
  endorser: CardSlots['endorser'] | undefined;
}) {
  const { t } = useWords();
  const { facts } = report;
  if (facts === null) return <AbsentLine report={report} />;
  const main: Fact<unknown> | null = facts.issueDate ?? facts.title ?? facts.criteria;
  const words = main && speakerWords(main, host);
  const row = { host, common: words ? t(words.key, words.params) : undefined };
  return (
    <section class="facts">
      {main && (
        <p class="said">
          <Speaker fact={main} host={host} />
        </p>
      )}
      <dl>
        {facts.issueDate && <EarnedRow date={facts.issueDate} ends={facts.expires} checkedAt={report.checkedAt} row={row} />}
        <AssessmentRow facts={facts} row={row} />
        <EndorsementRow report={report} row={row} endorser={endorser} />
        <PortfolioList items={report.portfolio} row={row} />
        <SkillsRow facts={facts} row={row} />
      </dl>
      <AbsentLine report={report} />
    </section>
  );
}
