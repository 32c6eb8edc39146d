import type { FactsInput } from '../../../../lib/facts/index.ts';
import type { JsonObject } from '../../../../lib/json.ts';
import { type FactName, type FactRow, inputOf, type NoneRow, type Row, type Stated } from './row.ts';

type Format = 'OB1' | 'OB2';

/** An assertion with its badge class inside, and what both hold anyway. */
const assertion = (badge: JsonObject, own: JsonObject = {}, format: Format = 'OB2'): FactsInput =>
  inputOf(format, {
    id: 'https://college.example/assertions/1',
    type: 'Assertion',
    recipient: { type: 'email', hashed: true, identity: `sha256$${'a'.repeat(64)}` },
    ...own,
    badge: { id: 'https://college.example/badges/1', type: 'BadgeClass', image: 'https://college.example/1.png', ...badge },
  });
const issuedBy = (profile: JsonObject): FactsInput =>
  assertion({ issuer: { id: 'https://college.example/issuer', type: 'Issuer', url: 'https://college.example', ...profile } });

/** Badge class and issuer profile read at their own addresses. */
const linked = (badgeClass: JsonObject, issuerProfile: JsonObject = {}): FactsInput =>
  inputOf('OB2', { badge: 'https://college.example/badges/1' }, { badgeClass, issuerProfile });

const NOTHING = assertion({});

type Reads = [FactsInput, ...Stated[]];
const row = (format: Format, fact: FactName, path: string, has: Reads, odd: string, oddly: Reads, lacks = NOTHING): FactRow => ({
  format,
  fact,
  path,
  has: { of: has[0], says: has.slice(1) as Stated[] },
  lacks,
  oddly: { odd, of: oddly[0], says: oddly.slice(1) as Stated[] },
});
const none = (fact: FactName, looks: string, lookAlike: FactsInput): NoneRow => ({
  format: 'OB2',
  fact,
  none: true,
  looks,
  lookAlike,
});

const ext = (name: string, value: JsonObject): JsonObject => ({
  [name]: { '@context': `https://api.edubadges.nl/${name}/context.json`, type: ['Extension', name], ...value },
});
const at = (name: string, value: string): string => `$.badge['${name}'].${value}`;

const assessed = { type: 'Exam', description: 'Two hours, closed book', hasGroupParticipation: false };

export const openBadges2Rows: Row[] = [
  row(
    'OB1',
    'title',
    '$.badge.name',
    [assertion({ name: 'Basic' }, {}, 'OB1'), { value: 'Basic', path: '$.badge.name' }],
    'the badge class in a list, the name a number',
    [inputOf('OB1', { badge: [{ name: 101 }] }), { value: '101', path: '$.badge[0].name', raw: '101' }],
  ),
  row(
    'OB1',
    'issueDate',
    '$.issued_on',
    [
      assertion({ version: '0.5.0' }, { issued_on: '2011-12-31' }, 'OB1'),
      { value: { date: '2011-12-31', field: 'issued_on' }, path: '$.issued_on' },
    ],
    'seconds since 1970',
    [
      assertion({}, { issuedOn: 1311811200 }, 'OB1'),
      { value: { date: '2011-07-28T00:00:00Z', field: 'issuedOn' }, path: '$.issuedOn' },
    ],
    assertion({}, { issued_on: 'last spring', issuedOn: 12 }, 'OB1'),
  ),
  row(
    'OB1',
    'skills',
    'B.alignment[].{name,url,description}',
    [
      assertion({ alignment: [{ name: 'Weld', url: 'https://a.example/w', description: 'x' }] }, {}, 'OB1'),
      { value: { name: 'Weld', url: 'https://a.example/w', recognised: 'unknown' }, path: '$.badge.alignment[0]' },
    ],
    '`alignments`, not in a list, without an address',
    [
      assertion({ alignments: { name: 'Weld' } }, {}, 'OB1'),
      { value: { name: 'Weld', url: null, recognised: 'label-only' }, path: '$.badge.alignments' },
    ],
    assertion({ tags: ['weld'] }, {}, 'OB1'),
  ),
  row(
    'OB1',
    'portfolio',
    '$.evidence',
    [
      assertion({}, { evidence: 'https://github.com/a/b' }, 'OB1'),
      { value: { url: 'https://github.com/a/b', known: 'github', addedBy: 'issuer' }, path: '$.evidence' },
    ],
    'an address over http stays listed without it',
    [
      assertion({}, { evidence: 'http://a.example/b' }, 'OB1'),
      { value: { url: null, host: 'a.example', excluded: 'not_https' }, path: '$.evidence' },
    ],
    assertion({}, { evidence: '' }, 'OB1'),
  ),

  row(
    'OB2',
    'title',
    'B.name',
    [linked({ name: 'Data Literacy' }), { value: 'Data Literacy', path: 'B.name' }],
    'a language map in an embedded badge class',
    [assertion({ name: { fr: 'Données', en: 'Data' } }), { value: 'Data', path: '$.badge.name' }],
    assertion({ name: { id: 'urn:x' } }, { name: 'Assertion 1' }),
  ),
  row(
    'OB2',
    'description',
    'B.description',
    [linked({ description: 'Reads data' }), { value: 'Reads data', path: 'B.description' }],
    'a JSON-LD value in a list',
    [
      assertion({ description: [{ '@value': 'Lit des données', '@language': 'fr' }] }),
      { value: 'Lit des données', path: '$.badge.description[0]' },
    ],
    assertion({ description: true }, { narrative: 'Built a bridge' }),
  ),
  row(
    'OB2',
    'issuerName',
    'I.name',
    [linked({}, { name: 'Example College' }), { value: 'Example College', path: 'I.name' }],
    'the issuer in a list inside the badge class',
    [assertion({ issuer: [{ name: 'Example College' }] }), { value: 'Example College', path: '$.badge.issuer[0].name' }],
    assertion({ issuer: 'https://college.example/issuer' }),
  ),
  row(
    'OB2',
    'workload',
    "B['extensions:TimeInvestmentExtension']",
    [
      assertion(ext('extensions:TimeInvestmentExtension', { TimeInvestment: 40 })),
      {
        value: { amount: '40', unit: 'hours', basis: 'unspecified' },
        path: at('extensions:TimeInvestmentExtension', 'TimeInvestment'),
      },
    ],
    'without the prefix, in other capitals, the number as text',
    [
      assertion({ timeInvestmentExtension: { timeInvestment: '40.5' } }),
      { value: { amount: '40.5', unit: 'hours' }, path: '$.badge.timeInvestmentExtension.timeInvestment' },
    ],
    assertion({ timeInvestment: 40, ...ext('extensions:TimeInvestmentExtension', { TimeInvestment: 'a lot' }) }),
  ),
  row(
    'OB2',
    'workload',
    "B['extensions:ECTSExtension']",
    [
      assertion(ext('extensions:ECTSExtension', { ECTS: 2.5 })),
      { value: { amount: '2.5', unit: 'ECTS' }, path: at('extensions:ECTSExtension', 'ECTS'), raw: '2.5' },
    ],
    'a list, and a decimal comma',
    [
      assertion({ 'extensions:ectsExtension': [{ ects: '2,5' }] }),
      { value: { amount: '2,5', unit: 'ECTS' }, path: "$.badge['extensions:ectsExtension'][0].ects" },
    ],
    assertion({ ECTS: { ECTS: 2.5 }, ...ext('extensions:ECTSExtension', { ECTS: { min: 2 } }) }),
  ),
  row(
    'OB2',
    'workload',
    "B['extensions:StudyLoadExtension']",
    [
      assertion(ext('extensions:StudyLoadExtension', { StudyLoad: 240 })),
      { value: { amount: '240', unit: 'SBU' }, path: at('extensions:StudyLoadExtension', 'StudyLoad') },
    ],
    'without a context',
    [
      assertion({ 'extensions:StudyLoadExtension': { StudyLoad: '240' } }),
      { value: { amount: '240', unit: 'SBU' }, path: at('extensions:StudyLoadExtension', 'StudyLoad') },
    ],
    // Another publisher's extension of the same name: minutes.
    assertion({ 'extensions:StudyLoadExtension': { '@context': 'https://other.example/StudyLoad.json', StudyLoad: 240 } }),
  ),
  row(
    'OB2',
    'levels',
    "B['extensions:EQFExtension']",
    [
      assertion(ext('extensions:EQFExtension', { EQF: 7 })),
      { value: { scheme: 'EQF', value: '7' }, path: at('extensions:EQFExtension', 'EQF'), raw: '7' },
    ],
    'the scheme said again',
    [
      assertion(ext('extensions:EQFExtension', { EQF: 'EQF level 7' })),
      { value: { scheme: 'EQF', value: '7' }, path: at('extensions:EQFExtension', 'EQF') },
    ],
    assertion({ EQF: 7, level: 'Advanced', ...ext('extensions:EQFExtension', { EQF: true }) }),
  ),
  row(
    'OB2',
    'languages',
    "B['extensions:LanguageExtension']",
    [
      assertion(ext('extensions:LanguageExtension', { Language: 'en_EN' })),
      { value: { tag: 'en-EN', of: 'instruction' }, path: at('extensions:LanguageExtension', 'Language'), raw: 'en_EN' },
    ],
    'several, in other capitals',
    [
      assertion({ languageExtension: { language: ['fr', 'nl'] } }),
      { value: { tag: 'fr', of: 'instruction' }, path: '$.badge.languageExtension.language[0]' },
      { value: { tag: 'nl', of: 'instruction' }, path: '$.badge.languageExtension.language[1]' },
    ],
    // The language of the text.
    assertion({ '@language': 'fr' }),
  ),
  row(
    'OB2',
    'issueDate',
    '$.issuedOn',
    [
      assertion({}, { issuedOn: '2022-12-31T23:00:00Z' }),
      { value: { date: '2022-12-31T23:00:00Z', field: 'issuedOn' }, path: '$.issuedOn' },
    ],
    'in a list',
    [assertion({}, { issuedOn: ['2024-03-05'] }), { value: { date: '2024-03-05', field: 'issuedOn' }, path: '$.issuedOn' }],
    assertion({ issuedOn: '2024-03-05' }, { issuedOn: '5 March 2024', validFrom: '2024-03-05' }),
  ),
  row(
    'OB2',
    'expires',
    '$.expires',
    [assertion({}, { expires: '2027-01-01' }), { value: '2027-01-01', path: '$.expires' }],
    'seconds since 1970',
    [assertion({}, { expires: '1311811200' }), { value: '2011-07-28T00:00:00Z', path: '$.expires' }],
    assertion({}, { expires: 'never', validUntil: '2027-01-01' }),
  ),
  row(
    'OB2',
    'assessments',
    "B['extensions:assessmentExtension'].assessments[].type",
    [
      assertion({ 'extensions:assessmentExtension': { assessments: [{ ...assessed, rubrics: [{ title: 'Rubric' }] }] } }),
      {
        value: {
          label: 'Exam',
          group: 'exam',
          groupWork: false,
          description: 'Two hours, closed book',
          hasRubric: true,
        },
        path: "$.badge['extensions:assessmentExtension'].assessments[0]",
      },
    ],
    'a capital, a list of extensions, one assessment, several types',
    [
      assertion({
        'extensions:AssessmentExtension': [
          { assessments: { type: ['Assessment', 'Artifact'], hasGroupEvaluation: true, hasGroupParticipation: false } },
        ],
      }),
      {
        value: { label: 'Artifact', group: 'project', groupWork: true, hasRubric: false },
        path: "$.badge['extensions:AssessmentExtension'][0].assessments",
      },
    ],
    assertion({
      criteria: { narrative: 'Pass a proctored exam' },
      'extensions:assessmentExtension': { type: ['Extension', 'Assessment'], assessments: [{ type: 'Assessment' }, 'Exam'] },
    }),
  ),
  row(
    'OB2',
    'assessments',
    "B['extensions:Assessment'].assessment[].assessmentType",
    [
      assertion({
        'extensions:Assessment': { assessment: [{ assessmentType: 'Performance', assessmentDescription: 'In a clinic' }] },
      }),
      {
        value: { label: 'Performance', group: 'practical', groupWork: null, description: 'In a clinic' },
        path: "$.badge['extensions:Assessment'].assessment[0]",
      },
    ],
    'a word of no vocabulary',
    [
      assertion({ 'extensions:Assessment': { assessment: { assessmentType: 'Interpretive dance' } } }),
      { value: { label: 'Interpretive dance', group: 'other' }, path: "$.badge['extensions:Assessment'].assessment" },
    ],
  ),
  row(
    'OB2',
    'criteria',
    'B.criteria.narrative',
    [
      assertion({ criteria: { id: 'https://college.example/c', narrative: 'Pass the exam' } }),
      { value: 'Pass the exam', path: '$.badge.criteria.narrative' },
    ],
    'words where an address belongs',
    [assertion({ criteria: 'Pass the exam' }), { value: 'Pass the exam', path: '$.badge.criteria' }],
    assertion({ criteria: '/badges/1/criteria' }),
  ),
  row(
    'OB2',
    'criteriaUrl',
    'B.criteria',
    [assertion({ criteria: 'https://college.example/c' }), { value: 'https://college.example/c', path: '$.badge.criteria' }],
    'an object in a list',
    [
      assertion({ criteria: [{ '@id': 'https://college.example/c' }] }),
      { value: 'https://college.example/c', path: "$.badge.criteria[0]['@id']" },
    ],
    assertion({ criteria: { id: 'javascript:alert(1)', narrative: 'See https://college.example/c' } }),
  ),
  row(
    'OB2',
    'outcomes',
    "B['extensions:LearningOutcomeExtension']",
    [
      assertion(ext('extensions:LearningOutcomeExtension', { LearningOutcome: 'Knows:\n* data' })),
      { value: 'Knows:\n* data', path: at('extensions:LearningOutcomeExtension', 'LearningOutcome') },
    ],
    'several, one of no words',
    [
      assertion(ext('extensions:LearningOutcomeExtension', { LearningOutcome: ['Reads', false, 'Writes'] })),
      { value: 'Reads', path: `${at('extensions:LearningOutcomeExtension', 'LearningOutcome')}[0]` },
      { value: 'Writes', path: `${at('extensions:LearningOutcomeExtension', 'LearningOutcome')}[2]` },
    ],
    assertion({ criteria: { narrative: 'Outcomes: reads' }, description: 'You will read' }),
  ),
  row(
    'OB2',
    'skills',
    'B.alignment[]',
    [
      assertion({
        alignment: [
          {
            targetName: 'Python',
            targetUrl: 'https://lightcast.io/open-skills/skills/KS125LS6N7WP4S6SFTCK/python',
            targetFramework: 'Skills',
          },
        ],
      }),
      { value: { name: 'Python', framework: 'Lightcast', recognised: 'known' }, path: '$.badge.alignment[0]' },
    ],
    'a bare address, and one that is no link',
    [
      assertion({
        alignment: [
          'https://a.example/w',
          { targetCode: 'K1', targetUrl: 'urn:epass:relatedESCOSkill:1', targetFramework: 'ESCO' },
        ],
      }),
      { value: { name: 'https://a.example/w', framework: null, recognised: 'unknown' }, path: '$.badge.alignment[0]' },
      { value: { name: 'K1', framework: 'ESCO', url: null, recognised: 'label-only' }, path: '$.badge.alignment[1]' },
    ],
    assertion({ tags: ['python'], alignment: [{ targetType: 'ext:EQF', targetName: 'EQF 4' }, {}, 'python'] }),
  ),
  row(
    'OB2',
    'tags',
    'B.tags',
    [assertion({ tags: ['data', 'python'] }), { value: ['data', 'python'], path: '$.badge.tags' }],
    'one word',
    [assertion({ tags: 'data' }), { value: ['data'], path: '$.badge.tags' }],
    assertion({ tags: [{}, true], tag: ['data'] }),
  ),
  row(
    'OB2',
    'quality',
    "I['extensions:issuerAccreditationExtension']",
    [
      linked(
        {},
        {
          'extensions:issuerAccreditationExtension': {
            name: 'Quality Board',
            url: 'https://board.example/',
            accreditationDate: '2020-01-01',
            contactInstructions: 'Write to ann@board.example',
          },
        },
      ),
      {
        value: { kind: null, agency: 'Quality Board', url: 'https://board.example/', expires: null, appliesTo: 'issuer' },
        path: "I['extensions:issuerAccreditationExtension'].name",
      },
    ],
    'a list, the older name, an address over http',
    [
      issuedBy({ 'extensions:IssuerAccreditation': [{ name: 'Board A', url: 'http://a.example' }, { name: 'Board B' }] }),
      { value: { agency: 'Board A', url: null }, path: "$.badge.issuer['extensions:IssuerAccreditation'][0].name" },
      { value: { agency: 'Board B' }, path: "$.badge.issuer['extensions:IssuerAccreditation'][1].name" },
    ],
    issuedBy({ description: 'Accredited by the Board', accreditations: [{ name: 'Board' }], quality: 'high' }),
  ),
  row(
    'OB2',
    'recipientName',
    "$['extensions:recipientProfile'].name",
    [
      assertion({}, { 'extensions:recipientProfile': { name: 'Jean Roy' } }),
      { value: 'Jean Roy', path: "$['extensions:recipientProfile'].name" },
    ],
    'a capital, a list, a JSON-LD value',
    [
      assertion({}, { 'extensions:RecipientProfile': [{ name: { '@value': 'Jean Roy' } }] }),
      { value: 'Jean Roy', path: "$['extensions:RecipientProfile'][0].name" },
    ],
    // An e-mail address in the place of a name, and a recipient in plain text.
    assertion(
      {},
      {
        'extensions:recipientProfile': { name: 'jean@mail.example' },
        recipient: { type: 'email', hashed: false, identity: 'jean@mail.example' },
      },
    ),
  ),
  row(
    'OB2',
    'portfolio',
    '$.evidence',
    [
      assertion({}, { evidence: { id: 'https://github.com/a/b', name: 'Project', narrative: 'How', genre: 'x' } }),
      {
        value: { url: 'https://github.com/a/b', known: 'github', name: 'Project', description: 'How', addedBy: 'issuer' },
        path: '$.evidence',
      },
    ],
    'addresses and objects in one list, an identifier that is no link',
    [
      assertion({}, { evidence: ['https://vimeo.com/1', 'urn:uuid:1', { '@id': 'https://a.example/w' }] }),
      { value: { known: 'vimeo' }, path: '$.evidence[0]' },
      { value: { host: 'a.example' }, path: '$.evidence[2]' },
    ],
    assertion({ evidence: 'https://a.example/w' }, { evidence: [{}] }),
  ),
  row(
    'OB2',
    'portfolio',
    '$.narrative',
    [
      assertion({}, { narrative: 'Built a bridge' }),
      { value: { url: null, description: 'Built a bridge' }, path: '$.narrative' },
    ],
    'in a list',
    [assertion({}, { narrative: ['Built a bridge'] }), { value: { description: 'Built a bridge' }, path: '$.narrative[0]' }],
    assertion({ narrative: 'Built a bridge' }, { narrative: ' ' }),
  ),

  row(
    'OB2',
    'version',
    'B.version',
    [assertion({ version: '2' }), { value: '2', path: '$.badge.version' }],
    'read at its own address',
    [linked({ version: '2' }), { value: '2', path: 'B.version' }],
    assertion({}, { version: '2' }),
  ),
  none('fieldOfStudy', 'a label', assertion({ tags: ['Computing'], fieldOfStudy: 'Computing' })),
  none('platformMarks', 'words of its own', issuedBy({ verified: true, whitelisted_domain: true })),
  none('awardingBody', 'an organisation above the issuer', issuedBy({ parentOrganization: { name: 'University' } })),
  none(
    'country',
    'an address of the issuer',
    issuedBy({ address: { addressCountry: 'Canada' }, 'extensions:InstitutionCountryExtension': { InstitutionCountry: 'NL' } }),
  ),
  none('kind', 'a kind in the words of another version', assertion({ achievementType: 'Diploma', category: 'Certificate' })),
  none('delivery', 'a form of participation', assertion({ participationType: 'online', criteria: { narrative: 'Online' } })),
  none('prerequisites', 'criteria', assertion({ criteria: { narrative: 'Prerequisite: algebra' }, prerequisites: 'algebra' })),
  none(
    'supervision',
    'an exam, and the word "proctored"',
    assertion({
      'extensions:assessmentExtension': { assessments: [{ type: 'Exam', description: 'Proctored', supervisionType: 'x' }] },
    }),
  ),
  none(
    'results',
    'a result, and the page of a grading table',
    inputOf('OB2', {
      result: [{ value: '9' }],
      narrative: 'Grade: A',
      badge: { issuer: { 'extensions:GradingTableExtension': { GradingTableURL: 'https://a.example/' } } },
    }),
  ),
  none('assessor', 'a source', assertion({}, { source: { name: 'Test Centre' }, creator: { name: 'Test Centre' } })),
  none(
    'partner',
    'an original creator',
    assertion({ 'extensions:OriginalCreator': { url: 'https://a.example/' }, creator: { name: 'A' } }),
  ),
  none('listedEndorsers', 'an endorsement', assertion({ endorsement: [{ issuer: { name: 'Association' }, claim: {} }] })),
  none('stack', 'related badges', assertion({ related: [{ id: 'https://a.example/b/2' }], isPartOf: 'Programme' })),
];
