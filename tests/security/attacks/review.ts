import { guildBadge, guildDi, signJcs } from '../../unit/support/badges.ts';
import { boardAnswers, ENDORSEMENT } from '../../unit/support/endorsements-2.ts';
import { assertion, badgeClass, profile, SCHOOL, schoolAnswers } from '../../unit/support/open-badges-2.ts';
import { encodedList, LIST, signedList, statusEntry, withStatus } from '../../unit/support/status-list.ts';
import { ASSOCIATION, COLLEGE, GUILD, IMPOSTOR } from '../../world/issuers.ts';
import { didKey, p256 } from '../../world/keys.ts';
import { endorsement } from '../../world/open-badge.ts';
import { signJws, signVcJwt } from '../../world/sign.ts';
import { seal, signSdJwt } from '../../world/sign-sd-jwt.ts';
import { signSelective } from '../../world/sign-selective.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file, issuers } from './given.ts';

const ENDED = { validUntil: '2025-01-01T00:00:00Z' };
const by = { kid: GUILD.method };

/** A badge that ended, as an SD-JWT whose issuer lets the person leave out its end; the text is given without its tilde. */
const withoutTilde = async (claims: (sealed: Doc) => Doc): Promise<Given> => {
  const { sealed } = seal(guildBadge({ members: ENDED }), 'validUntil');
  return file(await signJws(claims(sealed), GUILD.key, by));
};

/** The same as SD-JWT VC: a `vct` beside the members of an Open Badge. */
const besideVct = async (shown: boolean, members: Doc = ENDED): Promise<Given> => {
  const badge = { vct: 'https://credentials.example/badge', iss: GUILD.id, ...guildBadge({ members }) };
  const { sealed, disclosures } = seal(badge, ...Object.keys(members));
  return file(await signSdJwt(sealed, GUILD.key, by, shown ? disclosures : []));
};

/** A status list by a stranger, as an SD-JWT VC in which `issuer` is only a name: it names the college. */
async function strangersList(): Promise<Given> {
  const list: Doc = {
    vct: 'https://credentials.example/list',
    iss: GUILD.id,
    issuer: COLLEGE.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encodedList([]) },
  };
  const body = await signSdJwt(list, GUILD.key, by);
  return file(await withStatus(statusEntry(7)), {
    documents: await issuers({ [LIST]: { type: 'application/dc+sd-jwt', body } }),
  });
}

const KEY = p256('selective review');
const { did, method } = didKey(KEY);
const PARTS = ['/issuer', '/validFrom', '/validUntil', '/credentialSubject/achievement'];

/** Under ecdsa-sd-2023, revoked by the second of two entries; what of them the issuer makes mandatory, and what is shown. */
async function twoEntries(
  mandatory: string[],
  shown: string[],
  set = [7],
  change = (document: Doc): Doc => document,
): Promise<Given> {
  const made = guildBadge({
    members: { credentialStatus: [statusEntry(8), statusEntry(7)], validUntil: '2099-01-01T00:00:00Z' },
  });
  const badge = { ...made, issuer: { ...(made.issuer as Doc), id: did } };
  const document = await (await signSelective(badge, KEY, method, [...PARTS, ...mandatory])).derive(shown);
  const body = await signedList({ by: { id: did, key: KEY, method, name: '', url: '' }, set });
  return file(change(document), { documents: await issuers({ [LIST]: { type: 'application/vc+jwt', body } }) });
}

/** The text of a good document with one number or text in it that has no canonical form; nothing was signed over it. */
const unspeakable = (instead: string, more: Doc = {}): Given => {
  const text = JSON.stringify(signJcs(guildBadge({ subject: { creditsEarned: 7777 } }), more));
  return file(text.replace('7777', instead));
};

const results = (count: number): Doc => ({
  type: ['Result'],
  alignment: Array.from({ length: count }, () => ({ type: ['Alignment'] })),
});
const FAILED = [{ type: ['Result'], value: 'Failed' }];
const unsigned = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' };
const heavy = (subject: Doc): Given =>
  file({
    ...guildBadge({ subject }),
    proof: { ...unsigned, verificationMethod: GUILD.method, proofValue: (signJcs(guildBadge()).proof as Doc).proofValue },
  });

/** Holes that a review found, with what they are next to. */
export const REVIEW: Attack[] = [
  {
    name: 'the tilde of an SD-JWT left out, and with it its end',
    make: () => withoutTilde((sealed) => sealed),
    verdict: 'invalid',
  },
  {
    name: 'the tilde left out of one in the form of the older model',
    make: () => withoutTilde((sealed) => ({ vc: sealed, iss: GUILD.id })),
    verdict: 'invalid',
  },
  { name: 'control: a `vct` beside a badge that ended', make: () => besideVct(true), verdict: 'expired' },
  {
    name: 'the end of a badge with a `vct` left out',
    make: () => besideVct(false),
    verdict: 'unchecked',
    code: 'dates_withheld',
  },
  {
    name: 'the revocation entry of a badge with a `vct` left out',
    make: () => besideVct(false, { credentialStatus: statusEntry(7) }),
    verdict: 'unchecked',
    code: 'status_withheld',
  },
  {
    name: 'a list by a stranger that gives itself the college’s name',
    make: strangersList,
    verdict: 'unchecked',
    code: 'status_list_not_of_issuer',
  },
  {
    name: 'control: two entries of which none may be left out',
    make: () => twoEntries(['/credentialStatus'], [], []),
    verdict: 'verified',
  },
  { name: 'control: two entries, and the second is set', make: () => twoEntries(['/credentialStatus'], []), verdict: 'revoked' },
  {
    name: 'the second of two entries left out under ecdsa-sd-2023',
    make: () => twoEntries([], ['/credentialStatus/0']),
    verdict: 'unchecked',
    code: 'status_withheld',
  },
  { name: 'the second of two shown, which is set', make: () => twoEntries([], ['/credentialStatus/1']), verdict: 'revoked' },
  {
    name: 'both entries left out, and an empty list written in their place',
    make: () => twoEntries([], [], [], (document) => ({ ...document, credentialStatus: [] })),
    verdict: 'unchecked',
    code: 'status_withheld',
  },
  {
    name: 'a number without end in a document that is signed as JSON',
    make: () => unspeakable('1e400'),
    verdict: 'unchecked',
    code: 'model_not_canonical',
  },
  {
    name: 'half a character in a document that is signed as JSON',
    make: () => unspeakable('"\\ud800"'),
    verdict: 'unchecked',
    code: 'model_not_canonical',
  },
  {
    name: 'a number without end in the header of a detached token',
    make: () => {
      const jws = `${Buffer.from('{"alg":1e400}').toString('base64url')}..${'A'.repeat(86)}`;
      const proof = { type: 'Ed25519Signature2018', proofPurpose: 'assertionMethod', verificationMethod: GUILD.method, jws };
      return file({ ...guildBadge(), proof });
    },
    verdict: 'invalid',
  },
  {
    name: 'two nodes with thousands of leaves that are all alike',
    make: () => heavy({ result: [results(2000), results(2000)] }),
    verdict: 'unchecked',
    code: 'model_not_canonical',
  },
  {
    name: 'a chain of proofs in which each names the next thirty times',
    make: () => {
      const [first] = [signJcs(guildBadge()).proof as Doc];
      const chain = Array.from({ length: 10 }, (_, at) => ({
        ...first,
        id: `urn:proof:${at}`,
        previousProof: at < 9 ? Array(30).fill(`urn:proof:${at + 1}`) : [],
      }));
      return file({ ...guildBadge(), proof: chain });
    },
    verdict: 'invalid',
  },
  {
    name: 'an endorsement of the college’s achievement, whose id a stranger gives to the achievement and to the person',
    make: async () => {
      const target = 'https://harbourline-college.example/achievements/9';
      const made = endorsement('urn:uuid:1', ASSOCIATION, target, 'Members took part.');
      const endorsementJwt = [await signVcJwt(made, ASSOCIATION.key, ASSOCIATION.method)];
      const badge = guildBadge({ issuer: IMPOSTOR, achievement: { id: target, endorsementJwt }, subject: { id: target } });
      return file(await signVcJwt(badge, IMPOSTOR.key, IMPOSTOR.method), { documents: await issuers() });
    },
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'an endorsement of the school’s badge class, taken by a stranger whose profile claims the school’s addresses',
    make: () => {
      const stranger = 'https://stranger.example';
      const badge = badgeClass({ issuer: `${stranger}/issuer`, endorsement: ENDORSEMENT });
      const made = assertion({ id: `${stranger}/1`, badge });
      const scope = { verification: { startsWith: [`${stranger}/`, `${SCHOOL}/`] } };
      return file(made, {
        documents: schoolAnswers(
          boardAnswers({
            [`${stranger}/1`]: { json: made },
            [`${stranger}/issuer`]: { json: profile({ id: `${stranger}/issuer`, ...scope }) },
          }),
        ),
      });
    },
    verdict: 'hosted',
    holds: false,
  },
  {
    name: 'a failed result moved into a second node of the same person',
    make: async () => {
      const signed = await guildDi(guildBadge({ subject: { id: 'did:example:zoe', result: FAILED } }));
      const { result, ...rest } = signed.credentialSubject as Doc;
      return file({ ...signed, credentialSubject: [rest, { id: rest.id, type: rest.type, result }] });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'the places in two lists exchanged, of entries to which the issuer gave one id',
    make: async () => {
      const entries = (places: [number, number]) => [
        { ...statusEntry(places[0]), id: 'urn:entry' },
        { ...statusEntry(places[1], { statusPurpose: 'suspension', statusListCredential: `${LIST}/2` }), id: 'urn:entry' },
      ];
      const badge = guildBadge({ members: { credentialStatus: entries([7, 8]) } });
      const body = async (id: string, purpose: string) => ({
        type: 'application/vc+jwt',
        body: await signedList({ by: GUILD, set: purpose === 'revocation' ? [7] : [], purpose, members: { id } }),
      });
      const documents = await issuers({
        [LIST]: await body(LIST, 'revocation'),
        [`${LIST}/2`]: await body(`${LIST}/2`, 'suspension'),
      });
      return file(
        {
          ...(await guildDi(badge)),
          credentialStatus: entries([8, 8]).map((one, at) => (at === 0 ? one : { ...one, statusListIndex: '7' })),
        },
        { documents },
      );
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'control: the person named twice, the second time by the identifier alone',
    make: async () => {
      const signed = await guildDi(guildBadge({ subject: { id: 'did:example:zoe', result: FAILED } }));
      return file({ ...signed, credentialSubject: [signed.credentialSubject, { id: 'did:example:zoe' }] });
    },
    verdict: 'verified',
  },
  {
    name: 'a list so long that comparing its values takes minutes',
    make: () => heavy({ role: Array.from({ length: 100_000 }, (_, at) => `role ${at}`) }),
    verdict: 'unchecked',
    code: 'model_not_canonical',
  },
];
