import { cleanLine, cleanText } from './clean.ts';
import type { AssessmentGroup, AssessmentValue, Fact } from './model.ts';
import { each, fact, flagOf, type Item, lineOf, member, wordsOf } from './normalise.ts';

/**
 * The issuers' words that have a plain group: Open Badges assessment extension 1.0 and 2.0, Dutch educredentials, European
 * vocabulary, WE BUILD rulebook (employer facts, Q05). Any other word is shown as it is, in the group `other`.
 */
const GROUPS: Record<AssessmentGroup, readonly string[]> = {
  exam: ['exam', 'testing', 'written examination', 'oral examination', 'written exam', 'oral exam'],
  practical: ['performance', 'practical assessment', 'application of a skill'],
  project: [
    'artifact',
    'artefact',
    'artefact assessment',
    'portfolio',
    'portfolio assessment',
    'project work',
    'project assessment',
    'problem based learning',
  ],
  quiz: ['quiz'],
  coursework: ['marked assignment', 'continuous evaluation', 'graded exercises'],
  attendance: ['level of attendance'],
  'prior-learning': ['recognition of prior learning'],
  peer: ['peer assessment', 'peer review'],
  group: ['group performance'],
  other: [],
};
const GROUP_OF = new Map(
  Object.entries(GROUPS).flatMap(([group, words]) => words.map((word) => [word, group as AssessmentGroup] as const)),
);

/** Types that say that a node is an assessment, not of which kind. */
const NOT_A_KIND = new Set([
  'assessment',
  'extension',
  'assessmentextension',
  'resultdescription',
  'assessmentresultdescription',
]);

export const groupOf = (word: string): AssessmentGroup =>
  GROUP_OF.get(
    word
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim(),
  ) ?? 'other';

/** Open Badges 2.x assessment extension: `assessments[]` of the badge class. */
export const readAssessmentExtension = (badge: Item | null): Fact<AssessmentValue>[] =>
  each(member(badge, 'extensions:assessmentExtension', 'extensions:AssessmentExtension'))
    .flatMap((extension) => each(member(extension, 'assessments')))
    .flatMap((assessment) => assessmentFact(assessment, kindsOf(member(assessment, 'type', '@type'))));

/**
 * Open Badges 3.0: the assessment extension 2.0 on result descriptions, and the educredentials members of the achievement.
 * `achievementType` and `resultType` say what was awarded and how it is scored, never how it was assessed.
 */
export function readAchievementAssessments(achievement: Item | null): Fact<AssessmentValue>[] {
  const described = each(member(achievement, 'resultDescription')).flatMap((description) =>
    assessmentFact(description, kindsOf(member(description, 'assessmentType'))),
  );
  return [...educredentials(achievement), ...described];
}

function educredentials(achievement: Item | null): Fact<AssessmentValue>[] {
  const supervision = lineOf(member(achievement, 'supervisionType'));
  const identityChecked = flagOf(member(achievement, 'identityChecked'));
  const at = member(achievement, 'assessmentType', 'supervisionType');
  // Without an assessment type the supervision is all that is said about the assessment, and is its word.
  return each(at).flatMap((one) => {
    const label = lineOf(one);
    if (label === null) return [];
    return [fact(one, { label, group: groupOf(label), groupWork: null, supervision, identityChecked, description: null })];
  });
}

function assessmentFact(assessment: Item, kinds: string[]): Fact<AssessmentValue>[] {
  if (kinds.length === 0) return [];
  const description =
    wordsOf(member(assessment, 'description')) ?? wordsOf(member(assessment, 'evaluationMethod', 'assessmentOutput'));
  const groupFlags = [flagOf(member(assessment, 'hasGroupParticipation')), flagOf(member(assessment, 'hasGroupEvaluation'))];
  return [
    fact(assessment, {
      label: cleanLine(kinds.join(', ')),
      group: kinds.map(groupOf).find((group) => group !== 'other') ?? 'other',
      groupWork: groupFlags.includes(true) ? true : groupFlags.includes(false) ? false : null,
      supervision: null,
      identityChecked: null,
      description: description === null ? null : cleanText(description),
    }),
  ];
}

const kindsOf = (types: Item | null): string[] =>
  each(types).flatMap((type) => {
    const word = lineOf(type)?.replace(/^extensions:(AssessmentExtension)?/, '') ?? '';
    return word === '' || NOT_A_KIND.has(word.toLowerCase()) ? [] : [word];
  });
