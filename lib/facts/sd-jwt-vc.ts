import { isObject } from '../json.ts';
import { assessmentFacts, supervised } from './assessment.ts';
import { cleanLine } from './clean.ts';
import { workloadFacts } from './effort.ts';
import type { FactsInput } from './input.ts';
import { readDate, readDated } from './issue-date.ts';
import { languageFacts } from './languages.ts';
import type { DeliveryValue, Fact, QualityValue, WorkloadValue } from './model.ts';
import { all, facts, first, type Item, item, lineFact, lineOf, nameFact, textFact, textFacts } from './normalise.ts';
import { readOpenBadges3 } from './open-badges-3.ts';
import { readEvidence } from './portfolio.ts';
import { qualityFacts } from './quality.ts';
import { nothing, type Reading } from './reading.ts';
import { claimedName } from './recipient.ts';
import { resultFacts } from './results.ts';
import { saidByDocument } from './said.ts';
import { levelFacts, readSkills } from './skills.ts';
import { stackFacts, termFacts, termOf } from './terms.ts';
import type { IsRefused } from './work-link.ts';

/**
 * SD-JWT VC: the members of an Open Badge where it has a `credentialSubject`, else the flat claims of the European micro-credential (WE BUILD
 * rulebook, section 2). `exp` is the life of the digital copy, not of what was learned, and is no fact (employer facts, Q04).
 */
export function readSdJwtVc(input: FactsInput, isRefused: IsRefused): Reading {
  if (isObject(input.credential.json.credentialSubject)) return readOpenBadges3(input, isRefused);
  const claims = item(input.credential.json, '$', saidByDocument(input.authentic));
  const awardingBody = nameFact(claims, 'awardingBody', 'awardingBody.name', 'awardingBody.legalName');
  const scale = lineOf(claims, 'gradingScheme');
  const level = all(claims, 'level');
  return {
    facts: {
      ...nothing().facts,
      // Not `name`: in a JWT that is the person's own (IANA JWT Claims).
      title: lineFact(claims, 'title'),
      description: textFact(claims, 'description'),
      // The rulebook names who awarded it; of who issued it, `iss`, it has no name (employer facts, Q12).
      issuerName: awardingBody ?? nameFact(claims, 'issuer', 'issuer.name'),
      awardingBody,
      country: lineFact(claims, 'issuerCountry'),
      workload: all(claims, 'notionalWorkload').flatMap(workloadOf),
      levels: [
        ...levelFacts(level, /^EQF/i.test(lineOf(level) ?? '') ? 'EQF' : null),
        ...levelFacts(all(claims, 'nationalQualificationsFrameworkLevel'), 'NQF'),
      ],
      languages: languageFacts(all(claims, 'languageOfAssessment'), 'assessment'),
      delivery: [
        ...termFacts<DeliveryValue>(all(claims, 'formOfParticipation'), (label) => ({ label, of: 'learning' })),
        ...termFacts<DeliveryValue>(all(claims, 'learningActivityType'), (label) => ({ label, of: 'activity' })),
      ],
      prerequisites: textFacts(all(claims, 'entryRequirements')),
      // Here `issuanceDate` is the day of issue and does not mean "valid from", as it does in VCDM 1.1.
      issueDate:
        readDated(claims, 'issuanceDate', 'issued') ??
        readDated(claims, 'iat', 'issued') ??
        readDated(claims, 'nbf', 'validFrom'),
      expires: readDate(claims, 'validUntil', 'expirationDate', 'expiryDate'),
      assessments: all(claims, 'typeOfAssessment').flatMap((of) => assessmentFacts(of, [termOf(of)], {})),
      supervision: termFacts(all(claims, 'idVerificationMethod'), supervised),
      results: all(claims, 'grade').flatMap((of) => resultFacts(of, { value: lineOf(of), scale })),
      outcomes: textFacts(all(claims, 'learningOutcomes', 'learningOutcomeSummary')),
      // An address, or the label that it has in the classification.
      skills: readSkills(all(claims, 'escoReference'), true),
      quality: all(claims, 'accreditation', 'qualityAssurance').flatMap(qualityOf),
      stack: [
        ...stackFacts(all(claims, 'partOfQualification'), 'part-of'),
        ...all(claims, 'stackable').flatMap((of) =>
          typeof of.json === 'boolean' ? stackFacts([of], of.json ? 'stackable' : 'stand-alone') : [],
        ),
      ],
      recipientName: nameFact(claimedName(claims)),
    },
    portfolio: readEvidence(all(claims, 'assessmentEvidence'), 'issuer', isRefused),
  };
}

/** A value and its unit; another unit than the two of the rulebook, or none, stays beside the value as written. */
function workloadOf(of: Item): Fact<WorkloadValue>[] {
  const unit = lineOf(of, 'unit');
  const value = [first(of, 'value') ?? of];
  if (unit === 'ECTS' || unit === 'hours') return workloadFacts(value, unit, 'notional');
  return facts(value, (amount) => ({ amount: cleanLine(`${amount} ${unit ?? ''}`), unit: 'duration', basis: 'notional' }));
}

/** Quality assurance in one word, or the accreditation behind it; an institutional one is of the issuer. */
const qualityOf = (of: Item): Fact<QualityValue>[] =>
  qualityFacts([of], /^institution/i.test(lineOf(of, 'type') ?? lineOf(of) ?? '') ? 'issuer' : 'programme', 'type');
