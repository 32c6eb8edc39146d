import type { Fact, Facts, LanguageValue, LevelValue, WorkloadValue } from './model.ts';

/** What kind of thing it is, in one line (employer facts, Q25): the issuer's own term, how much work, at which level, in which language. */
export interface WhatIs {
  kind: Fact<string> | null;
  workload: Fact<WorkloadValue> | null;
  level: Fact<LevelValue> | null;
  language: Fact<LanguageValue> | null;
}

export function whatIs(facts: Facts): WhatIs {
  const { kind, workload, levels, languages } = facts;
  // Hours say more to a reader than credits; a size ("Months") is better than nothing.
  const amount = workload.find(({ value: { unit } }) => unit === 'hours' || unit === 'duration') ?? workload[0] ?? null;
  const level = levels[0] ?? null;
  const language = languages.find(({ value: { of } }) => of === 'instruction' || of === 'achievement') ?? null;
  return { kind, workload: amount, level, language };
}
