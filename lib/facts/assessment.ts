import { isString } from '../json.ts';
import { cleanLine } from './clean.ts';
import { extension } from './extension.ts';
import type { AssessmentGroup, AssessmentValue, Fact, SupervisionValue } from './model.ts';
import { all, each, fact, facts, flagOf, type Item, lineOf, member, textFact } from './normalise.ts';

/**
 * The issuers' words that have a plain group: Open Badges assessment extension 1.0 and 2.0, Dutch educredentials, European
 * vocabulary, WE BUILD rulebook (employer facts, Q05). Any other word is shown as it is, in the group `other`.
 */
const GROUPS: Record<Exclude<AssessmentGroup, 'other'>, string> = {
  exam: 'exam|testing|written exam|oral exam',
  practical: 'performance|practical assessment|application of a skill',
  project:
    'artifact|artefact|artefact assessment|portfolio|portfolio assessment|project work|project assessment|problem based learning',
  quiz: 'quiz',
  coursework: 'marked assignment|continuous evaluation|graded exercises',
  attendance: 'level of attendance',
  'prior-learning': 'recognition of prior learning',
  peer: 'peer assessment|peer review',
  group: 'group performance',
};

/** Types that say that a node is an assessment, not of which kind. */
const NOT_A_KIND = /^((Assessment)?(Extension|ResultDescription)?)$/i;

export function groupOf(word: string | null): AssessmentGroup {
  const words = (word ?? '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace('examination', 'exam');
  const found = Object.entries(GROUPS).find(([, list]) => list.split('|').includes(words));
  return (found?.[0] as AssessmentGroup | undefined) ?? 'other';
}

/** An assessment of these kinds in the issuer's words, none without any; what `over` does not hold is not stated. */
export function assessmentFacts(of: Item, words: (string | null)[], over: Partial<AssessmentValue>): Fact<AssessmentValue>[] {
  const kinds = words.filter(isString);
  if (kinds.length === 0) return [];
  const stated = {
    label: cleanLine(kinds.join(', ')),
    group: kinds.map(groupOf).find((group) => group !== 'other') ?? 'other',
    groupWork: null,
    description: null,
    hasRubric: false,
  } satisfies AssessmentValue;
  return [fact(of, { ...stated, ...over })];
}

/** Open Badges 2.x assessment extension: `assessments[]` of the badge class, in drafts `assessment[]` and `assessmentType`. */
export const readAssessmentExtension = (badge: Item | null): Fact<AssessmentValue>[] =>
  all(extension(badge, 'Assessment'), 'assessments', 'assessment').flatMap((one) =>
    described(one, member(one, 'assessmentType', 'type', '@type'), 'rubrics'),
  );

/**
 * Open Badges 3.0: the educredentials members of the achievement, and the assessment extension 2.0 on result descriptions, each place its
 * own entry. `achievementType` and `resultType` say what was awarded and how it is scored, never how it was assessed.
 */
export function readAchievementAssessments(achievement: Item | null): Fact<AssessmentValue>[] {
  const own = all(achievement, 'assessmentType').flatMap((one) => assessmentFacts(one, [lineOf(one)], {}));
  const extended = all(achievement, 'resultDescription').flatMap((one) =>
    described(one, member(one, 'assessmentType'), 'rubricCriterionLevel'),
  );
  return [...own, ...extended];
}

/** A word for the supervision, which alone says nothing about identity. */
export const supervised = (label: string): SupervisionValue => ({ label, identityChecked: null });

/** The supervision and the identity check of educredentials, each with its place (employer facts, Q06). */
export const readSupervision = (achievement: Item | null): Fact<SupervisionValue>[] => [
  ...facts(all(achievement, 'supervisionType'), supervised),
  ...all(achievement, 'identityChecked').flatMap((of) => {
    const identityChecked = flagOf(of);
    return identityChecked === null ? [] : [fact(of, { label: null, identityChecked })];
  }),
];

/** Members that both versions of the assessment extension share; `rubric` is where a version keeps the levels. */
function described(one: Item, types: Item | null, rubric: string): Fact<AssessmentValue>[] {
  const kinds = each(types).map((type) => lineOf(type)?.replace(/^extensions:(AssessmentExtension)?/, '') ?? '');
  const flags = ['hasGroupParticipation', 'hasGroupEvaluation'].map((name) => flagOf(member(one, name)));
  return assessmentFacts(
    one,
    kinds.filter((kind) => !NOT_A_KIND.test(kind)),
    {
      groupWork: flags.find((flag) => flag) ?? (flags.includes(false) ? false : null),
      description: textFact(one, 'description', 'assessmentDescription', 'evaluationMethod', 'assessmentOutput')?.value ?? null,
      hasRubric: all(one, rubric).length > 0,
    },
  );
}
