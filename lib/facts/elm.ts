import { idOf } from '../json.ts';
import { supervised } from './assessment.ts';
import { MAX_ITEMS } from './clean.ts';
import { workloadFacts } from './effort.ts';
import { elmAssessment, elmResult } from './elm-assessment.ts';
import type { FactsInput } from './input.ts';
import { readDate, readDated, readIssueDate } from './issue-date.ts';
import type { DeliveryValue, Fact, LanguageValue, LevelValue, WorkloadValue } from './model.ts';
import { all, fact, first, type Item, item, lineFact, lineOf, member, nameFact, textFact, textFacts } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { qualityFacts } from './quality.ts';
import { nothing, type Reading } from './reading.ts';
import { elmName } from './recipient.ts';
import { saidByDocument } from './said.ts';
import { levelFacts, readSkills } from './skills.ts';
import { stackFacts, termFacts, termOf } from './terms.ts';
import { type IsRefused, NO_LINK } from './work-link.ts';

/**
 * European Learning Model 3 (European Digital Credentials). Two parties: `issuer` sealed the file, the awarding body awarded. What is claimed stands
 * in `credentialSubject.hasClaim`, H below: achievements, activities, assessments. Who proves and who influences a claim stands at the claim or at
 * its specification; both orders occur. Texts are language maps (English if there, else the first), kinds are terms of vocabularies.
 */
export function readElm(input: FactsInput, isRefused: IsRefused): Reading {
  const credential = item(input.credential.json, '$', saidByDocument(input.authentic));
  const documents = (list: Item[]) => readEvidence(list, 'issuer', isRefused);
  const claims = all(credential, 'credentialSubject.hasClaim');
  const isTest = (claim: Item): boolean => lineOf(claim, 'type') === 'LearningAssessment';
  const learned = claims.filter((claim) => !isTest(claim));
  const H = (...paths: string[]): Item[] => all(learned, ...paths);
  const tests = [...H('provenBy', 'specifiedBy.provenBy'), ...claims.filter(isTest)].slice(0, MAX_ITEMS);

  const issuerName = nameFact(credential, 'issuer.legalName');
  const awardingBody = nameFact(claims, 'awardedBy.awardingBody.legalName');
  const parties = [issuerName?.value, awardingBody?.value];
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(credential, 'displayParameter.title') ?? lineFact(claims, 'title', 'specifiedBy.title'),
      description: textFact(credential, 'displayParameter.description') ?? textFact(claims, 'description'),
      issuerName,
      awardingBody,
      country: termFacts(H('awardedBy.awardingBody.location.address.countryCode'), String)[0] ?? null,
      kind: lineFact(claims, 'type'),
      workload: [
        ...workloadFacts(H('specifiedBy.volumeOfLearning'), 'duration', 'notional'),
        ...H('specifiedBy.creditPoint').flatMap((of) => creditsOf(of, 'notional')),
        ...H('creditReceived').flatMap((of) => creditsOf(of, 'actual')),
        ...workloadFacts(H('influencedBy.workload', 'workload'), 'duration', 'actual'),
      ],
      levels: [...H('specifiedBy.eqfLevel').flatMap(eqfOf), ...levelFacts(H('specifiedBy.nqfLevel'), 'NQF')],
      // Not `displayParameter.language`: that is the language of the text.
      languages: H('specifiedBy.language').flatMap(languageOf),
      delivery: [
        ...delivery('learning', H('specifiedBy.mode', 'influencedBy.specifiedBy.mode', 'specifiedBy.influencedBy.mode')),
        ...delivery('schedule', H('learningOpportunity.learningSchedule')),
        ...delivery('activity', H('influencedBy.specifiedBy.dcType', 'specifiedBy.influencedBy.dcType')),
        ...delivery('assessment', all(tests, 'specifiedBy.mode', 'mode')),
      ],
      prerequisites: notes(H('specifiedBy.entryRequirement')),
      issueDate:
        readDated(H('awardedBy'), 'awardingDate', 'awardedDate') ??
        readIssueDate(credential, 'issued', 'validFrom', 'issuanceDate'),
      expires: readDate(credential, 'validUntil', 'expirationDate'),
      assessments: tests.flatMap(elmAssessment).slice(0, MAX_ITEMS),
      supervision: termFacts(all(tests, 'idVerification'), supervised),
      results: tests.flatMap(elmResult),
      assessor: nameFact(tests, 'assessedBy.legalName', 'assessedBy.fullName'),
      outcomes: notes(H('specifiedBy.learningOutcome.title', 'specifiedBy.learningOutcomeSummary')),
      skills: readSkills(H('specifiedBy.learningOutcome.relatedESCOSkill', 'specifiedBy.learningOutcome.relatedSkill')),
      partner:
        H('influencedBy.directedBy.legalName')
          .flatMap((of) => nameFact(of) ?? [])
          .find(({ value }) => !parties.includes(value)) ?? null,
      quality: [
        ...qualityFacts(H('specifiedBy.accreditation'), 'programme', 'dcType.prefLabel'),
        ...qualityFacts(
          [...H('awardedBy.awardingBody.accreditation'), ...all(credential, 'evidence.accreditation')],
          'issuer',
          'dcType.prefLabel',
        ),
      ],
      stack: [
        ...stackFacts(H('isPartOf', 'specifiedBy.isPartOf'), 'part-of'),
        ...stackFacts(H('specifiedBy.hasPart'), 'has-part'),
        ...stackFacts(
          H('specifiedBy.isPartialQualification').filter(({ json }) => json === true),
          'part-of',
        ),
      ],
      recipientName: nameFact(elmName(credential)),
    },
    // Not `evidence`: in this model that is the sealer's mandate or licence.
    portfolio: [
      ...documents([...all(tests, 'specifiedBy.supplementaryDocument'), ...H('supplementaryDocument')]),
      // Files inside the credential: their names only.
      ...termFacts(all(credential, 'attachment.title'), String).map((name) => ({
        ...NO_LINK,
        name: name.value,
        description: null,
        addedBy: 'issuer' as const,
        digest: null,
        fact: name,
      })),
      ...documents(H('specifiedBy.homepage')).map((page) => ({ ...page, excluded: page.excluded ?? ('course_page' as const) })),
    ],
  };
}

/** Texts that are notes of their own (`noteLiteral`), or stand bare. */
const notes = (list: Item[]): Fact<string>[] => textFacts(list.map((of) => first(of, 'noteLiteral') ?? of));

const delivery = (of: DeliveryValue['of'], modes: Item[]): Fact<DeliveryValue>[] => termFacts(modes, (label) => ({ label, of }));

/** By its place in the authority list (`…/authority/language/FRA`), as the tag that other formats state it with; else by its name. */
function languageOf(concept: Item): Fact<LanguageValue>[] {
  const code = /\/language\/([A-Z]{3})$/.exec(idOf(concept.json) ?? '')?.[1];
  const tag = code === undefined ? termOf(concept) : Intl.getCanonicalLocales(code)[0];
  return tag ? [fact(concept, { tag, of: 'instruction' })] : [];
}

/** The level by its place in the framework (`…/snb/eqf/4`), else by its label. */
function eqfOf(concept: Item): Fact<LevelValue>[] {
  const value = /\/eqf\/([1-8])$/.exec(idOf(concept.json) ?? '')?.[1];
  return value === undefined ? levelFacts([concept], 'EQF') : [fact(concept, { scheme: 'EQF', value })];
}

/** Points of the European system; of any other, or of none that is named, they are credits of their own. */
function creditsOf(credit: Item, basis: WorkloadValue['basis']): Fact<WorkloadValue>[] {
  const framework = member(credit, 'framework');
  const isEcts = /\/6fcec5c5af |\bECTS\b|European Credit Transfer/i.test(`${idOf(framework?.json)} ${termOf(framework)}`);
  return workloadFacts(all(credit, 'point'), isEcts ? 'ECTS' : 'credits', basis);
}
