import type { Facts } from '../lib/facts/model.ts';
import { skillCounts } from '../lib/report/words/skill-words.ts';
import { FactRow, type RowContext } from './fact-row.tsx';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

/** One line takes no more. */
const SHOWN = 8;

/** What the skills are linked to, and as many of their names as a line takes; all of them stand under everything stated. */
export function SkillsRow({ facts: { skills, tags }, row }: { facts: Facts; row: RowContext }) {
  const { t } = useWords();
  const values = skills.map(({ value }) => value);
  const stated = skills.length > 0 ? values.map(({ name }) => name) : (tags?.value ?? []);
  if (stated.length === 0) return null;
  // An address is no name: its framework alone says what it is.
  const addresses = values.filter(({ name, url, framework }) => framework !== null && name === url).map(({ name }) => name);
  const names = stated.filter((name) => !addresses.includes(name));
  const label = skillCounts(values, stated.length, t).slice(0, 4).join(', ');
  return (
    <FactRow label="fact_skills" facts={skills.length > 0 ? skills : tags ? [tags] : []} row={row}>
      <p class="skills">
        <span class="one-line">
          <Text value={label} max={160} />
        </span>{' '}
        {names.length > 0 && (
          <span class="muted one-line">
            {'· '}
            <Text value={names.slice(0, SHOWN).join(', ')} max={160} />
          </span>
        )}
      </p>
    </FactRow>
  );
}
