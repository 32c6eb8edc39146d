import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { About } from '../../../lib/net/document.ts';
import { LIFETIME, lifetimeOf } from '../../../lib/net/lifetime.ts';
import type { Doc } from '../../world/types.ts';
import { signedList } from '../support/status-list.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const MINUTE = 60_000;
const bytes = (text: string) => new TextEncoder().encode(text);
const life = (about: About, document: Doc | string): number | null =>
  lifetimeOf(about, bytes(typeof document === 'string' ? document : JSON.stringify(document)), NOW);

const PROFILE = { type: 'Issuer', id: 'https://a.example/', name: 'A', url: 'https://a.example/' };
const KEYS = { keys: [] };
const listed = (subject: Doc = {}, more: Doc = {}): Doc => ({ credentialSubject: { encodedList: 'uH4s', ...subject }, ...more });

describe('how long a document is kept', () => {
  it.each<[string, About, Doc, number]>([
    ['an issuer profile', 'issuer', PROFILE, 24 * 60],
    ['the same, where its keys matter', 'keys', { ...PROFILE, publicKey: 'https://a.example/key' }, 60],
    ['a JWK Set', 'keys', KEYS, 60],
    ['a DID document', 'keys', { id: 'did:web:a.example', verificationMethod: [] }, 60],
    ['a status list', 'status-list', listed(), 15],
    ['a list of revoked badges', 'status-list', { revokedAssertions: [] }, 15],
    ['a list that wants to be read sooner', 'status-list', listed({ ttl: 5 * MINUTE }), 5],
    ['the same as text', 'status-list', listed({ ttl: `${5 * MINUTE}` }), 5],
    ['a list that would wait for a week', 'status-list', listed({ ttl: 7 * 24 * 60 * MINUTE }), 15],
    ['a list that ends first', 'status-list', listed({}, { validUntil: '2026-06-01T12:03:00Z' }), 3],
    ['a list of version 1.1 that ends first', 'status-list', listed({}, { expirationDate: '2026-06-01T12:03:00Z' }), 3],
  ])('%s', (_, about, document, minutes) => {
    expect(life(about, document)).toBe(minutes * MINUTE);
  });

  it('a signed list says when it ends, in its claims or inside', async () => {
    expect(life('status-list', await signedList())).toBe(15 * MINUTE);
    expect(life('status-list', await signedList({ subject: { ttl: MINUTE } }))).toBe(MINUTE);
    expect(life('status-list', await signedList({ members: { validUntil: '2026-06-01T12:02:00Z' } }))).toBe(2 * MINUTE);
    const token = (claims: Doc) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.AAAA`;
    expect(life('status-list', token({ vc: listed() }))).toBe(15 * MINUTE);
    expect(life('status-list', token({ vc: listed(), exp: NOW / 1000 + 60 }))).toBe(MINUTE);
  });
});

describe('what is never kept', () => {
  it.each<[string, About, Doc | string]>([
    [
      'a credential in the place of keys',
      'keys',
      { id: 'https://a.example/', publicKey: 'x', credentialSubject: { id: 'did:x' } },
    ],
    ['an assertion in the place of a profile', 'issuer', { ...PROFILE, recipient: { identity: 'z@mail.example' } }],
    ['a credential in the place of a list', 'status-list', { credentialSubject: { name: 'Zoe' } }],
    ['a presentation', 'keys', { keys: [], verifiableCredential: [] }],
    ['an error that says 200', 'issuer', { error: 'maintenance' }],
    ['an error in the place of keys', 'keys', { error: 'maintenance' }],
    ['a page', 'issuer', '<!doctype html><title>Sign in</title>'],
    ['nothing', 'keys', ''],
    ['several things', 'keys', '[{"keys":[]}]'],
    ['a list that is over', 'status-list', listed({}, { validUntil: '2026-06-01T11:59:00Z' })],
    ['a list that must not wait', 'status-list', listed({ ttl: 0 })],
    ['a list that says nonsense', 'status-list', listed({ ttl: 'soon' })],
    ['a list that counts backwards', 'status-list', listed({ ttl: -1 })],
  ])('%s', (_, about, document) => {
    expect(life(about, document)).toBeNull();
  });
});

it('whatever stands in it, a document is kept no longer than its kind', () => {
  const about = fc.constantFrom<About>('issuer', 'keys', 'status-list');
  const document = fc.record(
    {
      name: fc.string(),
      keys: fc.jsonValue(),
      credentialSubject: fc.jsonValue(),
      validUntil: fc.jsonValue(),
      exp: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(about, document, (kind, json) => {
      const kept = life(kind, JSON.stringify(json));
      expect(kept === null || (kept > 0 && kept <= LIFETIME[kind])).toBe(true);
    }),
  );
  fc.assert(fc.property(about, fc.uint8Array(), (kind, random) => lifetimeOf(kind, random, NOW) === null || true));
});
