import { describe, expect, test } from 'vitest';
import type { Pin } from '../../../lib/trust/pin.ts';
import { coversAddress, endorserStanding, type StandingInput, standingOf } from '../../../lib/trust/standing.ts';

const K1 = 'a'.repeat(43);
const K2 = 'b'.repeat(43);
const pin = (id: string, over: Partial<Pin> = {}): Pin => ({
  id,
  name: 'X',
  role: 'issuer',
  keys: [],
  note: '',
  pinnedBy: 'A. Roy',
  pinnedAt: '2026-01-01T00:00:00Z',
  ...over,
});
const DID = 'did:web:college.example';
const PROFILE = 'https://college.example/issuers/1';

describe('standing of an issuer', () => {
  test.each<[string, Partial<StandingInput>, string]>([
    ['identifier and key match', { issuerId: DID, thumbprint: K1, pins: [pin(DID, { keys: [K1] })] }, 'pinned'],
    ['one of several keys', { issuerId: DID, thumbprint: K2, pins: [pin(DID, { keys: [K1, K2] })] }, 'pinned'],
    [
      'a key of another pin of the same issuer',
      { issuerId: DID, thumbprint: K2, pins: [pin(DID, { keys: [K1] }), pin(DID, { keys: [K2] })] },
      'pinned',
    ],
    ['another key', { issuerId: DID, thumbprint: K2, pins: [pin(DID, { keys: [K1] })] }, 'key-changed'],
    [
      'a pinned key under another identifier',
      { issuerId: 'did:web:evil.example', thumbprint: K1, pins: [pin(DID, { keys: [K1] })] },
      'unrecognised',
    ],
    [
      'no key at all, for a pin with keys',
      { issuerId: PROFILE, address: PROFILE, pins: [pin(PROFILE, { keys: [K1] })] },
      'unrecognised',
    ],
    [
      'an identifier that only begins alike',
      { issuerId: `${DID}:x`, thumbprint: K1, pins: [pin(DID, { keys: [K1] })] },
      'unrecognised',
    ],
    [
      'http and https are one identifier',
      { issuerId: 'http://college.example/i', thumbprint: K1, pins: [pin('https://college.example/i', { keys: [K1] })] },
      'pinned',
    ],
    [
      'a name says nothing',
      { issuerId: 'did:web:other.example', thumbprint: K1, pins: [pin(DID, { name: 'did:web:other.example', keys: [K1] })] },
      'unrecognised',
    ],
    ['the whole address', { issuerId: PROFILE, address: PROFILE, pins: [pin(PROFILE)] }, 'pinned'],
    ['an identifier that nobody vouched for', { issuerId: PROFILE, address: null, pins: [pin(PROFILE)] }, 'unrecognised'],
    [
      'a key does not make up for the address',
      { issuerId: PROFILE, address: null, thumbprint: K1, pins: [pin(PROFILE)] },
      'unrecognised',
    ],
    ['another role', { issuerId: DID, thumbprint: K1, pins: [pin(DID, { keys: [K1], role: 'industry' })] }, 'unrecognised'],
    [
      'the role that is asked for',
      { issuerId: DID, thumbprint: K1, role: 'industry', pins: [pin(DID, { keys: [K1], role: 'industry' })] },
      'pinned',
    ],
    [
      'blocked wins over pinned',
      { issuerId: DID, thumbprint: K1, pins: [pin(DID, { keys: [K1] }), pin(DID, { role: 'blocked' })] },
      'blocked',
    ],
    [
      'blocked by key',
      { issuerId: 'did:web:new.example', thumbprint: K1, pins: [pin(DID, { role: 'blocked', keys: [K1] })] },
      'blocked',
    ],
    [
      'blocked by claimed identifier',
      { issuerId: PROFILE, pins: [pin('https://college.example/issuers/', { role: 'blocked' })] },
      'blocked',
    ],
    ['no pins', { issuerId: DID, thumbprint: K1 }, 'unrecognised'],
    ['no identifier', { issuerId: null, thumbprint: K1, pins: [pin(DID, { keys: [K1] })] }, 'unrecognised'],
  ])('%s', (_, input, expected) => {
    expect(standingOf({ issuerId: null, address: null, thumbprint: null, pins: [], ...input })).toBe(expected);
  });
});

describe('an address under a pin', () => {
  test.each([
    ['https://a.example/i/1', 'https://a.example/i/1', true],
    ['https://a.example/i/', 'https://a.example/i/1', true],
    ['https://a.example/i', 'https://a.example/i/1', false],
    ['https://a.example/i', 'https://a.example/i2', false],
    ['https://a.example/', 'https://a.example/i/1', false],
    ['https://a.example', 'https://a.example/i/1', false],
    ['https://a.example', 'https://a.example/', true],
    ['https://a.example', 'https://a.example.evil.example/', false],
    ['https://a.example/i/', 'https://a.example/i/../evil', false],
    ['https://a.example/i/', 'https://a.example/i/%2e%2e%2fevil', false],
    ['https://a.example/i/', 'https://a.example:8443/i/1', false],
    ['https://a.example/i/', 'https://u@a.example/i/1', false],
    ['https://a.example/i/1', 'https://a.example/i/1?x=2', false],
    ['https://a.example/i/?x', 'https://a.example/i/1', false],
    ['did:web:a.example', 'https://a.example/', false],
  ])('%s covers %s: %s', (pinned, address, expected) => {
    expect(coversAddress(pinned, address)).toBe(expected);
  });
});

describe('standing of an endorser', () => {
  const ask = (pins: Pin[], thumbprint = K1) => endorserStanding({ issuerId: DID, address: null, thumbprint, pins });
  test('has the first role for which it is pinned', () => {
    expect(ask([pin(DID, { keys: [K1], role: 'qa' }), pin(DID, { keys: [K1], role: 'industry' })])).toEqual({
      standing: 'pinned',
      role: 'industry',
    });
    expect(ask([pin(DID, { keys: [K1] })])).toEqual({ standing: 'pinned', role: 'issuer' });
  });
  test('has no role otherwise', () => {
    expect(ask([pin(DID, { keys: [K1], role: 'industry' })], K2)).toEqual({ standing: 'key-changed', role: null });
    expect(ask([pin(DID, { role: 'blocked' })])).toEqual({ standing: 'blocked', role: null });
    expect(ask([])).toEqual({ standing: 'unrecognised', role: null });
  });
});
