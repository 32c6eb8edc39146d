import type { ComponentChildren } from 'preact';
import type { Fact, Facts } from '../lib/facts/model.ts';
import { formatDate } from '../lib/i18n/dates.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import type { Report } from '../lib/report/report.ts';
import { levelWords } from '../lib/report/words/about-words.ts';
import { supervisionWords } from '../lib/report/words/assessment-words.ts';
import { dateLabel } from '../lib/report/words/date-label.ts';
import { kindWords } from '../lib/report/words/kind-words.ts';
import { isInBadge } from '../lib/report/words/portfolio-words.ts';
import { frameworkWords } from '../lib/report/words/skill-words.ts';
import { deliveryWords, effortWords, languageWords, qualityWords, stackWords } from '../lib/report/words/stated-words.ts';
import { Assessment, OpenStatus, Result } from './assessment-row.tsx';
import { EndorsementLine, EndorserWords } from './endorsement-line.tsx';
import { endorsementFact, Named } from './endorsement-row.tsx';
import { mainFact, rowContext } from './fact-list.tsx';
import { FactRow } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Quote } from './quote.tsx';
import { SafeLink } from './safe-link.tsx';
import { Speaker } from './speaker.tsx';
import { Text } from './text.tsx';
import { InBadge, Work } from './work.tsx';

/** More of one thing than this is a list that nobody reads. */
const MOST = 30;

/** Every fact of the credential, each with who says it and how we know. */
export function EverythingStated({ report, facts, host }: { report: Report; facts: Facts; host: string }) {
  const speech = useWords();
  const { language, find, t } = speech;
  const main = mainFact(facts);
  const context = rowContext(main, host, t);
  /** One row for all facts of a name; nothing where there is none. */
  function row<T>(
    label: MessageKey,
    of: Fact<T> | readonly Fact<T>[] | null,
    show: (value: T, fact: Fact<T>) => ComponentChildren,
  ) {
    const facts = [of ?? []].flat() as Fact<T>[];
    if (facts.length === 0) return null;
    return (
      <FactRow label={label} facts={facts} row={context}>
        {facts.slice(0, MOST).map((one) => (
          <div key={one.path}>{show(one.value, one)}</div>
        ))}
      </FactRow>
    );
  }
  const text = (value: string) => <Text value={value} max={300} />;
  const prose = (value: string) => <Text value={value} max={1200} />;
  const { issueDate } = facts;
  const { portfolio, endorsements } = report;
  const links = portfolio.filter((one) => !isInBadge(one));
  return (
    <>
      {main && (
        <p class="said">
          <Speaker fact={main} host={host} />
        </p>
      )}
      <dl class="stated">
        {row('fact_title', facts.title, text)}
        {row('fact_kind', facts.kind, (kind) => text(kindWords(kind, find)))}
        {row('fact_issuer', facts.issuerName, text)}
        {row('fact_awarding_body', facts.awardingBody, text)}
        {row('fact_country', facts.country, text)}
        {row('fact_partner', facts.partner, text)}
        {row('fact_recipient', facts.recipientName, text)}
        {issueDate && row(dateLabel(report, issueDate.value.field), issueDate, ({ date }) => text(formatDate(date, language)))}
        {row('fact_ends', facts.expires, (date) => text(formatDate(date, language)))}
        {row('fact_workload', facts.workload, (value) => text(effortWords(value, speech)))}
        {row('fact_level', facts.levels, (value) => text(levelWords(value)))}
        {row('fact_language', facts.languages, (value) => text(languageWords(value, speech)))}
        {row('fact_delivery', facts.delivery, (value) => text(deliveryWords(value, speech)))}
        {row('fact_prerequisites', facts.prerequisites, prose)}
        {row('fact_assessment', facts.assessments, (value) => (
          <>
            <Assessment value={value} />
            {value.description && <p class="muted">{prose(value.description)}</p>}
          </>
        ))}
        {row('fact_supervision', facts.supervision, (value) => text(value.label ?? supervisionWords(value, t)))}
        {row('fact_result', facts.results, (value) => (
          <>
            <OpenStatus value={value} />
            <Result value={value} />
          </>
        ))}
        {row('fact_assessor', facts.assessor, text)}
        {row('fact_outcomes', facts.outcomes, prose)}
        {row('fact_criteria', facts.criteria, (_, fact) => (
          <Quote fact={fact} max={1200} />
        ))}
        {row('fact_criteria', facts.criteriaUrl, (url) => (
          <SafeLink href={url} />
        ))}
        {row('fact_description', facts.description, prose)}
        {row('fact_skills', facts.skills, (skill) => (
          <>
            {skill.url === null ? (
              <Text value={skill.name} max={120} />
            ) : (
              <SafeLink href={skill.url} label={skill.name} foreign />
            )}
            {skill.framework !== null && <span class="muted"> {text(frameworkWords(skill, t) ?? '')}</span>}
          </>
        ))}
        {row('fact_version', facts.version, text)}
        {row('fact_field_of_study', facts.fieldOfStudy, text)}
        {row('fact_tags', facts.tags, (tags) => text(tags.slice(0, MOST).join(', ')))}
        {row('fact_endorsement', endorsements.map(endorsementFact), (one) => (
          <>
            <EndorsementLine endorsement={one} />
            <EndorserWords endorsement={one} />
          </>
        ))}
        {row('fact_listed', facts.listedEndorsers, (_, fact) => (
          <Named fact={fact} />
        ))}
        {row('fact_platform_marks', facts.platformMarks, text)}
        {row('fact_quality', facts.quality, (value) => (
          <>
            {text(qualityWords(value, issueDate?.value.date ?? null, speech))}{' '}
            {value.url !== null && <SafeLink href={value.url} />}
          </>
        ))}
        {row('fact_stack', facts.stack, (value) => text(stackWords(value, speech)))}
        {links.length > 0 && (
          <FactRow label="fact_portfolio" facts={links.map(({ fact }) => fact)} row={context}>
            {links.slice(0, MOST).map((work) => (
              <Work key={work.fact.path} work={work} whole />
            ))}
            <p class="said">{t('portfolio_note')}</p>
          </FactRow>
        )}
        {row(
          'fact_in_badge',
          portfolio.filter(isInBadge).map((work) => ({ ...work.fact, value: work })),
          (work) => (
            <InBadge work={work} max={1200} />
          ),
        )}
      </dl>
    </>
  );
}
