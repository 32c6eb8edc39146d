import { isObject, listOf } from '../json.ts';
import { readAssessmentExtension } from './assessment.ts';
import { readCriteria, readTags } from './criteria.ts';
import { extension, readEffort } from './effort.ts';
import type { FactsInput } from './input.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { Fact } from './model.ts';
import { each, type Item, item, lineFact, member, textFact } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import type { Reading } from './reading.ts';
import { openBadges2Name } from './recipient.ts';
import { saidByDocument, saidByLinkedDocument } from './said.ts';
import { eqf, readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

/** Open Badges 0.5 to 2.x: assertion, badge class and issuer profile, with the extensions that employers ask for. */
export function readOpenBadges2(input: FactsInput, isRefused: IsRefused): Reading {
  const assertion = item(input.credential.json, '$', saidByDocument(input.authentic));
  const badge = badgeOf(input, assertion);
  const issuer = issuerOf(input, badge, assertion);
  const evidence = readEvidence(member(assertion, 'evidence'), 'issuer', isRefused);
  const narrative = readEvidence(member(assertion, 'narrative'), 'issuer', isRefused);
  return {
    facts: {
      title: lineFact(member(badge, 'name')),
      description: textFact(member(badge, 'description')),
      issuerName: lineFact(member(issuer, 'name')),
      kind: null,
      effort: readEffort([
        { of: extension(badge, 'TimeInvestmentExtension', 'TimeInvestment', 'timeInvestment'), unit: 'h' },
        { of: extension(badge, 'ECTSExtension', 'ECTS', 'ects'), unit: 'ECTS' },
        { of: extension(badge, 'StudyLoadExtension', 'StudyLoad', 'studyLoad'), unit: 'SBU' },
      ]),
      level: eqfFact(lineFact(extension(badge, 'EQFExtension', 'EQF', 'eqf'))),
      language: lineFact(extension(badge, 'LanguageExtension', 'Language', 'language')),
      issueDate: readIssueDate(assertion, 'issuedOn', 'issued_on'),
      expires: readDate(assertion, 'expires'),
      assessments: readAssessmentExtension(badge),
      results: [],
      ...readCriteria(member(badge, 'criteria')),
      skills: readSkills(['alignment', 'alignments'].flatMap((name) => each(member(badge, name)))),
      tags: readTags(member(badge, 'tags'), each(member(badge, 'tags'))),
      partner: null,
      recipientName: lineFact(openBadges2Name(assertion)),
    },
    portfolio: [...evidence, ...narrative],
  };
}

const eqfFact = (level: Fact<string> | null): Fact<string> | null =>
  level === null ? null : { ...level, value: eqf(level.value) };

/** The badge class: the assertion's own copy, which its proof covers, or the one read at its address, which nothing covers. */
function badgeOf({ credential, badgeClass, authentic }: FactsInput, assertion: Item | null): Item | null {
  if (credential.kind === 'badge-class') return assertion;
  const embedded = embeddedIn(assertion, 'badge');
  if (badgeClass === null || badgeClass === embedded?.json) return embedded;
  return item(badgeClass, 'B', saidByLinkedDocument(authentic));
}

function issuerOf({ credential, issuerProfile, authentic }: FactsInput, badge: Item | null, assertion: Item | null): Item | null {
  if (credential.kind === 'issuer') return assertion;
  const embedded = embeddedIn(badge, 'issuer');
  if (issuerProfile === null || issuerProfile === embedded?.json) return embedded;
  return item(issuerProfile, 'I', saidByLinkedDocument(authentic));
}

function embeddedIn(of: Item | null, name: string): Item | null {
  const at = member(of, name);
  return at !== null && listOf(at.json).some(isObject) ? (each(at).find(({ json }) => isObject(json)) ?? null) : null;
}
