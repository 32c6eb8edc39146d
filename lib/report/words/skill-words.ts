import type { SkillValue } from '../../facts/model.ts';
import type { Speech } from './speech.ts';

/** An address that leads into a framework says that a skill stands in it; a framework that is only named is a label (employer facts, Q10 trap b). */
const countKey = ({ recognised }: SkillValue) => (recognised === 'known' ? 'skills_in' : 'skills_labelled');

/** How many of `stated` skills stand in which framework, those first. */
export function skillCounts(skills: readonly SkillValue[], stated: number, t: Speech['t']): string[] {
  const named = skills.filter(({ framework }) => framework !== null);
  const labels = stated - named.length;
  return [
    ...(['skills_in', 'skills_labelled'] as const).flatMap((key) =>
      [
        ...Map.groupBy(
          named.filter((one) => countKey(one) === key),
          ({ framework }) => framework ?? '',
        ),
      ]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([framework, { length: n }]) => t(key, { n, framework })),
    ),
    ...(labels > 0 ? [t('skills_labels', { n: labels })] : []),
  ];
}

/** The framework of one skill. */
export const frameworkWords = ({ framework, recognised }: SkillValue, t: Speech['t']): string | null =>
  framework === null || recognised === 'known' ? framework : t('skill_labelled', { framework });
