import type { JsonObject } from '../../../../lib/json.ts';
import { type Case, type FactRow, inputOf, type NoneRow, type Row, type Stated } from './row.ts';

const H = '$.credentialSubject.hasClaim[0]';
const SNB = 'http://data.europa.eu/snb';

/** A credential around one claim. */
const claim = (members: JsonObject, more: JsonObject = {}): JsonObject => ({
  displayParameter: { language: { id: 'http://publications.europa.eu/resource/authority/language/ENG' } },
  issuer: { id: 'urn:epass:org:2', contactPoint: { emailAddress: { id: 'mailto:office@sealing.example' } } },
  credentialSubject: { id: 'urn:epass:person:1', hasClaim: [{ id: 'urn:epass:claim:1', ...members }] },
  ...more,
});

type Body = string | { legalName: JsonObject };
const body = (name: string): Body => ({ legalName: { en: name } });
const concept = (id: string, label: JsonObject | string): JsonObject => ({ id, type: 'Concept', prefLabel: label });

const of = (json: JsonObject, ...says: Stated[]): Case => ({ of: inputOf('ELM', json), says });
const row = (fact: FactRow['fact'], path: string, has: Case, lacks: JsonObject, odd: string, oddly: Case): FactRow => ({
  format: 'ELM',
  fact,
  path,
  has,
  lacks: inputOf('ELM', lacks),
  oddly: { ...oddly, odd },
});
const none = (fact: NoneRow['fact'], looks: string, lookAlike: JsonObject): NoneRow => ({
  format: 'ELM',
  fact,
  none: true,
  looks,
  lookAlike: inputOf('ELM', lookAlike),
});

export const elmRows: Row[] = [
  row(
    'title',
    '$.displayParameter.title, H.title',
    of({ displayParameter: { title: { en: 'Stoves', fr: 'Poêles' } } }, { value: 'Stoves', path: '$.displayParameter.title' }),
    claim({ provenBy: { title: { en: 'Exam' } } }),
    'no English, and several texts a language',
    of(claim({ title: { sl: ['Peči', 'Peči II'] } }), { value: 'Peči', path: `${H}.title` }),
  ),
  row(
    'description',
    '$.displayParameter.description, H.description',
    of(
      { displayParameter: { description: { en: 'Finds the draught.' } } },
      {
        value: 'Finds the draught.',
        path: '$.displayParameter.description',
      },
    ),
    claim({ specifiedBy: { description: { en: 'Of the programme' } } }),
    'a bare text',
    of(claim({ description: 'Two\n\n\n\nlines' }), { value: 'Two\n\nlines', path: `${H}.description` }),
  ),
  row(
    'issuerName',
    '$.issuer.legalName',
    of(claim({}, { issuer: body('Sealing House') }), { value: 'Sealing House', path: '$.issuer.legalName' }),
    claim({ awardedBy: { awardingBody: body('Polytechnic') } }),
    'a list of issuers',
    of(claim({}, { issuer: [{ legalName: { fr: ['Scellés'] } }] }), { value: 'Scellés', path: '$.issuer[0].legalName' }),
  ),
  row(
    'awardingBody',
    'H.awardedBy.awardingBody[].legalName',
    of(claim({ awardedBy: { awardingBody: [body('Polytechnic')] } }), {
      value: 'Polytechnic',
      path: `${H}.awardedBy.awardingBody[0].legalName`,
    }),
    claim({ awardedBy: { awardingBody: 'urn:epass:org:1' } }, { issuer: body('Sealing House') }),
    'a bare id before the one that is named',
    of(claim({ awardedBy: { awardingBody: ['urn:epass:org:1', body('Polytechnic')] } }), {
      value: 'Polytechnic',
      path: `${H}.awardedBy.awardingBody[1].legalName`,
    }),
  ),
  row(
    'country',
    'awardingBody.location.address.countryCode',
    of(
      claim({
        awardedBy: {
          awardingBody: {
            location: {
              address: {
                countryCode: concept('http://publications.europa.eu/resource/authority/country/SVN', { en: 'Slovenia' }),
              },
            },
          },
        },
      }),
      { value: 'Slovenia', path: `${H}.awardedBy.awardingBody.location.address.countryCode` },
    ),
    claim({ awardedBy: {} }, { issuer: { location: { address: { countryCode: { prefLabel: { en: 'Estonia' } } } } } }),
    'an id without a label, in lists',
    of(
      claim({
        awardedBy: {
          awardingBody: [
            {
              location: [{ address: [{ countryCode: { id: 'http://publications.europa.eu/resource/authority/country/CAN' } }] }],
            },
          ],
        },
      }),
      { value: 'CAN', path: `${H}.awardedBy.awardingBody[0].location[0].address[0].countryCode` },
    ),
  ),
  row(
    'kind',
    'H.type',
    of(claim({ type: 'LearningAchievement' }), { value: 'LearningAchievement', path: `${H}.type` }),
    claim(
      { provenBy: { type: 'LearningAssessment' } },
      { credentialProfiles: concept(`${SNB}/credential/e34929035b`, 'Generic') },
    ),
    'a list',
    of(claim({ type: ['LearningActivity'] }), { value: 'LearningActivity', path: `${H}.type[0]` }),
  ),
  row(
    'workload',
    'H.specifiedBy.volumeOfLearning',
    of(claim({ specifiedBy: { volumeOfLearning: 'PT60H' } }), {
      value: { amount: 'PT60H', unit: 'duration', basis: 'notional' },
      path: `${H}.specifiedBy.volumeOfLearning`,
    }),
    claim({ specifiedBy: { maximumDuration: 'P1Y' } }),
    'sixty months by mistake, kept as written',
    of(claim({ specifiedBy: [{ volumeOfLearning: 'P60M' }] }), {
      value: { amount: 'P60M', unit: 'duration', basis: 'notional' },
      path: `${H}.specifiedBy[0].volumeOfLearning`,
    }),
  ),
  row(
    'workload',
    'H.specifiedBy.creditPoint[]{framework,point}, H.creditReceived[]',
    of(
      claim({
        specifiedBy: { creditPoint: { framework: { id: `${SNB}/education-credit/6fcec5c5af` }, point: '5' } },
        creditReceived: [{ framework: concept('urn:x', { en: 'European Credit Transfer System' }), point: 4 }],
      }),
      { value: { amount: '5', unit: 'ECTS', basis: 'notional' }, path: `${H}.specifiedBy.creditPoint.point` },
      { value: { amount: '4', unit: 'ECTS', basis: 'actual' }, path: `${H}.creditReceived[0].point`, raw: '4' },
    ),
    claim({ specifiedBy: { creditPoint: { framework: { id: `${SNB}/education-credit/6fcec5c5af` } } } }),
    'points of another system',
    of(claim({ specifiedBy: { creditPoint: { framework: concept('urn:y', { es: 'Créditos' }), point: '1,5' } } }), {
      value: { amount: '1,5', unit: 'credits', basis: 'notional' },
      path: `${H}.specifiedBy.creditPoint.point`,
    }),
  ),
  row(
    'workload',
    'H.influencedBy.workload, H.workload',
    of(claim({ influencedBy: [{ workload: 'PT12H' }] }), {
      value: { amount: 'PT12H', unit: 'duration', basis: 'actual' },
      path: `${H}.influencedBy[0].workload`,
    }),
    claim({ influencedBy: [{ levelOfCompletion: 100 }] }),
    'of the claim itself, which is an activity',
    of(claim({ type: 'LearningActivity', workload: 'PT60H' }), {
      value: { amount: 'PT60H', unit: 'duration', basis: 'actual' },
      path: `${H}.workload`,
    }),
  ),
  row(
    'levels',
    'H.specifiedBy.eqfLevel.id',
    of(claim({ specifiedBy: { eqfLevel: concept(`${SNB}/eqf/6`, { en: 'Level 6' }) } }), {
      value: { scheme: 'EQF', value: '6' },
      path: `${H}.specifiedBy.eqfLevel`,
    }),
    claim({ specifiedBy: { eqfLevel: `${SNB}/eqf/12`, title: { en: 'Level 6' } } }),
    'a label alone',
    of(claim({ specifiedBy: { eqfLevel: { prefLabel: { en: 'EQF 5' } } } }), {
      value: { scheme: 'EQF', value: '5' },
      path: `${H}.specifiedBy.eqfLevel.prefLabel`,
    }),
  ),
  row(
    'levels',
    'H.specifiedBy.nqfLevel',
    of(claim({ specifiedBy: { nqfLevel: concept('urn:nqf', { en: 'SQF 7' }) } }), {
      value: { scheme: 'NQF', value: 'SQF 7' },
      path: `${H}.specifiedBy.nqfLevel.prefLabel`,
    }),
    claim({ specifiedBy: { nqfLevel: { id: 'http://data.europa.eu/snb/qdr/c_1' } } }),
    'a bare word in a list',
    of(claim({ specifiedBy: { nqfLevel: ['7'] } }), {
      value: { scheme: 'NQF', value: '7' },
      path: `${H}.specifiedBy.nqfLevel[0]`,
    }),
  ),
  row(
    'languages',
    'H.specifiedBy.language[]',
    of(
      claim({
        specifiedBy: { language: concept('http://publications.europa.eu/resource/authority/language/FRA', { en: 'French' }) },
      }),
      { value: { tag: 'fr', of: 'instruction' }, path: `${H}.specifiedBy.language` },
    ),
    // The language of the text, which every credential of this table has.
    claim({}),
    'two, one of them by its name alone',
    of(
      claim({
        specifiedBy: {
          language: [{ id: 'http://publications.europa.eu/resource/authority/language/IKU' }, { prefLabel: { en: ['Cree'] } }],
        },
      }),
      { value: { tag: 'iu', of: 'instruction' }, path: `${H}.specifiedBy.language[0]` },
      { value: { tag: 'Cree', of: 'instruction' }, path: `${H}.specifiedBy.language[1]` },
    ),
  ),
  row(
    'delivery',
    'H.specifiedBy.mode[], H.influencedBy.specifiedBy.mode[]',
    of(
      claim({
        specifiedBy: { mode: [concept(`${SNB}/learning-assessment/e92d221e4d`, { en: 'Blended' })] },
        influencedBy: { specifiedBy: { mode: { prefLabel: { en: 'Presential' } } } },
      }),
      { value: { label: 'Blended', of: 'learning' }, path: `${H}.specifiedBy.mode[0]` },
      { value: { label: 'Presential', of: 'learning' }, path: `${H}.influencedBy.specifiedBy.mode` },
    ),
    claim({ specifiedBy: { mode: { id: 'urn:mode:1' } } }),
    'without English',
    of(claim({ specifiedBy: { mode: concept(`${SNB}/learning-assessment/920fbb3cbe`, { sl: 'Na spletu' }) } }), {
      value: { label: 'Na spletu', of: 'learning' },
      path: `${H}.specifiedBy.mode`,
    }),
  ),
  row(
    'delivery',
    'H.provenBy.specifiedBy.mode (of the assessment)',
    of(claim({ provenBy: { specifiedBy: { mode: concept(`${SNB}/learning-assessment/920fbb3cbe`, { en: ['Online'] }) } } }), {
      value: { label: 'Online', of: 'assessment' },
      path: `${H}.provenBy.specifiedBy.mode`,
    }),
    claim({ provenBy: { specifiedBy: { dcType: { id: `${SNB}/assessment/6e6cb2cc78` } } } }),
    'the assessment under the specification, or a claim of its own',
    of(
      {
        credentialSubject: {
          hasClaim: [
            { specifiedBy: { provenBy: { mode: { prefLabel: 'Online' } } } },
            { type: 'LearningAssessment', specifiedBy: { mode: { prefLabel: 'Presential' } } },
          ],
        },
      },
      { value: { label: 'Presential', of: 'assessment' }, path: '$.credentialSubject.hasClaim[1].specifiedBy.mode' },
      { value: { label: 'Online', of: 'assessment' }, path: `${H}.specifiedBy.provenBy.mode` },
    ),
  ),
  row(
    'delivery',
    'H.learningOpportunity.learningSchedule',
    of(
      claim({
        learningOpportunity: { learningSchedule: concept(`${SNB}/learning-schedule/67395e6b5a`, { en: 'Part time light' }) },
      }),
      {
        value: { label: 'Part time light', of: 'schedule' },
        path: `${H}.learningOpportunity.learningSchedule`,
      },
    ),
    claim({ learningOpportunity: { title: { en: 'Part time' } } }),
    'bare words',
    of(claim({ learningOpportunity: [{ learningSchedule: 'Full time' }] }), {
      value: { label: 'Full time', of: 'schedule' },
      path: `${H}.learningOpportunity[0].learningSchedule`,
    }),
  ),
  row(
    'delivery',
    'H.influencedBy.specifiedBy.dcType',
    of(
      claim({
        influencedBy: { specifiedBy: { dcType: concept(`${SNB}/learning-activity/b660f5dcea`, { en: 'self-motivated study' }) } },
      }),
      {
        value: { label: 'self-motivated study', of: 'activity' },
        path: `${H}.influencedBy.specifiedBy.dcType`,
      },
    ),
    claim({ specifiedBy: { dcType: concept(`${SNB}/learning-opportunity/05053c1cbe`, { en: 'Course' }) } }),
    'under the specification',
    of(claim({ specifiedBy: { influencedBy: [{ dcType: { prefLabel: { en: 'internship' } } }] } }), {
      value: { label: 'internship', of: 'activity' },
      path: `${H}.specifiedBy.influencedBy[0].dcType`,
    }),
  ),
  row(
    'prerequisites',
    'H.specifiedBy.entryRequirement.noteLiteral',
    of(claim({ specifiedBy: { entryRequirement: { noteLiteral: { en: 'Grade 10' } } } }), {
      value: 'Grade 10',
      path: `${H}.specifiedBy.entryRequirement.noteLiteral`,
    }),
    claim({ specifiedBy: { additionalNote: { noteLiteral: { en: 'Bring gloves' } } } }),
    'a list, one without its note',
    of(
      claim({ specifiedBy: { entryRequirement: [{ noteLiteral: { fr: ['10e année'] } }, { en: 'Gloves' }] } }),
      { value: '10e année', path: `${H}.specifiedBy.entryRequirement[0].noteLiteral` },
      { value: 'Gloves', path: `${H}.specifiedBy.entryRequirement[1]` },
    ),
  ),
  row(
    'issueDate',
    '$.issued, H.awardedBy.awardingDate',
    of(
      claim({ awardedBy: { awardingDate: '2024-02-20T00:00:00Z' } }, { issued: '2024-02-29T10:00:00Z', validFrom: '2024-03-01' }),
      { value: { date: '2024-02-20T00:00:00Z', field: 'awardedDate' }, path: `${H}.awardedBy.awardingDate` },
    ),
    claim({ provenBy: { dateIssued: '2024-02-01' }, influencedBy: { temporal: { startDate: '2023-01-01' } } }),
    'not stated, but sealed',
    of(claim({}, { issued: '2023-09-27T08:00:00+02:00', validFrom: '2022-12-31T23:00:00Z' }), {
      value: { date: '2023-09-27T08:00:00+02:00', field: 'issued' },
      path: '$.issued',
    }),
  ),
  row(
    'issueDate',
    '$.validFrom, $.issuanceDate',
    of(claim({}, { validFrom: '2022-12-31T23:00:00Z', issuanceDate: '2023-01-02' }), {
      value: { date: '2022-12-31T23:00:00Z', field: 'validFrom' },
      path: '$.validFrom',
    }),
    claim({}, { issuanceDate: 'in spring' }),
    'the older member',
    of(claim({}, { issuanceDate: '2023-01-02' }), {
      value: { date: '2023-01-02', field: 'issuanceDate' },
      path: '$.issuanceDate',
    }),
  ),
  row(
    'expires',
    '$.validUntil, $.expirationDate',
    of(claim({}, { validUntil: '2034-03-01' }), { value: '2034-03-01', path: '$.validUntil' }),
    claim({ specifiedBy: { accreditation: { expiryDate: '2030-01-01' } } }),
    'the older member',
    of(claim({}, { expirationDate: '2034-03-01T10:00:00Z' }), { value: '2034-03-01T10:00:00Z', path: '$.expirationDate' }),
  ),
  row(
    'assessments',
    'H.provenBy.specifiedBy.dcType',
    of(claim({ provenBy: { specifiedBy: { dcType: concept(`${SNB}/assessment/795dac4096`, { sl: 'projektno delo' }) } } }), {
      value: { label: 'project work', group: 'project', groupWork: null, description: null },
      path: `${H}.provenBy.specifiedBy.dcType`,
    }),
    claim({ specifiedBy: { dcType: { prefLabel: { en: 'Course' } } }, provenBy: { specifiedBy: { dcType: 'urn:local:1' } } }),
    'a place of the issuer’s own, another kind in the title, group work',
    of(
      claim({
        provenBy: [
          { title: { en: ['Written Exam'] }, specifiedBy: [{ dcType: [concept('urn:epass:1', { en: ['Graded exercises'] })] }] },
          { specifiedBy: { dcType: { id: `${SNB}/assessment/56539a6507` } } },
        ],
      }),
      { value: { label: 'Graded exercises', group: 'coursework' }, path: `${H}.provenBy[0].specifiedBy[0].dcType[0]` },
      { value: { label: 'Written Exam', group: 'exam' }, path: `${H}.provenBy[0].title` },
      { value: { label: 'group performance', group: 'group', groupWork: true }, path: `${H}.provenBy[1].specifiedBy.dcType` },
    ),
  ),
  row(
    'assessments',
    'H.specifiedBy.provenBy.dcType',
    of(claim({ specifiedBy: { provenBy: { dcType: { id: `${SNB}/assessment/d30284d7df` } } } }), {
      value: { label: 'oral examination', group: 'exam' },
      path: `${H}.specifiedBy.provenBy.dcType`,
    }),
    claim({ specifiedBy: { provenBy: { mode: { prefLabel: 'Online' } } } }),
    'a title that is no kind beside it, several kinds, a claim that is the assessment',
    of(
      {
        credentialSubject: {
          hasClaim: [
            {
              type: 'LearningAssessment',
              title: { en: 'One stove, cold' },
              specifiedBy: { dcType: [{ id: `${SNB}/assessment/6a4db9f11d` }, { prefLabel: { en: 'Viva' } }] },
            },
          ],
        },
      },
      { value: { label: 'practical assessment', description: 'One stove, cold' }, path: `${H}.specifiedBy.dcType[0]` },
      { value: { label: 'Viva', group: 'other', description: null }, path: `${H}.specifiedBy.dcType[1]` },
    ),
  ),
  row(
    'supervision',
    'H.provenBy.idVerification',
    of(claim({ provenBy: { title: { en: 'Exam' }, idVerification: { id: `${SNB}/supervision-verification/df2880c5cb` } } }), {
      value: { label: 'Unsupervised with ID verification', identityChecked: null },
      path: `${H}.provenBy.idVerification`,
    }),
    claim({ provenBy: { title: { en: 'Supervised exam' } } }),
    'a place of the issuer’s own, and nothing else of the assessment',
    of(claim({ provenBy: { idVerification: concept('urn:epass:2', { en: 'In the room' }) } }), {
      value: { label: 'In the room', identityChecked: null },
      path: `${H}.provenBy.idVerification`,
    }),
  ),
  row(
    'results',
    'H.provenBy.grade.noteLiteral, .gradeStatus, H.provenBy.specifiedBy.gradingScheme',
    of(
      claim({
        provenBy: {
          title: { en: 'Exam' },
          grade: { noteLiteral: { en: '19' } },
          gradeStatus: { prefLabel: { en: 'Final' } },
          specifiedBy: { gradingScheme: { title: { en: '0–20' } } },
        },
      }),
      {
        value: { name: 'Exam', value: '19', scale: '0–20', pass: null, status: 'Final', byRubric: false },
        path: `${H}.provenBy.grade.noteLiteral`,
      },
    ),
    claim({ provenBy: { specifiedBy: { gradingScheme: { title: { en: '0–20' } } } } }),
    'no grade but its status, and no scale',
    of(claim({ specifiedBy: { provenBy: [{ gradeStatus: { prefLabel: { en: 'Failed' } } }] } }), {
      value: { name: null, value: null, scale: null, status: 'Failed' },
      path: `${H}.specifiedBy.provenBy[0].gradeStatus`,
    }),
  ),
  row(
    'results',
    'H.provenBy.shortenedGrading',
    of(claim({ provenBy: { shortenedGrading: { noteLiteral: { en: 'B' } } } }), {
      value: { value: 'B', scale: null },
      path: `${H}.provenBy.shortenedGrading.noteLiteral`,
    }),
    // Where the person stands among the others is no result, and nothing that is shown.
    claim({ provenBy: { shortenedGrading: { percentageHigher: 12, percentageLower: 80 }, resultDistribution: {} } }),
    'several languages, none of them English',
    of(claim({ provenBy: { shortenedGrading: { noteLiteral: { sl: ['B'], fr: 'Bien' } } } }), {
      value: { value: 'B' },
      path: `${H}.provenBy.shortenedGrading.noteLiteral`,
    }),
  ),
  row(
    'assessor',
    'H.provenBy.assessedBy.legalName / .fullName',
    of(claim({ provenBy: { assessedBy: body('Guild of Stoves') } }), {
      value: 'Guild of Stoves',
      path: `${H}.provenBy.assessedBy.legalName`,
    }),
    claim({ provenBy: { assessedBy: { contactPoint: { emailAddress: { id: 'mailto:m@x.example' } } } } }),
    'a person, in a list after one without a name',
    of(claim({ specifiedBy: { provenBy: { assessedBy: ['urn:p:1', { fullName: { en: 'Ola Stern' } }] } } }), {
      value: 'Ola Stern',
      path: `${H}.specifiedBy.provenBy.assessedBy[1].fullName`,
    }),
  ),
  none(
    'criteria',
    'a note on the assessment',
    claim({ specifiedBy: { additionalNote: { noteLiteral: { en: 'Pass both parts' } } } }),
  ),
  none(
    'criteriaUrl',
    'the page of the course',
    claim({ specifiedBy: { homepage: { contentURL: 'https://poly.example/stoves' } } }),
  ),
  row(
    'outcomes',
    'H.specifiedBy.learningOutcome[].title, .learningOutcomeSummary',
    of(
      claim({
        specifiedBy: {
          learningOutcome: [{ title: { en: 'Finds a leak' } }],
          learningOutcomeSummary: { noteLiteral: { en: 'Keeps a stove.' } },
        },
      }),
      { value: 'Finds a leak', path: `${H}.specifiedBy.learningOutcome[0].title` },
      { value: 'Keeps a stove.', path: `${H}.specifiedBy.learningOutcomeSummary.noteLiteral` },
    ),
    claim({ specifiedBy: { title: { en: 'Stoves' }, learningOutcome: 'urn:outcome:1' } }),
    'several texts of a language, and a summary without its note',
    of(
      claim({ specifiedBy: [{ learningOutcome: { title: { en: ['Finds', 'a leak'] } }, learningOutcomeSummary: 'All of it' }] }),
      { value: 'Finds', path: `${H}.specifiedBy[0].learningOutcome.title` },
      { value: 'All of it', path: `${H}.specifiedBy[0].learningOutcomeSummary` },
    ),
  ),
  row(
    'skills',
    'H.specifiedBy.learningOutcome[].relatedESCOSkill[]{id,prefLabel,inScheme}',
    of(
      claim({
        specifiedBy: {
          learningOutcome: [
            { relatedESCOSkill: [concept('http://data.europa.eu/esco/skill/0f3a-11', { en: 'clean chimneys' })] },
            { relatedSkill: { id: 'https://guild.example/skills/7', prefLabel: { en: 'soot' } } },
          ],
        },
      }),
      {
        value: {
          name: 'clean chimneys',
          framework: 'ESCO',
          url: 'http://data.europa.eu/esco/skill/0f3a-11',
          recognised: 'known',
        },
        path: `${H}.specifiedBy.learningOutcome[0].relatedESCOSkill[0]`,
      },
      {
        value: { name: 'soot', framework: null, url: 'https://guild.example/skills/7', recognised: 'unknown' },
        path: `${H}.specifiedBy.learningOutcome[1].relatedSkill`,
      },
    ),
    claim({ specifiedBy: { thematicArea: concept('http://data.europa.eu/esco/isced-f/0732', { en: 'Building' }) } }),
    'a place of the issuer’s own that is labelled ESCO',
    of(
      claim({
        specifiedBy: {
          learningOutcome: {
            relatedESCOSkill: {
              id: 'urn:epass:relatedESCOSkill:1',
              prefLabel: { en: ['clean chimneys'] },
              inScheme: { id: 'http://data.europa.eu/esco/skill' },
            },
          },
        },
      }),
      {
        value: { name: 'clean chimneys', framework: 'ESCO', url: null, recognised: 'label-only' },
        path: `${H}.specifiedBy.learningOutcome.relatedESCOSkill`,
      },
    ),
  ),
  none('tags', 'the subject of the programme', claim({ specifiedBy: { thematicArea: { prefLabel: { en: 'Building' } } } })),
  row(
    'partner',
    'H.influencedBy.directedBy',
    of(claim({ influencedBy: { directedBy: body('Chimney Works Ltd') } }), {
      value: 'Chimney Works Ltd',
      path: `${H}.influencedBy.directedBy.legalName`,
    }),
    // Who sealed and who awarded are no partners of themselves.
    claim(
      {
        awardedBy: { awardingBody: body('Polytechnic') },
        influencedBy: { directedBy: [body('Polytechnic'), body('Sealing House')] },
      },
      { issuer: body('Sealing House') },
    ),
    'among several',
    of(
      claim(
        { influencedBy: [{ directedBy: body('Sealing House') }, { directedBy: [body('Chimney Works Ltd')] }] },
        { issuer: body('Sealing House') },
      ),
      { value: 'Chimney Works Ltd', path: `${H}.influencedBy[1].directedBy[0].legalName` },
    ),
  ),
  none(
    'listedEndorsers',
    'the agency that accredits the issuer',
    claim({}, { evidence: { dcType: { prefLabel: { en: 'Mandate' } }, accreditation: { accreditingAgent: body('Agency') } } }),
  ),
  row(
    'quality',
    'H.specifiedBy.accreditation, H.awardedBy.awardingBody.accreditation, $.evidence.accreditation',
    of(
      claim(
        {
          specifiedBy: {
            accreditation: {
              type: 'Accreditation',
              dcType: concept(`${SNB}/accreditation/820101cba6`, { en: 'Program Quality Assurance' }),
              accreditingAgent: {
                ...(body('Agency') as JsonObject),
                contactPoint: { emailAddress: { id: 'mailto:qa@agency.example' } },
              },
              decision: 'https://agency.example/decisions/1',
              expiryDate: '2030-01-01',
            },
          },
          awardedBy: { awardingBody: { accreditation: [{ dcType: { prefLabel: { en: 'Institutional License' } } }] } },
        },
        { evidence: { accreditation: { accreditingAgent: { legalName: { en: 'Ministry' } } } } },
      ),
      {
        value: {
          kind: 'Program Quality Assurance',
          agency: 'Agency',
          url: 'https://agency.example/decisions/1',
          expires: '2030-01-01',
          appliesTo: 'programme',
        },
        path: `${H}.specifiedBy.accreditation.dcType.prefLabel`,
      },
      {
        value: { kind: 'Institutional License', agency: null, url: null, expires: null, appliesTo: 'issuer' },
        path: `${H}.awardedBy.awardingBody.accreditation[0].dcType.prefLabel`,
      },
      {
        value: { kind: null, agency: 'Ministry', appliesTo: 'issuer' },
        path: '$.evidence.accreditation.accreditingAgent.legalName',
      },
    ),
    claim({}, { evidence: { dcType: { prefLabel: { en: 'Mandate' } }, evidenceStatement: 'On behalf of the Polytechnic' } }),
    'a title without a kind, a decision in a word, the report at an address',
    of(
      claim({
        specifiedBy: {
          accreditation: {
            title: { en: ['Reviewed 2024'] },
            decision: 'positive',
            report: [{ contentURL: 'https://agency.example/r' }],
          },
        },
      }),
      {
        value: { kind: 'Reviewed 2024', agency: null, url: 'https://agency.example/r', expires: null, appliesTo: 'programme' },
        path: `${H}.specifiedBy.accreditation.title`,
      },
    ),
  ),
  row(
    'stack',
    'H.specifiedBy.isPartOf / .hasPart / .isPartialQualification, H.isPartOf',
    of(
      claim({
        isPartOf: { title: { en: 'Heating diploma' } },
        specifiedBy: { hasPart: [{ title: { en: 'Flues' } }], isPartialQualification: true },
      }),
      { value: { relation: 'part-of', title: 'Heating diploma' }, path: `${H}.isPartOf.title` },
      { value: { relation: 'has-part', title: 'Flues' }, path: `${H}.specifiedBy.hasPart[0].title` },
      { value: { relation: 'part-of', title: null }, path: `${H}.specifiedBy.isPartialQualification` },
    ),
    claim({ specifiedBy: { isPartialQualification: false }, entitlesTo: { title: { en: 'Master stove fitter' } } }),
    'only the id of the other',
    of(claim({ specifiedBy: { isPartOf: ['urn:epass:spec:9'] } }), {
      value: { relation: 'part-of', title: null },
      path: `${H}.specifiedBy.isPartOf[0]`,
    }),
  ),
  row(
    'recipientName',
    '$.credentialSubject.{fullName|givenName|familyName}',
    of({ credentialSubject: { fullName: { en: 'Zoé Okafor' } } }, { value: 'Zoé Okafor', path: '$.credentialSubject.fullName' }),
    claim({ provenBy: { assessedBy: { fullName: { en: 'Ola Stern' } } } }),
    'in parts',
    of(
      { credentialSubject: { givenName: { fr: ['Zoé'] }, familyName: 'Okafor' } },
      {
        value: 'Zoé Okafor',
        path: '$.credentialSubject.givenName',
        raw: 'Zoé Okafor',
      },
    ),
  ),
  row(
    'portfolio',
    'H.provenBy.specifiedBy.supplementaryDocument, H.supplementaryDocument[].contentURL, $.attachment[]',
    of(
      claim(
        {
          provenBy: {
            specifiedBy: { supplementaryDocument: { title: { en: 'The brief' }, contentURL: 'https://poly.example/brief' } },
          },
          supplementaryDocument: [{ contentURL: 'https://github.com/zoe/stove' }],
        },
        { attachment: [{ title: { en: 'Drawing' }, content: 'JVBERi0x', contentType: { prefLabel: { en: 'PDF' } } }] },
      ),
      {
        value: { url: 'https://poly.example/brief', name: 'The brief', addedBy: 'issuer', excluded: null },
        path: `${H}.provenBy.specifiedBy.supplementaryDocument`,
      },
      {
        value: { url: 'https://github.com/zoe/stove', host: 'github.com', known: 'github', excluded: null },
        path: `${H}.supplementaryDocument[0]`,
      },
      { value: { url: null, name: 'Drawing', addedBy: 'issuer', excluded: null }, path: '$.attachment[0].title' },
    ),
    claim({}, { evidence: [{ id: 'https://sealing.example/mandate', title: { en: 'Mandate' } }] }),
    'the page of the course, and a document that must not be opened',
    of(
      claim({
        supplementaryDocument: { contentUrl: 'http://poly.example/plain' },
        specifiedBy: { homepage: [{ contentURL: 'https://poly.example/stoves' }] },
      }),
      { value: { url: null, host: 'poly.example', excluded: 'not_https' }, path: `${H}.supplementaryDocument` },
      { value: { host: 'poly.example', excluded: 'course_page' }, path: `${H}.specifiedBy.homepage[0]` },
    ),
  ),
  none('version', 'a version of the file', claim({ version: '2' }, { versionInfo: '2' })),
  none('fieldOfStudy', 'a field of education', claim({ specifiedBy: { thematicArea: { prefLabel: { en: 'Welding' } } } })),
  none('platformMarks', 'words of its own', claim({}, { verified: true })),
];
