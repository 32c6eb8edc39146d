import { isObject, isString, type Json, type JsonObject, listOf } from '../../json.ts';
import { type Check, check } from '../check.ts';

/**
 * The classes of Open Badges 3.0 (appendix B) and CLR 2.0 (appendix B). A member stands once unless it has a `+`; `!` is required
 * (of `one|other`, either), `"` is text, `:Class` says what an object there is. An address may stand for a profile, an image or criteria.
 */
const CLASSES = {
  AchievementCredential:
    'id! name! validFrom|issuanceDate! description image:Image awardedDate issuer:Profile validFrom validUntil credentialSubject+:AchievementSubject evidence+:Evidence',
  EndorsementCredential:
    'id! name! validFrom|issuanceDate! description awardedDate issuer:Profile validFrom validUntil credentialSubject:EndorsementSubject',
  ClrCredential:
    'id! name! validFrom|issuanceDate! description image:Image awardedDate issuer:Profile validFrom validUntil credentialSubject:ClrSubject',
  AchievementSubject:
    'type!+ id|identifier! id achievement!:Achievement activityEndDate activityStartDate creditsEarned image:Image licenseNumber" narrative" role" source:Profile term" identifier+:IdentityObject result+:Result',
  ClrSubject: 'type!+ id|identifier! id verifiableCredential!+ identifier+:IdentityObject achievement+:Achievement',
  EndorsementSubject: 'id! type!+ endorsementComment"',
  Achievement:
    'id! type!+ name!" description!" criteria!:Criteria achievementType" creator:Profile creditsAvailable fieldOfStudy" humanCode" image:Image inLanguage" specialization" version" alignment+:Alignment otherIdentifier+:IdentifierEntry related+:Related resultDescription+:ResultDescription',
  Criteria: 'id narrative"',
  Alignment: 'type!+ targetName!" targetUrl!" targetCode" targetDescription" targetFramework" targetType"',
  Evidence: 'type!+ id narrative" name" description" genre" audience"',
  Result: 'type!+ achievedLevel" resultDescription" status" value" alignment+:Alignment',
  ResultDescription:
    'id! type!+ name!" resultType!" requiredLevel" requiredValue" valueMax" valueMin" alignment+:Alignment rubricCriterionLevel+:RubricCriterionLevel',
  RubricCriterionLevel: 'id! type!+ name!" description" level" points" alignment+:Alignment',
  IdentityObject: 'type!+ hashed! identityHash!" identityType!" salt"',
  IdentifierEntry: 'type!+ identifier! identifierType!',
  Profile:
    'id! type!+ name" url" phone" description" image:Image email" address official" parentOrg:Profile familyName" givenName" dateOfBirth" otherIdentifier+:IdentifierEntry',
  Image: 'id! type!+ caption"',
  Related: 'id! type!+ inLanguage" version"',
} as const;

interface Member {
  /** More than one: any of them will do. */
  names: string[];
  isRequired: boolean;
  isText: boolean;
  isRepeated: boolean;
  inner: string | undefined;
}

const MEMBERS = new Map<string, Member[]>(
  Object.entries(CLASSES).map(([name, members]) => [
    name,
    members.split(' ').map((member) => {
      const [, names = '', flags = '', inner] = /^([\w|]+)(\W*?)(?::(\w+))?$/.exec(member) ?? [];
      const has = (flag: string): boolean => flags.includes(flag);
      return { names: names.split('|'), isRequired: has('!'), isText: has('"'), isRepeated: has('+'), inner };
    }),
  ]),
);

/** More than anybody reads. */
const MAX_WARNINGS = 12;

/**
 * Where an Open Badges 3.0 or CLR 2.0 credential departs from its own data model beyond what the VC Data Model owes.
 * Real badges do; nothing is less true for it, so that each is only a warning (DESIGN section 4).
 */
export function openBadgesWarnings(json: JsonObject, kind: 'achievement' | 'endorsement' | 'clr'): Check[] {
  const found: Check[] = [];
  walk(json, ROOTS[kind], '', found);
  if (kind === 'achievement') found.push(...listOf(json.credentialSubject).filter(isObject).flatMap(danglingResults));
  return found.slice(0, MAX_WARNINGS);
}

const ROOTS: Record<'achievement' | 'endorsement' | 'clr', keyof typeof CLASSES> = {
  achievement: 'AchievementCredential',
  endorsement: 'EndorsementCredential',
  clr: 'ClrCredential',
};

function walk(node: JsonObject, name: string, path: string, found: Check[]): void {
  for (const { names, isRequired, isText, isRepeated, inner } of MEMBERS.get(name) ?? []) {
    if (found.length >= MAX_WARNINGS) return;
    const [first = ''] = names;
    const member = path === '' ? first : `${path}.${first}`;
    const value = node[first];
    if (isRequired && names.every((one) => node[one] === undefined))
      found.push(check('model_open_badges_member_missing', { member }));
    if (value === undefined) continue;
    // Of alternatives, each is a member of its own besides.
    if (names.length === 1 && !isRepeated && Array.isArray(value))
      found.push(check('model_open_badges_member_repeated', { member }));
    const values = listOf(value);
    if (isText && !values.every(isWords)) found.push(check('model_open_badges_member_malformed', { member }));
    if (inner !== undefined) for (const one of values) if (isObject(one)) walk(one, inner, member, found);
  }
}

/** Text, or in VCDM 2.0 text with a language. */
const isWords = (value: Json): boolean => isString(value) || (isObject(value) && value['@value'] !== undefined);

/** A result refers to a description, and a level to one of that description's rubric (appendix B, Result). */
function danglingResults(subject: JsonObject): Check[] {
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const descriptions = listOf(achievement.resultDescription).filter(isObject);
  const levels = descriptions.flatMap((one) => listOf(one.rubricCriterionLevel).filter(isObject));
  const dangling = (value: Json | undefined, of: JsonObject[]): boolean => isString(value) && !of.some(({ id }) => id === value);
  return listOf(subject.result)
    .filter(isObject)
    .flatMap((result) => [
      ...(dangling(result.resultDescription, descriptions) ? ['result.resultDescription'] : []),
      ...(dangling(result.achievedLevel, levels) ? ['result.achievedLevel'] : []),
    ])
    .map((member) => check('model_reference_missing', { member }));
}
