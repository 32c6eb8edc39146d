import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../lib/facts/index.ts';
import { isObject, type JsonObject } from '../../../lib/json.ts';
import { accredible, credentialOf, credly } from './inputs.ts';

/** Records as the platforms serve them, where somebody keeps them beside the checkout. */
const SAMPLES = new URL('../../../../shared/samples/', import.meta.url);
const sample = (path: string): JsonObject => JSON.parse(readFileSync(new URL(path, SAMPLES), 'utf8')) as JsonObject;
const ACCREDIBLE = 'accredible/credential-net-record-shape.json';
const CREDLY = 'credly/ob2-assertion-live-shape.json';

const reading = (json: JsonObject, over: object) =>
  readFacts({
    credential: credentialOf('open-badges-2.0', json, { kind: 'assertion' }),
    badgeClass: null,
    issuerProfile: null,
    authentic: 'unsigned',
    platform: null,
    record: null,
    ...over,
  });

test.skipIf(!existsSync(new URL(ACCREDIBLE, SAMPLES)))(
  'a record of Accredible’s: everything in it is the platform’s word',
  () => {
    const { facts } = reading({}, { record: { json: sample(ACCREDIBLE), host: 'api.accredible.com', platform: 'accredible' } });
    const stated = Object.entries(facts).filter(([, fact]) => (Array.isArray(fact) ? fact.length > 0 : fact !== null));
    expect(stated.map(([name]) => name).sort()).toEqual(
      ['description', 'issueDate', 'issuerName', 'outcomes', 'recipientName', 'title'].sort(),
    );
    for (const fact of stated.flatMap(([, one]) => one)) {
      expect(fact).toMatchObject({ speaker: { who: 'platform', host: 'api.accredible.com' }, how: 'TLS-P' });
    }
    expect(facts.description?.value).not.toMatch(/[<>]/);
    expect(JSON.stringify(facts)).not.toContain('@');
  },
);

test.skipIf(!existsSync(new URL(CREDLY, SAMPLES)))(
  'an assertion that Credly hosts says the day; its record, the platform’s word, the rest',
  () => {
    // The public record is not among the samples; its shape is the platform's (employer facts, section 0.2).
    const record = credly({
      issued_at_date: '2024-08-30',
      issued_to: 'Jean Roy',
      badge_template: { name: 'Cloud', level: 'Advanced' },
    });
    const { facts } = reading(sample(CREDLY), { authentic: 'hosted', platform: null, record });
    expect(facts.issueDate).toMatchObject({ speaker: { who: 'issuer' }, how: 'TLS', value: { field: 'issuedOn' } });
    for (const fact of [facts.title, facts.recipientName, ...facts.levels])
      expect(fact).toMatchObject({ speaker: { who: 'platform', host: 'www.credly.com' }, how: 'TLS-P' });
  },
);

describe('no e-mail address of a record reaches a report', () => {
  test.each([
    ['Credly', credly({ issued_to: 'jean@example.com', user: { email: 'jean@example.com' } })],
    ['Credly’s endorsers', credly({ badge_template: { endorsements: ['a@example.com', { name: 'b@example.com' }] } })],
    [
      'Accredible',
      accredible({ recipient: { name: 'jean@example.com', email: 'jean@example.com' }, issuer: { name: 'i@example.com' } }),
    ],
  ])('%s', (_, record) => {
    const { facts } = reading({}, { record });
    expect(isObject(record.json)).toBe(true);
    expect(JSON.stringify(facts)).not.toContain('@');
  });
});
