import { describe, expect, it } from 'vitest';
import en from '../../../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { readElements } from '../../../../lib/facts/elements/index.ts';
import type { RuleId } from '../../../../lib/facts/elements/model.ts';
import type { Reading } from '../../../../lib/facts/index.ts';
import type { AssessmentGroup } from '../../../../lib/facts/model.ts';
import { catalogueOf, textOf } from '../../../../lib/i18n/sentence.ts';
import type { JsonObject } from '../../../../lib/json.ts';
import schema from '../../../../lib/report/report.schema.json' with { type: 'json' };
import { ruleKey, ruleWords } from '../../../../lib/report/words/rule-words.ts';
import { accredible, achievement, credly, ob2, ob3, sdJwtVc } from '../inputs.ts';
import {
  assessed,
  assessment,
  byPlatform,
  endorsedBy,
  endorsement,
  findingFor,
  firedBy,
  input,
  result,
  said,
  skill,
  work,
} from './inputs.ts';
import { RULES } from './rules.ts';

const rows = Object.entries(RULES).map(([rule, row]) => [rule as RuleId, row] as const);

describe('every rule of the table', () => {
  it.each(rows)('%s fires', (rule, { fires, word, value }) => {
    expect(firedBy(rule, fires)).toMatchObject([{ rule, word, value }]);
  });

  it.each(rows.flatMap(([rule, { misses }]) => Object.entries(misses).map(([why, given]) => [rule, why, given] as const)))(
    '%s does not fire on %s',
    (rule, _, given) => {
      expect(firedBy(rule, given)).toEqual([]);
    },
  );

  it('has a row here with at least one near miss, a place in the schema and a sentence', () => {
    expect(Object.keys(RULES).sort()).toEqual([...schema.$defs.rule.enum].sort());
    for (const [rule, { misses }] of rows) {
      expect(Object.keys(misses).length, rule).toBeGreaterThan(0);
      expect(en, rule).toHaveProperty(ruleKey(rule));
    }
    const sentences = Object.keys(en).filter((key) => key.startsWith('rule_'));
    const variants = ['rule_LM_date_version', 'rule_LM_h_field', 'rule_PM_6_checked', 'rule_PM_6_not_checked'];
    expect(sentences.sort()).toEqual([...rows.map(([rule]) => ruleKey(rule)), ...variants].sort());
  });

  it('stands alone: nothing fires on a badge that states nothing', () => {
    const { award, stackable, ...elements } = readElements(input());
    for (const finding of Object.values(elements)) expect(finding).toEqual({ word: 'not-stated', rules: [] });
    expect(stackable).toBeNull();
    expect(award).toBe('signed');
  });
});

describe('the word of an element', () => {
  it.each([
    ['a signed fact', { how: 'SIG', speaker: { who: 'issuer' } }, 'issuer-signed'],
    ["a fact of the issuer's own server", { how: 'TLS', speaker: { who: 'issuer' } }, 'issuer-not-signed'],
    ['a fact of a platform', { how: 'TLS-P', speaker: { who: 'platform', host: 'credly.com' } }, 'issuer-not-signed'],
    ['a fact under a key of nobody', { how: 'SIG?', speaker: { who: 'file' } }, 'in-file'],
    ['a fact of a file', { how: 'TEXT', speaker: { who: 'file' } }, 'in-file'],
    ['words of a page', { how: 'TEXT', speaker: { who: 'page' } }, 'person'],
    ['what the person added', { how: 'REC', speaker: { who: 'recipient' } }, 'person'],
  ] as const)('is for %s what its speaker is worth', (_, by, word) => {
    expect(findingFor('PM-4', input(assessed({ label: 'Exam', group: 'exam' }, by)))?.word).toBe(word);
  });

  it('is the strongest that fired, and all that fired are listed', () => {
    const both = input(skill(), { endorsements: [endorsement({ standing: 'unrecognised', role: null })] });
    const finding = readElements(both)['labour-market'];
    expect(finding.word).toBe('third-party-not-confirmed');
    expect(finding.rules.map(({ rule }) => rule)).toEqual(['LM-3', 'LM-4', 'LM-date']);
    expect(readElements({ ...both, endorsements: [endorsement()] })['labour-market'].word).toBe('independently-verified');
    expect(readElements({ ...both, endorsements: [] })['labour-market'].word).toBe('issuer-signed');
  });

  it('is never set by a hint, a note or a date', () => {
    const hints = input({
      tags: said(['welding']),
      issueDate: said({ date: '2024', field: 'issuedOn' }),
      criteria: said('Pass the exam. Recognized by the Guild.'),
      workload: [said({ amount: 'Weeks', unit: 'bucket', basis: 'unspecified' })],
      kind: said('Certification'),
      levels: [byPlatform({ scheme: null, value: 'Advanced' })],
      listedEndorsers: [byPlatform('Guild')],
    });
    for (const [name, finding] of Object.entries(readElements(hints)))
      if (typeof finding === 'object' && finding !== null) {
        expect(finding.word, name).toBe('not-stated');
        expect(finding.rules.length > 0, name).toBe(name !== 'portfolio');
      }
  });

  it('of a badge whose issuer endorses only the issuer never rises to verified', () => {
    const finding = findingFor('LM-2', endorsedBy(endorsement({ target: 'issuer' }, 'endorsement_of_issuer')));
    expect(finding?.word).toBe('third-party-not-confirmed');
  });

  it('is "could not check" where something may have been left out, and nothing is stated', () => {
    const withheld = readElements(input(skill(), { unread: true }));
    expect(withheld['labour-market'].word).toBe('issuer-signed');
    expect([withheld.mastery.word, withheld.portfolio.word, withheld.delivery.word]).toEqual(Array(3).fill('not-checked'));
    expect(withheld.stackable).toBeNull();
  });

  it('is "could not check" where an endorsement was not read, for what endorsements speak of only', () => {
    const unread = endorsement({ thirdParty: false, standing: 'unrecognised', role: null }, 'endorsement_not_included');
    const elements = readElements(endorsedBy(unread));
    expect(elements['labour-market'].word).toBe('not-checked');
    expect(elements.validated.word).toBe('not-checked');
    expect(elements.delivery.word).toBe('not-stated');
  });
});

describe('mastery', () => {
  it('says first that a result failed, and that only attendance is confirmed', () => {
    const failed = input({ ...assessed({}), ...result({ value: '3', status: 'Failed' }) });
    expect(findingFor('PM-F', failed)?.rules[0]).toMatchObject({ rule: 'PM-F', value: 'Failed', word: null });
    const attended = input({ kind: said('CertificateOfCompletion'), criteria: said('Attend.') });
    expect(findingFor('PM-0', attended)).toMatchObject({ word: 'not-stated', rules: [{ rule: 'PM-0' }, { rule: 'PM-h' }] });
  });

  it.each(['Failed', 'Withdrew', 'Enrolled', 'InProgress', 'In progress', 'OnHold', 'Provisional'])(
    'a status %s is shown as written',
    (status) => {
      expect(firedBy('PM-F', input(result({ value: null, status })))).toMatchObject([{ value: status }]);
    },
  );

  it.each([
    ['attendance', assessed({ label: 'level of attendance', group: 'attendance' })],
    ['a certificate of completion', { kind: said('CertificateOfCompletion') }],
    ["a platform's Experience", { kind: byPlatform('Experience') }],
    [
      "a platform's Learning without an assessment",
      { kind: byPlatform('Learning'), criteria: byPlatform('Attend', { raw: '[]' }) },
    ],
  ])('%s confirms participation', (_, facts) => {
    expect(firedBy('PM-0', input(facts))).toHaveLength(1);
  });

  const CLAIM = '$.credentialSubject.hasClaim[0]';
  const kinds = (...all: (readonly [path: string, group: AssessmentGroup])[]) =>
    input({ assessments: all.map(([path, group]) => said(assessment({ label: group, group }), { path })) });

  it.each([
    ['kind and title', ['.provenBy.specifiedBy.dcType[0]', 'coursework'], ['.provenBy.title', 'exam']],
    [
      'both places of a specification',
      ['.provenBy[1].specifiedBy.dcType', 'quiz'],
      ['.specifiedBy[0].provenBy[1].dcType', 'exam'],
    ],
  ] as const)('takes neither of what %s say of one assessment, and shows both', (_, [first, one], [second, other]) => {
    const finding = findingFor('PM-4', kinds([CLAIM + first, one], [CLAIM + second, other]));
    expect(finding?.word).toBe('conflict');
    expect(finding?.rules.map(({ value, word }) => [value, word])).toEqual(
      expect.arrayContaining([
        [one, 'conflict'],
        [other, 'conflict'],
      ]),
    );
  });

  it('still takes what a third party confirms, and what else is stated no longer', () => {
    const disputed = kinds(['$.provenBy.specifiedBy.dcType', 'quiz'], ['$.provenBy.title', 'exam']);
    const graded = { ...disputed, facts: { ...disputed.facts, ...result() } };
    expect(findingFor('PM-2', graded)?.word).toBe('conflict');
    const endorsements = [endorsement({ target: 'credential', role: 'assessor' })];
    expect(findingFor('PM-1', { ...graded, endorsements })?.word).toBe('independently-verified');
  });

  it.each([
    ['two assessments of one badge', ['$.a[0]', 'quiz'], ['$.a[1]', 'exam']],
    ['two kinds side by side', ['$.provenBy.specifiedBy.dcType[0]', 'quiz'], ['$.provenBy.specifiedBy.dcType[1]', 'exam']],
    ['two claims', ['$.hasClaim[0].provenBy.dcType', 'quiz'], ['$.hasClaim[1].specifiedBy.provenBy.dcType', 'exam']],
    ['two places that agree', ['$.provenBy.dcType', 'exam'], ['$.provenBy.title', 'exam']],
    ['a word that has no group', ['$.provenBy.dcType', 'exam'], ['$.provenBy.title', 'other']],
  ] as const)('finds no dispute in %s', (_, first, second) => {
    expect(findingFor('PM-4', kinds(first, second))?.word).toBe('issuer-signed');
  });

  it('finds none where one of several kinds is in both places', () => {
    const given = kinds(
      ['$.provenBy.dcType[0]', 'exam'],
      ['$.provenBy.dcType[1]', 'project'],
      ['$.specifiedBy.provenBy.dcType', 'exam'],
    );
    expect(findingFor('PM-4', given)?.word).toBe('issuer-signed');
  });

  it('shows a kind that no rule knows as the issuer words it', () => {
    for (const [label, group] of [
      ['Viva', 'other'],
      ['recognition of prior learning', 'prior-learning'],
    ] as const)
      expect(firedBy('PM-5', input(assessed({ label, group })))).toMatchObject([{ value: label, word: 'issuer-signed' }]);
  });
});

describe('the award itself', () => {
  it.each([
    ['signed', { standing: 'pinned' }],
    ['hosted', { authentic: 'hosted', standing: 'pinned' }],
    ['signed-not-listed', { standing: 'unrecognised' }],
    ['hosted-not-listed', { authentic: 'hosted', standing: 'listed' }],
    ['not-confirmed', { standing: 'key-changed' }],
    ['not-confirmed', { standing: 'blocked' }],
    ['not-confirmed', { current: 'revoked' }],
    ['not-confirmed', { current: 'expired' }],
    ['not-confirmed', { authentic: 'unbound', current: 'unknown' }],
    ['not-confirmed', { authentic: 'unsigned', current: 'unknown' }],
    ['not-checked', { current: 'unknown' }],
    ['not-checked', { authentic: 'unknown', current: 'unknown' }],
  ] as const)('is %s when %j', (award, over) => {
    expect(readElements(input({}, over)).award).toBe(award);
  });
});

it('a rule that fires on a hundred skills lists twenty', () => {
  const skills = Array.from({ length: 100 }, (_, at) =>
    said({ name: `S${at}`, framework: 'ESCO', url: null, recognised: 'known' as const }),
  );
  expect(firedBy('LM-4', input({ skills }))).toHaveLength(20);
});

it('a hosted endorsement says at whose address it stands, not that it is signed', () => {
  const hosted = endorsedBy(endorsement({ authentic: 'hosted' }, 'endorsement_hosted'));
  expect(firedBy('LM-1', hosted)).toMatchObject([
    { how: 'TLS', speaker: { who: 'endorser', name: 'Welders Guild' }, path: '$.endorsement[0]' },
  ]);
  expect(firedBy('LM-3', endorsedBy(endorsement({ authentic: 'unsigned' }, 'endorsement_not_signed')))).toMatchObject([
    { how: 'TEXT' },
  ]);
});

it('work that the person added stays beside that of the issuer', () => {
  const both = readElements(input({}, { portfolio: [work(), work({ addedBy: 'recipient' }, 'REC')] })).portfolio;
  expect(both.word).toBe('issuer-signed');
  expect(both.rules.map(({ rule, word }) => [rule, word])).toEqual([
    ['PF-2', 'issuer-signed'],
    ['PF-5', 'person'],
  ]);
});

describe('from a document that is read', () => {
  const of = ({ facts, portfolio }: Reading) => input(facts, { portfolio });
  const sentences = (rule: RuleId, reading: Reading): string[] =>
    firedBy(rule, of(reading)).map((one) => {
      const { key, params } = ruleWords(one, one.value);
      return textOf({ language: 'en', catalogue: catalogueOf(en) }, key, params);
    });

  it.each<[RuleId, string, Reading, string[]]>([
    [
      'VA-4',
      "Credly's mark",
      ob2({}, { record: credly({ issuer: { entities: [{ entity: { name: 'College', verified: true } }] } }) }),
      ['The platform marks the issuer as known to it: College'],
    ],
    [
      'VA-4',
      "Accredible's mark",
      ob2({}, { record: accredible({ issuer: { name: 'College', whitelisted_domain: 'college.example' } }) }),
      ['The platform marks the issuer as known to it: college.example'],
    ],
    ['VA-4', 'no mark', ob2({}, { record: accredible({ issuer: { name: 'College', whitelisted_domain: false } }) }), []],
    ['LM-date', 'a version', ob3(achievement({ version: '2.1' })), ['Version, to judge what is current: 2.1']],
    [
      'LM-h',
      'fields of study',
      ob3(achievement({ fieldOfStudy: 'Computing', specialization: 'Data' })),
      ['Field of study, as stated: Computing', 'Field of study, as stated: Data'],
    ],
    [
      'PM-6',
      'educredentials',
      ob3(achievement({ supervisionType: 'supervised online', identityChecked: true })),
      ['Supervision, as stated: supervised online', 'Identity was checked, as stated.'],
    ],
    ['PM-6', 'an identity not checked', ob3(achievement({ identityChecked: false })), ['Identity was not checked, as stated.']],
    ['PM-6', 'an exam alone', ob3(achievement({ assessmentType: 'testing', identityChecked: 'yes' })), []],
    [
      'PM-6',
      'the rulebook',
      sdJwtVc({ idVerificationMethod: 'proctored-online-exam' }),
      ['Supervision, as stated: proctored online exam'],
    ],
    ['ST-1', 'a flag', sdJwtVc({ stackable: true }), ['Said to count towards another credential']],
    ['ST-1', 'a title', sdJwtVc({ partOfQualification: 'Diploma' }), ['Part of: Diploma']],
    ['ST-1', 'one that stands alone', sdJwtVc({ stackable: false }), []],
    [
      'ST-1',
      'a step',
      ob2({}, { record: credly({ badge_template: { badge_template_activities: [{ required_badge_template_id: 'x' }] } }) }),
      ['Said to be built from other badges'],
    ],
  ])('%s: %s', (rule, _, reading, expected) => {
    expect(sentences(rule, reading)).toEqual(expected);
  });

  it('a score beside a level of a rubric is a result and a level', () => {
    const rubric = { id: 'urn:r', valueMin: '0', valueMax: '10', rubricCriterionLevel: [{ id: 'urn:l', name: 'Good' }] };
    const read = (result: JsonObject) =>
      ob3(achievement({ resultDescription: [rubric] }, { result: { resultDescription: 'urn:r', ...result } }));
    expect(sentences('PM-2', read({ value: '8', achievedLevel: 'urn:l' }))).toEqual(['Result: 8 (Good) · 0–10']);
    expect(sentences('PM-7', read({ value: '8', achievedLevel: 'urn:l' }))).toHaveLength(1);
    expect(sentences('PM-2', read({ status: 'Completed' }))).toEqual([]);
  });

  it('what a platform keeps for its issuer counts as the issuer states it, by the platform’s word', () => {
    const keeper = { platform: 'api.badgr.io' };
    const hosted = ob2({ badge: { criteria: { narrative: 'Weld.' }, name: 'Welding' } }, keeper);
    expect(hosted.facts.title).toMatchObject({ how: 'TLS-P', speaker: { who: 'platform', host: 'api.badgr.io' } });
    expect(firedBy('PM-h', of(hosted))).toMatchObject([{ value: 'Weld.' }]);
    expect(ob2({ badge: { name: 'Welding' } }).facts.title).toMatchObject({ how: 'TLS', speaker: { who: 'issuer' } });
  });
});
