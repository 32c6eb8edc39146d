import { isObject, isString } from '../json.ts';
import { groupOf } from './assessment.ts';
import { readEffort } from './effort.ts';
import type { FactsInput } from './input.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { AssessmentValue, DateValue, Fact, ResultValue } from './model.ts';
import { each, fact, type Item, item, lineFact, lineOf, member, textFact } from './normalise.ts';
import { readOpenBadges3 } from './open-badges-3.ts';
import { readEvidence } from './portfolio.ts';
import { nothing, type Reading } from './reading.ts';
import { claimedName } from './recipient.ts';
import { saidByDocument } from './said.ts';
import { readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

/**
 * SD-JWT VC: the members of an Open Badge where it has a `credentialSubject`, else the flat claims of the European micro-credential (WE BUILD
 * rulebook). `exp` is the life of the digital copy, not of what was learned, and is no fact (employer facts, Q04).
 */
export function readSdJwtVc(input: FactsInput, isRefused: IsRefused): Reading {
  if (isObject(input.credential.json.credentialSubject)) return readOpenBadges3(input, isRefused);
  const claims = item(input.credential.json, '$', saidByDocument(input.authentic));
  const body = each(member(claims, 'awardingBody'))[0] ?? null;
  const bare = member(claims, 'issuer');
  const workload = member(claims, 'notionalWorkload');
  return {
    facts: {
      ...nothing().facts,
      // Not `name`: in a JWT that is the person's own (IANA JWT Claims).
      title: lineFact(member(claims, 'title')),
      description: textFact(member(claims, 'description')),
      issuerName: lineFact(body) ?? lineFact(member(body, 'name', 'legalName')) ?? (isString(bare?.json) ? lineFact(bare) : null),
      effort:
        readEffort([{ of: member(workload, 'value'), unit: lineOf(member(workload, 'unit'), 40) ?? '' }]) ?? lineFact(workload),
      level: lineFact(member(claims, 'level')),
      issueDate: readIssued(claims),
      expires: readDate(claims, 'validUntil', 'expirationDate', 'expiryDate'),
      assessments: each(member(claims, 'typeOfAssessment')).flatMap((kind) => readAssessment(kind, claims)),
      results: readGrade(claims),
      skills: readSkills(each(member(claims, 'escoReference')).map(asAlignment)),
      recipientName: lineFact(claimedName(claims)),
    },
    portfolio: readEvidence(member(claims, 'assessmentEvidence'), 'issuer', isRefused),
  };
}

/** The date of issue as stated, or else the time of signing; here `issuanceDate` does not mean "valid from", as it does in VCDM 1.1. */
function readIssued(claims: Item | null): Fact<DateValue> | null {
  const stated = readIssueDate(claims, 'issuanceDate');
  if (stated !== null) return { ...stated, value: { ...stated.value, field: 'issued' } };
  const signed = readDate(claims, 'iat');
  return signed === null ? null : { ...signed, value: { date: signed.value, field: 'issued' } };
}

function readAssessment(kind: Item, claims: Item | null): Fact<AssessmentValue>[] {
  const label = wordsOfCode(lineOf(kind));
  if (label === null) return [];
  const supervision = wordsOfCode(lineOf(member(claims, 'idVerificationMethod')));
  return [fact(kind, { label, group: groupOf(label), groupWork: null, supervision, identityChecked: null, description: null })];
}

/** The rulebook's terms are codes (`practical-assessment`): the same words, to be read by people. */
const wordsOfCode = (term: string | null): string | null =>
  term !== null && /^[a-z]+(-[a-z]+)+$/.test(term) ? term.replaceAll('-', ' ') : term;

function readGrade(claims: Item | null): Fact<ResultValue>[] {
  const grade = member(claims, 'grade');
  const value = lineOf(grade);
  if (grade === null || value === null) return [];
  return [fact(grade, { name: null, value, scale: lineOf(member(claims, 'gradingScheme')), pass: null, status: null })];
}

/** A bare address is the skill that it names. */
const asAlignment = (skill: Item): Item => (isString(skill.json) ? { ...skill, json: { targetUrl: skill.json } } : skill);
