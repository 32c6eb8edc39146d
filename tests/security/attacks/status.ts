import { gzipSync } from 'node:zlib';
import type { Code } from '../../../lib/verify/codes.ts';
import { collegeBadge, collegeJwt, rewrite } from '../../unit/support/badges.ts';
import { ASSERTION, assertion, badgeClass, PROFILE, profile, schoolAnswers } from '../../unit/support/open-badges-2.ts';
import { encodedList, LIST, signedList, statusEntry, withStatus } from '../../unit/support/status-list.ts';
import { TOKEN_LIST, type TokenListOptions, tokenList, withStatusClaim } from '../../unit/support/token-list.ts';
import { COLLEGE, GUILD } from '../../world/issuers.ts';
import { northfieldKey } from '../../world/keys.ts';
import { signJws, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, issuers, type Reply } from './given.ts';

const jwt = (body: string): Reply => ({ type: 'application/vc+jwt', body });

/** A badge with that entry (or those), and a list that answers. */
const under = async (entry: Doc | Doc[], list: Reply | Promise<Reply>) =>
  file(await withStatus(entry), { documents: await issuers({ [LIST]: await list }) });
const listed = (options: Parameters<typeof signedList>[0] = {}): Promise<Reply> => signedList(options).then(jwt);

/** A badge with a `status` claim, and a token list that answers. */
const underToken = async (status: unknown, body: string | Promise<string>, members: Doc = {}) =>
  file(await withStatusClaim(status, members), {
    documents: await issuers({ [TOKEN_LIST]: { type: 'application/statuslist+jwt', body: await body } }),
  });
const tokens = (name: string, options: TokenListOptions, code: Code): Attack => ({
  name: `a token list ${name}`,
  make: () => underToken(7, tokenList(options)),
  verdict: 'unchecked',
  code,
});
/** The clock of an attack is the real one. */
const now = (): number => Math.floor(Date.now() / 1000);

const EDTECH = 'https://harbourline-college.example/revoked';
const ID = String(collegeBadge().id);
const edtech = (list: Doc) =>
  (async () =>
    file(await withStatus({ id: EDTECH, type: '1EdTechRevocationList' }), {
      documents: await issuers({ [EDTECH]: { json: list } }),
    }))();

/** A signed Open Badges 2.0 assertion of a school that has a revocation list. */
const KEY = 'https://badges.tamarack-school.example/key';
const REVOKED = 'https://badges.tamarack-school.example/revoked';
async function signed2(list: Doc) {
  const key = northfieldKey();
  const made = assertion({ verification: { type: 'SignedBadge', creator: KEY } });
  const answers = schoolAnswers({
    [PROFILE]: { json: profile({ publicKey: KEY, revocationList: REVOKED }) },
    [KEY]: { json: { id: KEY, type: 'CryptographicKey', owner: PROFILE, publicKeyJwk: key.jwk } },
    [REVOKED]: { json: list },
  });
  return file(await signJws(made, key), { documents: answers });
}

/** An Open Badges 2.0 assertion in the school's name, signed with the attacker's key. */
async function forged2(creator: string, keyDocument: Doc, badge: unknown = badgeClass(), published: Doc = {}) {
  const key = northfieldKey();
  const answers = schoolAnswers({
    [creator]: { json: { publicKeyJwk: key.jwk, ...keyDocument } },
    [PROFILE]: { json: profile(published) },
  });
  return file(await signJws(assertion({ badge, verification: { type: 'SignedBadge', creator } }), key), {
    documents: answers,
  });
}
const TENANT = 'https://badges.tamarack-school.example/tenants/mallory/key';

export const STATUS: Attack[] = [
  { name: 'control: a clear entry', make: () => under(statusEntry(7), listed()), verdict: 'verified' },
  { name: 'control: a set entry', make: () => under(statusEntry(7), listed({ set: [7] })), verdict: 'revoked' },
  {
    name: 'a clear entry before a set one',
    make: () => under([statusEntry(6), statusEntry(7)], listed({ set: [7] })),
    verdict: 'revoked',
  },
  {
    name: 'a set entry behind ten clear ones',
    make: () => under([...Array.from({ length: 10 }, (_, at) => statusEntry(at + 100)), statusEntry(7)], listed({ set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'a list of somebody else',
    make: () => under(statusEntry(7), listed({ by: GUILD })),
    verdict: 'unchecked',
    code: 'status_list_not_of_issuer',
  },
  {
    name: 'a revocation by somebody else',
    make: () => under(statusEntry(7), listed({ by: GUILD, set: [7] })),
    verdict: 'unchecked',
    code: 'status_list_not_of_issuer',
  },
  {
    name: 'a list of somebody else in the college’s name',
    make: () => under(statusEntry(7), signedList({ by: { ...GUILD, id: COLLEGE.id } }).then(jwt)),
    verdict: 'unchecked',
  },
  {
    name: 'a list that names its issuer as an object without id',
    make: () => under(statusEntry(7), listed({ members: { issuer: { name: COLLEGE.name } } })),
    verdict: 'unchecked',
  },
  {
    name: 'a list that nobody signed',
    make: () =>
      under(statusEntry(7), {
        json: {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiableCredential', 'BitstringStatusListCredential'],
          issuer: COLLEGE.id,
          credentialSubject: {},
        },
      }),
    verdict: 'unchecked',
  },
  {
    name: 'a list inside a presentation',
    make: () =>
      under(
        statusEntry(7),
        signedList().then((list) => ({
          json: {
            '@context': ['https://www.w3.org/ns/credentials/v2'],
            type: ['VerifiablePresentation', 'BitstringStatusListCredential'],
            issuer: COLLEGE.id,
            verifiableCredential: [list],
          },
        })),
      ),
    verdict: 'unchecked',
  },
  {
    name: 'a list that is a list of credentials',
    make: () =>
      under(
        statusEntry(7),
        signedList().then((list) => ({ json: [list] })),
      ),
    verdict: 'unchecked',
  },
  { name: 'a list that is a badge', make: () => under(statusEntry(7), collegeJwt().then(jwt)), verdict: 'unchecked' },
  {
    name: 'a list for another purpose',
    make: () => under(statusEntry(7), listed({ purpose: 'suspension' })),
    verdict: 'unchecked',
  },
  {
    name: 'a list that ended',
    make: () => under(statusEntry(7), listed({ members: { validUntil: '2025-01-01T00:00:00Z' } })),
    verdict: 'unchecked',
  },
  { name: 'a list that is too short', make: () => under(statusEntry(7), listed({ entries: 1024 })), verdict: 'unchecked' },
  { name: 'an index behind the list', make: () => under(statusEntry(131_072), listed()), verdict: 'unchecked' },
  { name: 'an index below zero', make: () => under(statusEntry('-1'), listed()), verdict: 'unchecked' },
  { name: 'an index with an exponent', make: () => under(statusEntry('1e3'), listed()), verdict: 'unchecked' },
  {
    name: 'an index with white space',
    make: () => under(statusEntry(7, { statusListIndex: ' 7' }), listed({ set: [7] })),
    verdict: 'unchecked',
  },
  { name: 'an index in hexadecimal digits', make: () => under(statusEntry('0x7'), listed({ set: [7] })), verdict: 'unchecked' },
  {
    name: 'an index as a number',
    make: () => under(statusEntry(7, { statusListIndex: 7 }), listed({ set: [7] })),
    verdict: 'revoked',
  },
  { name: 'an index with leading zeros', make: () => under(statusEntry('0007'), listed({ set: [7] })), verdict: 'revoked' },
  {
    name: 'a size that reaches over the index',
    make: () => under(statusEntry(3, { statusSize: 2 }), listed({ set: [7] })),
    verdict: 'revoked',
  },
  { name: 'a size of none', make: () => under(statusEntry(7, { statusSize: 0 }), listed({ set: [7] })), verdict: 'unchecked' },
  {
    name: 'two purposes at once',
    make: () => under(statusEntry(7, { statusPurpose: ['message', 'revocation'] }), listed({ set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'a purpose that nobody knows',
    make: () => under(statusEntry(7, { statusPurpose: 'archive' }), listed({ purpose: 'archive', set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'a type that nobody knows',
    make: () => under(statusEntry(7, { type: 'ClearStatus' }), listed({ set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'two types, the unknown one first',
    make: () => under(statusEntry(7, { type: ['ClearStatus', 'BitstringStatusListEntry'] }), listed({ set: [7] })),
    verdict: 'revoked',
  },
  {
    name: 'a list at a private address',
    make: () => under(statusEntry(7, { statusListCredential: 'https://10.0.0.1/list' }), listed()),
    verdict: 'unchecked',
  },
  {
    name: 'control: a plain list that has the badge',
    make: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [{ id: ID }] }),
    verdict: 'revoked',
  },
  {
    name: 'control: a plain list that does not have it',
    make: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [] }),
    verdict: 'verified',
  },
  {
    name: 'a plain list that has the badge twice, first as not revoked',
    make: () =>
      edtech({
        id: EDTECH,
        issuer: COLLEGE.id,
        revokedCredential: [
          { id: ID, revoked: false },
          { id: ID, revoked: true },
        ],
      }),
    verdict: 'revoked',
  },
  {
    name: 'a plain list under both of its names',
    make: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [], revokedCredentials: [ID] }),
    verdict: 'revoked',
  },
  {
    name: 'a plain list of somebody else',
    make: () => edtech({ id: EDTECH, issuer: GUILD.id, revokedCredential: [{ id: ID }] }),
    verdict: 'unchecked',
  },
  { name: 'a plain list that is an error message', make: () => edtech({ error: 'not found' }), verdict: 'unchecked' },
  {
    name: 'control: a signed 2.0 badge that its list does not have',
    make: () => signed2({ id: REVOKED, type: 'RevocationList', issuer: PROFILE, revokedAssertions: [] }),
    verdict: 'verified',
  },
  {
    name: 'control: a signed 2.0 badge that its list has',
    make: () => signed2({ id: REVOKED, type: 'RevocationList', issuer: PROFILE, revokedAssertions: [{ id: ASSERTION }] }),
    verdict: 'revoked',
  },
  { name: 'a 2.0 list that is an error message', make: () => signed2({ error: 'not found' }), verdict: 'unchecked' },
  {
    name: 'a 2.0 list without its entries',
    make: () => signed2({ '@context': 'https://w3id.org/openbadges/v2', type: 'RevocationList', issuer: PROFILE }),
    verdict: 'unchecked',
  },
  {
    name: 'a 2.0 list of somebody else',
    make: () => signed2({ type: 'RevocationList', issuer: 'https://evil.example/', revokedAssertions: [] }),
    verdict: 'unchecked',
  },
  {
    name: 'a 2.0 badge under a key that the profile does not list',
    make: () => forged2(TENANT, { owner: PROFILE }),
    verdict: 'unbound',
  },
  {
    name: 'a 2.0 badge under a key that the profile lists and another tenant owns',
    make: () => forged2(TENANT, { owner: `${PROFILE}/mallory` }, badgeClass(), { publicKey: TENANT }),
    verdict: 'unbound',
  },
  {
    name: 'a 2.0 badge whose class brings a profile that lists the attacker’s key',
    make: () => forged2(TENANT, { owner: PROFILE }, badgeClass({ issuer: profile({ publicKey: TENANT }) })),
    verdict: 'unbound',
  },
  {
    name: 'the same with a profile that has no address',
    make: () => forged2(TENANT, {}, badgeClass({ issuer: { ...profile({ publicKey: TENANT }), id: undefined } })),
    verdict: 'unbound',
  },

  {
    name: 'a list whose own signature has ended',
    make: () => under(statusEntry(7), listed({ claims: { exp: now() - 86_400 } })),
    verdict: 'unchecked',
    code: 'status_list_not_in_force',
  },
  {
    name: 'a list whose own signature has not begun',
    make: () => under(statusEntry(7), listed({ members: { validFrom: undefined }, claims: { nbf: now() + 86_400 } })),
    verdict: 'unchecked',
    code: 'status_list_not_in_force',
  },
  {
    name: 'a list with entries of two bits, read as of one',
    make: () => under(statusEntry(7), listed({ set: [14], entries: 262_144, subject: { statusSize: 2 } })),
    verdict: 'unchecked',
    code: 'status_size_differs',
  },
  {
    name: 'a credential of the issuer that is no list, with a list in it',
    make: () => under(statusEntry(7), listed({ members: { type: ['VerifiableCredential', 'OpenBadgeCredential'] } })),
    verdict: 'unchecked',
  },
  {
    name: 'a list of two subjects, the first of them clear',
    make: () =>
      under(
        statusEntry(7),
        listed({
          members: {
            credentialSubject: [[], [7]].map((set) => ({
              type: 'BitstringStatusList',
              statusPurpose: 'revocation',
              encodedList: encodedList(set),
            })),
          },
        }),
      ),
    verdict: 'unchecked',
    code: 'status_list_unreadable',
  },
  {
    name: 'a list of many gigabytes',
    make: () =>
      under(statusEntry(7), listed({ subject: { encodedList: `u${gzipSync(Buffer.alloc(1 << 26)).toString('base64url')}` } })),
    verdict: 'unchecked',
    code: 'status_list_unreadable',
  },
  {
    name: 'a list with a second one behind it',
    make: () =>
      under(
        statusEntry(7),
        listed({
          subject: {
            encodedList: `u${Buffer.concat([gzipSync(Buffer.alloc(8192)), gzipSync(Buffer.alloc(8192, 255))]).toString('base64url')}`,
          },
        }),
      ),
    verdict: 'unchecked',
    code: 'status_list_unreadable',
  },
  {
    name: 'a list that names a list of its own',
    make: () =>
      under(
        statusEntry(7),
        listed({ set: [7], members: { credentialStatus: statusEntry(1, { statusListCredential: `${LIST}/2` }) } }),
      ),
    verdict: 'revoked',
    mustNotFetch: [`${LIST}/2`],
  },
  {
    name: 'an index beyond every number',
    make: () => under(statusEntry('9'.repeat(400)), listed({ set: [7] })),
    verdict: 'unchecked',
    code: 'status_index_out_of_range',
  },
  {
    name: 'a plain list that spells the id in another way',
    make: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [{ id: ID.replace('https://h', 'HTTPS://%68') }] }),
    verdict: 'revoked',
  },
  {
    name: 'a plain list that escapes a letter of the id',
    make: () =>
      edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [{ id: ID.replace('credentials', '%63redentials') }] }),
    verdict: 'revoked',
  },
  {
    name: 'control: a token list without the badge',
    make: () => underToken(7, tokenList({ values: { 6: 1 } })),
    verdict: 'verified',
  },
  {
    name: 'control: a token list with the badge',
    make: () => underToken(7, tokenList({ values: { 7: 1 } })),
    verdict: 'revoked',
  },
  {
    name: 'control: a token list that suspends the badge',
    make: () => underToken(7, tokenList({ values: { 7: 2 }, bits: 2 })),
    verdict: 'suspended',
  },
  tokens('of a value that nobody knows', { values: { 7: 15 }, bits: 4 }, 'status_value_unknown'),
  tokens('of the type of a credential', { header: { typ: 'vc+jwt' } }, 'status_list_wrong_type'),
  tokens('without a type', { header: { typ: undefined } }, 'status_list_wrong_type'),
  tokens('of another address of the issuer', { claims: { sub: `${TOKEN_LIST}-old` } }, 'status_list_address_differs'),
  tokens('that ended', { claims: { exp: 1_700_000_000, iat: 1_600_000_000 } }, 'status_list_not_in_force'),
  tokens('of tomorrow', { claims: { iat: now() + 86_400 } }, 'status_list_not_in_force'),
  tokens('by somebody else', { claims: { iss: GUILD.id }, by: GUILD }, 'status_list_not_of_issuer'),
  tokens('by somebody else in the college’s name', { by: GUILD }, 'status_list_not_of_issuer'),
  tokens('by somebody else who revokes', { by: GUILD, values: { 7: 1 } }, 'status_list_not_of_issuer'),
  tokens(
    'under a key that it brings',
    { header: { kid: undefined, jwk: GUILD.key.jwk }, by: GUILD },
    'status_list_not_of_issuer',
  ),
  tokens('under a certificate', { header: { kid: undefined, x5c: ['MIIB'] }, by: GUILD }, 'status_list_not_of_issuer'),
  tokens('with a critical extension', { header: { crit: ['b64'], b64: true } }, 'status_list_unconfirmed'),
  tokens('of three bits', { claims: { status_list: { bits: 3, lst: 'eNrbuRgAAhcBXQ' } } }, 'status_list_unreadable'),
  tokens('that is gzip', { claims: { status_list: { bits: 1, lst: encodedList([]).slice(1) } } }, 'status_list_unreadable'),
  tokens('that ends before the badge', { entries: 0 }, 'status_index_out_of_range'),
  {
    name: 'a token list with "alg": "none"',
    make: async () =>
      underToken(7, rewrite(await tokenList(), { header: { alg: 'none', typ: 'statuslist+jwt' }, signature: '' })),
    verdict: 'unchecked',
    code: 'status_list_unconfirmed',
  },
  {
    name: 'a token list with another list in it than was signed',
    make: async () => underToken(7, spoil(await tokenList({ values: { 7: 1 } }))),
    verdict: 'unchecked',
    code: 'status_list_proof_fails',
  },
  {
    name: 'a token list that is a bitstring list',
    make: () => underToken(7, signedList()),
    verdict: 'unchecked',
    code: 'status_list_wrong_type',
  },
  {
    name: 'a bitstring list that is a token list',
    make: () => under(statusEntry(7), tokenList().then(jwt)),
    verdict: 'unchecked',
  },
  {
    name: 'a clear token list beside a list that revokes',
    make: async () =>
      file(await withStatusClaim(7, { credentialStatus: statusEntry(7) }), {
        documents: await issuers({ [LIST]: await listed({ set: [7] }), [TOKEN_LIST]: { body: await tokenList() } }),
      }),
    verdict: 'revoked',
  },
  {
    name: 'a clear bitstring beside a token list that is not there',
    make: async () =>
      file(await withStatusClaim(7, { credentialStatus: statusEntry(7) }), {
        documents: await issuers({ [LIST]: await listed() }),
      }),
    verdict: 'unchecked',
    code: 'status_unreachable',
  },
  ...[-1, 7.5, '7', 1e300].map(
    (idx): Attack => ({
      name: `a token list and the index ${JSON.stringify(idx)}`,
      make: () => underToken({ status_list: { idx, uri: TOKEN_LIST } }, tokenList()),
      verdict: 'unchecked',
    }),
  ),
  {
    name: 'a token list beside a mechanism that nobody knows',
    make: () => underToken({ status_list: { idx: 7, uri: TOKEN_LIST }, assertion: {} }, tokenList()),
    verdict: 'unchecked',
    code: 'status_unsupported',
  },
  {
    name: 'a token list at a private address',
    make: () => underToken({ status_list: { idx: 7, uri: 'https://192.168.0.1/list' } }, tokenList()),
    verdict: 'unchecked',
    mustNotFetch: ['https://192.168.0.1/'],
  },
];
