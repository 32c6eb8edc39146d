import { idOf } from '../json.ts';
import { sameIdentifier } from '../net/address.ts';
import { readAchievementAssessments } from './assessment.ts';
import { readCriteria, readTags } from './criteria.ts';
import { readEffort } from './effort.ts';
import type { FactsInput } from './input.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { Fact } from './model.ts';
import { each, fact, type Item, item, lineFact, member, textFact } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import type { Reading } from './reading.ts';
import { openBadges3Name } from './recipient.ts';
import { readResults } from './results.ts';
import { saidByDocument } from './said.ts';
import { readEqfLevel, readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

/**
 * Open Badges 3.0 on VC Data Model 1.1 and 2.0, with the assessment extension 2.0 and the Dutch educredentials members; the
 * wrapper of a CLR 2.0 and plain verifiable credentials as far as they share its members. Everything stands in the one signed document.
 */
export function readOpenBadges3(input: FactsInput, isRefused: IsRefused): Reading {
  const credential = item(input.credential.json, '$', saidByDocument(input.authentic));
  const subject = member(credential, 'credentialSubject');
  // A CLR may list the achievements of its nested credentials: they are none of its own.
  const achievement = input.credential.kind === 'clr' ? null : member(subject, 'achievement');
  const types = input.credential.kind === 'clr' ? member(credential, 'type') : null;
  const alignments = alignmentsOf(achievement);
  return {
    facts: {
      title: lineFact(member(achievement, 'name')) ?? lineFact(member(credential, 'name')),
      description: textFact(member(achievement, 'description')) ?? textFact(member(credential, 'description')),
      issuerName: lineFact(member(member(credential, 'issuer'), 'name')),
      kind: types === null ? lineFact(member(achievement, 'achievementType')) : fact(types, 'ClrCredential'),
      effort: readEffort([
        { of: member(achievement, 'timeInvestment'), unit: 'h' },
        { of: member(achievement, 'ECTS'), unit: 'ECTS' },
        { of: member(achievement, 'SBU'), unit: 'SBU' },
        { of: member(achievement, 'creditsAvailable'), unit: 'credits' },
      ]),
      level: readEqfLevel(alignments),
      language: lineFact(member(achievement, 'inLanguage')),
      issueDate:
        readIssueDate(credential, 'awardedDate', 'validFrom', 'issuanceDate') ?? readIssueDate(subject, 'activityEndDate'),
      expires: readDate(credential, 'validUntil', 'expirationDate'),
      assessments: readAchievementAssessments(achievement),
      results: readResults(subject, achievement),
      ...readCriteria(member(achievement, 'criteria')),
      skills: readSkills(alignments),
      tags: readTags(member(achievement, 'tag'), each(member(achievement, 'tag'))),
      partner: readPartner(member(achievement, 'creator'), member(credential, 'issuer')),
      recipientName: lineFact(openBadges3Name(credential)),
    },
    // Top level only: evidence under credentialSubject is not Open Badges, and VCDM evidence of other kinds is not work.
    portfolio: readEvidence(member(credential, 'evidence'), 'issuer', isRefused),
  };
}

/** Alignments of the achievement, of its result descriptions and of their rubric levels. */
function alignmentsOf(achievement: Item | null): Item[] {
  const results = each(member(achievement, 'resultDescription'));
  const levels = results.flatMap((result) => each(member(result, 'rubricCriterionLevel')));
  return [achievement, ...results, ...levels].flatMap((of) => each(member(of, 'alignment')));
}

/** Who defined the achievement, when that is not the issuer. It is the issuer's statement; the creator may not know of it (Q09). */
function readPartner(creator: Item | null, issuer: Item | null): Fact<string> | null {
  if (creator === null) return null;
  const id = idOf(creator.json);
  const issuerId = idOf(issuer?.json);
  if (id !== null && issuerId !== null && sameIdentifier(id, issuerId)) return null;
  const name = lineFact(member(creator, 'name'));
  if (name === null) return id === null ? null : lineFact({ ...creator, json: id });
  return name.value === lineFact(member(issuer, 'name'))?.value ? null : fact(creator, name.value);
}
