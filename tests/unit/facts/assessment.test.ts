import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/facts/index.ts';
import { accredible, achievement, credly, ob2, ob3, sdJwtVc } from './inputs.ts';

const ext = (assessments: unknown, name = 'extensions:assessmentExtension') =>
  ob2({ badge: { [name]: { assessments } as never } });

describe('assessment', () => {
  const rows: [string, Reading, [string, string][]][] = [
    ['Open Badges 2 extension', ext([{ type: 'Exam' }]), [['Exam', 'exam']]],
    [
      'Open Badges 2 extension with a capital',
      ext({ type: ['Assessment', 'Artifact'] }, 'extensions:AssessmentExtension'),
      [['Artifact', 'project']],
    ],
    ['Open Badges 2 without', ob2({ badge: { name: 'x' } }), []],
    ['Open Badges 2 extension without a kind', ext([{ type: 'Assessment' }]), []],
    [
      'Open Badges 3 extension',
      ob3(achievement({ resultDescription: [{ assessmentType: 'Performance' }, { resultType: 'Percent' }] })),
      [['Performance', 'practical']],
    ],
    [
      'Open Badges 3 educredentials',
      ob3(achievement({ assessmentType: 'application of a skill' })),
      [['application of a skill', 'practical']],
    ],
    [
      'Open Badges 3, an unknown word is shown as it is',
      ob3(achievement({ assessmentType: 'Interpretive dance' })),
      [['Interpretive dance', 'other']],
    ],
    [
      'Open Badges 3, two places, both',
      ob3(achievement({ assessmentType: 'portfolio', resultDescription: { assessmentType: 'Exam' } })),
      [
        ['portfolio', 'project'],
        ['Exam', 'exam'],
      ],
    ],
    [
      'the achievement type is never one',
      ob3(achievement({ achievementType: 'Assessment', resultDescription: { resultType: 'Percent' } })),
      [],
    ],
    ['criteria are never read as one', ob3(achievement({ criteria: { narrative: 'Pass a written exam and a project' } })), []],
    [
      'Credly steps are never one',
      ob3(
        {},
        {
          record: credly({
            badge_template: { badge_template_activities: [{ activity_type: 'Assessment', title: 'Pass the exam' }] },
          }),
        },
      ),
      [],
    ],
  ];
  test.each(rows)('%s', (_, { facts }, expected) => {
    expect(facts.assessments.map((one) => [one.value.label, one.value.group])).toEqual(expected);
  });

  test('Credly steps are criteria in words', () => {
    const { facts } = ob3(
      {},
      { record: credly({ badge_template: { badge_template_activities: [{ title: 'Pass the exam' }, { title: 'Pay' }] } }) },
    );
    expect(facts.criteria?.value).toBe('Pass the exam\nPay');
  });

  test('supervision, identity and group work are what the issuer says, and null when he says nothing', () => {
    const dutch = ob3(
      achievement({ assessmentType: 'testing', supervisionType: 'supervised online', identityChecked: true }),
    ).facts;
    expect(dutch.assessments[0]?.value.groupWork).toBeNull();
    expect(dutch.supervision.map(({ value }) => value)).toEqual([
      { label: 'supervised online', identityChecked: null },
      { label: null, identityChecked: true },
    ]);
    expect(ext([{ type: 'Exam', description: 'A proctored exam' }]).facts.supervision).toEqual([]);
    const group = (flags: object) => ext([{ type: 'Exam', ...flags }]).facts.assessments[0]?.value.groupWork;
    expect(group({ hasGroupParticipation: false, hasGroupEvaluation: true })).toBe(true);
    expect(group({ hasGroupParticipation: false })).toBe(false);
    expect(group({ hasGroupParticipation: 'yes' })).toBeNull();
  });

  test('it is never proctored for being an exam, and has a rubric only where there is one', () => {
    const exam = (more: object) => ext([{ type: 'Exam', description: 'A proctored exam', ...more }]).facts.assessments[0]?.value;
    expect(exam({})?.hasRubric).toBe(false);
    expect(exam({ rubrics: [] })?.hasRubric).toBe(false);
    expect(exam({ rubrics: [{ title: 'Rubric' }] })?.hasRubric).toBe(true);
  });

  test('it names its place', () => {
    expect(ext([{ type: 'Exam' }]).facts.assessments[0]?.path).toBe("$.badge['extensions:assessmentExtension'].assessments[0]");
  });
});

describe('results', () => {
  const scale = { id: 'urn:r1', name: 'Grade', valueMin: '1', valueMax: '10', requiredValue: '6' };
  const read = (result: unknown, description: unknown = scale) =>
    ob3(achievement({ resultDescription: description as never }, { result: result as never })).facts.results.map(
      (one) => one.value,
    );

  test.each([
    [
      'on its scale',
      [{ resultDescription: 'urn:r1', value: '8.5' }],
      scale,
      { name: 'Grade', value: '8.5', scale: '1–10', pass: '6', status: null },
    ],
    [
      'a percentage',
      { resultDescription: 'urn:r1', value: '86' },
      { id: 'urn:r1', resultType: 'Percent', requiredValue: '70' },
      { value: '86 %', pass: '70 %', scale: null },
    ],
    ['without a description', { value: 19 }, [], { value: '19', scale: null, name: null }],
    ['of another description', { resultDescription: 'urn:r2', value: '19' }, scale, { value: '19', scale: null, name: null }],
    [
      'a failure stays a failure',
      { resultDescription: 'urn:r1', value: '3', status: 'Failed' },
      scale,
      { value: '3', status: 'Failed' },
    ],
    ['only a status', { status: 'Failed' }, scale, { value: null, status: 'Failed' }],
    [
      'a level by id',
      { resultDescription: 'urn:r1', achievedLevel: 'urn:l2' },
      {
        id: 'urn:r1',
        requiredLevel: 'urn:l1',
        rubricCriterionLevel: [
          { id: 'urn:l1', name: 'Basic' },
          { id: 'urn:l2', name: 'Master' },
        ],
      },
      { value: 'Master', pass: 'Basic', scale: 'Basic, Master' },
    ],
  ])('%s', (_, result, description, expected) => {
    expect(read(result, description)).toMatchObject([expected]);
  });

  test.each([
    ['a level of a rubric', { resultDescription: 'urn:r1', achievedLevel: 'urn:l1' }, true],
    ['a level in a word, of no rubric', { resultDescription: 'urn:r1', achievedLevel: 'Basic' }, false],
    ['a number, where the description has a rubric', { resultDescription: 'urn:r1', value: '8' }, false],
  ])('%s', (_, result, byRubric) => {
    const levels = [{ id: 'urn:l1', level: 'Basic' }];
    const description = { id: 'urn:r1', rubricCriterionLevel: byRubric || 'value' in result ? levels : [] };
    expect(read(result, description)).toMatchObject([{ value: 'value' in result ? '8' : 'Basic', byRubric }]);
  });

  test('a pass mark is stated alone only when no result can belong to it', () => {
    const alone = { name: 'Grade', value: null, scale: '1–10', pass: '6', status: null, byRubric: false };
    expect(read([])).toEqual([alone]);
    expect(read([{ resultDescription: 'urn:other', value: '8' }], [{ id: 'urn:other' }, scale])).toMatchObject([
      { value: '8', pass: null },
      alone,
    ]);
    expect(read([{ value: '8' }])).toMatchObject([{ value: '8', pass: null }]);
    expect(read([{ resultDescription: 'urn:r1', value: '8' }])).toMatchObject([{ value: '8', pass: '6' }]);
    expect(read([], { ...scale, requiredValue: undefined })).toEqual([]);
  });

  test('a level whose name is not there says nothing', () => {
    expect(read({ resultDescription: 'urn:r1', achievedLevel: 'https://college.example/l' })).toEqual([]);
    expect(read({}, [])).toEqual([]);
  });

  test('Accredible has a grade without a scale', () => {
    expect(ob2({}, { record: accredible({ grade: '92' }) }).facts.results.map((one) => one.value)).toMatchObject([
      { value: '92', scale: null },
    ]);
  });
});

test('the codes of an SD-JWT VC are told in their words, and words as they are', () => {
  const of = (typeOfAssessment: string, idVerificationMethod: string) => {
    const { assessments, supervision } = sdJwtVc({ typeOfAssessment, idVerificationMethod }).facts;
    return [
      ...assessments.map(({ value, raw }) => [value.label, value.group, raw]),
      ...supervision.map(({ value, raw }) => [value.label, raw]),
    ];
  };
  expect(of('practical-assessment', 'in-person-supervision')).toEqual([
    ['practical assessment', 'practical', 'practical-assessment'],
    ['in person supervision', 'in-person-supervision'],
  ]);
  expect(of('Self-assessment, step-by-step', 'On-site')).toEqual([
    ['Self-assessment, step-by-step', 'other', 'Self-assessment, step-by-step'],
    ['On-site', 'On-site'],
  ]);
});
