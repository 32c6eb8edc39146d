import { MAX_ITEMS } from './clean.ts';
import { frameworkOf } from './frameworks.ts';
import type { Fact, SkillValue } from './model.ts';
import { each, fact, type Item, lineFact, lineOf, member, webAddressOf } from './normalise.ts';

/** Alignments that are about quality, levels or other credentials, not about what a person can do (employer facts, Q10 trap a). */
const NOT_A_SKILL = /^(ext:QualityAssurance|ext:EQF(Level)?|ceterms:Credential|CFRubric\w*)$/i;

/** Skills of alignments, wherever they stand; the same skill twice is said once. One that is only an address is called by its `url`. */
export function readSkills(alignments: Item[]): Fact<SkillValue>[] {
  const seen = new Set<string>();
  return alignments.slice(0, MAX_ITEMS).flatMap((alignment) => {
    if (NOT_A_SKILL.test(lineOf(member(alignment, 'targetType')) ?? '')) return [];
    const url = webAddressOf(member(alignment, 'targetUrl', 'url', 'targetURL'));
    const name = lineOf(member(alignment, 'targetName', 'name')) ?? lineOf(member(alignment, 'targetCode')) ?? url;
    if (name === null) return [];
    const key = url ?? name;
    if (seen.has(key)) return [];
    seen.add(key);
    const known = url === null ? null : frameworkOf(url);
    const stated = lineOf(member(alignment, 'targetFramework', 'framework'));
    const recognised = url === null ? 'label-only' : known === null ? 'unknown' : 'known';
    return [fact(alignment, { name, framework: known ?? stated, url, recognised })];
  });
}

/** Skills that a platform or an issuer gives as mere labels: strings, or objects with a name. */
export const readSkillLabels = (labels: Item | null): Fact<SkillValue>[] =>
  each(labels).flatMap((label) => {
    const name = lineOf(label) ?? lineOf(member(label, 'name', 'label'));
    return name === null ? [] : [fact(label, { name, framework: null, url: null, recognised: 'label-only' as const })];
  });

/** A level that stands among the alignments: the European Qualifications Framework, never converted to another scale. */
export function readEqfLevel(alignments: Item[]): Fact<string> | null {
  for (const alignment of alignments) {
    if (!/^ext:EQF(Level)?$/i.test(lineOf(member(alignment, 'targetType')) ?? '')) continue;
    const level = lineFact(member(alignment, 'targetName')) ?? lineFact(member(alignment, 'targetCode'));
    if (level !== null) return { ...level, value: eqf(level.value) };
  }
  return null;
}

export const eqf = (level: string): string => (/eqf/i.test(level) ? level : `EQF ${level}`);
