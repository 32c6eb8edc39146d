import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, type Json, type JsonObject } from '../../../../lib/json.ts';
import type { Authentic } from '../../../../lib/verify/check.ts';
import { checkBitstringEntry, type ListCredential } from '../../../../lib/verify/status/bitstring.ts';
import { COLLEGE } from '../../../world/issuers.ts';
import type { Doc } from '../../../world/types.ts';
import { NOW } from '../../support/check.ts';
import { network } from '../../support/network.ts';
import { encodedList, LIST, statusEntry } from '../../support/status-list.ts';

const context = { fetchDocument: network().fetchDocument, now: NOW };

const list = (subject: Doc = {}, more: Doc = {}): JsonObject =>
  ({
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: COLLEGE.id,
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encodedList([9]), ...subject },
    ...more,
  }) as JsonObject;

const codes = async (entry: Doc, json: JsonObject = list(), found: Partial<ListCredential> = {}): Promise<string[]> => {
  const readList = async (): Promise<ListCredential> => ({
    json,
    issuer: idOf(json.issuer),
    authentic: 'signed',
    inForce: true,
    ...found,
  });
  return (await checkBitstringEntry(entry as JsonObject, COLLEGE.id, 'credential', readList, context)).map(({ code }) => code);
};

const legacy = (index: Json, more: Doc = {}): Doc =>
  statusEntry(9, { type: 'StatusList2021Entry', statusListIndex: index, ...more });
const list2021 = (subject: Doc = {}): JsonObject =>
  list(
    { type: 'StatusList2021', encodedList: encodedList([9]).slice(1), ...subject },
    { type: ['VerifiableCredential', 'StatusList2021Credential'] },
  );

describe('one entry of a list gives one answer', () => {
  const cases: [string, string, Doc, JsonObject?][] = [
    ['status_revoked', 'its bit is 1', statusEntry(9)],
    ['status_clear', 'its bit is 0', statusEntry(8)],
    ['status_clear', 'its mirror bit is 1', statusEntry(14)],
    ['status_revoked', 'the list has several purposes', statusEntry(9), list({ statusPurpose: ['suspension', 'revocation'] })],
    ['status_purpose_differs', 'the list has several others', statusEntry(9), list({ statusPurpose: ['suspension', 'refresh'] })],
    ['status_purpose_differs', 'the list has none', statusEntry(9), list({ statusPurpose: undefined })],
    [
      'status_revoked',
      'a subject stands in an array',
      statusEntry(9),
      list({}, { credentialSubject: [list().credentialSubject] }),
    ],
    [
      'status_list_unreadable',
      'there are two subjects',
      statusEntry(8),
      list({}, { credentialSubject: [list().credentialSubject, list().credentialSubject] }),
    ],
    ['status_list_unreadable', 'there is no list', statusEntry(8), list({ encodedList: undefined })],
    ['status_list_unreadable', 'the list is no text', statusEntry(8), list({ encodedList: ['u'] })],
    ['status_index_out_of_range', 'the list is empty', statusEntry(0), list({ encodedList: encodedList([], 0) })],
    ['status_index_out_of_range', 'an entry of two bits would reach over the end', statusEntry(65_536, { statusSize: 2 })],
    ['status_revoked', 'the first of its two bits is 1', statusEntry(4, { statusSize: 2 })],
    ['status_list_too_short', 'entries of two bits make the list too short', statusEntry(5, { statusSize: 2 })],
    ['status_entry_malformed', 'the size is 0', statusEntry(8, { statusSize: 0 })],
    ['status_entry_malformed', 'the size is half', statusEntry(8, { statusSize: 0.5 })],
    ['status_entry_malformed', 'the size is "two"', statusEntry(8, { statusSize: 'two' })],
    ['status_entry_malformed', 'the size is null', statusEntry(8, { statusSize: null })],
    ['status_clear', 'the size is given as 1', statusEntry(8, { statusSize: 1 }), list({ statusSize: 1 })],
    ['status_entry_malformed', 'the purpose is a list', statusEntry(9, { statusPurpose: ['revocation'] })],
    ['status_entry_malformed', 'there is no address', statusEntry(9, { statusListCredential: undefined })],
    ['status_address_refused', 'the address is no web address', statusEntry(9, { statusListCredential: 'ipfs://list' })],
    ['status_clear', 'the index is a number', statusEntry(8, { statusListIndex: 8 })],
    ['status_entry_malformed', 'the index is a negative number', statusEntry(8, { statusListIndex: -8 })],
    ['status_entry_malformed', 'the index is a broken number', statusEntry(8, { statusListIndex: 8.5 })],
    ['status_index_out_of_range', 'the index is a huge number', statusEntry(8, { statusListIndex: 1e21 })],
    ['status_clear', 'a text goes with each of two values', statusEntry(8, { statusMessage: texts(2) })],
    ['status_entry_malformed', 'a text goes with one of two values', statusEntry(8, { statusMessage: texts(1) })],
    ['status_entry_malformed', 'the texts are no list', statusEntry(8, { statusMessage: 'set' })],
    ['status_clear', 'the status refers to a page', statusEntry(8, { statusReference: 'https://a.example/book' })],
    ['status_revoked', 'StatusList2021 says so', legacy('9'), list2021()],
    [
      'status_revoked',
      'StatusList2021 says so with a multibase letter',
      legacy('9'),
      list2021({ encodedList: encodedList([9]) }),
    ],
    ['status_clear', 'StatusList2021 does not say so', legacy(8), list2021()],
    [
      'status_list_too_short',
      'StatusList2021 is too short',
      legacy(8),
      list2021({ encodedList: encodedList([], 1024).slice(1) }),
    ],
    ['status_purpose_differs', 'StatusList2021 has another purpose', legacy(9), list2021({ statusPurpose: 'suspension' })],
    ['status_revoked', 'the issuer changed the type of its list', legacy(9), list()],
    ['status_list_wrong_type', 'the list is older than its entry', statusEntry(8), list2021()],
  ];
  it.each(cases)('%s when %s', async (code, _, entry, json) => {
    expect(await codes(entry, json)).toEqual([code]);
  });

  it.each<[Authentic, string]>([
    ['tampered', 'status_list_proof_fails'],
    ['malformed', 'status_list_unreadable'],
    ['unbound', 'status_list_not_of_issuer'],
    ['unknown', 'status_list_unconfirmed'],
    ['unsigned', 'status_list_unconfirmed'],
    ['hosted', 'status_list_unconfirmed'],
  ])('a list that is %s says nothing, not even that a badge was revoked', async (authentic, code) => {
    expect(await codes(statusEntry(9), list(), { authentic })).toEqual([code]);
    expect(await codes(statusEntry(8), list(), { authentic })).toEqual([code]);
  });

  it('a list that is not in force says nothing either', async () => {
    expect(await codes(statusEntry(9), list(), { inForce: false })).toEqual(['status_list_not_in_force']);
  });

  it('a list with another address than its own is told of, and counts', async () => {
    const moved = list({}, { id: 'https://elsewhere.example/list' });
    expect(await codes(statusEntry(8), moved)).toEqual(['status_clear', 'status_list_id_differs']);
    expect(await codes(statusEntry(9), moved)).toEqual(['status_revoked', 'status_list_id_differs']);
    expect(await codes(statusEntry(8), list({}, { id: LIST.replace('https', 'http') }))).toEqual(['status_clear']);
    expect(await codes(statusEntry(8), list({}, { id: undefined }))).toEqual(['status_clear']);
  });

  it('the issuer’s words for developers are not in the sentence', async () => {
    const entry = statusEntry(9, { statusPurpose: 'message', statusMessage: texts(2) });
    const readList = async (): Promise<ListCredential> => ({
      json: list({ statusPurpose: 'message' }),
      issuer: COLLEGE.id,
      authentic: 'signed',
      inForce: true,
    });
    const [told] = await checkBitstringEntry(entry as JsonObject, COLLEGE.id, 'credential', readList, context);
    expect(told).toMatchObject({ code: 'status_message', params: { what: '1', reason: 'text 1' } });
    expect(told?.message).toContain('number 1');
    expect(told?.message).not.toContain('text');
  });
});

describe('whatever an entry and a list are', () => {
  const members = fc.constantFrom(
    'type',
    'id',
    'statusPurpose',
    'statusListIndex',
    'statusListCredential',
    'statusSize',
    'statusMessage',
  );
  const inList = fc.constantFrom('type', 'statusPurpose', 'encodedList', 'statusSize', 'ttl');
  const word = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      'revocation',
      'suspension',
      'BitstringStatusListEntry',
      '9',
      9,
      1,
      2,
      LIST,
      encodedList([9]),
      encodedList([], 64),
    ),
  );
  const change = (document: Doc, [member, value]: [string, unknown]): Doc => ({ ...document, [member]: value });

  it('"clear" means a 0 in a list that is the issuer’s and in force, and nothing throws', async () => {
    const authentic = fc.constantFrom<Authentic>('signed', 'signed', 'unbound', 'unknown', 'unsigned', 'tampered', 'malformed');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(members, word), { maxLength: 2 }),
        fc.array(fc.tuple(inList, word), { maxLength: 2 }),
        fc.constantFrom(8, 9),
        authentic,
        fc.boolean(),
        async (changes, listChanges, index, found, inForce) => {
          const entry = changes.reduce(change, statusEntry(index));
          const subject = listChanges.reduce(change, {});
          const given = await codes(entry, list(subject), { authentic: found, inForce });
          expect(given.length).toBeGreaterThan(0);
          if (!given.includes('status_clear')) return;
          expect([found, inForce]).toEqual(['signed', true]);
          expect(Number(entry.statusListIndex) === 9 && subject.encodedList === undefined).toBe(false);
          expect(entry.statusPurpose).toBe('revocation');
        },
      ),
      { numRuns: 400 },
    );
  });
});

function texts(count: number): Doc[] {
  return Array.from({ length: count }, (_, at) => ({ status: `0x${at}`, message: `text ${at}` }));
}
