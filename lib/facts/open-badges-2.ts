import { idOf, type JsonObject } from '../json.ts';
import { readAssessmentExtension } from './assessment.ts';
import { readCriteria, readTags } from './criteria.ts';
import { readStudyLoad, readWorkload } from './effort.ts';
import { extension, extensionValue } from './extension.ts';
import type { FactsInput } from './input.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import { languageFacts } from './languages.ts';
import { all, type Item, item, lineFact, member, nameFact, node, textFact, textFacts } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { qualityFacts } from './quality.ts';
import { nothing, type Reading } from './reading.ts';
import { openBadges2Name } from './recipient.ts';
import { saidByDocument, saidByLinkedDocument } from './said.ts';
import { levelFacts, readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

/**
 * Open Badges 0.5 to 2.x: assertion, badge class and issuer profile, with the extensions that employers ask for. The formats know
 * no kind, country, delivery, prerequisites, results, assessor and stacking (`related` is other versions).
 */
export function readOpenBadges2(input: FactsInput, isRefused: IsRefused): Reading {
  const assertion = item(input.credential.json, '$', saidByDocument(input.authentic, input.platform));
  const apart = (json: JsonObject | null, path: string) => item(json, path, saidByLinkedDocument(input, idOf(json)));
  const { kind } = input.credential;
  const badge = kind === 'badge-class' ? assertion : linked(assertion, 'badge', apart(input.badgeClass, 'B'));
  const issuer = kind === 'issuer' ? assertion : linked(badge, 'issuer', apart(input.issuerProfile, 'I'));
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(badge, 'name'),
      description: textFact(badge, 'description'),
      issuerName: nameFact(issuer, 'name'),
      workload: [
        ...readWorkload(extensionValue(badge, 'TimeInvestment'), 'hours'),
        ...readWorkload(extensionValue(badge, 'ECTS'), 'ECTS'),
        ...readStudyLoad(badge),
      ],
      levels: levelFacts(extensionValue(badge, 'EQF'), 'EQF'),
      languages: languageFacts(extensionValue(badge, 'Language'), 'instruction'),
      issueDate: readIssueDate(assertion, 'issuedOn', 'issued_on'),
      expires: readDate(assertion, 'expires'),
      assessments: readAssessmentExtension(badge),
      ...readCriteria(member(badge, 'criteria')),
      outcomes: textFacts(extensionValue(badge, 'LearningOutcome')),
      skills: readSkills(all(badge, 'alignment', 'alignments')),
      tags: readTags(member(badge, 'tags')),
      version: lineFact(badge, 'version'),
      quality: qualityFacts(extension(issuer, 'IssuerAccreditation'), 'issuer'),
      recipientName: nameFact(openBadges2Name(assertion)),
    },
    portfolio: readEvidence(all(assertion, 'evidence', 'narrative'), 'issuer', isRefused),
  };
}

/** The badge class or the issuer: the copy inside, which a proof covers, unless another was read at its own address, which nothing covers. */
function linked(of: Item | null, name: string, read: Item | null): Item | null {
  const embedded = node(of, name);
  return read === null || read.json === embedded?.json ? embedded : read;
}
