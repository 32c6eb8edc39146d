import { assessmentStep, isOfRecord, participationOnly, reached } from '../assessed.ts';
import type { AssessmentGroup, Facts, ResultValue } from '../model.ts';
import { isDisputed } from './disputed.ts';
import type { RuleId } from './model.ts';
import { as, counts, type Found, itself, type Rule, SAID, thirdParties, those } from './rule.ts';

/** The rules for kinds of assessment. By peers, in a group, and kinds that no rule knows: said exactly so. */
const RULE_OF: Partial<Record<AssessmentGroup, RuleId>> = {
  project: 'PM-3',
  practical: 'PM-3',
  exam: 'PM-4',
  coursework: 'PM-4',
  attendance: 'PM-0',
};

function assessedBy(rule: RuleId, { assessments: kinds }: Facts): Found[] {
  return kinds.flatMap((kind) =>
    those(
      kind,
      ({ label }) => label,
      ({ group, groupWork }) => ((groupWork !== true && RULE_OF[group]) || 'PM-5') === rule,
    ).map((one) => (isDisputed(kind, kinds) ? { ...one, conflict: true } : one)),
  );
}

const isDone = ({ status }: ResultValue): boolean => /^(completed)?$/i.test(status ?? '');

/** "Final project · 8.5 · 1–10 · ≥ 6": the result, its scale and what must be reached, as stated. */
const inWords = ({ name, value, scale, pass }: ResultValue): string =>
  [name, value, scale, pass && `≥ ${pass}`].filter(Boolean).join(' · ');

/** "Includes proof of mastery" (employer facts, section 2.2). What says that there is none to see comes first, literally. */
export const MASTERY: readonly Rule[] = [
  [
    'PM-F',
    null,
    ({ results }) =>
      those(
        results,
        ({ status }) => status,
        ({ status }) => /^(failed|withdrew|enrolled|in.?progress|on.?hold|provisional)$/i.test(status ?? ''),
      ),
  ],
  ['PM-0', 'not-stated', (facts) => those(participationOnly(facts), itself)],
  [
    'PM-1',
    'independently-verified',
    (_, input) => thirdParties(input, counts(['credential', 'person'], ['industry', 'assessor', 'qa'])),
  ],
  ['PM-2', SAID, (facts) => those(reached(facts), inWords, (one) => isDone(one) && (one.scale ?? one.pass))],
  ['PM-3', SAID, (facts) => assessedBy('PM-3', facts)],
  ['PM-4', SAID, (facts) => assessedBy('PM-4', facts)],
  ['PM-5', SAID, (facts) => assessedBy('PM-5', facts)],
  [
    'PM-6',
    SAID,
    ({ supervision }) => [
      ...those(supervision, ({ label }) => label),
      ...as('identity-checked', supervision, ({ identityChecked }) => identityChecked === true),
      ...as('identity-not-checked', supervision, ({ identityChecked }) => identityChecked === false),
    ],
  ],
  ['PM-7', SAID, (facts) => those(reached(facts), inWords, (one) => one.byRubric && isDone(one))],
  [
    'PM-h',
    null,
    (facts) => [
      ...those(facts.results, inWords, ({ value, pass, status }) => value === null && status === null && pass),
      ...those(facts.criteria, itself, (_, one) => !isOfRecord(one) || assessmentStep(facts)),
      ...those(facts.kind, itself, (kind) => /^(Certification|Assessment)$/.test(kind)),
      // A platform's level is the template's, not this person's.
      ...those(
        facts.levels,
        ({ value }) => value,
        (_, one) => isOfRecord(one),
      ),
    ],
  ],
];
