import { calculateJwkThumbprint } from 'jose';
import type { Pin, Role } from '../../../lib/trust/pin.ts';
import { collegeBadge, collegeJwt, guildBadge, guildDi, guildJwt } from '../../unit/support/badges.ts';

import { END, iTXt, png, tEXt } from '../../unit/support/png.ts';
import { COLLEGE, COLLEGE_P256, GUILD, IMPOSTOR, type Issuer, POLYTECHNIC, STRAY_KEY } from '../../world/issuers.ts';
import { didKey } from '../../world/keys.ts';
import { PEOPLE } from '../../world/people.ts';
import { signJws, signVcJwt, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, issuers } from './given.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const presentation = (verifiableCredential: unknown, more: Doc = {}): Doc => ({
  '@context': [V2],
  type: ['VerifiablePresentation'],
  verifiableCredential,
  ...more,
});
const enveloped = (jwt: string): Doc => ({
  '@context': V2,
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/vc+jwt,${jwt}`,
});
/** A presentation as a token, signed with the guild's key. */
const presented = async (more: Doc, header: Doc = {}): Promise<string> =>
  signJws(presentation([await guildDi()], more), GUILD.key, { typ: 'vp+jwt', kid: GUILD.method, ...header });
const tampered = async (): Promise<Doc> => ({ ...(await guildDi()), name: 'Doctor of Medicine' });

const thumbprint = (issuer: Issuer): Promise<string> => calculateJwkThumbprint(issuer.key.jwk, 'sha256');
const pinOf = (id: string, keys: string[], role: Role = 'issuer'): Pin => ({
  id,
  name: 'Harbourline',
  role,
  keys,
  note: '',
  pinnedBy: 'HR',
  pinnedAt: '2026-01-01T00:00:00Z',
});
const pinned = async (document: Doc | string, ...pins: Pin[]) => file(document, { documents: await issuers(), pins });
const polytechnicJwt = (): Promise<string> =>
  signVcJwt(collegeBadge({ issuer: POLYTECHNIC }), POLYTECHNIC.key, POLYTECHNIC.method);

const svg = (...baked: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${baked.map((one) => `<openbadges:credential verify="${one}"/>`).join('')}</svg>`;

export const PACKAGES: Attack[] = [
  {
    name: 'control: a presentation of a good badge',
    make: async () => file(presentation([await guildDi()])),
    verdict: 'verified',
  },
  { name: 'a presentation of nothing', make: async () => file(presentation([])), verdict: 'claim' },
  { name: 'a presentation without the member', make: async () => file(presentation(undefined)), verdict: 'claim' },
  {
    name: 'a presentation of a presentation of nothing',
    make: async () => file(presentation([presentation([])])),
    verdict: 'claim',
  },
  {
    name: 'a good badge beside a changed one',
    make: async () => file(presentation([await guildDi(), await tampered()])),
    verdict: 'invalid',
  },
  {
    name: 'a good badge beside something else',
    make: async () => file(presentation([await guildDi(), 42])),
    verdict: 'unchecked',
  },
  {
    name: 'a good badge beside a page',
    make: async () => file(presentation([await guildDi(), '<html></html>'])),
    verdict: 'unchecked',
  },
  {
    name: 'a good badge beside a presentation with a changed one',
    make: async () => file(presentation([await guildDi(), presentation([await tampered()])])),
    verdict: 'invalid',
  },
  {
    name: 'fifty good badges before a changed one',
    make: async () => file(presentation([...Array<Doc>(50).fill(await guildDi()), await tampered()])),
    verdict: 'unchecked',
  },
  { name: 'a good badge in an array', make: async () => file([await guildDi()]), verdict: 'claim' },
  {
    name: 'a changed token in an envelope',
    make: async () => file(presentation([enveloped(spoil(await guildJwt()))])),
    verdict: 'invalid',
  },
  {
    name: 'a badge that calls itself an envelope of nothing',
    make: async () => file({ ...guildBadge(), type: ['VerifiableCredential', 'EnvelopedVerifiableCredential'] }),
    verdict: 'claim',
  },
  {
    name: 'a presentation whose own proof is changed',
    make: async () => file(presentation([await guildDi()], { holder: GUILD.id, proof: ((await guildDi()).proof as Doc[])[0] })),
    verdict: 'invalid',
  },
  {
    name: 'control: a presentation that its holder signed',
    make: async () => file(await presented({ holder: GUILD.id })),
    verdict: 'verified',
    code: 'proof_presentation',
  },
  {
    name: 'a presentation that somebody else than its holder signed',
    make: async () => file(await presented({ holder: didKey(STRAY_KEY).did })),
    verdict: 'unchecked',
    code: 'proof_presentation_unconfirmed',
  },
  {
    name: 'a presentation in the name of a holder whose keys nobody has, with a signature of nothing',
    make: async () => file(spoil(await presented({ holder: 'did:web:down.example' }, { kid: 'did:web:down.example#1' }))),
    verdict: 'unchecked',
    code: 'proof_presentation_unchecked',
  },
  {
    name: 'a presentation that ended',
    make: async () => file(await presented({ holder: GUILD.id, exp: 1_600_000_000 })),
    verdict: 'unchecked',
    code: 'proof_presentation_not_in_force',
  },
  {
    name: 'a presentation that has not begun',
    make: async () => file(await presented({ holder: GUILD.id, nbf: 4_000_000_000 })),
    verdict: 'unchecked',
    code: 'proof_presentation_not_in_force',
  },
  {
    name: 'a presentation whose end is no time',
    make: async () => file(await presented({ holder: GUILD.id, exp: 'never' })),
    verdict: 'invalid',
  },
  {
    name: 'a presentation with a proof of an unknown suite',
    make: async () =>
      file(
        presentation([await guildDi()], {
          holder: GUILD.id,
          proof: { type: 'DataIntegrityProof', cryptosuite: 'none-2026', verificationMethod: GUILD.method, proofValue: 'z1' },
        }),
      ),
    verdict: 'unchecked',
    code: 'proof_presentation_unchecked',
  },
  {
    name: 'a good badge inside an unsigned badge',
    make: async () => file({ ...collegeBadge(), verifiableCredential: [await guildDi()] }),
    verdict: 'claim',
  },
  {
    name: 'a wrapper of an unsigned badge',
    make: async () => file({ credential: guildBadge(), verified: true }),
    verdict: 'claim',
  },
  {
    name: 'a wrapper whose second member is the good badge',
    make: async () => file({ verifiableCredential: guildBadge(), credential: await guildDi() }),
    verdict: 'claim',
  },
  {
    name: 'a token in a token',
    make: async () => file(await signJws({ vc: await guildJwt() }, STRAY_KEY)),
    verdict: 'invalid',
  },
  {
    name: 'somebody else’s badge in a presentation that names the candidate',
    make: async () =>
      file(presentation([await guildDi()], { credentialSubject: { name: PEOPLE.soren.name } }), {
        holder: PEOPLE.soren.name,
      }),
    onlyInNode: 'a file that is given to the worker has no page that names a person',
    verdict: 'verified',
    holder: 'not-compared',
  },
  {
    name: 'control: a picture with a badge',
    make: async () => file(png(iTXt('openbadgecredential', await guildJwt()), END)),
    verdict: 'verified',
  },
  {
    name: 'a picture with two badges',
    make: async () =>
      file(png(iTXt('openbadgecredential', await guildJwt()), tEXt('openbadges', JSON.stringify(guildBadge())), END)),
    verdict: 'unchecked',
  },
  {
    name: 'a picture with a badge behind its end',
    make: async () => file(png(END, iTXt('openbadgecredential', await guildJwt()))),
    verdict: 'claim',
  },
  {
    name: 'a drawing with two badges',
    make: async () => file(svg(await guildJwt(), await collegeJwt())),
    verdict: 'unchecked',
  },
  { name: 'control: a drawing with a badge', make: async () => file(svg(await guildJwt())), verdict: 'verified' },
  {
    name: 'control: a pinned issuer and key',
    make: async () => pinned(await collegeJwt(), pinOf(COLLEGE.id, [await thumbprint(COLLEGE_P256)])),
    verdict: 'verified',
    issuer: 'pinned',
  },
  {
    name: 'a pinned issuer with another key',
    make: async () => pinned(await collegeJwt(), pinOf(COLLEGE.id, [await thumbprint(COLLEGE)])),
    verdict: 'verified',
    issuer: 'key-changed',
  },
  {
    name: 'a pinned key under another identifier',
    make: async () => pinned(await guildJwt(), pinOf(COLLEGE.id, [await thumbprint(GUILD)])),
    verdict: 'verified',
    issuer: 'unrecognised',
  },
  {
    name: 'an issuer that is pinned as an endorser',
    make: async () => pinned(await collegeJwt(), pinOf(COLLEGE.id, [await thumbprint(COLLEGE_P256)], 'industry')),
    verdict: 'verified',
    issuer: 'unrecognised',
  },
  {
    name: 'a badge of a pinned issuer beside one of nobody in a presentation',
    make: async () =>
      pinned(presentation([enveloped(await collegeJwt()), await guildDi()]), pinOf(COLLEGE.id, [await thumbprint(COLLEGE_P256)])),
    verdict: 'verified',
    issuer: 'unrecognised',
  },
  {
    name: 'a name that is pinned',
    make: async () =>
      pinned(
        await signVcJwt(guildBadge({ issuer: { ...IMPOSTOR, name: 'Harbourline' } }), IMPOSTOR.key, IMPOSTOR.method),
        pinOf(COLLEGE.id, [await thumbprint(COLLEGE_P256)]),
      ),
    verdict: 'verified',
    issuer: 'unrecognised',
  },
  {
    name: 'a stranger’s key in the name of a pinned issuer',
    make: async () =>
      pinned(
        await signVcJwt(collegeBadge(), STRAY_KEY, didKey(STRAY_KEY).method),
        pinOf(COLLEGE.id, [await thumbprint(COLLEGE_P256)]),
      ),
    verdict: 'unbound',
    issuer: 'unrecognised',
  },
  {
    name: 'an unsigned badge in the name of a pinned issuer',
    make: async () =>
      pinned(
        collegeBadge(),
        pinOf(COLLEGE.id, [await thumbprint(COLLEGE_P256)]),
        pinOf('https://harbourline-college.example/', []),
      ),
    verdict: 'claim',
    issuer: 'unrecognised',
  },
  {
    name: 'an address that begins like a pinned one',
    make: async () => pinned(await polytechnicJwt(), pinOf('https://northfield-polytechnic.example/iss', [])),
    verdict: 'verified',
    issuer: 'unrecognised',
  },
  {
    name: 'a bare host that is pinned',
    make: async () => pinned(await polytechnicJwt(), pinOf('https://northfield-polytechnic.example/', [])),
    verdict: 'verified',
    issuer: 'unrecognised',
  },
  {
    name: 'a pinned address whose key changed, under a pinned folder',
    make: async () =>
      pinned(
        await polytechnicJwt(),
        pinOf(POLYTECHNIC.id, [await thumbprint(COLLEGE)]),
        pinOf(`${POLYTECHNIC.id}`, [], 'issuer'),
      ),
    onlyInNode: 'the list of pins holds one of an identifier and role',
    verdict: 'verified',
    issuer: 'key-changed',
  },
  {
    name: 'a blocked issuer over http',
    make: async () => pinned(await polytechnicJwt(), pinOf(POLYTECHNIC.id.replace('https:', 'http:'), [], 'blocked')),
    verdict: 'verified',
    issuer: 'blocked',
  },
  {
    name: 'a blocked key under another identifier',
    make: async () => pinned(await guildJwt(), pinOf(COLLEGE.id, [await thumbprint(GUILD)], 'blocked')),
    verdict: 'verified',
    issuer: 'blocked',
  },
];
