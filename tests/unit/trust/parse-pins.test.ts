import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePins } from '../../../lib/trust/parse-pins.ts';

const pin = {
  id: 'did:web:college.example',
  name: 'College',
  role: 'issuer',
  keys: ['a'.repeat(43)],
  note: '',
  pinnedBy: 'A. Roy',
  pinnedAt: '2026-01-12T09:00:00Z',
};
const file = (...pins: unknown[]) => JSON.stringify({ assayPins: 1, pins });

describe('a pins export', () => {
  test('is read as it was written', () => {
    const hosted = { ...pin, id: 'https://college.example/i', keys: [] };
    expect(parsePins(file(pin, hosted, { ...pin, role: 'industry' }))).toEqual({
      ok: true,
      pins: [pin, hosted, { ...pin, role: 'industry' }],
    });
    expect(parsePins(file())).toEqual({ ok: true, pins: [] });
  });

  test.each([
    ['no JSON', '{', 'not JSON'],
    ['no export', '{"pins":[]}', 'no pins export'],
    ['another version', '{"assayPins":2,"pins":[]}', 'no pins export'],
    ['an unknown member', '{"assayPins":1,"pins":[],"until":1}', 'unknown member "until"'],
    ['a member twice', '{"assayPins":1,"pins":[],"pins":[]}', 'stands twice'],
    ['no list', '{"assayPins":1,"pins":{}}', 'not a list'],
    ['no object', file(1), 'not an object'],
    ['an unknown role', file({ ...pin, role: 'admin' }), 'unknown role'],
    ['a role of the prototype', file({ ...pin, role: 'constructor' }), 'unknown role'],
    ['an unknown member of a pin', file({ ...pin, until: 'x' }), 'unknown member'],
    ['a missing member', file({ ...pin, pinnedBy: undefined }), 'must be texts'],
    ['a date in words', file({ ...pin, pinnedAt: 'yesterday' }), 'pinnedAt'],
    ['a key that is none', file({ ...pin, keys: ['x'] }), 'thumbprints'],
    ['a key twice', file({ ...pin, keys: [pin.keys[0], pin.keys[0]] }), 'twice'],
    ['an id that is none', file({ ...pin, id: 'College' }), 'neither'],
    ['an address with a user', file({ ...pin, id: 'https://u@college.example/' }), 'neither'],
    ['a DID without keys', file({ ...pin, keys: [] }), 'at least one key'],
    ['the same pin twice', file(pin, pin), 'stands twice'],
    [
      'http and https of one issuer',
      file({ ...pin, id: 'http://a.example/i' }, { ...pin, id: 'https://a.example/i' }),
      'stands twice',
    ],
    ['a long name', file({ ...pin, name: 'x'.repeat(301) }), 'must be texts'],
    ['too many pins', file(...Array.from({ length: 5001 }, () => 1)), 'more than'],
  ])('with %s is refused whole', (_, text, reason) => {
    expect(parsePins(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  test('a DID may be blocked without a key', () => {
    expect(parsePins(file({ ...pin, keys: [], role: 'blocked' }))).toMatchObject({ ok: true });
  });

  test('of any JSON never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => typeof parsePins(text).ok === 'boolean'),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => typeof parsePins(file(value)).ok === 'boolean'),
      { numRuns: 300 },
    );
  });
});
