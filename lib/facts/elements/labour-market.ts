import type { SkillValue } from '../model.ts';
import { as, counts, itself, type Rule, SAID, thirdParties, those } from './rule.ts';

const inFramework = ({ name, framework }: SkillValue): string => `${name} (${framework})`;

/** The version of a framework stands in its addresses: `…&version=2025.0`. */
const versionOf = ({ url }: SkillValue): string | null => /[?&]version=([\w.]+)/.exec(url ?? '')?.[1] ?? null;

const isKnown = ({ recognised }: SkillValue): boolean => recognised === 'known';

/** "Connected to current labour market needs" (employer facts, section 2.2). */
export const LABOUR_MARKET: readonly Rule[] = [
  ['LM-1', 'independently-verified', (_, input) => thirdParties(input, counts(['achievement'], ['industry']))],
  ['LM-2', 'third-party-not-confirmed', (_, input) => thirdParties(input, counts(['issuer'], ['industry']))],
  [
    // What was checked and does not hold (a failing signature, a withdrawal, another target) is nobody's statement about this badge.
    'LM-3',
    'third-party-not-confirmed',
    (_, input) =>
      thirdParties(input, (one) => !counts(['achievement', 'issuer'], ['industry'])(one) && one.checks[0]?.outcome !== 'fail'),
  ],
  ['LM-4', SAID, ({ skills }) => those(skills, inFramework, isKnown)],
  ['LM-5', SAID, ({ partner, issuerName }) => those(partner, itself, (name) => name !== issuerName?.value)],
  ['LM-6', SAID, ({ skills }) => those(skills, inFramework, (skill) => !isKnown(skill) && skill.framework)],
  [
    'LM-h',
    null,
    ({ tags, skills, fieldOfStudy }) => [
      ...those(tags, (labels) => labels.join(', ')),
      ...those(
        skills,
        ({ name }) => name,
        (skill) => !isKnown(skill) && !skill.framework,
      ),
      ...as('field-of-study', fieldOfStudy, Boolean, itself),
    ],
  ],
  [
    'LM-date',
    null,
    ({ issueDate, skills, version }, input) => [
      ...those(issueDate, ({ date }) => date),
      ...thirdParties(
        input,
        () => true,
        ({ date }) => date,
      ),
      ...as('version', skills, versionOf, versionOf),
      ...as('version', version, Boolean, itself),
    ],
  ],
];
