import type { ComponentChildren } from 'preact';
import type { Fact, Facts } from '../lib/facts/model.ts';
import { formatDate } from '../lib/i18n/dates.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { Assessment, Result } from './assessment-row.tsx';
import { dateLabel } from './earned-row.tsx';
import { FactRow } from './fact-row.tsx';
import { kindWords } from './kind-words.ts';
import { useWords } from './language.tsx';
import { languageName } from './language-name.ts';
import { Quote } from './quote.tsx';
import { SafeLink } from './safe-link.tsx';
import { Text } from './text.tsx';

const WORDS = [
  ['effort', 'fact_effort'],
  ['level', 'fact_level'],
  ['recipientName', 'fact_recipient'],
  ['partner', 'fact_partner'],
] as const;

/** Every fact of the credential, each with who says it and how we know. */
export function EverythingStated({ facts, host }: { facts: Facts; host: string }) {
  const { language, find } = useWords();
  const row = (label: MessageKey, fact: Fact<unknown> | readonly Fact<unknown>[], value: ComponentChildren) => (
    <FactRow label={label} facts={Array.isArray(fact) ? fact : [fact as Fact<unknown>]} row={{ host, common: undefined }}>
      {value}
    </FactRow>
  );
  const text = (label: MessageKey, fact: Fact<string> | null, max = 200) =>
    fact && row(label, fact, <Text value={fact.value} max={max} />);
  const { kind, language: taught, issueDate, expires, criteria, criteriaUrl, tags } = facts;
  return (
    <dl class="stated">
      {text('fact_title', facts.title, 300)}
      {text('fact_issuer', facts.issuerName)}
      {kind && row('fact_kind', kind, <Text value={kindWords(kind.value, find)} />)}
      {WORDS.map(([name, label]) => text(label, facts[name]))}
      {taught && row('fact_language', taught, <Text value={languageName(taught.value, language) ?? taught.value} max={200} />)}
      {issueDate && row(dateLabel(issueDate.value.field), issueDate, <bdi>{formatDate(issueDate.value.date, language)}</bdi>)}
      {expires && row('fact_ends', expires, <bdi>{formatDate(expires.value, language)}</bdi>)}
      {facts.assessments.map((fact) =>
        row(
          'fact_assessment',
          fact,
          <>
            <Assessment value={fact.value} />
            {fact.value.description && (
              <p>
                <Text value={fact.value.description} max={600} />
              </p>
            )}
          </>,
        ),
      )}
      {facts.results.map((fact) =>
        row(
          'fact_result',
          fact,
          <>
            <Result value={fact.value} />
            {fact.value.status && <Text value={fact.value.status} max={80} />}
          </>,
        ),
      )}
      {criteria && row('fact_criteria', criteria, <Quote fact={criteria} max={1200} />)}
      {criteriaUrl && row('fact_criteria', criteriaUrl, <SafeLink href={criteriaUrl.value} />)}
      {text('fact_description', facts.description, 1200)}
      {facts.skills.length > 0 && row('fact_skills', facts.skills, <Skills skills={facts.skills} />)}
      {tags && row('fact_tags', tags, <Text value={tags.value.join(', ')} max={300} />)}
    </dl>
  );
}

const Skills = ({ skills }: { skills: Facts['skills'] }) => (
  <ul>
    {skills.slice(0, 30).map(({ path, value: { name, url, framework } }) => (
      <li key={path}>
        {url === null ? <Text value={name} max={120} /> : <SafeLink href={url} label={name} foreign />}
        {framework !== null && (
          <span class="muted">
            {' '}
            <Text value={framework} max={60} />
          </span>
        )}
      </li>
    ))}
  </ul>
);
