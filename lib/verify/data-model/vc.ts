import { VC_1, VC_2 } from '../../credential/identify.ts';
import { idOf, isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../../json.ts';
import { type Check, check } from '../check.ts';
import { instantOf, isDate, isDateTimeStamp } from '../dates.ts';

const missing = (member: string): Check => check('model_member_missing', { member });
const malformed = (member: string): Check => check('model_member_malformed', { member });

const isUrl = (value: Json | undefined): value is string =>
  isString(value) && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) && URL.canParse(value);

/** The first rule that a credential breaks; null when it keeps them all. */
type Rule = (json: JsonObject) => Check | null;

/**
 * What a verifier owes of VC Data Model 2.0 section 4 and, for older credentials, of VC Data Model 1.1.
 * Each rule is a MUST of the data model; Open Badges 3.0 cardinality beyond them is only a warning (`open-badges-3`).
 */
export function credentialFlaw(json: JsonObject): Check | null {
  for (const rule of RULES) {
    const flaw = rule(json);
    if (flaw !== null) return flaw;
  }
  return null;
}

const isVersion2 = (json: JsonObject): boolean => listOf(json['@context'])[0] === VC_2;

const context: Rule = (json) => {
  const contexts = listOf(json['@context']);
  if (contexts[0] !== VC_2 && contexts[0] !== VC_1) return check('model_context_missing');
  return contexts.every((item) => isObject(item) || isUrl(item)) ? null : malformed('@context');
};

const type: Rule = (json) => {
  if (json.type === undefined) return missing('type');
  if (!listOf(json.type).every(isString)) return malformed('type');
  return typesOf(json).includes('VerifiableCredential') ? null : malformed('type');
};

const id: Rule = (json) => (json.id === undefined || isUrl(json.id) ? null : malformed('id'));

const issuer: Rule = (json) => {
  if (json.issuer === undefined) return missing('issuer');
  const value = isObject(json.issuer) ? json.issuer.id : json.issuer;
  return isUrl(value) ? null : malformed('issuer');
};

const subject: Rule = (json) => {
  const { credentialSubject } = json;
  if (credentialSubject === undefined) return missing('credentialSubject');
  const subjects = listOf(credentialSubject);
  if (subjects.length === 0) return malformed('credentialSubject');
  for (const one of subjects) {
    if (!isObject(one) || Object.keys(one).length === 0) return malformed('credentialSubject');
    if (one.id !== undefined && !isUrl(one.id)) return malformed('credentialSubject.id');
  }
  return null;
};

const dates: Rule = (json) => {
  if (!isVersion2(json)) {
    if (json.issuanceDate === undefined && json.validFrom === undefined) return missing('issuanceDate');
    for (const member of ['issuanceDate', 'expirationDate', 'validFrom', 'validUntil'])
      if (json[member] !== undefined && !isDate(json[member])) return malformed(member);
    return order(json.issuanceDate, json.expirationDate);
  }
  for (const member of ['validFrom', 'validUntil'])
    if (json[member] !== undefined && !isDateTimeStamp(json[member])) return malformed(member);
  return order(json.validFrom, json.validUntil);
};

function order(from: Json | undefined, until: Json | undefined): Check | null {
  const [start, end] = [from, until].map((date) => (isString(date) ? instantOf(date) : null));
  return start !== null && start !== undefined && end !== null && end !== undefined && start > end
    ? check('model_dates_contradict')
    : null;
}

/** Members whose entries must say their type (sections 4.10, 4.11, 5.3 to 5.6). */
const TYPED = [
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
  'renderMethod',
  'confidenceMethod',
] as const;

const typed: Rule = (json) => {
  for (const member of TYPED) {
    for (const entry of listOf(json[member])) {
      if (!isObject(entry)) return malformed(member);
      const types = listOf(entry.type);
      if (types.length === 0) return missing(`${member}.type`);
      if (!types.every(isString)) return malformed(`${member}.type`);
      if (entry.id !== undefined && !isUrl(entry.id)) return malformed(`${member}.id`);
      if (member === 'credentialSchema' && entry.id === undefined) return missing('credentialSchema.id');
    }
  }
  return null;
};

/** Section 5.3: each related resource is named once and has a digest. */
const related: Rule = (json) => {
  const seen = new Set<string>();
  for (const entry of listOf(json.relatedResource)) {
    if (!isObject(entry) || !isUrl(entry.id)) return malformed('relatedResource.id');
    if (seen.has(entry.id)) return malformed('relatedResource.id');
    seen.add(entry.id);
    if (!isString(entry.digestSRI) && !isString(entry.digestMultibase)) return missing('relatedResource.digestSRI');
  }
  return null;
};

/** Section 11.1: a language value object has a value, a language and a direction, and nothing else. */
const texts: Rule = (json) => {
  // Version 1.1 has no such rule, and European credentials write language maps.
  if (!isVersion2(json)) return null;
  for (const holder of [json, json.issuer].filter(isObject)) {
    for (const member of ['name', 'description'] as const) {
      for (const value of listOf(holder[member])) {
        if (isString(value)) continue;
        if (!isObject(value) || Object.keys(value).some((key) => !['@value', '@language', '@direction'].includes(key)))
          return malformed(member);
      }
    }
  }
  return null;
};

const RULES: readonly Rule[] = [context, type, id, issuer, subject, dates, typed, related, texts];

/** Registered claims of a JWT that repeat a member must repeat it exactly (VC-JOSE-COSE section 3.1.3; VCDM 1.1 section 6.3.1). */
export function jwtClaimsFlaw(claims: JsonObject, json: JsonObject): Check | null {
  const differ = (member: string): Check => check('model_jwt_claims_differ', { member });
  for (const member of ['exp', 'nbf'])
    if (claims[member] !== undefined && claims[member] !== null && typeof claims[member] !== 'number') return malformed(member);
  // Where another than the issuer signed, none of his claims is about the issuer's credential: that is told by the key (key_of_another).
  if (claims.iss !== undefined && claims.iss !== idOf(json.issuer)) return null;
  if (claims.jti !== undefined && json.id !== undefined && claims.jti !== json.id) return differ('jti');
  const ids = listOf(json.credentialSubject).map((subject) => (isObject(subject) ? subject.id : undefined));
  // One subject without an identifier leaves it to `sub` to name it; of several, `sub` must name one.
  const isUnnamed = ids.length < 2 && ids[0] === undefined;
  if (claims.sub !== undefined && !isUnnamed && !ids.includes(claims.sub)) return differ('sub');
  return null;
}
