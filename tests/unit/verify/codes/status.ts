import { COLLEGE_P256, GUILD } from '../../../world/issuers.ts';
import { spoil } from '../../../world/sign.ts';
import { disclosureOf, seal, signSdJwt } from '../../../world/sign-sd-jwt.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeBadge, collegeJwt, rewrite } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import { issuerNetwork, type NetworkOptions, type Reply } from '../../support/network.ts';
import type { Scenario } from '../../support/scenario.ts';
import { encodedList, LIST, type ListOptions, signedList, statusEntry, withStatus } from '../../support/status-list.ts';
import { TOKEN_LIST, type TokenListOptions, tokenList, tokenReply, withStatusClaim } from '../../support/token-list.ts';

interface Listed {
  entry?: Doc | Doc[];
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

/** The same with the `status` claim of a token: `at` is an index, or the whole claim. */
const token = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  at: unknown = 9,
  list: TokenListOptions | (() => Promise<Reply>) = {},
  options: NetworkOptions = {},
): Scenario => ({
  code,
  when,
  verdict,
  report: async () => {
    const reply = typeof list === 'function' ? await list() : await tokenReply(list);
    return checkDocument(await withStatusClaim(at), { network: await issuerNetwork({ [TOKEN_LIST]: reply }, options) });
  },
});
const pointer = (idx: unknown, uri: unknown = TOKEN_LIST) => ({ status_list: { idx, uri } });
const seconds = (date: string): number => Date.parse(date) / 1000;

const message = (more: Doc = {}): Doc =>
  statusEntry(9, {
    statusPurpose: 'message',
    statusSize: 2,
    statusMessage: ['in review', 'accepted', 'rejected', 'undefined'].map((text, at) => ({ status: `0x${at}`, message: text })),
    ...more,
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
  ...['-1', '1e3', '0x9', '9.0', ''].map((index) =>
    status('status_entry_malformed', `the index is "${index}"`, 'unchecked', { entry: statusEntry(index) }),
  ),
  ...['131072', '9'.repeat(400)].map((index) =>
    status('status_index_out_of_range', `the index has ${index.length} digits`, 'unchecked', { entry: statusEntry(index) }),
  ),
  status('status_entry_malformed', 'the entry calls itself the list', 'unchecked', { entry: statusEntry(9, { id: LIST }) }),
  status('status_revoked', 'the entry calls itself the list, and its bit is 1', 'revoked', {
    entry: statusEntry(9, { id: LIST }),
    list: { set: [9] },
  }),
  status('status_entry_malformed', 'an entry of two bits has no messages', 'unchecked', {
    entry: statusEntry(9, { statusSize: 2 }),
    list: { entries: 262_144 },
  }),
  status('status_entry_malformed', 'what the status refers to is no address', 'unchecked', {
    entry: statusEntry(9, { statusReference: ['https://a.example/', 'a book'] }),
  }),
  status('status_too_many_entries', 'it names eleven', 'unchecked', {
    entry: Array.from({ length: 11 }, (_, at) => statusEntry(at)),
  }),
  status('status_list_unconfirmed', 'nobody signed the list', 'unchecked', {
    list: async () => ({
      json: {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer: COLLEGE_P256.id,
        credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encodedList([]) },
      },
    }),
  }),
  status('status_list_wrong_type', 'the issuer signed something else', 'unchecked', {
    list: { members: { type: ['VerifiableCredential'] } },
  }),
  status('status_list_wrong_type', 'what the list holds is something else', 'unchecked', {
    list: { subject: { type: 'Thing' } },
  }),
  status('status_list_id_differs', 'the list has moved', 'verified', { list: { members: { id: `${LIST}-before` } } }),
  status('status_size_differs', 'the list has entries of another length', 'unchecked', { list: { subject: { statusSize: 2 } } }),
  status('status_list_not_in_force', 'the list has not begun', 'unchecked', {
    list: { members: { validFrom: '2027-01-01T00:00:00Z' } },
  }),
  status('status_list_not_in_force', 'the signature of the list is over', 'unchecked', {
    list: async () => ({ body: await signedList({ claims: { exp: seconds('2025-01-01T00:00:00Z') } }) }),
  }),
  status('status_unsupported', 'the method is one that cannot be read yet', 'unchecked', {
    entry: { type: 'OCSPResponse', id: 'https://ocsp.example/' },
  }),
  status('status_refresh_offered', 'a newer copy is offered', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'refresh' }),
    list: { purpose: 'refresh', set: [9] },
  }),
  status('status_not_suspended', 'its bit is 0 in a list of suspensions', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'suspension' }),
    list: { purpose: 'suspension', set: [8, 10] },
  }),
  status('status_refresh_none', 'no newer copy is offered', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'refresh' }),
    list: { purpose: 'refresh' },
  }),
  status('status_message_none', 'no message is set', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'message' }),
    list: { purpose: 'message' },
  }),
  status('status_message', 'a message of two bits is set', 'verified', {
    entry: message(),
    list: { purpose: 'message', set: [19], entries: 262_144 },
  }),
  status('status_entry_malformed', 'a message of two bits has three texts', 'unchecked', {
    entry: message({ statusMessage: [0, 1, 2].map((at) => ({ status: `0x${at}`, message: 'm' })) }),
    list: { purpose: 'message', set: [19], entries: 262_144 },
  }),
  status('status_message', 'the issuer leaves a message', 'verified', {
    entry: statusEntry(9, { statusPurpose: 'message' }),
    list: { purpose: 'message', set: [9] },
  }),

  token('status_clear', 'its entry in a token list is 0', 'verified', 9, { values: { 8: 1, 10: 1 } }),
  token('status_revoked', 'its entry in a token list is 1', 'revoked', 9, { values: { 9: 1 } }),
  token('status_suspended', 'its entry in a token list is 2', 'suspended', 9, { values: { 9: 2 }, bits: 2 }),
  token('status_value_unknown', 'its entry in a token list is 3', 'unchecked', 9, { values: { 9: 3 }, bits: 2 }),
  token('status_value_unknown', 'its entry in a token list is 255', 'unchecked', 9, { values: { 9: 255 }, bits: 8 }),
  token('status_list_wrong_type', 'the token is no status list', 'unchecked', 9, { header: { typ: 'JWT' } }),
  token('status_list_address_differs', 'the token is the list of another address', 'unchecked', 9, {
    claims: { sub: `${TOKEN_LIST}/2` },
  }),
  token('status_list_not_of_issuer', 'the token is another’s', 'unchecked', 9, { claims: { iss: GUILD.id }, by: GUILD }),
  token('status_list_not_of_issuer', 'another signs in the issuer’s name', 'unchecked', 9, { by: GUILD }),
  token('status_list_not_of_issuer', 'another signs and names nobody', 'unchecked', 9, { claims: { iss: undefined }, by: GUILD }),
  token('status_list_not_of_issuer', 'only a certificate says whose key it is', 'unchecked', 9, {
    header: { kid: undefined, x5c: ['MIIB'] },
    by: GUILD,
  }),
  token('status_list_proof_fails', 'the token was changed', 'unchecked', 9, async () => ({ body: spoil(await tokenList()) })),
  token('status_list_unconfirmed', 'the token is signed with "none"', 'unchecked', 9, async () => ({
    body: `${rewrite(await tokenList(), { header: { alg: 'none', typ: 'statuslist+jwt' }, signature: '' })}`,
  })),
  token('status_list_not_in_force', 'the token is over', 'unchecked', 9, { claims: { exp: seconds('2026-05-01T00:00:00Z') } }),
  token('status_list_not_in_force', 'the token is from the future', 'unchecked', 9, {
    claims: { iat: seconds('2026-07-01T00:00:00Z') },
  }),
  token('status_list_unreadable', 'the token does not say when it was made', 'unchecked', 9, { claims: { iat: undefined } }),
  token('status_list_unreadable', 'its entries have three bits', 'unchecked', 9, {
    claims: { status_list: { bits: 3, lst: 'eNoDAAAAAAE' } },
  }),
  token('status_list_unreadable', 'the list does not expand', 'unchecked', 9, {
    claims: { status_list: { bits: 1, lst: 'H4sIAAAA' } },
  }),
  token('status_index_out_of_range', 'its entry lies behind the end', 'unchecked', 1024),
  token('status_index_out_of_range', 'its entry is larger than any list', 'unchecked', pointer(1e300)),
  ...[-1, 0.5, '9', null, undefined].map((idx) =>
    token('status_entry_malformed', `the index is ${JSON.stringify(idx)}`, 'unchecked', pointer(idx)),
  ),
  token('status_entry_malformed', 'the claim names nothing', 'unchecked', {}),
  token('status_entry_malformed', 'the claim is a word', 'unchecked', 'valid'),
  token('status_address_refused', 'the token list is in a private network', 'unchecked', pointer(9, 'https://10.0.0.1/list')),
  token('status_unreachable', 'the token list is not there', 'unchecked', 9, async () => 'destroy'),
  token(
    'status_permission_needed',
    'the host of the token list is not allowed',
    'unchecked',
    pointer(9, 'https://lists.example/1'),
    {},
    {
      denied: ['lists.example'],
    },
  ),
  token('status_unsupported', 'the answer is CBOR', 'unchecked', 9, async () => ({
    type: 'application/statuslist+cwt',
    body: new Uint8Array([0xd2, 0x84]),
  })),
  token('status_unsupported', 'the claim names another mechanism', 'unchecked', { identifier_list: { id: 'a' } }),
  token('status_unsupported', 'the claim names another mechanism beside a clear entry', 'unchecked', {
    ...pointer(9),
    assertion: {},
  }),
  {
    code: 'status_withheld',
    when: 'the holder shows an SD-JWT without its status',
    verdict: 'unchecked',
    report: async () => {
      const badge = collegeBadge({ members: { credentialStatus: statusEntry(9) } });
      const { sealed } = seal(badge, 'credentialStatus');
      const sdJwt = await signSdJwt(sealed, COLLEGE_P256.key, { typ: 'vc+sd-jwt', kid: COLLEGE_P256.method });
      return checkDocument(sdJwt, { network: await issuerNetwork() });
    },
  },
  {
    code: 'status_withheld',
    when: 'the holder shows one of two entries',
    verdict: 'unchecked',
    report: async () => {
      const { digest } = disclosureOf(['salt', statusEntry(7)]);
      const badge = collegeBadge({ members: { credentialStatus: [statusEntry(8), { '...': digest }] } });
      const sdJwt = await signSdJwt(badge, COLLEGE_P256.key, { typ: 'vc+sd-jwt', kid: COLLEGE_P256.method });
      const list: Reply = { type: 'application/vc+jwt', body: await signedList({ set: [7] }) };
      return checkDocument(sdJwt, { network: await issuerNetwork({ [LIST]: list }) });
    },
  },
];
