import type { JsonObject } from '../../../../lib/json.ts';
import { inputOf, type Row, rowsOf } from './row.ts';

/** What every attestation has around its claims. */
const ENVELOPE = {
  iss: 'https://college.example',
  vct: 'VerifiableMicroCredential',
  exp: 1_970_361_600,
  cnf: { jwk: { kty: 'OKP' } },
};

const of = (claims: JsonObject) => inputOf('SDJ-WB', { ...ENVELOPE, ...claims });
const { row, none } = rowsOf('SDJ-WB', of);

export const flatRows: Row[] = [
  row(
    'title',
    'title',
    [{ title: 'Applied Welding' }, { value: 'Applied Welding', path: '$.title' }],
    // In a JWT, `name` is the person's.
    { name: 'Ann Roy' },
    'a language map',
    [{ title: { fr: 'Soudure', en: 'Welding' } }, { value: 'Welding', path: '$.title' }],
  ),
  row(
    'description',
    'description',
    [{ description: 'Two seams.' }, { value: 'Two seams.', path: '$.description' }],
    { additionalNote: 'Bring gloves' },
    'lines',
    [{ description: ' One\n\n\n\nTwo ' }, { value: 'One\n\nTwo', path: '$.description' }],
  ),
  row(
    'issuerName',
    'iss + awardingBody',
    [{ awardingBody: 'River College' }, { value: 'River College', path: '$.awardingBody' }],
    { familyName: 'Roy' },
    'an issuer by name and nobody who awarded',
    [{ issuer: { name: 'Sealing House' } }, { value: 'Sealing House', path: '$.issuer.name' }],
  ),
  row(
    'awardingBody',
    'awardingBody',
    [{ awardingBody: 'River College' }, { value: 'River College', path: '$.awardingBody' }],
    { issuer: 'Sealing House', awardingBodyHomepage: 'https://college.example' },
    'objects in a list',
    [
      { awardingBody: ['', { legalName: { en: 'River College' } }] },
      { value: 'River College', path: '$.awardingBody[1].legalName' },
    ],
  ),
  row(
    'country',
    'issuerCountry',
    [{ issuerCountry: 'SE' }, { value: 'SE', path: '$.issuerCountry' }],
    { citizenshipCountry: 'PL', awardingBodyAddress: 'Kraków, Poland' },
    'a list',
    [{ issuerCountry: ['SE', 'EE'] }, { value: 'SE', path: '$.issuerCountry[0]' }],
  ),
  none('kind', 'the type of the attestation', { vct: 'urn:eudi:micro_credential:1', fieldOfEducation: '0613' }),
  row(
    'workload',
    'notionalWorkload{value,unit}',
    [
      { notionalWorkload: { value: 3, unit: 'ECTS' } },
      { value: { amount: '3', unit: 'ECTS', basis: 'notional' }, path: '$.notionalWorkload.value', raw: '3' },
    ],
    { notionalWorkload: { unit: 'hours' } },
    'another unit, kept beside the value',
    [
      { notionalWorkload: [{ value: '6', unit: 'weeks' }, { value: 40, unit: 'hours' }, 'PT40H'] },
      { value: { amount: '6 weeks', unit: 'duration', basis: 'notional' }, path: '$.notionalWorkload[0].value' },
      { value: { amount: '40', unit: 'hours', basis: 'notional' }, path: '$.notionalWorkload[1].value' },
      { value: { amount: 'PT40H', unit: 'duration', basis: 'notional' }, path: '$.notionalWorkload[2]' },
    ],
  ),
  row(
    'levels',
    'level',
    [{ level: 'EQF-6' }, { value: { scheme: 'EQF', value: '6' }, path: '$.level' }],
    { educationLevelDescriptor: 'intermediate' },
    'of no named framework, and of a national one',
    [
      { level: '6', nationalQualificationsFrameworkLevel: 'SeQF 6' },
      { value: { scheme: null, value: '6' }, path: '$.level' },
      { value: { scheme: 'NQF', value: 'SeQF 6' }, path: '$.nationalQualificationsFrameworkLevel' },
    ],
  ),
  row(
    'languages',
    'languageOfAssessment',
    [{ languageOfAssessment: 'en' }, { value: { tag: 'en', of: 'assessment' }, path: '$.languageOfAssessment' }],
    { locale: 'sv' },
    'two',
    [
      { languageOfAssessment: ['en', 'fr-CA'] },
      { value: { tag: 'en', of: 'assessment' }, path: '$.languageOfAssessment[0]' },
      { value: { tag: 'fr-CA', of: 'assessment' }, path: '$.languageOfAssessment[1]' },
    ],
  ),
  row(
    'delivery',
    'formOfParticipation',
    [{ formOfParticipation: 'on-site' }, { value: { label: 'on site', of: 'learning' }, path: '$.formOfParticipation' }],
    { idVerificationMethod: 'proctored-online-exam' },
    'several, and the kind of activity',
    [
      { formOfParticipation: ['Blended, evenings'], learningActivityType: 'internship' },
      { value: { label: 'Blended, evenings', of: 'learning' }, path: '$.formOfParticipation[0]' },
      { value: { label: 'internship', of: 'activity' }, path: '$.learningActivityType' },
    ],
  ),
  row(
    'prerequisites',
    'entryRequirements[]',
    [
      { entryRequirements: ['Grade 10', 'Gloves'] },
      { value: 'Grade 10', path: '$.entryRequirements[0]' },
      { value: 'Gloves', path: '$.entryRequirements[1]' },
    ],
    { partOfQualification: 'Diploma' },
    'a bare text',
    [{ entryRequirements: 'Grade 10' }, { value: 'Grade 10', path: '$.entryRequirements' }],
  ),
  row(
    'issueDate',
    'issuanceDate → iat',
    [
      { issuanceDate: '2026-06-15', iat: 1_781_740_800 },
      { value: { date: '2026-06-15', field: 'issued' }, path: '$.issuanceDate' },
    ],
    { issuanceDate: 'June', dateOfBirth: '1998-11-02' },
    'the time of signing, in seconds',
    [{ iat: 1_781_740_800 }, { value: { date: '2026-06-18T00:00:00Z', field: 'issued' }, path: '$.iat', raw: '1781740800' }],
  ),
  row(
    'issueDate',
    'nbf',
    [{ nbf: 1_781_740_800 }, { value: { date: '2026-06-18T00:00:00Z', field: 'validFrom' }, path: '$.nbf' }],
    {},
    'as text',
    [{ nbf: '1781740800' }, { value: { date: '2026-06-18T00:00:00Z', field: 'validFrom' }, path: '$.nbf' }],
  ),
  row(
    'expires',
    'not exp, which is the life of the digital copy',
    [{ validUntil: '2030-01-01' }, { value: '2030-01-01', path: '$.validUntil' }],
    // `exp` stands in every attestation of this table.
    {},
    'the older member',
    [{ expiryDate: '2030-01-01T00:00:00Z' }, { value: '2030-01-01T00:00:00Z', path: '$.expiryDate' }],
  ),
  row(
    'assessments',
    'typeOfAssessment',
    [
      { typeOfAssessment: 'practical-assessment' },
      {
        value: { label: 'practical assessment', group: 'practical', groupWork: null },
        path: '$.typeOfAssessment',
      },
    ],
    { grade: 'Pass', formOfParticipation: 'online' },
    'several, one in the issuer’s own words',
    [
      { typeOfAssessment: ['written-examination', 'A seam under water'] },
      { value: { label: 'written examination', group: 'exam' }, path: '$.typeOfAssessment[0]' },
      { value: { label: 'A seam under water', group: 'other' }, path: '$.typeOfAssessment[1]' },
    ],
  ),
  row(
    'supervision',
    'idVerificationMethod',
    [
      { typeOfAssessment: 'quiz', idVerificationMethod: 'in-person-supervision' },
      { value: { label: 'in person supervision', identityChecked: null }, path: '$.idVerificationMethod' },
    ],
    { typeOfAssessment: 'written-examination' },
    'nothing else of the assessment',
    [
      { idVerificationMethod: 'Supervised by the guild' },
      { value: { label: 'Supervised by the guild', identityChecked: null }, path: '$.idVerificationMethod' },
    ],
  ),
  row(
    'results',
    'grade, gradingScheme',
    [
      { grade: 'Pass', gradingScheme: 'Pass/Fail' },
      { value: { name: null, value: 'Pass', scale: 'Pass/Fail', pass: null, status: null, byRubric: false }, path: '$.grade' },
    ],
    { gradingScheme: 'Pass/Fail' },
    'a number without a scale',
    [{ grade: 19 }, { value: { value: '19', scale: null }, path: '$.grade' }],
  ),
  none('assessor', 'who awarded it', { awardingBody: 'River College', typeOfAssessment: 'quiz' }),
  none('criteria', 'what one must know before', { entryRequirements: ['Grade 10'], additionalNote: 'Pass both parts' }),
  none('criteriaUrl', 'the page of the college', { awardingBodyHomepage: 'https://college.example' }),
  row(
    'outcomes',
    'learningOutcomes[]',
    [
      { learningOutcomes: ['Joins', 'Cuts'], learningOutcomeSummary: 'Builds a frame.' },
      { value: 'Joins', path: '$.learningOutcomes[0]' },
      { value: 'Cuts', path: '$.learningOutcomes[1]' },
      { value: 'Builds a frame.', path: '$.learningOutcomeSummary' },
    ],
    { description: 'You will learn to join.' },
    'a language map',
    [{ learningOutcomes: { en: ['Joins'], sv: ['Fogar'] } }, { value: 'Joins', path: '$.learningOutcomes' }],
  ),
  row(
    'skills',
    'escoReference[]',
    [
      { escoReference: ['http://data.europa.eu/esco/skill/abc12345'] },
      {
        value: {
          name: 'http://data.europa.eu/esco/skill/abc12345',
          framework: 'ESCO',
          url: 'http://data.europa.eu/esco/skill/abc12345',
          recognised: 'known',
        },
        path: '$.escoReference[0]',
      },
    ],
    { learningOutcomes: ['Joins'], fieldOfEducation: '0613' },
    'a label, and an address elsewhere',
    [
      { escoReference: ['weld seams', { id: 'https://guild.example/s/1', prefLabel: 'cut plate' }] },
      { value: { name: 'weld seams', framework: null, url: null, recognised: 'label-only' }, path: '$.escoReference[0]' },
      {
        value: { name: 'cut plate', framework: null, url: 'https://guild.example/s/1', recognised: 'unknown' },
        path: '$.escoReference[1]',
      },
    ],
  ),
  none('tags', 'the field of education', { fieldOfEducation: '0613', escoReference: [] }),
  none('partner', 'the issuer beside who awarded', { issuer: 'Sealing House', awardingBody: 'River College' }),
  none('listedEndorsers', 'the agency that accredits', { accreditation: { accreditingAgent: 'Agency' } }),
  row(
    'quality',
    'qualityAssurance, accreditation{…}',
    [
      {
        qualityAssurance: 'programme-accreditation',
        accreditation: {
          title: 'Institutional Accreditation 2024',
          type: 'institutional-accreditation',
          accreditingAgent: 'Agency',
          decision: 'approved',
          reviewDate: '2029-01-15',
        },
      },
      {
        value: { kind: 'institutional-accreditation', agency: 'Agency', url: null, expires: null, appliesTo: 'issuer' },
        path: '$.accreditation.type',
      },
      {
        value: { kind: 'programme-accreditation', agency: null, url: null, expires: null, appliesTo: 'programme' },
        path: '$.qualityAssurance',
      },
    ],
    { awardingBodyIdentifier: 'https://ror.example/1' },
    'without a type, with an end and a decision to read',
    [
      { accreditation: [{ title: 'Reviewed', decision: 'https://agency.example/1', expiryDate: '2029-01-15' }] },
      {
        value: { kind: 'Reviewed', agency: null, url: 'https://agency.example/1', expires: '2029-01-15', appliesTo: 'programme' },
        path: '$.accreditation[0].title',
      },
    ],
  ),
  row(
    'stack',
    'stackable, partOfQualification',
    [
      { stackable: true, partOfQualification: 'Welding diploma' },
      { value: { relation: 'part-of', title: 'Welding diploma' }, path: '$.partOfQualification' },
      { value: { relation: 'stackable', title: null }, path: '$.stackable', raw: 'true' },
    ],
    { stackable: 'maybe', entryRequirements: ['Welding 1'] },
    'said to stand alone',
    [{ stackable: false }, { value: { relation: 'stand-alone', title: null }, path: '$.stackable' }],
  ),
  row(
    'recipientName',
    'givenName, familyName',
    [
      { givenName: 'Ann', familyName: 'Roy' },
      { value: 'Ann Roy', path: '$.givenName', raw: 'Ann Roy' },
    ],
    { mail: 'ann@example.com', nationalID: '19981102' },
    'one of them not disclosed',
    [{ familyName: 'Roy' }, { value: 'Roy', path: '$.familyName' }],
  ),
  row(
    'portfolio',
    'assessmentEvidence (Verified Skill rulebook)',
    [
      { assessmentEvidence: [{ id: 'https://github.com/ann/frame', name: 'The frame' }] },
      {
        value: { url: 'https://github.com/ann/frame', known: 'github', name: 'The frame', addedBy: 'issuer' },
        path: '$.assessmentEvidence[0]',
      },
    ],
    { awardingBodyHomepage: 'https://college.example' },
    'a bare address that must not be opened',
    [
      { assessmentEvidence: 'http://college.example/frame' },
      { value: { url: null, excluded: 'not_https' }, path: '$.assessmentEvidence' },
    ],
  ),
  none('version', 'a version of the file', { version: '2' }),
  none('fieldOfStudy', 'a field of a badge', { fieldOfStudy: 'Welding' }),
  none('platformMarks', 'words of its own', { verified: true, whitelisted_domain: 'a.example' }),
];
