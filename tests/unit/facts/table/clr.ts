import type { FactsInput } from '../../../../lib/facts/index.ts';
import type { JsonObject } from '../../../../lib/json.ts';
import { type FactName, type FactRow, inputOf, type NoneRow, type Row, type Stated } from './row.ts';

/** What the record holds anyway: an achievement of a nested credential, which is none of its own. */
const listed: JsonObject = {
  id: 'urn:a1',
  name: 'Welding 1',
  description: 'How to weld',
  achievementType: 'Course',
  creditsAvailable: 3,
  inLanguage: 'fr',
  criteria: { id: 'https://college.example/c', narrative: 'Pass the exam' },
  tag: ['welding'],
  creator: { id: 'https://acme.example', name: 'Acme' },
  alignment: [
    { targetName: 'Welding', targetUrl: 'https://a.example/w' },
    { targetType: 'ext:EQF', targetCode: '4' },
    { targetType: 'ext:QualityAssurance', targetName: 'Decision' },
  ],
  resultDescription: [{ id: 'urn:r', assessmentType: 'Exam', requiredValue: '6' }],
  assessmentType: 'testing',
  version: '2',
  fieldOfStudy: 'Welding',
  supervisionType: 'supervised online',
  participationType: 'online',
};

const record = (own: JsonObject, subject: JsonObject = {}): FactsInput =>
  inputOf('CLR2', {
    type: ['VerifiableCredential', 'AchievementCredential'],
    issuer: { id: 'did:web:college.example' },
    ...own,
    credentialSubject: {
      achievement: [listed, { id: 'urn:a2', name: 'Welding diploma' }],
      verifiableCredential: [
        { awardedDate: '2020-01-01', credentialSubject: { achievement: { id: 'urn:a3', name: 'Welding 2' } } },
      ],
      ...subject,
    },
  });

const NOTHING = record({});

type Reads = [FactsInput, ...Stated[]];
const row = (fact: FactName, path: string, has: Reads, odd: string, oddly: Reads, lacks = NOTHING): FactRow => ({
  format: 'CLR2',
  fact,
  path,
  has: { of: has[0], says: has.slice(1) as Stated[] },
  lacks,
  oddly: { odd, of: oddly[0], says: oddly.slice(1) as Stated[] },
});
const none = (fact: FactName, looks: string, lookAlike = NOTHING): NoneRow => ({
  format: 'CLR2',
  fact,
  none: true,
  looks,
  lookAlike,
});

const association = (associationType: string, sourceId: string, targetId: string) => ({
  type: ['Association'],
  associationType,
  sourceId,
  targetId,
});

export const clrRows: Row[] = [
  row('title', '$.name', [record({ name: 'Transcript' }), { value: 'Transcript', path: '$.name' }], 'a language map', [
    record({ name: { fr: 'Relevé', en: 'Transcript' } }),
    { value: 'Transcript', path: '$.name' },
  ]),
  row(
    'description',
    '$.description',
    [record({ description: 'Two years' }), { value: 'Two years', path: '$.description' }],
    'in a list',
    [record({ description: ['Two years'] }), { value: 'Two years', path: '$.description[0]' }],
  ),
  row(
    'issuerName',
    '$.issuer.name',
    [record({ issuer: { name: 'Example College' } }), { value: 'Example College', path: '$.issuer.name' }],
    'in a list',
    [record({ issuer: [{ name: 'Example College' }] }), { value: 'Example College', path: '$.issuer[0].name' }],
    record({ issuer: 'did:web:college.example' }),
  ),
  row(
    'country',
    '$.issuer.address.addressCountryCode',
    [record({ issuer: { address: { addressCountryCode: 'CA' } } }), { value: 'CA', path: '$.issuer.address.addressCountryCode' }],
    'by its name',
    [record({ issuer: { address: { addressCountry: 'Canada' } } }), { value: 'Canada', path: '$.issuer.address.addressCountry' }],
  ),
  row(
    'kind',
    '$.type',
    [record({ type: ['VerifiableCredential', 'ClrCredential'] }), { value: 'ClrCredential', path: '$.type[1]' }],
    'one type, not in a list',
    [record({ type: 'ClrCredential' }), { value: 'ClrCredential', path: '$.type' }],
  ),
  row(
    'issueDate',
    '$.awardedDate',
    [
      record({ awardedDate: '2024-06-01', validFrom: '2024-07-01' }),
      { value: { date: '2024-06-01', field: 'awardedDate' }, path: '$.awardedDate' },
    ],
    'only from when it is valid, which is the date of the record',
    [record({ validFrom: '2024-07-01' }), { value: { date: '2024-07-01', field: 'validFrom' }, path: '$.validFrom' }],
    record({}, { activityEndDate: '2024-01-01' }),
  ),
  row(
    'expires',
    '$.validUntil',
    [record({ validUntil: '2030-01-01' }), { value: '2030-01-01', path: '$.validUntil' }],
    'the name of version 1.1',
    [record({ expirationDate: '2030-01-01' }), { value: '2030-01-01', path: '$.expirationDate' }],
  ),
  row(
    'quality',
    '$.issuer.accreditations[]',
    [
      record({ issuer: { accreditations: [{ name: 'Quality Board', url: 'https://board.example/' }] } }),
      { value: { agency: 'Quality Board', appliesTo: 'issuer' }, path: '$.issuer.accreditations[0].name' },
    ],
    'not in a list',
    [
      record({ issuer: { accreditations: { name: 'Quality Board' } } }),
      { value: { agency: 'Quality Board', url: null }, path: '$.issuer.accreditations.name' },
    ],
  ),
  row(
    'stack',
    '$.credentialSubject.association[]',
    [
      record({}, { association: [association('isPartOf', 'urn:a1', 'urn:a2'), association('isParentOf', 'urn:a2', 'urn:a1')] }),
      { value: { relation: 'part-of', title: 'Welding 1 → Welding diploma' }, path: '$.credentialSubject.association[0]' },
      { value: { relation: 'has-part', title: 'Welding diploma → Welding 1' }, path: '$.credentialSubject.association[1]' },
    ],
    'not in a list, of a nested credential, and of one that is not there',
    [
      record({}, { association: [association('precedes', 'urn:a1', 'urn:a3'), association('isChildOf', 'urn:a1', 'urn:a9')] }),
      { value: { relation: 'precedes', title: 'Welding 1 → Welding 2' }, path: '$.credentialSubject.association[0]' },
      { value: { relation: 'part-of', title: null }, path: '$.credentialSubject.association[1]' },
    ],
    record(
      {},
      {
        related: [{ id: 'urn:a2' }],
        association: [association('replacedBy', 'urn:a1', 'urn:a2'), association('toString', 'urn:a1', 'urn:a2'), 'isPartOf'],
      },
    ),
  ),
  row(
    'recipientName',
    '$.credentialSubject.identifier[]',
    [
      record({}, { identifier: [{ identityType: 'name', identityHash: 'Jean Roy', hashed: false }] }),
      { value: 'Jean Roy', path: '$.credentialSubject.identifier[0].identityHash' },
    ],
    'a name of the subject itself',
    [record({}, { name: 'Jean Roy' }), { value: 'Jean Roy', path: '$.credentialSubject.name' }],
  ),
  row(
    'portfolio',
    '$.evidence[]',
    [
      record({ evidence: [{ id: 'https://github.com/a/b', name: 'Project' }] }),
      { value: { known: 'github', name: 'Project' }, path: '$.evidence[0]' },
    ],
    'a bare address',
    [record({ evidence: 'https://github.com/a/b' }), { value: { known: 'github', name: null }, path: '$.evidence' }],
    // Each nested credential has its own.
    record({}, { verifiableCredential: [{ evidence: [{ id: 'https://github.com/a/b' }] }] }),
  ),

  none('awardingBody', 'an organisation above the issuer', record({ issuer: { parentOrg: { name: 'University' } } })),
  none('workload', 'the credits of an achievement that it lists', record({}, { creditsEarned: 60 })),
  none('levels', 'the level of an achievement that it lists'),
  none('languages', 'the language of an achievement that it lists'),
  none('delivery', 'the participation of an achievement that it lists'),
  none('prerequisites', 'what comes before', record({}, { association: [association('precedes', 'urn:a1', 'urn:a2')] })),
  none('assessments', 'the assessment of an achievement that it lists'),
  none('supervision', 'the supervision of an achievement that it lists'),
  none(
    'results',
    'the result of an achievement that it lists',
    record({}, { result: [{ resultDescription: 'urn:r', value: '9' }] }),
  ),
  none('assessor', 'a source', record({}, { source: { name: 'Test Centre' } })),
  none('criteria', 'the criteria of an achievement that it lists'),
  none('criteriaUrl', 'the criteria of an achievement that it lists'),
  none('outcomes', 'the criteria of an achievement that it lists'),
  none('skills', 'the alignment of an achievement that it lists'),
  none('tags', 'the tags of an achievement that it lists'),
  none('version', 'a version of the record', record({ version: '2' })),
  none('fieldOfStudy', 'the field of an achievement that it lists'),
  none('platformMarks', 'words of its own', record({ verified: true })),
  none('partner', 'the creator of an achievement that it lists'),
  none('listedEndorsers', 'an endorsement', record({ endorsement: [{ issuer: { name: 'Association' } }] })),
];
