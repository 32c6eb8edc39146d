import type { Speaker } from '../../../../lib/facts/model.ts';
import type { JsonObject } from '../../../../lib/json.ts';
import { inputOf, type Row, rowsOf } from './row.ts';

/** What every public record has and nothing is to be read from. */
const RECORD: JsonObject = {
  id: 1,
  approve: true,
  complete: true,
  private: false,
  published_on: '2026-06-01',
  course_link: 'https://a.example',
};
const PERSON: { speaker: Speaker; how: 'REC' } = { speaker: { who: 'recipient' }, how: 'REC' };

const of = (data: JsonObject) => inputOf('ACC', { ...RECORD, ...data });
const { row, none } = rowsOf('ACC', of);
const attributes = (custom_attributes: JsonObject): JsonObject => ({ custom_attributes });

export const accredibleRows: Row[] = [
  row(
    'title',
    'name',
    [{ name: 'First Aid' }, { value: 'First Aid', path: '$.data.name' }],
    { recipient: { name: 'Jean Roy' }, group_name: 'first-aid-2026' },
    'lines in it',
    [{ name: 'First\nAid' }, { value: 'First Aid', path: '$.data.name' }],
  ),
  row(
    'description',
    'description',
    [{ description: 'Two days.' }, { value: 'Two days.', path: '$.data.description' }],
    { course_link: 'https://a.example/first-aid' },
    'markup',
    [
      { description: '<p>Bandage &amp; splint.</p><script>x</script>' },
      { value: 'Bandage & splint.\nx', path: '$.data.description', raw: '<p>Bandage &amp; splint.</p><script>x</script>' },
    ],
  ),
  row(
    'issuerName',
    'issuer.name',
    [{ issuer: { name: 'Red Shield' } }, { value: 'Red Shield', path: '$.data.issuer.name' }],
    { issuer: { id: 1298, url: 'https://shield.example' } },
    'a list',
    [{ issuer: [{ name: 'Red Shield' }] }, { value: 'Red Shield', path: '$.data.issuer[0].name' }],
  ),
  none('awardingBody', 'the department', { issuer: { name: 'Red Shield', department: 'North' } }),
  none('country', 'an address of the issuer’s site', { issuer: { url: 'https://shield.ca', whitelisted_domain: 'shield.ca' } }),
  none('kind', 'a design', { certificate: { image: 'https://a.example/c.png' }, badge: { image: 'https://a.example/b.png' } }),
  none('workload', 'hours in an attribute', attributes({ Hours: '40' })),
  none('levels', 'a level in an attribute', attributes({ Level: 'Advanced' })),
  none('languages', 'the language of the page', { language: 'en' }),
  none('delivery', 'a mode in an attribute', attributes({ Mode: 'Online' })),
  none('prerequisites', 'words in the description', { description: 'Needs Aid 1' }),
  row(
    'issueDate',
    'issued_on',
    [{ issued_on: '2026-05-13' }, { value: { date: '2026-05-13', field: 'issued_on' }, path: '$.data.issued_on' }],
    // When it was made public stands in every record of this table.
    { updated_at: '2026-07-01' },
    'with a time',
    [
      { issued_on: '2026-05-13T00:00:00Z' },
      { value: { date: '2026-05-13T00:00:00Z', field: 'issued_on' }, path: '$.data.issued_on' },
    ],
  ),
  row(
    'expires',
    'expired_on',
    [{ expired_on: '2028-05-13' }, { value: '2028-05-13', path: '$.data.expired_on' }],
    { expired_on: null, expired: true },
    'a list',
    [{ expired_on: ['2028-05-13'] }, { value: '2028-05-13', path: '$.data.expired_on', raw: '["2028-05-13"]' }],
  ),
  none('assessments', 'outcomes and an attribute', {
    learning_outcomes: ['Pass an exam'],
    custom_attributes: { Assessment: 'Exam' },
  }),
  none('supervision', 'words in the description', { description: 'Proctored exam' }),
  row(
    'results',
    'grade',
    [
      { grade: '92' },
      { value: { name: null, value: '92', scale: null, pass: null, status: null, byRubric: false }, path: '$.data.grade' },
    ],
    { grade: null, custom_attributes: { Score: '92' } },
    'a number',
    [{ grade: 92 }, { value: { value: '92', scale: null }, path: '$.data.grade', raw: '92' }],
  ),
  none('assessor', 'who gives a reference', { references: [{ name: 'Ola Stern', relationship: 'Instructor' }] }),
  none('criteria', 'a description', { description: 'Pass the course' }),
  none('criteriaUrl', 'the page of the course', { course_link: 'https://a.example/first-aid' }),
  row(
    'outcomes',
    'learning_outcomes',
    [
      { learning_outcomes: ['Bandage', 'Splint'] },
      { value: 'Bandage', path: '$.data.learning_outcomes[0]' },
      { value: 'Splint', path: '$.data.learning_outcomes[1]' },
    ],
    { learning_outcomes: [], description: 'You will learn to bandage' },
    'markup, and objects',
    [
      { learning_outcomes: ['<b>Bandage</b>', { name: 'Splint' }] },
      { value: 'Bandage', path: '$.data.learning_outcomes[0]', raw: '<b>Bandage</b>' },
      { value: 'Splint', path: '$.data.learning_outcomes[1].name' },
    ],
  ),
  row(
    'skills',
    'skills',
    [
      { skills: [{ name: 'First aid' }] },
      { value: { name: 'First aid', framework: null, url: null, recognised: 'label-only' }, path: '$.data.skills[0]' },
    ],
    { learning_outcomes: ['First aid'] },
    'bare words',
    [{ skills: 'First aid' }, { value: { name: 'First aid', recognised: 'label-only' }, path: '$.data.skills' }],
  ),
  none('tags', 'attributes', attributes({ tag: 'aid' })),
  none('partner', 'a reference', { references: [{ name: 'Clinic Ltd' }] }),
  none('listedEndorsers', 'references that the person asked for', { references: [{ name: 'Clinic Ltd', approved: true }] }),
  none('quality', 'a domain that the platform knows', { issuer: { name: 'Red Shield', whitelisted_domain: 'shield.example' } }),
  none('stack', 'a group', { group_id: 1, group_name: 'First Aid path' }),
  row(
    'recipientName',
    'recipient.name',
    [{ recipient: { name: 'Jean Roy' } }, { value: 'Jean Roy', path: '$.data.recipient.name' }],
    { recipient: { email: 'j***@example.com', id: 7 } },
    'the person may change it',
    [
      { recipient: { name: 'Jean Roy' }, issuer: { name_changes_auto_approve: true } },
      { value: 'Jean Roy', path: '$.data.recipient.name', ...PERSON },
    ],
  ),
  row(
    'portfolio',
    'evidence_items[], references[]',
    [
      {
        evidence_items: [{ url: 'https://github.com/jean/splint', name: 'Splint' }],
        references: [{ name: 'Ola', description: 'Good' }],
      },
      {
        value: { url: 'https://github.com/jean/splint', known: 'github', name: 'Splint', addedBy: 'recipient' },
        path: '$.data.evidence_items[0]',
        ...PERSON,
      },
      { value: { url: null, name: 'Ola', addedBy: 'recipient' }, path: '$.data.references[0]', ...PERSON },
    ],
    { evidence_items: [], certificate: { image: 'https://a.example/c.png' } },
    'the address in another member',
    [
      { evidence_items: { title: 'Film', string_object: 'https://vimeo.com/1' } },
      {
        value: { url: 'https://vimeo.com/1', known: 'vimeo', name: 'Film', addedBy: 'recipient' },
        path: '$.data.evidence_items',
        ...PERSON,
      },
    ],
  ),
  row(
    'platformMarks',
    'issuer.whitelisted_domain',
    [
      { issuer: { name: 'College', whitelisted_domain: 'college.example' } },
      { value: 'college.example', path: '$.data.issuer.whitelisted_domain' },
    ],
    { issuer: { name: 'College', whitelisted_domain: false } },
    'a flag',
    [
      { issuer: { name: 'College', whitelisted_domain: true } },
      { value: 'College', path: '$.data.issuer.whitelisted_domain', raw: 'true' },
    ],
  ),
  none('version', 'a version of the group', { version: 2 }),
  none('fieldOfStudy', 'an attribute', attributes({ 'Field of study': 'Welding' })),
];
