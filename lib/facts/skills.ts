import { idOf, isString } from '../json.ts';
import { MAX_ITEMS } from './clean.ts';
import { frameworkOf } from './frameworks.ts';
import type { Fact, LevelValue, SkillValue } from './model.ts';
import { fact, facts, type Item, lineOf, member, webAddressOf } from './normalise.ts';
import { labelOf } from './terms.ts';

/** Whether an alignment says of itself that it is about that: `ext:EQF`, `ext:QualityAssurance`. */
export const isAbout = (type: string): ((alignment: Item) => boolean) => {
  const pattern = new RegExp(`^(ext:)?(${type})$`, 'i');
  return (alignment) => pattern.test(lineOf(alignment, 'targetType') ?? '');
};

/** Alignments that are about quality, levels or other credentials, not about what a person can do (employer facts, Q10 trap a). */
const isNoSkill = isAbout('QualityAssurance|EQF(Level)?|ceterms:Credential|CFRubric\\w*');

/**
 * Skills of alignments, of terms and of mere labels, wherever they stand; the same skill twice is said once. One that is only an address is
 * called by its `url`. Bare words are skills only where `hasLabels`.
 */
export function readSkills(list: Item[], hasLabels = false): Fact<SkillValue>[] {
  const seen = new Set<string>();
  return list.slice(0, MAX_ITEMS).flatMap((skill) => {
    if (isNoSkill(skill)) return [];
    // A bare address is the skill that it names; a term (European Learning Model) has its place as its id.
    const url = isString(skill.json) ? webAddressOf(skill) : webAddressOf(skill, 'targetUrl', 'url', 'targetURL', 'id');
    const name =
      lineOf(skill, 'targetName', 'name', 'label') ??
      (isString(skill.json) && !hasLabels ? null : lineOf(labelOf(skill))) ??
      lineOf(skill, 'targetCode') ??
      url;
    const key = url ?? name;
    if (name === null || key === null || seen.has(key)) return [];
    seen.add(key);
    const known = url === null ? null : frameworkOf(url);
    // A place of the issuer's own beside which ESCO is named as the scheme is only labelled so (Q10 trap b).
    const isEsco = /\/esco\//.test(idOf(member(skill, 'inScheme')?.json) ?? '');
    const framework = known ?? lineOf(skill, 'targetFramework', 'framework') ?? (isEsco ? 'ESCO' : null);
    return [
      fact(skill, { name, framework, url, recognised: url === null ? 'label-only' : known === null ? 'unknown' : 'known' }),
    ];
  });
}

/** Levels of a scheme, as words or terms, never converted to another; the scheme's own name before the value is not said twice. */
export const levelFacts = (list: (Item | null)[], scheme: string | null): Fact<LevelValue>[] =>
  facts(
    list.flatMap((of) => labelOf(of) ?? []),
    (level) => ({ scheme, value: level.replace(new RegExp(`^${scheme}[ -]*(level[ -]*)?`, 'i'), '') || level }),
  );
