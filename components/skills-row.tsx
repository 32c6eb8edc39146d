import type { Facts, SkillValue } from '../lib/facts/model.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

const SHOWN = 4;

/** How many skills stand in which framework, the known frameworks first. */
function frameworksOf(skills: SkillValue[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { framework } of skills) if (framework !== null) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Skills by name, and what they are linked to. */
export function SkillsRow({ facts: { skills, tags }, row }: { facts: Facts; row: RowContext }) {
  const { t } = useWords();
  const values = skills.map(({ value }) => value);
  const stated = skills.length > 0 ? values.map(({ name }) => name) : (tags?.value ?? []);
  if (stated.length === 0) return null;
  // An address is no name: its framework alone says what it is.
  const addresses = values.filter(({ name, url, framework }) => framework !== null && name === url).map(({ name }) => name);
  const names = stated.filter((name) => !addresses.includes(name));
  const labels = stated.length - values.filter(({ framework }) => framework !== null).length;
  const counts = [
    ...frameworksOf(values).map(([framework, n]) => t('skills_in', { n, framework })),
    ...(labels > 0 ? [t('skills_labels', { n: labels })] : []),
  ];
  return (
    <FactRow label="fact_skills" facts={skills.length > 0 ? skills : tags ? [tags] : []} row={row}>
      {names.length > 0 && (
        <p>
          {names.slice(0, SHOWN).map((name, index) => (
            <>
              {index > 0 && ', '}
              <Text value={name} max={60} />
            </>
          ))}
          {names.length > SHOWN && <> {t('skills_more', { n: names.length - SHOWN })}</>}
        </p>
      )}
      <p class="muted">
        <Text value={counts.slice(0, 4).join(', ')} max={300} />
      </p>
    </FactRow>
  );
}
