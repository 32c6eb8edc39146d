import type { FactsInput } from '../../../../lib/facts/index.ts';
import type { JsonObject } from '../../../../lib/json.ts';
import { type FactName, type FactRow, inputOf, type NoneRow, type Row, type Stated } from './row.ts';

type Format = 'OB3' | 'OB3-NL';

/** A credential around one achievement, and what both hold anyway. */
const credential = (own: JsonObject, subject: JsonObject = {}, achievement: JsonObject = {}): FactsInput =>
  inputOf('OB3', {
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:college.example', type: ['Profile'] },
    ...own,
    credentialSubject: {
      type: 'AchievementSubject',
      ...subject,
      achievement: { id: 'urn:a', type: ['Achievement'], ...achievement },
    },
  });
const A = (achievement: JsonObject): FactsInput => credential({}, {}, achievement);
const issuedBy = (profile: JsonObject | string): FactsInput => credential({ issuer: profile });
const S = '$.credentialSubject';

const NOTHING = A({});

type Reads = [FactsInput, ...Stated[]];
const rowOf =
  (format: Format) =>
  (fact: FactName, path: string, has: Reads, odd: string, oddly: Reads, lacks = NOTHING): FactRow => ({
    format,
    fact,
    path,
    has: { of: has[0], says: has.slice(1) as Stated[] },
    lacks,
    oddly: { odd, of: oddly[0], says: oddly.slice(1) as Stated[] },
  });
const row = rowOf('OB3');
const dutch = rowOf('OB3-NL');
const none = (fact: FactName, looks: string, lookAlike: FactsInput): NoneRow => ({
  format: 'OB3',
  fact,
  none: true,
  looks,
  lookAlike,
});

const grade = { id: 'urn:r1', type: ['ResultDescription'], name: 'Grade', valueMin: '1', valueMax: '10', requiredValue: '6' };
const rubric = {
  id: 'urn:r2',
  requiredLevel: 'urn:l1',
  rubricCriterionLevel: [
    { id: 'urn:l1', name: 'Basic' },
    { id: 'urn:l2', name: 'Master' },
  ],
};
const exam = { type: ['ResultDescription', 'AssessmentResultDescription'], assessmentType: 'Exam', description: 'Two hours' };
const decision = { targetType: 'ext:QualityAssurance', targetName: 'Initial accreditation', targetCode: 'AV-1' };

export const openBadges3Rows: Row[] = [
  row(
    'title',
    'A.name',
    [A({ name: 'Cloud' }), { value: 'Cloud', path: `${S}.achievement.name` }],
    'the achievement in a list, a language map without English',
    [
      inputOf('OB3', { credentialSubject: { achievement: [{ name: { fr: 'Nuage' } }] } }),
      { value: 'Nuage', path: `${S}.achievement[0].name` },
    ],
    credential({ title: 'Cloud' }, { name: 'Jean Roy' }, { name: {} }),
  ),
  row(
    'title',
    '$.name',
    [credential({ name: 'Cloud award' }), { value: 'Cloud award', path: '$.name' }],
    'a JSON-LD value in a list',
    [credential({ name: [{ '@value': 'Cloud award' }] }), { value: 'Cloud award', path: '$.name[0]' }],
  ),
  row(
    'description',
    'A.description',
    [A({ description: 'Runs clouds' }), { value: 'Runs clouds', path: `${S}.achievement.description` }],
    'only the credential has one',
    [credential({ description: ['Runs clouds'] }), { value: 'Runs clouds', path: '$.description[0]' }],
    A({ description: true, criteria: { narrative: 'Run a cloud' } }),
  ),
  row(
    'issuerName',
    '$.issuer.name',
    [issuedBy({ id: 'did:web:college.example', name: 'Example College' }), { value: 'Example College', path: '$.issuer.name' }],
    'in a list, a language map',
    [issuedBy([{ name: { en: 'Example College' } }] as never), { value: 'Example College', path: '$.issuer[0].name' }],
    issuedBy('did:web:college.example'),
  ),
  row(
    'country',
    '$.issuer.address.addressCountryCode',
    [
      issuedBy({ address: { addressCountry: 'Canada', addressCountryCode: 'CA' } }),
      { value: 'CA', path: '$.issuer.address.addressCountryCode' },
    ],
    'a list, by its name only',
    [
      issuedBy({ address: [{ addressLocality: 'Halifax' }, { addressCountry: 'Canada' }] }),
      { value: 'Canada', path: '$.issuer.address[1].addressCountry' },
    ],
    issuedBy({ address: { addressLocality: 'Halifax', streetAddress: '1 Canada Street' }, parentOrg: { name: 'Canada' } }),
  ),
  row(
    'kind',
    'A.achievementType',
    [
      A({ achievementType: 'CertificateOfCompletion' }),
      { value: 'CertificateOfCompletion', path: `${S}.achievement.achievementType` },
    ],
    'a term of its own, in a list',
    [A({ achievementType: ['ext:Bootcamp'] }), { value: 'ext:Bootcamp', path: `${S}.achievement.achievementType[0]` }],
    credential(
      { type: ['VerifiableCredential', 'OpenBadgeCredential', 'WeldingCredential'] },
      {},
      { name: 'Diploma of welding' },
    ),
  ),
  row(
    'kind',
    '$.type',
    [
      inputOf('OB3', { type: ['VerifiableCredential', 'EndorsementCredential'], credentialSubject: { id: 'urn:x' } }),
      { value: 'EndorsementCredential', path: '$.type[1]' },
    ],
    'one type, not in a list',
    [
      inputOf('OB3', { type: 'BitstringStatusListCredential', credentialSubject: { id: 'urn:x' } }),
      { value: 'BitstringStatusListCredential', path: '$.type' },
    ],
    inputOf('OB3', { type: ['VerifiableCredential', 'AchievementCredential'], credentialSubject: { id: 'urn:x' } }),
  ),
  row(
    'workload',
    'A.creditsAvailable',
    [
      A({ creditsAvailable: 5 }),
      { value: { amount: '5', unit: 'credits', basis: 'unspecified' }, path: `${S}.achievement.creditsAvailable`, raw: '5' },
    ],
    'as text',
    [A({ creditsAvailable: '5.0' }), { value: { amount: '5.0', unit: 'credits' }, path: `${S}.achievement.creditsAvailable` }],
    A({ creditsAvailable: 'a lot', credits: 5 }),
  ),
  row(
    'workload',
    '$.credentialSubject.creditsEarned',
    [
      credential({}, { creditsEarned: 4.5 }),
      { value: { amount: '4.5', unit: 'credits', basis: 'actual' }, path: `${S}.creditsEarned`, raw: '4.5' },
    ],
    'as text, beside what was to be had',
    [
      credential({}, { creditsEarned: '4' }, { creditsAvailable: 5 }),
      { value: { amount: '5', basis: 'unspecified' }, path: `${S}.achievement.creditsAvailable` },
      { value: { amount: '4', basis: 'actual' }, path: `${S}.creditsEarned` },
    ],
    credential({}, { creditsEarned: null, activityStartDate: '2024-01-01', activityEndDate: '2024-02-01' }),
  ),
  row(
    'levels',
    "A.alignment[?targetType in 'ext:EQF', 'ext:EQFLevel']",
    [
      A({ alignment: [{ targetType: 'ext:EQF', targetName: 'EQF level 4', targetCode: '4' }] }),
      { value: { scheme: 'EQF', value: '4' }, path: `${S}.achievement.alignment[0].targetCode` },
    ],
    'not in a list, by its name, in other capitals',
    [
      A({ alignment: { targetType: 'ext:eqflevel', targetName: 'EQF level 4' } }),
      { value: { scheme: 'EQF', value: '4' }, path: `${S}.achievement.alignment.targetName` },
    ],
    A({
      alignment: { targetName: 'EQF level 5 welding' },
      specialization: 'Level 5',
      resultDescription: { alignment: { targetType: 'ext:EQF', targetCode: '5' } },
    }),
  ),
  row(
    'languages',
    'A.inLanguage',
    [A({ inLanguage: 'fr-CA' }), { value: { tag: 'fr-CA', of: 'achievement' }, path: `${S}.achievement.inLanguage` }],
    'several, one of no words',
    [
      A({ inLanguage: ['fr', true, 'en_EN'] }),
      { value: { tag: 'fr' }, path: `${S}.achievement.inLanguage[0]` },
      { value: { tag: 'en-EN' }, path: `${S}.achievement.inLanguage[2]` },
    ],
    credential({ '@language': 'fr', inLanguage: 'fr' }, {}, { name: { '@value': 'Nuage', '@language': 'fr' } }),
  ),
  row(
    'issueDate',
    '$.awardedDate',
    [
      credential({ validFrom: '2025-01-01T00:00:00Z', awardedDate: '2024-12-24' }),
      { value: { date: '2024-12-24', field: 'awardedDate' }, path: '$.awardedDate' },
    ],
    'no date, where another field has one',
    [
      credential({ awardedDate: 'Christmas', validFrom: '2022-12-31T23:00:00Z' }),
      { value: { date: '2022-12-31T23:00:00Z', field: 'validFrom' }, path: '$.validFrom' },
    ],
    credential({ issuedOn: '2024-01-01', proof: { created: '2024-01-01T00:00:00Z' } }),
  ),
  row(
    'issueDate',
    '$.issuanceDate',
    [
      credential({ issuanceDate: '2023-01-01T00:00:00-05:00' }),
      { value: { date: '2023-01-01T00:00:00-05:00', field: 'issuanceDate' }, path: '$.issuanceDate' },
    ],
    'in a list',
    [
      credential({ issuanceDate: ['2023-01-01'] }),
      { value: { date: '2023-01-01', field: 'issuanceDate' }, path: '$.issuanceDate' },
    ],
  ),
  row(
    'issueDate',
    '$.credentialSubject.activityEndDate',
    [
      credential({}, { activityStartDate: '2024-01-01', activityEndDate: '2024-05-01' }),
      { value: { date: '2024-05-01', field: 'activityEndDate' }, path: `${S}.activityEndDate` },
    ],
    'only the month',
    [
      credential({}, { activityEndDate: '2024-05' }),
      { value: { date: '2024-05', field: 'activityEndDate' }, path: `${S}.activityEndDate` },
    ],
    credential({}, { activityStartDate: '2024-01-01', activityEndDate: 'spring' }),
  ),
  row(
    'expires',
    '$.validUntil',
    [credential({ validUntil: '2027-01-01T00:00:00Z' }), { value: '2027-01-01T00:00:00Z', path: '$.validUntil' }],
    'the name of version 1.1',
    [credential({ expirationDate: '2027-01-01' }), { value: '2027-01-01', path: '$.expirationDate' }],
    credential({ validUntil: 'never', expires: '2027-01-01' }),
  ),
  row(
    'assessments',
    'A.resultDescription[].assessmentType',
    [
      A({ resultDescription: [{ ...exam, hasGroupParticipation: true }] }),
      {
        value: {
          label: 'Exam',
          group: 'exam',
          groupWork: true,
          description: 'Two hours',
          hasRubric: false,
        },
        path: `${S}.achievement.resultDescription[0]`,
      },
    ],
    'not in a list, with levels of performance',
    [
      A({ resultDescription: { ...rubric, assessmentType: ['Performance'], evaluationMethod: 'By two judges' } }),
      {
        value: { label: 'Performance', group: 'practical', groupWork: null, description: 'By two judges', hasRubric: true },
        path: `${S}.achievement.resultDescription`,
      },
    ],
    A({
      achievementType: 'Assessment',
      criteria: { narrative: 'Pass a written exam and a project' },
      resultDescription: [{ ...grade, type: 'AssessmentResultDescription', resultType: 'Percent' }],
    }),
  ),
  row(
    'results',
    '$.credentialSubject.result[] → A.resultDescription[]',
    [
      credential(
        {},
        { result: [{ resultDescription: 'urn:r1', value: '8.5', status: 'Completed' }] },
        { resultDescription: [grade] },
      ),
      {
        value: { name: 'Grade', value: '8.5', scale: '1–10', pass: '6', status: 'Completed', byRubric: false },
        path: `${S}.result[0]`,
      },
    ],
    'a description that is an object, a value that is a number, a failure',
    [
      credential(
        {},
        { result: { resultDescription: { id: 'urn:r1' }, value: 3, status: 'Failed' } },
        { resultDescription: grade },
      ),
      { value: { value: '3', pass: '6', status: 'Failed' }, path: `${S}.result` },
    ],
    credential({}, { result: [{}, 'A+'] }, { resultDescription: [{ id: 'urn:r1', valueMin: '1', valueMax: '10' }] }),
  ),
  row(
    'results',
    '$.credentialSubject.result[].achievedLevel → A.resultDescription[].rubricCriterionLevel[]',
    [
      credential({}, { result: [{ resultDescription: 'urn:r2', achievedLevel: 'urn:l2' }] }, { resultDescription: [rubric] }),
      { value: { value: 'Master', scale: 'Basic, Master', pass: 'Basic', byRubric: true }, path: `${S}.result[0]` },
    ],
    'points beside the level',
    [
      credential(
        {},
        { result: [{ resultDescription: 'urn:r2', achievedLevel: 'urn:l2', value: 18 }] },
        { resultDescription: rubric },
      ),
      { value: { value: '18 (Master)', byRubric: true }, path: `${S}.result[0]` },
    ],
    // The level of a rubric that is not there says nothing.
    credential({}, { result: [{ resultDescription: 'urn:r2', achievedLevel: 'urn:l2' }] }),
  ),
  row(
    'results',
    'A.resultDescription[].requiredValue',
    [
      A({ resultDescription: [{ id: 'urn:r1', name: 'Grade', resultType: 'Percent', requiredValue: '80' }] }),
      {
        value: { name: 'Grade', value: null, scale: null, pass: '80 %', status: null, byRubric: false },
        path: `${S}.achievement.resultDescription[0]`,
      },
    ],
    'a level instead of a number, not in a list',
    [A({ resultDescription: rubric }), { value: { value: null, pass: 'Basic' }, path: `${S}.achievement.resultDescription` }],
    A({ resultDescription: [{ id: 'urn:r1', resultType: 'Percent' }] }),
  ),
  row(
    'assessor',
    '$.credentialSubject.source',
    [
      credential({}, { source: { id: 'https://test.example', name: 'Test Centre', email: 'ann@test.example' } }),
      { value: 'Test Centre', path: `${S}.source.name` },
    ],
    'a bare id',
    [credential({}, { source: 'did:web:test.example' }), { value: 'did:web:test.example', path: `${S}.source` }],
    credential({}, { source: { id: 'mailto:ann@test.example' } }, { source: { name: 'Test Centre' } }),
  ),
  row(
    'criteria',
    'A.criteria.narrative',
    [
      A({ criteria: { id: 'https://college.example/c', narrative: 'Build a\nproject' } }),
      { value: 'Build a\nproject', path: `${S}.achievement.criteria.narrative` },
    ],
    'bare words',
    [A({ criteria: 'Build a project' }), { value: 'Build a project', path: `${S}.achievement.criteria` }],
    A({ criteria: { id: 'https://college.example/c' } }),
  ),
  row(
    'criteriaUrl',
    'A.criteria.id',
    [
      A({ criteria: { id: 'https://college.example/c' } }),
      { value: 'https://college.example/c', path: `${S}.achievement.criteria.id` },
    ],
    'a bare address',
    [A({ criteria: 'https://college.example/c' }), { value: 'https://college.example/c', path: `${S}.achievement.criteria` }],
    A({ criteria: { id: 'urn:uuid:1', narrative: 'https://college.example/c' } }),
  ),
  row(
    'skills',
    'A.alignment[]',
    [
      A({
        alignment: [
          { targetName: 'Welding', targetUrl: 'http://data.europa.eu/esco/skill/3f2504e0-4f89-11d3-9a0c-0305e82c3301' },
        ],
      }),
      { value: { name: 'Welding', framework: 'ESCO', recognised: 'known' }, path: `${S}.achievement.alignment[0]` },
    ],
    'not in a list, a code for a name, an address of no framework that we know',
    [
      A({ alignment: { targetCode: 'W1', targetUrl: 'https://a.example/w', targetFramework: 'ESCO' } }),
      { value: { name: 'W1', framework: 'ESCO', recognised: 'unknown' }, path: `${S}.achievement.alignment` },
    ],
    A({
      tag: ['welding'],
      fieldOfStudy: 'Welding',
      alignment: ['ext:QualityAssurance', 'ext:EQF', 'ext:EQFLevel', 'ceterms:Credential', 'CFRubricCriterion'].map(
        (targetType) => ({ targetType, targetName: 'x', targetUrl: 'https://a.example/' }),
      ),
    }),
  ),
  row(
    'skills',
    'A.resultDescription[].alignment[]',
    [
      A({ resultDescription: [{ ...grade, requiredValue: '1', alignment: [{ targetName: 'Weld' }] }] }),
      { value: { name: 'Weld', recognised: 'label-only' }, path: `${S}.achievement.resultDescription[0].alignment[0]` },
    ],
    'on a level of a rubric, the same one twice',
    [
      A({
        alignment: { targetName: 'Weld' },
        resultDescription: { rubricCriterionLevel: { alignment: [{ targetName: 'Weld' }, { targetName: 'Cut' }] } },
      }),
      { value: { name: 'Weld' }, path: `${S}.achievement.alignment` },
      { value: { name: 'Cut' }, path: `${S}.achievement.resultDescription.rubricCriterionLevel.alignment[1]` },
    ],
    A({ resultDescription: [{ ...grade, alignment: [{ targetType: 'CFRubric', targetName: 'Rubric' }] }] }),
  ),
  row(
    'tags',
    'A.tag',
    [A({ tag: ['cloud', 'data'] }), { value: ['cloud', 'data'], path: `${S}.achievement.tag` }],
    'one word',
    [A({ tag: 'cloud' }), { value: ['cloud'], path: `${S}.achievement.tag` }],
    A({ tag: [], tags: ['cloud'] }),
  ),
  row(
    'partner',
    'A.creator',
    [
      A({ creator: { id: 'https://acme.example', type: ['Profile'], name: 'Acme', email: 'ann@acme.example' } }),
      { value: 'Acme', path: `${S}.achievement.creator.name` },
    ],
    'a bare id',
    [A({ creator: 'https://acme.example' }), { value: 'https://acme.example', path: `${S}.achievement.creator` }],
    // The issuer itself.
    A({ creator: { id: 'did:web:college.example', name: 'Other words' } }),
  ),
  row(
    'quality',
    '$.issuer.accreditations[]',
    [
      issuedBy({
        type: ['Profile', 'IssuerAccreditationProfile'],
        accreditations: [
          {
            name: 'Quality Board',
            url: 'https://board.example/',
            contactInstructions: 'ann@board.example',
            accreditationDate: 'x',
          },
        ],
      }),
      {
        value: { kind: null, agency: 'Quality Board', url: 'https://board.example/', expires: null, appliesTo: 'issuer' },
        path: '$.issuer.accreditations[0].name',
      },
    ],
    'not in a list, no name, an address over http beside one over https',
    [
      issuedBy({ accreditations: [{ url: 'http://a.example/' }, { url: 'https://b.example/' }] }),
      { value: { agency: null, url: 'https://b.example/' }, path: '$.issuer.accreditations[1].url' },
    ],
    issuedBy({ official: 'Quality Board', description: 'Accredited', accreditation: { name: 'Board' } }),
  ),
  row(
    'recipientName',
    '$.credentialSubject.identifier[]',
    [
      credential({}, { identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: 'Jean Roy', hashed: false }] }),
      { value: 'Jean Roy', path: `${S}.identifier[0].identityHash` },
    ],
    'a name of the subject itself',
    [credential({}, { name: 'Jean Roy' }), { value: 'Jean Roy', path: `${S}.name` }],
    credential(
      {},
      {
        id: 'mailto:jean@mail.example',
        identifier: [
          { identityType: 'name', identityHash: `sha256$${'a'.repeat(64)}`, hashed: true },
          { identityType: 'name', identityHash: 'jean@mail.example', hashed: false },
        ],
      },
    ),
  ),
  row(
    'portfolio',
    '$.evidence[]',
    [
      credential({
        evidence: [
          {
            id: 'https://github.com/somebody/project',
            type: ['Evidence'],
            name: 'Final Project Code',
            digestMultibase: 'zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n',
          },
        ],
      }),
      {
        value: {
          url: 'https://github.com/somebody/project',
          known: 'github',
          name: 'Final Project Code',
          addedBy: 'issuer',
          excluded: null,
          digest: { multibase: 'zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n', state: 'not-compared', at: null },
        },
        path: '$.evidence[0]',
      },
    ],
    'a bare address, a fingerprint that is none, the Open Badges 2.0 original',
    [
      credential({
        evidence: [
          'https://vimeo.com/1',
          { id: 'https://a.example/w', digestMultibase: 'no digest' },
          { id: 'https://a.example/1', type: ['Evidence', 'https://w3id.org/openbadges#Assertion'] },
        ],
      }),
      { value: { known: 'vimeo', digest: null }, path: '$.evidence[0]' },
      { value: { host: 'a.example', digest: null, excluded: null }, path: '$.evidence[1]' },
      { value: { excluded: 'original_badge' }, path: '$.evidence[2]' },
    ],
    credential({}, { evidence: [{ id: 'https://a.example/w' }] }, { evidence: 'https://a.example/w' }),
  ),

  row('version', 'A.version', [A({ version: '2.1' }), { value: '2.1', path: `${S}.achievement.version` }], 'a number', [
    A({ version: 2 }),
    { value: '2', path: `${S}.achievement.version`, raw: '2' },
  ]),
  row(
    'fieldOfStudy',
    'A.fieldOfStudy, A.specialization',
    [
      A({ fieldOfStudy: 'Computing', specialization: 'Data' }),
      { value: 'Computing', path: `${S}.achievement.fieldOfStudy` },
      { value: 'Data', path: `${S}.achievement.specialization` },
    ],
    'a list, and the specialization alone',
    [A({ specialization: ['Data'] }), { value: 'Data', path: `${S}.achievement.specialization[0]` }],
    A({ tag: ['Computing'], humanCode: 'CS' }),
  ),
  none(
    'platformMarks',
    'words of its own',
    issuedBy({ id: 'did:web:a.example', verified: true, whitelisted_domain: 'a.example' }),
  ),
  none('awardingBody', 'an organisation above the issuer', issuedBy({ parentOrg: { name: 'University' }, official: 'A. Roy' })),
  none('delivery', 'criteria and a term of another vocabulary', A({ criteria: { narrative: 'Online' }, deliveryType: 'Online' })),
  none(
    'prerequisites',
    'criteria and a code',
    A({ criteria: { narrative: 'Prerequisite: 101' }, humanCode: '102', requires: '101' }),
  ),
  none(
    'supervision',
    'an exam, and the word "proctored"',
    A({ resultDescription: { ...exam, description: 'A proctored exam' } }),
  ),
  none(
    'outcomes',
    'criteria and a member of no version',
    A({ criteria: { narrative: 'Can weld' }, learningOutcome: ['Can weld'] }),
  ),
  none(
    'listedEndorsers',
    'an endorsement',
    A({ endorsement: [{ issuer: { name: 'Association' }, credentialSubject: { id: 'urn:a' } }] }),
  ),
  none(
    'stack',
    'other versions, and an alignment to a credential',
    A({
      related: [{ id: 'urn:b', version: '2' }],
      alignment: [{ targetType: 'ceterms:Credential', targetName: 'Programme', targetUrl: 'https://a.example/' }],
      isPartOf: { name: 'Programme' },
    }),
  ),

  dutch(
    'workload',
    'A.timeInvestment',
    [A({ timeInvestment: 40 }), { value: { amount: '40', unit: 'hours' }, path: `${S}.achievement.timeInvestment`, raw: '40' }],
    'as text',
    [A({ timeInvestment: '40' }), { value: { amount: '40', unit: 'hours' }, path: `${S}.achievement.timeInvestment` }],
    A({ timeInvestment: 'PT40H' }),
  ),
  dutch(
    'workload',
    'A.ECTS',
    [A({ ECTS: 2.5 }), { value: { amount: '2.5', unit: 'ECTS' }, path: `${S}.achievement.ECTS` }],
    'beside another unit',
    [
      A({ ECTS: '3', SBU: 84 }),
      { value: { amount: '3', unit: 'ECTS' }, path: `${S}.achievement.ECTS` },
      { value: { amount: '84', unit: 'SBU' }, path: `${S}.achievement.SBU` },
    ],
    A({ ECTS: { value: 3 } }),
  ),
  dutch(
    'workload',
    'A.SBU',
    [A({ SBU: 240 }), { value: { amount: '240', unit: 'SBU' }, path: `${S}.achievement.SBU` }],
    'as text',
    [A({ SBU: '240' }), { value: { amount: '240', unit: 'SBU' }, path: `${S}.achievement.SBU` }],
    A({ SBU: true }),
  ),
  dutch(
    'delivery',
    'A.participationType',
    [
      A({ participationType: 'onsite or blended' }),
      { value: { label: 'onsite or blended', of: 'learning' }, path: `${S}.achievement.participationType` },
    ],
    'several',
    [
      A({ participationType: ['online', 'work experience'] }),
      { value: { label: 'online' }, path: `${S}.achievement.participationType[0]` },
      { value: { label: 'work experience' }, path: `${S}.achievement.participationType[1]` },
    ],
    A({ participationType: {}, supervisionType: 'supervised online' }),
  ),
  dutch(
    'assessments',
    'A.assessmentType',
    [
      A({ assessmentType: 'recognition of prior learning' }),
      {
        value: { label: 'recognition of prior learning', group: 'prior-learning', groupWork: null, hasRubric: false },
        path: `${S}.achievement.assessmentType`,
      },
    ],
    'another place says otherwise: both',
    [
      A({ assessmentType: ['portfolio'], resultDescription: exam }),
      { value: { label: 'portfolio', group: 'project' }, path: `${S}.achievement.assessmentType[0]` },
      { value: { label: 'Exam', group: 'exam' }, path: `${S}.achievement.resultDescription` },
    ],
    A({ achievementType: 'Assessment', identityChecked: true, supervisionType: 'supervised online' }),
  ),
  dutch(
    'supervision',
    'A.supervisionType, A.identityChecked',
    [
      A({ assessmentType: 'testing', supervisionType: 'onsite with identity verification', identityChecked: true }),
      {
        value: { label: 'onsite with identity verification', identityChecked: null },
        path: `${S}.achievement.supervisionType`,
      },
      { value: { label: null, identityChecked: true }, path: `${S}.achievement.identityChecked` },
    ],
    'no type of assessment, and an identity that was not checked',
    [
      A({ supervisionType: ['supervised online'], identityChecked: false }),
      { value: { label: 'supervised online', identityChecked: null }, path: `${S}.achievement.supervisionType[0]` },
      { value: { label: null, identityChecked: false }, path: `${S}.achievement.identityChecked` },
    ],
    A({ assessmentType: 'testing', identityChecked: 'true' }),
  ),
  dutch(
    'quality',
    "A.alignment[?targetType=='ext:QualityAssurance']",
    [
      A({ alignment: [{ ...decision, targetUrl: 'https://data.example/AV-1', targetFramework: 'Accreditation Board' }] }),
      {
        value: {
          kind: 'Initial accreditation',
          agency: 'Accreditation Board',
          url: 'https://data.example/AV-1',
          expires: null,
          appliesTo: 'programme',
        },
        path: `${S}.achievement.alignment[0].targetName`,
      },
    ],
    'not in a list, other capitals, an address over http',
    [
      A({ alignment: { ...decision, targetType: 'ext:qualityassurance', targetUrl: 'http://data.example/AV-1' } }),
      { value: { kind: 'Initial accreditation', agency: null, url: null }, path: `${S}.achievement.alignment.targetName` },
    ],
    A({ alignment: [{ targetName: 'Quality assurance', targetUrl: 'https://data.example/' }] }),
  ),
];
