import type { Facts, SkillValue } from '../lib/facts/model.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

/** One line takes no more. */
const SHOWN = 8;

/** How many skills stand in which framework, the known frameworks first. */
function frameworksOf(skills: SkillValue[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { framework } of skills) if (framework !== null) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** What the skills are linked to, and as many of their names as one line takes; all of them stand under everything stated. */
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
      <p class="one-line">
        <Text value={counts.slice(0, 4).join(', ')} max={160} />
        {names.length > 0 && (
          <span class="muted">
            {' · '}
            <Text value={names.slice(0, SHOWN).join(', ')} max={160} />
          </span>
        )}
      </p>
    </FactRow>
  );
}
