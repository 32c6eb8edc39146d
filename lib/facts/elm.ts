import { groupOf } from './assessment.ts';
import { cleanLine } from './clean.ts';
import type { FactsInput } from './input.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { AssessmentValue, Fact, ResultValue } from './model.ts';
import { each, fact, type Item, item, lineFact, lineOf, member, textFact } from './normalise.ts';
import { nothing, type Reading } from './reading.ts';
import { elmName } from './recipient.ts';
import { saidByDocument } from './said.ts';
import { eqf } from './skills.ts';

/**
 * European Learning Model 3 (European Digital Credentials): what is claimed stands in `credentialSubject.hasClaim`. Two parties: `issuer` sealed
 * the file, the awarding body awarded. Texts are language maps, terms are concepts with a label.
 */
export function readElm(input: FactsInput): Reading {
  const credential = item(input.credential.json, '$', saidByDocument(input.authentic));
  const display = member(credential, 'displayParameter');
  const claims = each(member(member(credential, 'credentialSubject'), 'hasClaim'));
  const claim = claims[0] ?? null;
  const specified = member(claim, 'specifiedBy');
  const awarded = member(claim, 'awardedBy');
  const sealer = lineFact(member(member(credential, 'issuer'), 'legalName'));
  const awarder = lineFact(member(member(awarded, 'awardingBody'), 'legalName'));
  const awardedOn = readDate(awarded, 'awardingDate');
  const tests = claims.flatMap((one) => [
    ...each(member(one, 'provenBy')),
    ...each(member(one, 'specifiedBy')).flatMap((what) => each(member(what, 'provenBy'))),
  ]);
  const none = nothing();
  return {
    ...none,
    facts: {
      ...none.facts,
      title: lineFact(member(display, 'title')) ?? lineFact(member(claim, 'title')) ?? lineFact(member(specified, 'title')),
      description: textFact(member(display, 'description')) ?? textFact(member(claim, 'description')),
      issuerName: sealer ?? awarder,
      kind: lineFact(member(claim, 'type')),
      effort: effortOf(member(specified, 'volumeOfLearning')),
      level: levelOf(member(specified, 'eqfLevel')) ?? labelled(member(specified, 'nqfLevel')),
      language: languageOf(member(specified, 'language')),
      issueDate:
        awardedOn === null
          ? readIssueDate(credential, 'issued', 'validFrom', 'issuanceDate')
          : { ...awardedOn, value: { date: awardedOn.value, field: 'awardedDate' } },
      expires: readDate(credential, 'validUntil', 'expirationDate'),
      assessments: tests.flatMap(assessmentOf),
      results: tests.flatMap(resultOf),
      partner: sealer !== null && awarder !== null && awarder.value !== sealer.value ? awarder : null,
      recipientName: lineFact(elmName(credential)),
    },
  };
}

const labelled = (concept: Item | null): Fact<string> | null => lineFact(member(concept, 'prefLabel'));

/** The language by its place in the authority list (`…/authority/language/FRA`), as the tag that other formats state it with. */
function languageOf(concept: Item | null): Fact<string> | null {
  const code = /\/authority\/language\/([A-Z]{3})$/.exec(lineOf(member(concept, 'id')) ?? '')?.[1];
  const tag = code === undefined ? undefined : Intl.getCanonicalLocales(code)[0];
  return concept === null || tag === undefined ? null : fact(concept, tag);
}

/** The level by its place in the framework (`…/snb/eqf/4`), else by its label. */
function levelOf(concept: Item | null): Fact<string> | null {
  const level = /\/eqf\/([1-8])$/.exec(lineOf(member(concept, 'id')) ?? '')?.[1] ?? lineOf(member(concept, 'prefLabel'));
  return concept === null || level === null ? null : fact(concept, eqf(level));
}

/** An XML Schema duration: whole hours in words, anything else as written (real files hold `P60M`, sixty months). */
function effortOf(duration: Item | null): Fact<string> | null {
  const stated = lineFact(duration);
  return stated === null ? null : { ...stated, value: stated.value.replace(/^PT(\d+)H$/, '$1 h') };
}

/** The kind of assessment stands with its specification; without one its title is the issuer's only word for it. */
function assessmentOf(test: Item): Fact<AssessmentValue>[] {
  const kinds = each(member(test, 'specifiedBy')).flatMap((what) => each(member(what, 'dcType')));
  const labels = kinds.flatMap((kind) => lineOf(member(kind, 'prefLabel')) ?? []);
  const title = lineOf(member(test, 'title'));
  const label = labels.length > 0 ? cleanLine(labels.join(', ')) : title;
  if (label === null) return [];
  return [
    fact(test, {
      label,
      group: labels.map(groupOf).find((group) => group !== 'other') ?? 'other',
      groupWork: labels.some((word) => groupOf(word) === 'group') ? true : null,
      supervision: lineOf(member(member(test, 'idVerification'), 'prefLabel')),
      identityChecked: null,
      description: label === title ? null : title,
    }),
  ];
}

function resultOf(test: Item): Fact<ResultValue>[] {
  const status = lineOf(member(member(test, 'gradeStatus'), 'prefLabel'));
  const value = lineOf(member(member(test, 'grade'), 'noteLiteral')) ?? status;
  return value === null ? [] : [fact(test, { name: lineOf(member(test, 'title')), value, scale: null, pass: null, status })];
}
