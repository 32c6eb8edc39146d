import { isObject, isString, type JsonObject, listOf, typesOf } from '../json.ts';
import type { CredentialKind, Format } from './model.ts';

export const VC_1 = 'https://www.w3.org/2018/credentials/v1';
export const VC_2 = 'https://www.w3.org/ns/credentials/v2';

/** Version 2.1 (the Open Badges Connect API) has the data model of 2.0 under a context of its own. */
export const OPEN_BADGES_2_CONTEXT =
  /^https?:\/\/(w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2\/context\.json|purl\.imsglobal\.org\/spec\/ob\/v2p[01]\/.*)$/;

const OPEN_BADGE_TYPES = new Set(['OpenBadgeCredential', 'AchievementCredential']);
const PRESENTATION_TYPES = new Set(['VerifiablePresentation', 'EnvelopedVerifiablePresentation']);

/** Format and kind, from what the document says of itself. Null when it is no credential of a kind that we know. */
export function identify(json: JsonObject): { format: Format; kind: CredentialKind } | null {
  const contexts = listOf(json['@context']).filter(isString);
  const types = typesOf(json);
  if (types.some((type) => PRESENTATION_TYPES.has(type))) return { format: 'presentation', kind: 'presentation' };
  const model = contexts.includes(VC_2) ? 'vc-2.0' : contexts.includes(VC_1) ? 'vc-1.1' : null;
  if (model !== null || types.includes('VerifiableCredential')) {
    if (types.includes('ClrCredential')) return { format: 'clr-2.0', kind: 'clr' };
    if (types.some((type) => OPEN_BADGE_TYPES.has(type))) return { format: 'open-badges-3.0', kind: 'achievement' };
    if (types.includes('EndorsementCredential')) return { format: 'open-badges-3.0', kind: 'endorsement' };
    if (types.includes('EuropeanDigitalCredential')) return { format: 'elm-3', kind: 'achievement' };
    return { format: model ?? 'vc-2.0', kind: 'other' };
  }
  return identifyOpenBadges2(json, contexts, types);
}

/** Claims of the European micro-credential (Council Recommendation 2022/C 243/02) that say how somebody earned it. */
const OF_MICRO_CREDENTIAL = ['learningOutcomes', 'notionalWorkload', 'typeOfAssessment'];

/** An SD-JWT VC, by its `vct`: flat claims, or the members of an Open Badge beside it. Null when it is none. */
export function identifySdJwtVc(json: JsonObject): { format: Format; kind: CredentialKind } | null {
  const { vct, credentialSubject } = json;
  if (!isString(vct)) return null;
  const isAchievement =
    /micro[-_]?credential/i.test(vct) ||
    typesOf(json).some((type) => OPEN_BADGE_TYPES.has(type)) ||
    (isObject(credentialSubject) && isObject(credentialSubject.achievement)) ||
    OF_MICRO_CREDENTIAL.some((claim) => json[claim] !== undefined);
  return { format: 'sd-jwt-vc', kind: isAchievement ? 'achievement' : 'other' };
}

function identifyOpenBadges2(
  json: JsonObject,
  contexts: string[],
  types: string[],
): { format: Format; kind: CredentialKind } | null {
  const format: Format | null = contexts.some((context) => OPEN_BADGES_2_CONTEXT.test(context))
    ? 'open-badges-2.0'
    : contexts.some((context) =>
          /^https?:\/\/(w3id\.org\/openbadges\/v1|standard\.openbadges\.org\/1\.1\/context(\.json)?)$/.test(context),
        )
      ? 'open-badges-1.1'
      : null;
  if (types.includes('Assertion') || (format !== null && json.badge !== undefined && json.recipient !== undefined))
    return { format: format ?? 'open-badges-2.0', kind: 'assertion' };
  if (types.includes('BadgeClass')) return { format: format ?? 'open-badges-2.0', kind: 'badge-class' };
  if (types.includes('Endorsement')) return { format: format ?? 'open-badges-2.0', kind: 'endorsement' };
  if (types.some((type) => type === 'Issuer' || type === 'Profile') && format !== null) return { format, kind: 'issuer' };
  if (json.recipient !== undefined && json.badge !== undefined) {
    return isString(json.recipient) || isString(json.issued_on)
      ? { format: 'open-badges-0.5', kind: 'assertion' }
      : { format: 'open-badges-1.0', kind: 'assertion' };
  }
  return null;
}
