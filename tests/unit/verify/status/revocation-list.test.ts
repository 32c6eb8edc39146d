import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../lib/json.ts';
import { checkOneEdTechList, checkRevocationList } from '../../../../lib/verify/status/revocation-list.ts';
import type { Doc } from '../../../world/types.ts';
import { NOW } from '../../support/check.ts';
import { network, type Reply } from '../../support/network.ts';

const ISSUER = 'https://school.example/issuer';
const ADDRESS = 'https://school.example/lists/revoked';
const ID = 'https://school.example/badges/7';

const contextOf = (reply: Reply, address = ADDRESS) => ({ fetchDocument: network({ [address]: reply }).fetchDocument, now: NOW });

const edTech = async (list: Doc, credential: Doc = {}, { issuer = ISSUER, address = ADDRESS } = {}): Promise<string> => {
  const entry = { id: address, type: '1EdTechRevocationList' };
  const document = { id: ID, ...credential } as JsonObject;
  return (await checkOneEdTechList(entry, document, issuer, 'credential', contextOf({ json: list }, address))).code;
};

describe('a 1EdTech revocation list', () => {
  const good = { id: ADDRESS, issuer: ISSUER };
  it.each<[string, string, Doc, Doc?]>([
    ['status_revoked', 'it has the id', { ...good, revokedCredential: [{ id: ID }] }],
    ['status_revoked', 'it says so', { ...good, revokedCredential: [{ id: ID, revoked: true }] }],
    ['status_clear', 'it says the opposite', { ...good, revokedCredential: [{ id: ID, revoked: false }] }],
    ['status_revoked', 'it says something else', { ...good, revokedCredential: [{ id: ID, revoked: 'no' }] }],
    ['status_revoked', 'it has the bare id', { ...good, revokedCredential: [ID] }],
    ['status_revoked', 'it has one entry and no array', { ...good, revokedCredential: { id: ID } }],
    ['status_revoked', 'the member has the plural of the examples', { ...good, revokedCredentials: [ID] }],
    ['status_clear', 'it has others', { ...good, revokedCredential: [`${ID}0`, { id: `${ID}/1` }, null, 7] }],
    ['status_clear', 'it has none', { ...good, revokedCredential: [] }],
    ['status_revoked', 'the host is in capitals', { ...good, revokedCredential: ['HTTPS://SCHOOL.example/badges/7'] }],
    ['status_revoked', 'the default port is written', { ...good, revokedCredential: ['https://school.example:443/badges/7'] }],
    ['status_revoked', 'it is the old scheme', { ...good, revokedCredential: ['http://school.example/badges/7'] }],
    ['status_revoked', 'a letter is escaped', { ...good, revokedCredential: ['https://school.example/%62adges/7'] }],
    ['status_revoked', 'it is relative to the list', { ...good, revokedCredential: ['../badges/7'] }],
    ['status_clear', 'the path is in capitals', { ...good, revokedCredential: ['https://school.example/BADGES/7'] }],
    ['status_revoked', 'a UUID is in capitals', { ...good, revokedCredential: ['URN:UUID:AB'] }, { id: 'urn:uuid:ab' }],
    ['status_clear', 'it is another UUID', { ...good, revokedCredential: ['urn:uuid:ac'] }, { id: 'urn:uuid:ab' }],
    ['status_list_unreadable', 'it has no list', { ...good }],
    ['status_list_not_of_issuer', 'it is another’s', { ...good, issuer: `${ISSUER}/2`, revokedCredential: [ID] }],
    ['status_list_not_of_issuer', 'its issuer is no name', { ...good, issuer: 7, revokedCredential: [] }],
    ['status_clear', 'its issuer is an object', { ...good, issuer: { id: ISSUER }, revokedCredential: [] }],
    ['status_clear', 'it names no issuer and lies on its host', { revokedCredential: [] }],
    ['status_entry_malformed', 'the credential has no id', { ...good, revokedCredential: [] }, { id: undefined }],
  ])('%s when %s', async (code, _, list, credential) => {
    expect(await edTech(list, credential)).toBe(code);
  });

  it('lies anywhere for a credential, and on the issuer’s host for an endorsement or without a name', async () => {
    const elsewhere = { address: 'https://lists.example/1' };
    const list = { issuer: ISSUER, revokedCredential: [] };
    expect(await edTech(list, {}, elsewhere)).toBe('status_clear');
    expect(await edTech(list, { type: ['VerifiableCredential', 'EndorsementCredential'] }, elsewhere)).toBe(
      'status_list_not_of_issuer',
    );
    expect(await edTech({ revokedCredential: [] }, {}, elsewhere)).toBe('status_list_not_of_issuer');
    expect(await edTech({ revokedCredential: [] }, {}, { issuer: 'did:web:school.example' })).toBe('status_clear');
    expect(await edTech({ revokedCredential: [] }, {}, { issuer: 'did:key:z6Mk' })).toBe('status_list_not_of_issuer');
  });

  it.each<[string, Reply]>([
    ['status_unreachable', 'destroy'],
    ['status_unreachable', { json: {}, status: 404 }],
    ['status_unreachable', { json: { issuer: ISSUER, revokedCredential: [] }, status: 500 }],
    ['status_list_unreadable', { type: 'text/html', body: '<!doctype html>' }],
    ['status_list_unreadable', { json: [] }],
    ['status_list_unreadable', { body: `{"issuer":"${ISSUER}","revokedCredential":["${ID}"],"revokedCredential":[]}` }],
  ])('%s when it answers so', async (code, reply) => {
    const entry = { id: ADDRESS, type: '1EdTechRevocationList' };
    expect((await checkOneEdTechList(entry, { id: ID }, ISSUER, 'credential', contextOf(reply))).code).toBe(code);
  });

  it('is clear only when it is a list of that issuer without that id, and never throws', async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>([ID], [{ id: ID }], ID, ISSUER, []));
    await fc.assert(
      fc.asyncProperty(value, value, fc.option(value), async (issuer, revoked, also) => {
        const list = { issuer, revokedCredential: revoked, ...(also === null ? {} : { revokedCredentials: also }) } as Doc;
        const code = await edTech(list);
        if (code !== 'status_clear') return;
        expect(issuer === ISSUER || (issuer as Doc | null)?.id === ISSUER).toBe(true);
        expect(JSON.stringify(revoked) ?? '').not.toContain(ID);
      }),
      { numRuns: 200 },
    );
  });
});

const revocations = async (list: Reply, assertion: Doc = {}, profile: Doc = {}): Promise<string> => {
  const document = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: ID, ...assertion } as JsonObject;
  const issuer = { id: ISSUER, revocationList: ADDRESS, ...profile } as JsonObject;
  return (await checkRevocationList(issuer, ISSUER, document, contextOf(list))).code;
};
const list2 = (...revokedAssertions: unknown[]): Reply => ({
  json: { '@context': 'https://w3id.org/openbadges/v2', id: ADDRESS, type: 'RevocationList', issuer: ISSUER, revokedAssertions },
});

describe('a revocation list of Open Badges 2.0', () => {
  it.each<[string, string, Reply, Doc?]>([
    ['status_revoked', 'it has the id', list2(ID)],
    ['status_revoked', 'it has the id in an object', list2({ id: ID, revocationReason: 'left' })],
    ['status_revoked', 'it has the uid', list2({ uid: 'a7' }), { uid: 'a7' }],
    ['status_revoked', 'it has the uid beside another id', list2({ id: '_:b0', uid: 'a7' }), { uid: 'a7' }],
    ['status_revoked', 'it has the id among others', list2(`${ID}1`, null, 7, [ID], { id: ID })],
    ['status_revoked', 'it has the id with the old scheme', list2('http://school.example/badges/7')],
    ['status_clear', 'it has others', list2(`${ID}1`, { uid: 'a8' }), { uid: 'a7' }],
    ['status_clear', 'it has none', list2()],
    [
      'status_list_not_of_issuer',
      'it is another’s',
      { json: { type: 'RevocationList', issuer: 'https://evil.example/', revokedAssertions: [] } },
    ],
    ['status_list_unreadable', 'it is an error', { json: { error: 'no' } }],
    ['status_unreachable', 'nothing answers', 'destroy'],
  ])('%s when %s', async (code, _, list, assertion) => {
    expect(await revocations(list, assertion)).toBe(code);
  });

  it('of version 1.1 is a map from id to reason', async () => {
    const old = { '@context': 'https://w3id.org/openbadges/v1', uid: 'a7' };
    expect(await revocations({ json: { a7: 'left' } }, old)).toBe('status_revoked');
    expect(await revocations({ json: { a8: 'left' } }, old)).toBe('status_clear');
  });

  it('that the issuer does not have is no answer', async () => {
    expect(await revocations(list2(ID), {}, { revocationList: undefined })).toBe('status_none');
    expect(await revocations(list2(ID), {}, { revocationList: 'https://10.0.0.1/list' })).toBe('status_address_refused');
  });
});
