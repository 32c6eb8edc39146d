import { COLLEGE_P256, GUILD } from '../../../world/issuers.ts';
import { spoil } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeJwt } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import { issuerNetwork, type NetworkOptions, type Reply } from '../../support/network.ts';
import type { Scenario } from '../../support/scenario.ts';
import { LIST, type ListOptions, signedList, statusEntry, withStatus } from '../../support/status-list.ts';

interface Listed {
  entry?: Doc;
  list?: ListOptions | (() => Promise<Reply>);
  options?: NetworkOptions;
}

const status = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  { entry = statusEntry(9), list = {}, options = {} }: Listed = {},
): Scenario => ({
  code,
  when,
  verdict,
  report: async () => {
    const reply: Reply = typeof list === 'function' ? await list() : { type: 'application/vc+jwt', body: await signedList(list) };
    return checkDocument(await withStatus(entry), { network: await issuerNetwork({ [LIST]: reply }, options) });
  },
});

const ONE_ED_TECH = { type: '1EdTechRevocationList', id: LIST };
const CREDENTIAL = `${COLLEGE_P256.url}credentials/vice`;

export const STATUS: Scenario[] = [
  {
    code: 'status_none',
    when: 'the credential names no list',
    verdict: 'verified',
    report: async () => checkDocument(await collegeJwt(), { network: await issuerNetwork() }),
  },
  status('status_clear', 'its bit is 0', 'verified', { list: { set: [8, 10] } }),
  status('status_clear', 'a 1EdTech list does not name it', 'verified', {
    entry: ONE_ED_TECH,
    list: async () => ({ json: { issuer: COLLEGE_P256.id, revokedCredential: [`${CREDENTIAL}-2`] } }),
  }),
  status('status_revoked', 'its bit is 1', 'revoked', { list: { set: [9] } }),
  status('status_revoked', 'a 1EdTech list names it', 'revoked', {
    entry: ONE_ED_TECH,
    list: async () => ({ json: { issuer: COLLEGE_P256.id, revokedCredential: [{ id: CREDENTIAL, revoked: true }] } }),
  }),
  status('status_suspended', 'its bit is 1 in a list of suspensions', 'suspended', {
    entry: statusEntry(9, { statusPurpose: 'suspension' }),
    list: { purpose: 'suspension', set: [9] },
  }),
  status('status_unreachable', 'the list’s host is down', 'unchecked', { list: async () => 'destroy' }),
  status('status_permission_needed', 'the list’s host is not allowed', 'unchecked', {
    entry: statusEntry(9, { statusListCredential: 'https://lists.example/1' }),
    options: { denied: ['lists.example'] },
  }),
  status('status_address_refused', 'the list is said to be in a private network', 'unchecked', {
    entry: statusEntry(9, { statusListCredential: 'https://10.0.0.1/list' }),
  }),
  status('status_list_not_of_issuer', 'another signed the list', 'unchecked', { list: { by: GUILD, set: [9] } }),
  status('status_list_proof_fails', 'the list was changed', 'unchecked', {
    list: async () => ({ body: spoil(await signedList({ set: [] })) }),
  }),
  status('status_list_unreadable', 'the list is a page', 'unchecked', { list: async () => ({ body: '<!doctype html>' }) }),
  status('status_list_unreadable', 'the list does not decompress', 'unchecked', {
    list: { subject: { encodedList: 'uH4sIAAAA' } },
  }),
  status('status_list_not_in_force', 'the list is over', 'unchecked', {
    list: { members: { validUntil: '2025-01-01T00:00:00Z' } },
  }),
  status('status_list_too_short', 'the list is too short to hide among', 'unchecked', { list: { entries: 1024 } }),
  status('status_revoked', 'its bit is 1 even in a list that is too short', 'revoked', { list: { entries: 1024, set: [9] } }),
  status('status_purpose_differs', 'the list has another purpose', 'unchecked', { list: { purpose: 'suspension', set: [9] } }),
  status('status_purpose_unknown', 'the purpose is none that we know', 'unchecked', {
    entry: statusEntry(9, { statusPurpose: 'applause' }),
  }),
  ...['-1', '1e3', '131072', '09.0', ''].map((index) =>
    status('status_entry_malformed', `the index is "${index}"`, 'unchecked', { entry: statusEntry(index) }),
  ),
  status('status_unsupported', 'the method is one that cannot be read yet', 'unchecked', {
    entry: { type: 'OCSPResponse', id: 'https://ocsp.example/' },
  }),
  status('status_refresh_offered', 'a newer copy is offered', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'refresh' }),
    list: { purpose: 'refresh', set: [9] },
  }),
  status('status_message', 'the issuer leaves a message', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'message' }),
    list: { purpose: 'message', set: [9] },
  }),
];
