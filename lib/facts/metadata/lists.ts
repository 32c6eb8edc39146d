import type { MetadataList, MetadataName } from './model.ts';

/**
 * The items of two lists in their order, of which the first so many are required (employer facts, 2.3 and 2.5): what ICTC's report names as
 * required in the EU and in Australia alike, with its voluntary items (002:L446), and Annex I of the Council Recommendation 2022/C 243/02.
 */
export const LISTS: Record<MetadataList, { required: number; names: readonly MetadataName[] }> = {
  report: {
    required: 8,
    names: [
      'title',
      'awarding-body',
      'issue-date',
      'outcomes',
      'workload',
      'assessment',
      'participation',
      'quality',
      'prerequisites',
      'level',
      'grade',
      'language',
      'stackability',
      'occupation',
    ],
  },
  eu: {
    required: 11,
    names: [
      'learner',
      'title',
      'country',
      'awarding-body',
      'issue-date',
      'outcomes',
      'workload',
      'level',
      'assessment',
      'participation',
      'quality',
      'prerequisites',
      'supervision',
      'grade',
      'stackability',
      'more',
    ],
  },
};
