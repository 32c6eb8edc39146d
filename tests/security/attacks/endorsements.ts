import { collegeBadge, collegeJwt, guildBadge, guildJwt } from '../../unit/support/badges.ts';

import { ASSOCIATION, COLLEGE, IMPOSTOR, type Issuer, POLYTECHNIC } from '../../world/issuers.ts';
import { didJwk, didKey, ed25519 } from '../../world/keys.ts';
import { endorsement } from '../../world/open-badge.ts';
import { signVcJwt } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, issuers, type Reply } from './given.ts';

const achievementOf = (badge: Doc): Doc => (badge.credentialSubject as Doc).achievement as Doc;
const TARGET = String(achievementOf(collegeBadge()).id);
const BADGE = String(collegeBadge().id);

interface Made {
  by?: Issuer;
  target?: string;
  members?: Doc;
}
const endorsed = ({ by = ASSOCIATION, target = TARGET, members = {} }: Made = {}): Promise<string> =>
  signVcJwt({ ...endorsement('urn:uuid:1', by, target, 'Members took part.'), ...members }, by.key, by.method);

/** A badge of the college that carries it. */
const carried = async (made: Made = {}, answers: Record<string, Reply> = {}) =>
  file(await collegeJwt(collegeBadge({ achievement: { endorsementJwt: [await endorsed(made)] } })), {
    documents: await issuers(answers),
  });

/** A key of a second identifier, as its owner publishes it. */
function second(id: string, word = 'second'): { by: Issuer; answers: Record<string, Reply> } {
  const key = ed25519(word);
  const by: Issuer = { id, name: 'Independent Standards Board', url: 'https://independent.example/', key, method: `${id}#k` };
  const [host, ...path] = id.slice('did:web:'.length).split(':');
  const document = {
    id,
    verificationMethod: [{ id: by.method, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase }],
    assertionMethod: [by.method],
  };
  return { by, answers: { [`https://${host}/${path.join('/') || '.well-known'}/did.json`]: { json: document } } };
}
const bySecond = (id: string) => {
  const { by, answers } = second(id);
  return carried({ by }, answers);
};

/** The college's own key under another name. */
const sameKeyAs: Issuer = {
  ...COLLEGE,
  id: didJwk(COLLEGE.key).did,
  method: didJwk(COLLEGE.key).method,
  name: 'Independent Standards Board',
  url: 'https://independent.example/',
};

export const ENDORSEMENTS: Attack[] = [
  { name: 'control: of this achievement, by an association', make: () => carried(), verdict: 'verified', holds: true },
  { name: 'control: of this badge', make: () => carried({ target: BADGE }), verdict: 'verified', holds: true },
  { name: 'of another achievement', make: () => carried({ target: `${TARGET}-2` }), verdict: 'verified', holds: false },
  {
    name: 'of this achievement with a slash more',
    make: () => carried({ target: `${TARGET}/` }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'of this achievement with a fragment',
    make: () => carried({ target: `${TARGET}#1` }),
    verdict: 'verified',
    holds: false,
  },
  { name: 'of the issuer', make: () => carried({ target: COLLEGE.id }), verdict: 'verified', holds: false },
  {
    name: 'of several things',
    make: () => carried({ members: { credentialSubject: [{ id: TARGET }, { id: 'https://elsewhere.example/' }] } }),
    verdict: 'verified',
    holds: false,
  },
  { name: 'by the issuer itself', make: () => carried({ by: COLLEGE }), verdict: 'verified', holds: false },
  {
    name: 'by the issuer’s host with another path',
    make: () => bySecond('did:web:harbourline-college.example:board'),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'by a subdomain of the issuer',
    make: () => bySecond('did:web:board.harbourline-college.example'),
    verdict: 'verified',
    holds: false,
    code: 'endorsement_same_domain',
  },
  {
    name: 'by the issuer’s host with an encoded letter',
    make: () => carried({ by: second('did:web:harbourline%2Dcollege.example').by }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'by the issuer’s host with a dot behind it',
    make: () => bySecond('did:web:harbourline-college.example.'),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'by the issuer’s own key under another identifier',
    make: async () => {
      const badge = collegeBadge({ achievement: { endorsementJwt: [await endorsed({ by: sameKeyAs })] } });
      return file(await signVcJwt(badge, COLLEGE.key, COLLEGE.method), { documents: await issuers() });
    },
    verdict: 'verified',
    holds: false,
    code: 'endorsement_by_issuer',
  },
  {
    name: 'by an identifier that takes the issuer’s name',
    make: () => carried({ by: { ...IMPOSTOR, name: COLLEGE.name } }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'in the association’s name, by a stranger',
    make: () => carried({ by: { ...IMPOSTOR, id: ASSOCIATION.id } }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'that ended',
    make: () => carried({ members: { validUntil: '2025-01-01T00:00:00Z' } }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'that ended before the award',
    make: () => carried({ members: { validUntil: '2023-06-01T00:00:00Z' } }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'that has not begun',
    make: () => carried({ members: { validFrom: '2099-01-01T00:00:00Z' } }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'whose list is the endorsed party’s',
    make: () =>
      carried(
        { members: { credentialStatus: { type: '1EdTechRevocationList', id: 'https://harbourline-college.example/r' } } },
        { 'https://harbourline-college.example/r': { json: { issuer: ASSOCIATION.id, revokedCredential: [] } } },
      ),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'whose list says not whose it is',
    make: () =>
      carried(
        { members: { credentialStatus: { type: '1EdTechRevocationList', id: 'https://lists.example/r' } } },
        { 'https://lists.example/r': { json: { revokedCredential: [] } } },
      ),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'control: whose list is its own',
    make: () =>
      carried(
        { members: { credentialStatus: { type: '1EdTechRevocationList', id: 'https://data-skills-council.example/r' } } },
        { 'https://data-skills-council.example/r': { json: { issuer: ASSOCIATION.id, revokedCredential: [] } } },
      ),
    verdict: 'verified',
    holds: true,
  },
  {
    name: 'that is a badge',
    make: async () =>
      file(await collegeJwt(collegeBadge({ achievement: { endorsementJwt: [await guildJwt()] } })), {
        documents: await issuers(),
      }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'that is a badge and an endorsement at once',
    make: () => carried({ members: { type: ['VerifiableCredential', 'EndorsementCredential', 'OpenBadgeCredential'] } }),
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'taken from the college’s badge into one of a stranger that repeats the achievement’s id',
    make: async () => {
      const badge = guildBadge({ issuer: IMPOSTOR, achievement: { id: TARGET, endorsementJwt: [await endorsed()] } });
      return file(await signVcJwt(badge, IMPOSTOR.key, IMPOSTOR.method), { documents: await issuers() });
    },
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'taken into a badge of a stranger that repeats the badge’s id',
    make: async () => {
      const badge = {
        ...guildBadge({ issuer: IMPOSTOR, achievement: { endorsementJwt: [await endorsed({ target: BADGE })] } }),
        id: BADGE,
      };
      return file(await signVcJwt(badge, IMPOSTOR.key, IMPOSTOR.method), { documents: await issuers() });
    },
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'taken into a badge of another school',
    make: async () => {
      const badge = collegeBadge({ issuer: POLYTECHNIC, achievement: { id: TARGET, endorsementJwt: [await endorsed()] } });
      return file(await signVcJwt(badge, POLYTECHNIC.key, POLYTECHNIC.method), { documents: await issuers() });
    },
    verdict: 'verified',
    holds: false,
  },
  {
    name: 'taken into a file that nobody signed',
    make: async () => file(collegeBadge({ achievement: { endorsementJwt: [await endorsed()] } }), { documents: await issuers() }),
    verdict: 'claim',
    holds: false,
  },
  {
    name: 'taken into a badge in the college’s name under a stranger’s key',
    make: async () => {
      const badge = collegeBadge({ achievement: { endorsementJwt: [await endorsed()] } });
      return file(await signVcJwt(badge, IMPOSTOR.key, didKey(IMPOSTOR.key).method), { documents: await issuers() });
    },
    verdict: 'unbound',
    holds: false,
  },
];
