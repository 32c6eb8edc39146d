import { assessmentStep, isOfRecord, reached } from '../assessed.ts';
import type { Fact, Facts, PortfolioItem } from '../model.ts';
import type { MetadataName } from './model.ts';

export interface MetadataInput {
  facts: Facts;
  portfolio: readonly PortfolioItem[];
  /** Where it identifies the person, with or without a name; a hash of an identifier identifies as well. */
  learner: string | null;
  /** Something may have been left out of this copy. */
  undisclosed: boolean;
}

type Look = (facts: Facts, input: MetadataInput) => Pick<Fact<unknown>, 'path'> | null | undefined;

/** Places in an occupation: ESCO's occupations, and the frameworks that are made of occupations. */
const OCCUPATION = /\/esco\/occupation\/|\/\/(noc\.esdc|(www\.|services\.)?onet)/i;

/** The field of its own in which each item is looked for. */
export const FIELDS: Record<MetadataName, Look> = {
  learner: ({ recipientName }, { learner }) => recipientName ?? (learner === null ? null : { path: learner }),
  title: ({ title }) => title,
  country: ({ country }) => country,
  'awarding-body': ({ awardingBody, issuerName }) => awardingBody ?? issuerName,
  // The end of an activity is no date of issue.
  'issue-date': ({ issueDate }) => (issueDate?.value.field === 'activityEndDate' ? null : issueDate),
  // A platform's skills are labels of the badge.
  outcomes: ({ outcomes, skills }) => outcomes[0] ?? skills.find((one) => !isOfRecord(one)),
  workload: ({ workload }) => workload[0],
  level: ({ levels }) => levels[0],
  assessment: ({ assessments }) => assessments[0],
  participation: ({ delivery }) => delivery.find(({ value }) => value.of === 'learning'),
  quality: ({ quality }) => quality[0],
  prerequisites: ({ prerequisites }) => prerequisites[0],
  supervision: ({ supervision }) => supervision[0],
  grade: (facts) => reached(facts)[0],
  stackability: ({ stack }) => stack[0],
  language: ({ languages }) => languages.find(({ value: { of } }) => of === 'instruction' || of === 'achievement'),
  occupation: ({ skills }) => skills.find(({ value }) => OCCUPATION.test(value.url ?? '')),
  more: ({ description }, { portfolio }) => description ?? portfolio[0]?.fact,
};

/** The prose that counts for want of a field (the starred cells of employer facts, 2.3): a platform's criteria are steps, its description all it has. */
export const PROSE: Partial<Record<MetadataName, Look>> = {
  outcomes: ({ criteria, description }) =>
    [criteria, description].find((prose) => prose && isOfRecord(prose) === (prose === description)),
  assessment: assessmentStep,
};

/** What the EU's list asks for "if applicable" and "where relevant": not where somebody only took part. */
export const OF_ASSESSED: readonly MetadataName[] = ['level', 'supervision', 'grade'];
