import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../../lib/verify/codes.ts';
import { findKey } from '../../../../lib/verify/keys/find-key.ts';
import { didKey, ed25519, laurentideKey, p256, pemOf } from '../../../world/keys.ts';
import type { Doc } from '../../../world/types.ts';
import { NOW } from '../../support/check.ts';
import { network, type Reply } from '../../support/network.ts';

const ISSUER = 'https://school.example/issuer';
const DID = 'did:web:school.example';
const DID_DOCUMENT = 'https://school.example/.well-known/did.json';
const [key, other] = [ed25519('school'), ed25519('someone else')];
const jwk = key.jwk as JWK;

const method = (more: Doc = {}): Doc => ({
  id: `${ISSUER}#key-1`,
  type: 'Multikey',
  controller: ISSUER,
  publicKeyMultibase: key.multibase,
  ...more,
});
const document = (more: Doc = {}): Doc => ({
  id: ISSUER,
  verificationMethod: [method()],
  assertionMethod: [`${ISSUER}#key-1`],
  ...more,
});

async function found(
  /** Null: the issuer's host is down. */
  published: Doc | null,
  {
    issuer = ISSUER,
    method: named = `${ISSUER}#key-1`,
    embedded = null,
    more = {},
    denied = [],
  }: { issuer?: string; method?: string | null; embedded?: JWK | null; more?: Record<string, Reply>; denied?: string[] } = {},
): Promise<string> {
  const own: Record<string, Reply> =
    published === null ? {} : { [ISSUER]: { json: published }, [DID_DOCUMENT]: { json: published } };
  const net = network({ ...own, ...more }, { denied });
  const result = await findKey({ issuer, method: named, embedded }, { fetchDocument: net.fetchDocument, now: NOW });
  // Where there is no key, nothing can be said to hold: neither the issuer's signature nor a stranger's.
  const said = { bound: ['signed'], loose: ['unbound'], absent: ['unknown', 'malformed'] }[result.kind];
  expect(said).toContain(ruleOf(result.code).authentic);
  if (result.kind !== 'absent')
    for (const one of result.keys) expect([jwk.x, other.jwk.x, p256('school').jwk.x, undefined]).toContain(one.x);
  return `${result.kind} ${result.code}`;
}

const BOUND = 'bound key_published_by_issuer';

describe('a key is the issuer’s when the issuer publishes it', () => {
  it.each<[string, Doc, Parameters<typeof found>[1]?]>([
    ['in a controller document', document()],
    [
      'with an id that is only a fragment',
      document({ verificationMethod: [method({ id: '#key-1' })], assertionMethod: ['#key-1'] }),
    ],
    ['inside assertionMethod itself', document({ verificationMethod: [], assertionMethod: [method()] })],
    ['as an object instead of a list', document({ verificationMethod: method(), assertionMethod: `${ISSUER}#key-1` })],
    ['as a JWK', document({ verificationMethod: [method({ publicKeyMultibase: undefined, publicKeyJwk: key.jwk })] })],
    [
      'with a controller that is only "http"',
      document({ verificationMethod: [method({ controller: ISSUER.replace('https', 'http') })] }),
    ],
    [
      'without relationships, in a profile',
      { id: ISSUER, name: 'School', publicKey: [method({ controller: undefined, owner: ISSUER })] },
    ],
    ['as PEM', { id: ISSUER, publicKey: [{ id: `${ISSUER}#key-1`, owner: ISSUER, publicKeyPem: pemOf(laurentideKey()) }] }],
    ['named by a bare kid', document(), { method: 'key-1' }],
    ['named by a fragment', document(), { method: '#key-1' }],
    ['not named at all', document(), { method: null }],
    ['in a JWK Set inside', { id: ISSUER, jwks: { keys: [{ ...key.jwk, kid: 'a' }] } }, { method: 'a' }],
    ['in a JWK Set at the issuer’s address', { keys: [{ ...key.jwk, kid: 'a' }] }, { method: 'a' }],
    [
      'in a JWK Set beside',
      { id: ISSUER, jwks_uri: 'https://school.example/jwks' },
      { method: 'a', more: { 'https://school.example/jwks': { json: { keys: [{ ...key.jwk, kid: 'a' }] } } } },
    ],
    ['as a JWK alone', { ...key.jwk, kid: 'a' }, { method: 'a' }],
    ['which is the one that the token brings', document(), { method: null, embedded: jwk }],
    ['revoked only later', document({ verificationMethod: [method({ revoked: '2030-01-01T00:00:00Z' })] })],
    ['expired within the skew', document({ verificationMethod: [method({ expires: '2026-06-01T11:57:00Z' })] })],
    [
      'under an identifier that is asked at https',
      document({ id: ISSUER.replace('https', 'http') }),
      { issuer: ISSUER.replace('https', 'http') },
    ],
    [
      'in a DID document',
      { id: DID, verificationMethod: [method({ id: '#k', controller: DID })], assertionMethod: ['#k'] },
      { issuer: DID, method: `${DID}#k` },
    ],
  ])('%s', async (_, published, options) => {
    expect(await found(published, options)).toBe(BOUND);
  });
});

describe('a key is not', () => {
  it.each<[string, string, Doc | null, Parameters<typeof found>[1]?]>([
    [
      'for logging in only',
      'loose key_not_for_assertion',
      document({ assertionMethod: [], authentication: [`${ISSUER}#key-1`] }),
    ],
    [
      'in a DID document that names it for nothing',
      'loose key_not_for_assertion',
      { id: DID, verificationMethod: [method({ id: '#k', controller: DID })] },
      { issuer: DID, method: `${DID}#k` },
    ],
    ['withdrawn', 'loose key_revoked', document({ verificationMethod: [method({ revoked: '2025-01-01T00:00:00Z' })] })],
    ['withdrawn at a time that is no time', 'loose key_revoked', document({ verificationMethod: [method({ revoked: 'yes' })] })],
    ['over', 'loose key_expired', document({ verificationMethod: [method({ expires: '2025-01-01T00:00:00Z' })] })],
    [
      'controlled by another',
      'loose key_of_another',
      document({ verificationMethod: [method({ controller: 'did:web:x.example' })] }),
    ],
    ['in a document about another', 'loose key_document_of_another', document({ id: 'https://school.example/other' })],
    ['in a document about nobody', 'loose key_document_of_another', document({ id: undefined })],
    [
      'in a DID document about another',
      'loose key_document_of_another',
      {
        id: 'did:web:x.example',
        verificationMethod: [method({ id: `${DID}#k`, controller: DID })],
        assertionMethod: [`${DID}#k`],
      },
      { issuer: DID, method: `${DID}#k` },
    ],
    ['another than the named one', 'absent key_not_at_hand', document(), { method: `${ISSUER}#key-2` }],
    ['in the fragment of the address', 'loose key_not_published', document(), { method: `${ISSUER}#${other.multibase}` }],
    ['brought by the token', 'loose key_from_credential', document(), { method: null, embedded: other.jwk as JWK }],
    [
      'the named one, when the token brings another',
      BOUND,
      document(),
      { method: `${ISSUER}#key-1`, embedded: other.jwk as JWK },
    ],
    ['a stranger’s did:key', 'loose key_of_another', document(), { method: didKey(other).method }],
    [
      'one of a kind that cannot be used',
      'absent key_method_unsupported',
      document({ verificationMethod: [method({ publicKeyMultibase: 'zQ3sh' })] }),
    ],
    [
      'at a JWK Set of another host',
      'absent key_not_at_hand',
      { id: ISSUER, jwks_uri: 'https://keys.example/jwks' },
      { method: 'a', more: { 'https://keys.example/jwks': { json: { keys: [{ ...key.jwk, kid: 'a' }] } } } },
    ],
    ['for encryption', 'loose key_not_for_assertion', { keys: [{ ...key.jwk, kid: 'a', use: 'enc' }] }, { method: 'a' }],
    [
      'one that another host publishes',
      'loose key_of_another',
      document(),
      {
        method: 'https://other.example/issuer#k',
        more: {
          'https://other.example/issuer': {
            json: { id: 'https://other.example/issuer', verificationMethod: [method({ id: '#k' })], assertionMethod: ['#k'] },
          },
        },
      },
    ],
    [
      'in the fragment of an address that is silent',
      'loose key_from_credential_unasked',
      null,
      { method: `${ISSUER}#${other.multibase}` },
    ],
    [
      'brought by a token whose issuer is silent',
      'loose key_from_credential_unasked',
      null,
      { method: null, embedded: other.jwk as JWK },
    ],
    ['named at an address that is silent', 'absent key_unreachable', null, {}],
    [
      'named by a DID whose document is silent',
      'absent key_unreachable',
      null,
      { issuer: DID, method: `${DID}#${other.multibase}` },
    ],
    [
      'brought by a token whose issuer may not be asked yet',
      'absent key_permission_needed',
      document(),
      { method: null, embedded: other.jwk as JWK, denied: ['school.example'] },
    ],
    [
      'brought by a token whose issuer’s address is never asked',
      'absent key_address_refused',
      document(),
      { issuer: 'https://10.0.0.1/', method: null, embedded: other.jwk as JWK },
    ],
    [
      'revoked, and of a kind that cannot be used',
      'absent key_method_unsupported',
      document({ verificationMethod: [method({ publicKeyMultibase: 'zQ3sh', revoked: '2025-01-01T00:00:00Z' })] }),
    ],
    [
      'missing in a document about another',
      'absent key_not_at_hand',
      document({ id: 'https://school.example/other', verificationMethod: [] }),
    ],
    [
      'of another host that does not list it',
      'absent key_not_at_hand',
      document(),
      { method: 'https://other.example/issuer#k', more: { 'https://other.example/issuer': { json: { id: 'x' } } } },
    ],
    ['of an issuer that is no address', 'absent key_issuer_unresolvable', null, { issuer: 'urn:uuid:1', method: 'key-1' }],
    ['to be had from a private network', 'absent key_address_refused', document(), { issuer: 'https://10.0.0.1/', method: '#a' }],
    [
      'to be had from a port',
      'absent key_address_refused',
      document(),
      { issuer: 'did:web:school.example%3A8443', method: '#a' },
    ],
    [
      'to be had from a DID that climbs',
      'absent key_method_unsupported',
      document(),
      { issuer: 'did:web:school.example:..:a', method: '#a' },
    ],
    [
      'to be had from a did:key that is broken',
      'absent key_method_unsupported',
      document(),
      { issuer: 'did:key:zQ3sh', method: 'did:key:zQ3sh' },
    ],
  ])('%s: %s', async (_, expected, published, options) => {
    expect(await found(published, options)).toBe(expected);
  });

  it('the did:key whose fragment is another key', async () => {
    const issuer = didKey(key).did;
    expect(await found({}, { issuer, method: `${issuer}#${other.multibase}` })).toBe('absent proof_malformed');
    expect(await found({}, { issuer, method: didKey(key).method })).toBe('bound key_is_identifier');
    expect(await found({}, { issuer, method: null })).toBe('bound key_is_identifier');
  });
});

it('nobody but the issuer is asked when a stranger’s did:key signed', async () => {
  const net = network();
  await findKey({ issuer: ISSUER, method: didKey(other).method, embedded: null }, { fetchDocument: net.fetchDocument, now: NOW });
  expect(net.asked).toEqual([]);
});
