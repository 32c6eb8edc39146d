import type { Facts } from '../lib/facts/model.ts';
import { formatDate } from '../lib/i18n/dates.ts';
import { Assessment, Result } from './assessment-row.tsx';
import { dateLabel } from './earned-row.tsx';
import { FactRow } from './fact-row.tsx';
import { kindWords } from './kind-words.ts';
import { useWords } from './language.tsx';
import { Quote } from './quote.tsx';
import { SafeLink } from './safe-link.tsx';
import { Text } from './text.tsx';

const WORDS = ['effort', 'level', 'language', 'recipientName', 'partner'] as const;
const LABELS = {
  effort: 'fact_effort',
  level: 'fact_level',
  language: 'fact_language',
  recipientName: 'fact_recipient',
  partner: 'fact_partner',
} as const;

/** Every fact of the credential, each with who says it and how we know. */
export function EverythingStated({ facts, host }: { facts: Facts; host: string }) {
  const { language, find } = useWords();
  const row = { host, common: undefined };
  return (
    <dl class="stated">
      {facts.title && (
        <FactRow label="fact_title" facts={[facts.title]} row={row}>
          <Text value={facts.title.value} max={300} />
        </FactRow>
      )}
      {facts.issuerName && (
        <FactRow label="fact_issuer" facts={[facts.issuerName]} row={row}>
          <Text value={facts.issuerName.value} max={200} />
        </FactRow>
      )}
      {facts.kind && (
        <FactRow label="fact_kind" facts={[facts.kind]} row={row}>
          <Text value={kindWords(facts.kind.value, find)} />
        </FactRow>
      )}
      {WORDS.map((name) => {
        const fact = facts[name];
        return (
          fact && (
            <FactRow key={name} label={LABELS[name]} facts={[fact]} row={row}>
              <Text value={fact.value} max={200} />
            </FactRow>
          )
        );
      })}
      {facts.issueDate && (
        <FactRow label={dateLabel(facts.issueDate.value.field)} facts={[facts.issueDate]} row={row}>
          <bdi>{formatDate(facts.issueDate.value.date, language)}</bdi>
        </FactRow>
      )}
      {facts.expires && (
        <FactRow label="fact_ends" facts={[facts.expires]} row={row}>
          <bdi>{formatDate(facts.expires.value, language)}</bdi>
        </FactRow>
      )}
      {facts.assessments.map((fact) => (
        <FactRow key={fact.path} label="fact_assessment" facts={[fact]} row={row}>
          <Assessment value={fact.value} />
          {fact.value.description && (
            <p>
              <Text value={fact.value.description} max={600} />
            </p>
          )}
        </FactRow>
      ))}
      {facts.results.map((fact) => (
        <FactRow key={fact.path} label="fact_result" facts={[fact]} row={row}>
          <Result value={fact.value} />
          {fact.value.status && <Text value={fact.value.status} max={80} />}
        </FactRow>
      ))}
      {facts.criteria && (
        <FactRow label="fact_criteria" facts={[facts.criteria]} row={row}>
          <Quote fact={facts.criteria} max={1200} />
        </FactRow>
      )}
      {facts.criteriaUrl && (
        <FactRow label="fact_criteria" facts={[facts.criteriaUrl]} row={row}>
          <SafeLink href={facts.criteriaUrl.value} />
        </FactRow>
      )}
      {facts.description && (
        <FactRow label="fact_description" facts={[facts.description]} row={row}>
          <Text value={facts.description.value} max={1200} />
        </FactRow>
      )}
      {facts.skills.length > 0 && (
        <FactRow label="fact_skills" facts={facts.skills} row={row}>
          <ul>
            {facts.skills.slice(0, 30).map(({ path, value }) => (
              <li key={path}>
                {value.url === null ? (
                  <Text value={value.name} max={120} />
                ) : (
                  <SafeLink href={value.url} label={value.name} foreign />
                )}
                {value.framework !== null && (
                  <span class="muted">
                    {' '}
                    <Text value={value.framework} max={60} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </FactRow>
      )}
      {facts.tags && (
        <FactRow label="fact_tags" facts={[facts.tags]} row={row}>
          <Text value={facts.tags.value.join(', ')} max={300} />
        </FactRow>
      )}
    </dl>
  );
}
