import { collegeBadge, collegeJwt } from '../../unit/support/badges.ts';
import { checkDocument } from '../../unit/support/check.ts';
import { issuerNetwork, network, type Reply } from '../../unit/support/network.ts';
import { ASSERTION, assertion, badgeClass, PROFILE, profile, schoolAnswers } from '../../unit/support/open-badges-2.ts';
import { LIST, signedList, statusEntry, withStatus } from '../../unit/support/status-list.ts';
import { COLLEGE, GUILD } from '../../world/issuers.ts';
import { northfieldKey } from '../../world/keys.ts';
import { signJws } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';

const jwt = (body: string): Reply => ({ type: 'application/vc+jwt', body });

/** A badge with that entry (or those), and a list that answers. */
const under = async (entry: Doc | Doc[], list: Reply | Promise<Reply>) =>
  checkDocument(await withStatus(entry), { network: await issuerNetwork({ [LIST]: await list }) });
const listed = (options: Parameters<typeof signedList>[0] = {}): Promise<Reply> => signedList(options).then(jwt);

const EDTECH = 'https://harbourline-college.example/revoked';
const ID = String(collegeBadge().id);
const edtech = (list: Doc) =>
  (async () =>
    checkDocument(await withStatus({ id: EDTECH, type: '1EdTechRevocationList' }), {
      network: await issuerNetwork({ [EDTECH]: { json: list } }),
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
  return checkDocument(await signJws(made, key), { network: network(answers) });
}

/** An Open Badges 2.0 assertion in the school's name, signed with the attacker's key. */
async function forged2(creator: string, keyDocument: Doc, badge: unknown = badgeClass(), published: Doc = {}) {
  const key = northfieldKey();
  const answers = schoolAnswers({
    [creator]: { json: { publicKeyJwk: key.jwk, ...keyDocument } },
    [PROFILE]: { json: profile(published) },
  });
  return checkDocument(await signJws(assertion({ badge, verification: { type: 'SignedBadge', creator } }), key), {
    network: network(answers),
  });
}
const TENANT = 'https://badges.tamarack-school.example/tenants/mallory/key';

export const STATUS: Attack[] = [
  { name: 'control: a clear entry', report: () => under(statusEntry(7), listed()), verdict: 'verified' },
  { name: 'control: a set entry', report: () => under(statusEntry(7), listed({ set: [7] })), verdict: 'revoked' },
  {
    name: 'a clear entry before a set one',
    report: () => under([statusEntry(6), statusEntry(7)], listed({ set: [7] })),
    verdict: 'revoked',
  },
  {
    name: 'a set entry behind ten clear ones',
    report: () => under([...Array.from({ length: 10 }, (_, at) => statusEntry(at + 100)), statusEntry(7)], listed({ set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'a list of somebody else',
    report: () => under(statusEntry(7), listed({ by: GUILD })),
    verdict: 'unchecked',
    code: 'status_list_not_of_issuer',
  },
  {
    name: 'a revocation by somebody else',
    report: () => under(statusEntry(7), listed({ by: GUILD, set: [7] })),
    verdict: 'unchecked',
    code: 'status_list_not_of_issuer',
  },
  {
    name: 'a list of somebody else in the college’s name',
    report: () => under(statusEntry(7), signedList({ by: { ...GUILD, id: COLLEGE.id } }).then(jwt)),
    verdict: 'unchecked',
  },
  {
    name: 'a list that names its issuer as an object without id',
    report: () => under(statusEntry(7), listed({ members: { issuer: { name: COLLEGE.name } } })),
    verdict: 'unchecked',
  },
  {
    name: 'a list that nobody signed',
    report: () =>
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
    report: () =>
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
    report: () =>
      under(
        statusEntry(7),
        signedList().then((list) => ({ json: [list] })),
      ),
    verdict: 'unchecked',
  },
  { name: 'a list that is a badge', report: () => under(statusEntry(7), collegeJwt().then(jwt)), verdict: 'unchecked' },
  {
    name: 'a list for another purpose',
    report: () => under(statusEntry(7), listed({ purpose: 'suspension' })),
    verdict: 'unchecked',
  },
  {
    name: 'a list that ended',
    report: () => under(statusEntry(7), listed({ members: { validUntil: '2025-01-01T00:00:00Z' } })),
    verdict: 'unchecked',
  },
  { name: 'a list that is too short', report: () => under(statusEntry(7), listed({ entries: 1024 })), verdict: 'unchecked' },
  { name: 'an index behind the list', report: () => under(statusEntry(131_072), listed()), verdict: 'unchecked' },
  { name: 'an index below zero', report: () => under(statusEntry('-1'), listed()), verdict: 'unchecked' },
  { name: 'an index with an exponent', report: () => under(statusEntry('1e3'), listed()), verdict: 'unchecked' },
  {
    name: 'an index with white space',
    report: () => under(statusEntry(7, { statusListIndex: ' 7' }), listed({ set: [7] })),
    verdict: 'unchecked',
  },
  { name: 'an index in hexadecimal digits', report: () => under(statusEntry('0x7'), listed({ set: [7] })), verdict: 'unchecked' },
  {
    name: 'an index as a number',
    report: () => under(statusEntry(7, { statusListIndex: 7 }), listed({ set: [7] })),
    verdict: 'revoked',
  },
  { name: 'an index with leading zeros', report: () => under(statusEntry('0007'), listed({ set: [7] })), verdict: 'revoked' },
  {
    name: 'a size that reaches over the index',
    report: () => under(statusEntry(3, { statusSize: 2 }), listed({ set: [7] })),
    verdict: 'revoked',
  },
  { name: 'a size of none', report: () => under(statusEntry(7, { statusSize: 0 }), listed({ set: [7] })), verdict: 'unchecked' },
  {
    name: 'two purposes at once',
    report: () => under(statusEntry(7, { statusPurpose: ['message', 'revocation'] }), listed({ set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'a purpose that nobody knows',
    report: () => under(statusEntry(7, { statusPurpose: 'archive' }), listed({ purpose: 'archive', set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'a type that nobody knows',
    report: () => under(statusEntry(7, { type: 'ClearStatus' }), listed({ set: [7] })),
    verdict: 'unchecked',
  },
  {
    name: 'two types, the unknown one first',
    report: () => under(statusEntry(7, { type: ['ClearStatus', 'BitstringStatusListEntry'] }), listed({ set: [7] })),
    verdict: 'revoked',
  },
  {
    name: 'a list at a private address',
    report: () => under(statusEntry(7, { statusListCredential: 'https://10.0.0.1/list' }), listed()),
    verdict: 'unchecked',
  },
  {
    name: 'control: a plain list that has the badge',
    report: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [{ id: ID }] }),
    verdict: 'revoked',
  },
  {
    name: 'control: a plain list that does not have it',
    report: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [] }),
    verdict: 'verified',
  },
  {
    name: 'a plain list that has the badge twice, first as not revoked',
    report: () =>
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
    report: () => edtech({ id: EDTECH, issuer: COLLEGE.id, revokedCredential: [], revokedCredentials: [ID] }),
    verdict: 'revoked',
  },
  {
    name: 'a plain list of somebody else',
    report: () => edtech({ id: EDTECH, issuer: GUILD.id, revokedCredential: [{ id: ID }] }),
    verdict: 'unchecked',
  },
  { name: 'a plain list that is an error message', report: () => edtech({ error: 'not found' }), verdict: 'unchecked' },
  {
    name: 'control: a signed 2.0 badge that its list does not have',
    report: () => signed2({ id: REVOKED, type: 'RevocationList', issuer: PROFILE, revokedAssertions: [] }),
    verdict: 'verified',
  },
  {
    name: 'control: a signed 2.0 badge that its list has',
    report: () => signed2({ id: REVOKED, type: 'RevocationList', issuer: PROFILE, revokedAssertions: [{ id: ASSERTION }] }),
    verdict: 'revoked',
  },
  { name: 'a 2.0 list that is an error message', report: () => signed2({ error: 'not found' }), verdict: 'unchecked' },
  {
    name: 'a 2.0 list without its entries',
    report: () => signed2({ '@context': 'https://w3id.org/openbadges/v2', type: 'RevocationList', issuer: PROFILE }),
    verdict: 'unchecked',
  },
  {
    name: 'a 2.0 list of somebody else',
    report: () => signed2({ type: 'RevocationList', issuer: 'https://evil.example/', revokedAssertions: [] }),
    verdict: 'unchecked',
  },
  {
    name: 'a 2.0 badge under a key that the profile does not list',
    report: () => forged2(TENANT, { owner: PROFILE }),
    verdict: 'unbound',
  },
  {
    name: 'a 2.0 badge under a key that the profile lists and another tenant owns',
    report: () => forged2(TENANT, { owner: `${PROFILE}/mallory` }, badgeClass(), { publicKey: TENANT }),
    verdict: 'unbound',
  },
  {
    name: 'a 2.0 badge whose class brings a profile that lists the attacker’s key',
    report: () => forged2(TENANT, { owner: PROFILE }, badgeClass({ issuer: profile({ publicKey: TENANT }) })),
    verdict: 'unbound',
  },
  {
    name: 'the same with a profile that has no address',
    report: () => forged2(TENANT, {}, badgeClass({ issuer: { ...profile({ publicKey: TENANT }), id: undefined } })),
    verdict: 'unbound',
  },
];
