import { describe, expect, it } from 'vitest';
import { type MetadataInput, readMetadata } from '../../../lib/facts/metadata/index.ts';
import { LISTS } from '../../../lib/facts/metadata/lists.ts';
import type { MetadataItem, MetadataList, MetadataName, MetadataState } from '../../../lib/facts/metadata/model.ts';
import type { Facts } from '../../../lib/facts/model.ts';
import schema from '../../../lib/report/report.schema.json' with { type: 'json' };
import { assessed, byPlatform, factsOf, result, said, skill, work } from './elements/inputs.ts';

const given = (facts: Partial<Facts> = {}, over: Partial<MetadataInput> = {}): MetadataInput => ({
  facts: factsOf(facts),
  portfolio: [],
  learner: null,
  undisclosed: false,
  ...over,
});

const itemOf = (name: MetadataName, input: MetadataInput, list?: MetadataList): MetadataItem | undefined =>
  readMetadata(input).find((one) => one.name === name && (list === undefined || one.list === list));

const quality = { kind: 'Program Quality Assurance', agency: null, url: null, expires: null, appliesTo: 'programme' } as const;
const steps = byPlatform('Pass', { raw: '[{"activity_type":"Assessment"}]', path: '$.data.criteria' });

interface Row {
  /** In a field of its own. */
  field: MetadataInput;
  /** Almost the same, and not stated. */
  miss: MetadataInput;
  /** Only in prose; where no prose counts, none. */
  text?: MetadataInput;
  /** Not asked of this kind of thing by the EU's list. */
  besides?: MetadataInput;
}

const ROWS: Record<MetadataName, Row> = {
  learner: {
    field: given({}, { learner: '$.recipient.identity' }),
    miss: given({ title: said('Welding') }),
  },
  title: { field: given({ title: said('Welding') }), miss: given({ description: said('Welding') }) },
  country: { field: given({ country: said('CA') }), miss: given({ issuerName: said('College of Canada') }) },
  'awarding-body': { field: given({ issuerName: said('College') }), miss: given({ partner: said('Acme') }) },
  'issue-date': {
    field: given({ issueDate: said({ date: '2024-03-05', field: 'validFrom' }) }),
    miss: given({ issueDate: said({ date: '2024-03-05', field: 'activityEndDate' }) }),
  },
  outcomes: {
    field: given({ outcomes: [said('Weld')] }),
    miss: given({
      description: said('You will weld.'),
      skills: [byPlatform({ name: 'Weld', framework: null, url: null, recognised: 'label-only' })],
    }),
    text: given({ criteria: said('Weld two plates.') }),
  },
  workload: {
    field: given({ workload: [said({ amount: '40', unit: 'hours', basis: 'notional' })] }),
    miss: given({ description: said('40 hours') }),
  },
  level: {
    field: given({ levels: [said({ scheme: 'EQF', value: '5' })] }),
    miss: given({ kind: said('Certificate') }),
    besides: given({ kind: said('CertificateOfCompletion') }),
  },
  assessment: {
    field: given(assessed({})),
    miss: given({
      criteria: said('Pass the exam.'),
      supervision: [said({ label: 'supervised', identityChecked: null })],
    }),
    text: given({ criteria: steps }),
  },
  participation: {
    field: given({ delivery: [said({ label: 'online', of: 'learning' })] }),
    miss: given({ delivery: [said({ label: 'online', of: 'assessment' })] }),
  },
  quality: { field: given({ quality: [said(quality)] }), miss: given({ platformMarks: [byPlatform('College')] }) },
  prerequisites: { field: given({ prerequisites: [said('Level 1')] }), miss: given({ description: said('After Level 1.') }) },
  supervision: {
    field: given({ supervision: [said({ label: null, identityChecked: false })] }),
    miss: given(assessed({})),
    besides: given({ kind: said('CertificateOfCompletion') }),
  },
  grade: {
    field: given(result()),
    miss: given(result({ value: null, status: 'Completed' })),
    besides: given({ kind: said('LearningActivity') }),
  },
  stackability: {
    field: given({ stack: [said({ relation: 'stand-alone', title: null })] }),
    miss: given({ description: said('Stackable.') }),
  },
  language: {
    field: given({ languages: [said({ tag: 'fr', of: 'instruction' })] }),
    miss: given({ languages: [said({ tag: 'fr', of: 'text' }), said({ tag: 'fr', of: 'assessment' })] }),
  },
  occupation: {
    field: given(skill({ url: 'https://noc.esdc.gc.ca/OaSIS/OaSISOccProfile?code=72106.00&version=2025.0' })),
    miss: given(skill()),
  },
  more: { field: given({}, { portfolio: [work()] }), miss: given({ title: said('Welding') }) },
};
const rows = Object.entries(ROWS).map(([name, row]) => [name as MetadataName, row] as const);

describe('every item', () => {
  it.each(rows)('%s is in a field, with its place', (name, { field }) => {
    const item = itemOf(name, field);
    expect(item?.state).toBe('field');
    expect(item?.path).toMatch(/^\$/);
  });

  it.each(rows)('%s is not stated by something near it', (name, { miss }) => {
    expect(itemOf(name, miss)).toMatchObject({ state: 'not-stated', path: null });
  });

  it.each(rows)('%s may have been left out of a copy', (name, { miss, field }) => {
    expect(itemOf(name, { ...miss, undisclosed: true })).toMatchObject({ state: 'undisclosed', path: null });
    expect(itemOf(name, { ...field, undisclosed: true })?.state).toBe('field');
  });

  it.each(rows.flatMap(([name, { text }]) => (text ? [[name, text] as const] : [])))('%s is in prose only', (name, text) => {
    expect(itemOf(name, text)).toMatchObject({ state: 'text', path: expect.stringMatching(/^\$/) });
  });

  it.each(rows.flatMap(([name, { besides }]) => (besides ? [[name, besides] as const] : [])))(
    "%s is not asked of such a thing by the EU's list; by the report's it is not stated",
    (name, besides) => {
      expect(itemOf(name, besides, 'eu')?.state).toBe('not-applicable');
      if (LISTS.report.names.includes(name)) expect(itemOf(name, besides, 'report')?.state).toBe('not-stated');
    },
  );

  it('has a row here and a place in a list, and every state occurs', () => {
    const names = new Set(readMetadata(given()).map(({ name }) => name));
    expect([...names].sort()).toEqual(rows.map(([name]) => name).sort());
    expect(schema.$defs.metadataItem.properties.name.enum.toSorted()).toEqual([...names].sort());
    const states = { field: 1, text: 1, 'not-stated': 1, 'not-applicable': 1, undisclosed: 1 } satisfies Record<MetadataState, 1>;
    expect(schema.$defs.metadataItem.properties.state.enum.toSorted()).toEqual(Object.keys(states).sort());
  });
});

it('the lists are eight and six, and eleven and five, in the order of their sources', () => {
  expect(Object.values(LISTS).map(({ required, names }) => [required, names.length - required])).toEqual([
    [8, 6],
    [11, 5],
  ]);
  const items = readMetadata(given());
  expect(items.map(({ name }) => name)).toEqual([...LISTS.report.names, ...LISTS.eu.names]);
  expect(items.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    ...LISTS.report.names.slice(0, 8),
    ...LISTS.eu.names.slice(0, 11),
  ]);
});

describe('prose that counts as learning outcomes', () => {
  it.each([
    ["the issuer's criteria", given({ criteria: said('Weld.') }), 'text'],
    ["a platform's description", given({ description: byPlatform('Holders weld.') }), 'text'],
    ["the issuer's description", given({ description: said('A course.') }), 'not-stated'],
    ["a platform's steps", given({ criteria: byPlatform('Attend') }), 'not-stated'],
    ['alignments of the issuer', given(skill()), 'field'],
    ["a platform's learning outcomes", given({ outcomes: [byPlatform('Weld')] }), 'field'],
    ["a hosted badge's criteria, on a platform", given({ criteria: byPlatform('Weld.', { path: '$.badge.criteria' }) }), 'text'],
  ] as const)('%s: %s', (_, input, state) => {
    expect(itemOf('outcomes', input)?.state).toBe(state);
  });
});

it.each([
  ['a name, before any identifier', { recipientName: said('Ada', { path: '$.name' }) }, '$.name'],
  ['an identifier', {}, '$.credentialSubject.id'],
])('the learner is identified by %s', (_, facts, path) => {
  expect(itemOf('learner', given(facts, { learner: '$.credentialSubject.id' }))).toMatchObject({ state: 'field', path });
});
