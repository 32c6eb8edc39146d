import { describe, expect, it } from 'vitest';
import { laurentideKey, northfieldKey, p256 } from '../../world/keys.ts';
import { signJws, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { checkDocument } from '../support/check.ts';
import { network, type Reply } from '../support/network.ts';
import { assertion, PROFILE, profile, SCHOOL, schoolAnswers } from '../support/open-badges-2.ts';
import { pemOf } from '../support/pem.ts';

const KEY = `${SCHOOL}/key`;
const key = northfieldKey();
const other = laurentideKey();

const outcome = async (jws: string, answers: Record<string, Reply>) => {
  const { verdict, checks } = await checkDocument(jws, { network: network(schoolAnswers(answers)) });
  return [verdict, checks.find(({ id, code }) => (id === 'binding' || id === 'proof') && code !== 'proof_holds')?.code];
};

describe('a signed badge of version 2.0', () => {
  const sign = (verification: Doc, by = key) => signJws(assertion({ id: 'urn:uuid:7', verification }), by);
  const keyDocument = (more: Doc = {}): Reply => ({
    json: { id: KEY, type: 'CryptographicKey', owner: PROFILE, publicKeyPem: pemOf(key), ...more },
  });
  const listing = (publicKey: unknown): Reply => ({ json: profile({ publicKey }) });

  it.each<[string, Doc, Record<string, Reply>, string, string]>([
    [
      'under the key that it names, which the profile lists',
      { creator: KEY },
      { [PROFILE]: listing(KEY), [KEY]: keyDocument() },
      'verified',
      'key_published_by_issuer',
    ],
    [
      'under the key that it names as an object',
      { creator: { id: KEY } },
      { [PROFILE]: listing([KEY]), [KEY]: keyDocument() },
      'verified',
      'key_published_by_issuer',
    ],
    ['under the one listed key', {}, { [PROFILE]: listing(KEY), [KEY]: keyDocument() }, 'verified', 'key_published_by_issuer'],
    [
      'under the second of the listed keys',
      {},
      { [PROFILE]: listing([{ publicKeyPem: pemOf(other) }, KEY]), [KEY]: keyDocument() },
      'verified',
      'key_published_by_issuer',
    ],
    [
      'under a key that the profile holds, without an id',
      {},
      { [PROFILE]: listing({ publicKeyPem: pemOf(key) }) },
      'verified',
      'key_published_by_issuer',
    ],
    ['under none of the listed keys', {}, { [PROFILE]: listing([{ publicKeyPem: pemOf(other) }]) }, 'invalid', 'proof_fails'],
    [
      'where one of the listed keys cannot be read',
      {},
      { [PROFILE]: listing([KEY, { publicKeyPem: pemOf(other) }]) },
      'unchecked',
      'key_unreachable',
    ],
    ['where no key is listed', {}, { [PROFILE]: { json: profile() } }, 'unchecked', 'key_not_at_hand'],
    [
      'under a key that the profile does not list',
      { creator: KEY },
      { [PROFILE]: { json: profile() }, [KEY]: keyDocument() },
      'unbound',
      'key_not_published',
    ],
    [
      'under a key of another owner',
      { creator: KEY },
      { [PROFILE]: listing(KEY), [KEY]: keyDocument({ owner: `${SCHOOL}/other` }) },
      'unbound',
      'key_of_another',
    ],
    [
      'under a key that cannot be understood',
      { creator: KEY },
      { [PROFILE]: listing(KEY), [KEY]: keyDocument({ publicKeyPem: 'x' }) },
      'unchecked',
      'key_document_unreadable',
    ],
    [
      'under the key alone, as 1.x had it, on another host',
      { creator: 'https://keys.example/k' },
      { 'https://keys.example/k': { type: 'text/plain', body: pemOf(key) } },
      'unbound',
      'key_not_published',
    ],
  ])('%s', async (_, verification, answers, verdict, code) => {
    expect(await outcome(await sign({ type: 'SignedBadge', ...verification }), answers)).toEqual([verdict, code]);
  });

  it('by an elliptic key', async () => {
    const ec = p256('school');
    const answers = { [PROFILE]: listing(KEY), [KEY]: keyDocument({ publicKeyPem: pemOf(ec) }) };
    expect((await outcome(await sign({ type: 'SignedBadge', creator: KEY }, ec), answers))[0]).toBe('verified');
  });

  it('and changed afterwards', async () => {
    const jws = spoil(await sign({ type: 'SignedBadge', creator: KEY }));
    expect(await outcome(jws, { [PROFILE]: listing(KEY), [KEY]: keyDocument() })).toEqual(['invalid', 'proof_fails']);
  });
});

describe('a signed badge before 2.0', () => {
  const old = (url: string): Doc => ({
    uid: '7',
    recipient: { type: 'email', identity: 'somebody@mail.example', hashed: false },
    badge: `${SCHOOL}/classes/3`,
    issuedOn: 1_400_000_000,
    verify: { type: 'signed', url },
  });
  const pem: Reply = { type: 'application/x-pem-file', body: pemOf(key) };

  it('holds under the key at the issuer’s own address', async () => {
    expect(await outcome(await signJws(old(KEY), key), { [KEY]: pem })).toEqual(['verified', 'key_published_by_issuer']);
  });

  it('is nobody’s under a key at another host', async () => {
    const elsewhere = 'https://elsewhere.example/key';
    expect(await outcome(await signJws(old(elsewhere), key), { [elsewhere]: pem })).toEqual(['unbound', 'key_not_published']);
  });

  it('is broken when changed, and unchecked when the key is no key', async () => {
    expect(await outcome(spoil(await signJws(old(KEY), key)), { [KEY]: pem })).toEqual(['invalid', 'proof_fails']);
    expect(await outcome(await signJws(old(KEY), key), { [KEY]: { type: 'text/plain', body: 'key' } })).toEqual([
      'unchecked',
      'key_document_unreadable',
    ]);
  });

  it('is revoked by the issuer’s list, by its uid', async () => {
    const LIST = `${SCHOOL}/revoked`;
    const answers: Record<string, Reply> = {
      [KEY]: pem,
      [PROFILE]: { json: profile({ revocationList: LIST }) },
      [LIST]: { json: { 7: 'A mistake' } },
    };
    expect((await outcome(await signJws(old(KEY), key), answers))[0]).toBe('revoked');
  });
});
