/** The lists whose items are looked for: ICTC's report (8 + 6, 002:L446) and Annex I of the EU Council Recommendation 2022/C 243/02. */
export type MetadataList = 'report' | 'eu';

export type MetadataName =
  | 'learner'
  | 'title'
  | 'country'
  | 'awarding-body'
  | 'issue-date'
  | 'outcomes'
  | 'workload'
  | 'level'
  | 'assessment'
  | 'participation'
  | 'quality'
  | 'prerequisites'
  | 'supervision'
  | 'grade'
  | 'stackability'
  | 'language'
  | 'occupation'
  | 'more';

/** `text`: only in prose. `not-applicable`: the item does not apply to this kind of thing. Completeness of description is not quality. */
export type MetadataState = 'field' | 'text' | 'not-stated' | 'not-applicable' | 'undisclosed';

export interface MetadataItem {
  list: MetadataList;
  name: MetadataName;
  /** Mandatory in its list; else voluntary or optional. */
  required: boolean;
  state: MetadataState;
  /** Where it stands; null when it is not stated. */
  path: string | null;
}
