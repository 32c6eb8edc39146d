import type { JsonObject } from '../../../../lib/json.ts';
import { inputOf, type Row, rowsOf } from './row.ts';

/** What every public record has and nothing is to be read from. */
const RECORD: JsonObject = {
  id: '00000000-0000-4000-8000-000000000001',
  state: 'accepted',
  accepted_at: '2024-06-01T00:00:00Z',
  public: true,
};

const of = (data: JsonObject) => inputOf('CRD', { ...RECORD, ...data });
const template = (badge_template: JsonObject): JsonObject => ({ badge_template });
const { row, none } = rowsOf('CRD', of);
const entity = (label: string, name: string, primary = false): JsonObject => ({
  label,
  primary,
  entity: { type: 'Organization', name },
});
const step = (activity_type: string, title: string, required: string | null = null): JsonObject => ({
  activity_type,
  title,
  required_badge_template_id: required,
});
const T = '$.data.badge_template';

export const credlyRows: Row[] = [
  row(
    'title',
    'badge_template.name',
    [template({ name: 'Cloud Basics' }), { value: 'Cloud Basics', path: `${T}.name` }],
    { name: 'Jean Roy', badge_template: { vanity_slug: 'cloud-basics' } },
    'direction controls in it',
    [template({ name: 'Cloud \u202Ebasics' }), { value: 'Cloud basics', path: `${T}.name` }],
  ),
  row(
    'description',
    'badge_template.description',
    [template({ description: 'Two days.' }), { value: 'Two days.', path: `${T}.description` }],
    { user: { bio: 'I love clouds' } },
    'a number',
    [template({ description: 2 }), { value: '2', path: `${T}.description` }],
  ),
  row(
    'issuerName',
    'issuer.entities[]{label,primary,entity.name}',
    [
      { issuer: { entities: [entity('Issued by', 'College', true)] } },
      { value: 'College', path: '$.data.issuer.entities[0].entity.name' },
    ],
    { issuer: { summary: 'issued by College' } },
    'after one who authorises',
    [
      { issuer: { entities: [entity('Authorized by', 'Vendor'), entity('Issued by', 'College', true)] } },
      { value: 'College', path: '$.data.issuer.entities[1].entity.name' },
    ],
  ),
  none('awardingBody', 'who authorises', {
    issuer: { entities: [entity('Issued by', 'C', true), entity('Authorized by', 'V')] },
  }),
  none('country', 'the language of the page', { locale: 'en-CA', badge_template: { language: 'en' } }),
  row(
    'kind',
    'badge_template.type_category',
    [template({ type_category: 'Certification' }), { value: 'Certification', path: `${T}.type_category` }],
    template({ type_category: null, badge_template_activities: [step('Course', 'Attend')] }),
    'a list',
    [template({ type_category: ['Learning'] }), { value: 'Learning', path: `${T}.type_category[0]` }],
  ),
  row(
    'workload',
    'badge_template.time_to_earn',
    [
      template({ time_to_earn: 'Months' }),
      { value: { amount: 'Months', unit: 'bucket', basis: 'unspecified' }, path: `${T}.time_to_earn` },
    ],
    template({ time_to_earn: null, cost: 'Paid' }),
    'a word of its own',
    [template({ time_to_earn: ' A weekend ' }), { value: { amount: 'A weekend', unit: 'bucket' }, path: `${T}.time_to_earn` }],
  ),
  row(
    'levels',
    'badge_template.level',
    [template({ level: 'Foundational' }), { value: { scheme: null, value: 'Foundational' }, path: `${T}.level` }],
    template({ level: null, name: 'Advanced clouds' }),
    'a number',
    [template({ level: 2 }), { value: { scheme: null, value: '2' }, path: `${T}.level` }],
  ),
  none('languages', 'the language of the text', { locale: 'fr', badge_template: { language: 'fr' } }),
  none('delivery', 'a step that is online', template({ badge_template_activities: [step('Course', 'Online course')] })),
  none(
    'prerequisites',
    'a badge that is needed to earn it',
    template({ badge_template_activities: [step('Badge', 'A', 'b-1')] }),
  ),
  row(
    'issueDate',
    'issued_at_date',
    [
      { issued_at_date: '2024-05-14', issued_at: '2024-05-14T09:00:00Z' },
      { value: { date: '2024-05-14', field: 'issued_at_date' }, path: '$.data.issued_at_date' },
    ],
    // When the earner clicked stands in every record of this table.
    { updated_at: '2024-06-02', last_updated_at: '2024-06-03' },
    'the time alone',
    [
      { issued_at: '2024-05-14T09:00:00.000-04:00' },
      { value: { date: '2024-05-14T09:00:00.000-04:00', field: 'issued_at_date' }, path: '$.data.issued_at' },
    ],
  ),
  row(
    'expires',
    'expires_at_date',
    [{ expires_at_date: '2026-05-14' }, { value: '2026-05-14', path: '$.data.expires_at_date' }],
    { expires_at_date: null, state: 'expired' },
    'the time alone',
    [{ expires_at: '2026-05-14T00:00:00Z' }, { value: '2026-05-14T00:00:00Z', path: '$.data.expires_at' }],
  ),
  none('assessments', 'a step called Assessment', template({ badge_template_activities: [step('Assessment', 'Pass the exam')] })),
  none(
    'supervision',
    'a step about a proctored exam',
    template({ badge_template_activities: [step('Assessment', 'Proctored exam')] }),
  ),
  none(
    'results',
    'the level of the template',
    template({ level: 'Advanced', badge_template_activities: [step('Assessment', '80 %')] }),
  ),
  none('assessor', 'people who recommend', { recommendations: [{ recommender: { name: 'Ola Stern' } }] }),
  row(
    'criteria',
    'badge_template.badge_template_activities[].title',
    [
      template({ badge_template_activities: [step('Assessment', 'Pass the exam'), step('Course', 'Attend')] }),
      { value: 'Pass the exam\nAttend', path: `${T}.badge_template_activities` },
    ],
    template({ badge_template_activities: [{ activity_type: 'Course', title: null }] }),
    'one step, not in a list',
    [
      template({ badge_template_activities: step('Course', 'Attend') }),
      { value: 'Attend', path: `${T}.badge_template_activities` },
    ],
  ),
  none(
    'criteriaUrl',
    'the page of the badge',
    template({ global_activity_url: 'https://college.example/cloud', url: 'https://a.example' }),
  ),
  none('outcomes', 'a description of what one learns', template({ description: 'Learn clouds', skills: [{ name: 'Cloud' }] })),
  row(
    'skills',
    'badge_template.skills[], .alignments[]{name,url}',
    [
      template({
        skills: [{ id: 's1', name: 'Cloud', vanity_slug: 'cloud' }],
        alignments: [{ name: 'Networks', url: 'https://www.onetonline.org/link/summary/15-1241.00' }],
      }),
      { value: { name: 'Networks', framework: 'O*NET', recognised: 'known' }, path: `${T}.alignments[0]` },
      { value: { name: 'Cloud', framework: null, url: null, recognised: 'label-only' }, path: `${T}.skills[0]` },
    ],
    template({ skills: [{}], alignments: [], reporting_tags: ['cloud'] }),
    'bare words',
    [
      template({ skills: ['Cloud'] }),
      { value: { name: 'Cloud', framework: null, url: null, recognised: 'label-only' }, path: `${T}.skills[0]` },
    ],
  ),
  none('tags', 'tags for reports', template({ reporting_tags: ['cloud'], skills: ['Cloud'] })),
  none('partner', 'who authorises', { issuer: { entities: [entity('Issued by', 'C', true), entity('Authorized by', 'V')] } }),
  row(
    'listedEndorsers',
    'badge_template.endorsements[]',
    [template({ endorsements: [{ name: 'Cloud Guild' }] }), { value: 'Cloud Guild', path: `${T}.endorsements[0].name` }],
    { recommendations: [{ name: 'Ola Stern' }], badge_template: { endorsements: [{ id: 'e1' }] } },
    'an organisation further in, and an e-mail address that is none',
    [
      template({ endorsements: [{ name: 'someone@guild.example' }, { endorser: { name: 'Cloud Guild' } }] }),
      { value: 'Cloud Guild', path: `${T}.endorsements[1].endorser.name` },
    ],
  ),
  none('quality', 'an issuer that is marked verified', {
    issuer: { entities: [{ primary: true, entity: { name: 'C', verified: true } }] },
  }),
  row(
    'stack',
    'badge_template_activities[].required_badge_template_id',
    [
      template({ badge_template_activities: [step('Course', 'Attend'), step('Badge', 'Cloud 1', 'b-1')] }),
      {
        value: { relation: 'built-from', title: 'Cloud 1' },
        path: `${T}.badge_template_activities[1].required_badge_template_id`,
      },
    ],
    template({
      badge_template_activities: [step('Course', 'Attend')],
      related_badge_templates: [{ id: 'b-2', name: 'Cloud 2' }],
    }),
    'without a title',
    [
      template({ badge_template_activities: [{ required_badge_template_id: 'b-1' }] }),
      { value: { relation: 'built-from', title: null }, path: `${T}.badge_template_activities[0].required_badge_template_id` },
    ],
  ),
  row(
    'recipientName',
    'issued_to',
    [{ issued_to: 'Jean Roy' }, { value: 'Jean Roy', path: '$.data.issued_to' }],
    { user: { email: 'jean@example.com', first_name: 'Jean' } },
    'spaces around it',
    [{ issued_to: '  Jean   Roy ' }, { value: 'Jean Roy', path: '$.data.issued_to' }],
  ),
  row(
    'portfolio',
    'evidence[]',
    [
      { evidence: [{ type: 'UrlEvidence', url: 'https://github.com/jean/cloud', name: 'Code' }] },
      {
        value: { url: 'https://github.com/jean/cloud', known: 'github', name: 'Code', addedBy: 'issuer' },
        path: '$.data.evidence[0]',
      },
    ],
    { evidence: [], recommendations: [{ url: 'https://a.example/r' }], badge_template: { url: 'https://www.credly.com/b/1' } },
    'words only',
    [
      { evidence: { type: 'TextEvidence', title: 'Report', description: 'Built one.' } },
      { value: { url: null, name: 'Report', description: 'Built one.', addedBy: 'issuer' }, path: '$.data.evidence' },
    ],
  ),
  row(
    'platformMarks',
    'issuer.entities[].entity.verified',
    [
      { issuer: { entities: [{ entity: { name: 'College', verified: true } }] } },
      { value: 'College', path: '$.data.issuer.entities[0].entity.verified', raw: 'true' },
    ],
    { issuer: { entities: [{ entity: { name: 'College', verified: false } }] } },
    'one organisation of two, not in a list',
    [
      {
        issuer: {
          entities: {
            entity: [
              { name: 'A', verified: null },
              { name: 'B', verified: true },
            ],
          },
        },
      },
      { value: 'B', path: '$.data.issuer.entities.entity[1].verified', raw: 'true' },
    ],
  ),
  none('version', 'a version of the template', template({ version: 2 })),
  none('fieldOfStudy', 'a label', template({ fieldOfStudy: 'Welding' })),
];
