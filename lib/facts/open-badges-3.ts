import { idOf } from '../json.ts';
import { sameIdentifier } from '../net/address.ts';
import { readAchievementAssessments, readSupervision } from './assessment.ts';
import { readCriteria, readTags } from './criteria.ts';
import { readWorkload } from './effort.ts';
import type { FactsInput } from './input.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import { languageFacts } from './languages.ts';
import type { Fact } from './model.ts';
import { all, facts, first, type Item, item, lineFact, lineOf, member, nameFact, node, textFact } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { qualityFacts } from './quality.ts';
import { nothing, type Reading } from './reading.ts';
import { openBadges3Name } from './recipient.ts';
import { readResults } from './results.ts';
import { saidByDocument } from './said.ts';
import { isAbout, levelFacts, readSkills } from './skills.ts';
import { readAssociations } from './stack.ts';
import type { IsRefused } from './work-link.ts';

/**
 * Open Badges 3.0 on VC Data Model 1.1 and 2.0, with the accreditation and assessment extensions 2.0 and the Dutch educredentials members;
 * the wrapper of a CLR 2.0 and plain verifiable credentials as far as they share its members. Everything stands in the one signed
 * document. The format knows no prerequisites, learning outcomes of their own and stacking (`related` is other versions).
 */
export function readOpenBadges3(input: FactsInput, isRefused: IsRefused): Reading {
  const credential = item(input.credential.json, '$', saidByDocument(input.authentic));
  const record = input.credential.kind === 'clr' ? node(credential, 'credentialSubject') : null;
  // A CLR may list the achievements of its nested credentials: they are none of its own.
  const subject = record === null ? node(credential, 'credentialSubject') : null;
  const achievement = node(subject, 'achievement');
  const alignments = all(achievement, 'alignment');
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(achievement, 'name') ?? lineFact(credential, 'name'),
      description:
        textFact(achievement, 'description') ?? textFact(credential, 'credentialSubject.endorsementComment', 'description'),
      issuerName: nameFact(credential, 'issuer.name'),
      country: lineFact(credential, 'issuer.address.addressCountryCode', 'issuer.address.addressCountry'),
      kind: achievement === null ? lineFact(typeOf(credential)) : lineFact(achievement, 'achievementType'),
      workload: [
        ...readWorkload(all(achievement, 'timeInvestment'), 'hours'),
        ...readWorkload(all(achievement, 'ECTS'), 'ECTS'),
        ...readWorkload(all(achievement, 'SBU'), 'SBU'),
        ...readWorkload(all(achievement, 'creditsAvailable'), 'credits'),
        ...readWorkload(all(subject, 'creditsEarned'), 'credits', 'actual'),
      ],
      levels: levelFacts(
        alignments.filter(isAbout('EQF(Level)?')).map((one) => first(one, 'targetCode', 'targetName')),
        'EQF',
      ),
      languages: languageFacts(all(achievement, 'inLanguage'), 'achievement'),
      delivery: facts(all(achievement, 'participationType'), (label) => ({ label, of: 'learning' })),
      issueDate:
        readIssueDate(credential, 'awardedDate', 'validFrom', 'issuanceDate') ?? readIssueDate(subject, 'activityEndDate'),
      expires: readDate(credential, 'validUntil', 'expirationDate'),
      assessments: readAchievementAssessments(achievement),
      supervision: readSupervision(achievement),
      results: readResults(subject, achievement),
      assessor: nameFact(subject, 'source.name', 'source.id', 'source'),
      ...readCriteria(member(achievement, 'criteria')),
      skills: readSkills([
        ...alignments,
        ...all(achievement, 'resultDescription.alignment', 'resultDescription.rubricCriterionLevel.alignment'),
      ]),
      tags: readTags(member(achievement, 'tag')),
      version: lineFact(achievement, 'version'),
      fieldOfStudy: facts(all(achievement, 'fieldOfStudy', 'specialization'), String),
      partner: readPartner(achievement, member(credential, 'issuer')),
      quality: [
        ...qualityFacts(all(credential, 'issuer.accreditations'), 'issuer'),
        ...qualityFacts(alignments.filter(isAbout('QualityAssurance')), 'programme'),
      ],
      stack: readAssociations(record),
      recipientName: nameFact(openBadges3Name(credential)),
    },
    // Top level only: evidence under credentialSubject is not Open Badges, and VCDM evidence of other kinds is not work.
    portfolio: readEvidence(all(credential, 'evidence'), 'issuer', isRefused),
  };
}

/** Types that say no more than that it is a credential or a badge. */
const PLAIN_TYPES = ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'];

/** What is no badge says by its own type what it is: an endorsement, a record, a status list, a degree. */
const typeOf = (credential: Item | null): Item | null =>
  all(credential, 'type').find((type) => !PLAIN_TYPES.includes(lineOf(type) ?? '')) ?? null;

/** Who defined the achievement, when that is not the issuer. It is the issuer's statement; the creator may not know of it (Q09). */
function readPartner(achievement: Item | null, issuer: Item | null): Fact<string> | null {
  const id = idOf(member(achievement, 'creator')?.json);
  const issuerId = idOf(issuer?.json);
  if (id !== null && issuerId !== null && sameIdentifier(id, issuerId)) return null;
  const name = nameFact(achievement, 'creator.name', 'creator.id', 'creator');
  return name?.value === lineOf(issuer, 'name') ? null : name;
}
