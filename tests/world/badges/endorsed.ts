import { ASSOCIATION, COLLEGE, COLLEGE_P256, GUILD } from '../issuers.ts';
import { achievementIdOf, endorsement, openBadge } from '../open-badge.ts';
import { PEOPLE, uuid } from '../people.ts';
import { signRdfc, signVcJwt } from '../sign.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { type OwnHostBadge, ownHost } from './own-host.ts';

const COMMENT = 'Members took part from the first draft; graduates of it work at four of them.';

interface Endorsed extends Pick<OwnHostBadge, 'name' | 'title' | 'note' | 'holder' | 'onPage'> {
  expectedCodes: NonNullable<WorldBadge['expectedCodes']>;
  /** Members that carry the endorsement, from the achievement's identifier. */
  carry: (achievementId: string, name: string) => Promise<Doc>;
  members?: Doc;
  /** The award itself as a JWT: the published context has no term for `endorsementJwt`, so that no Data Integrity proof can cover it. */
  asJwt?: true;
}

/** A good award whose achievement carries an endorsement; only the endorsement differs. */
function endorsed({ carry, asJwt, ...badge }: Endorsed): WorldBadge {
  const base: OwnHostBadge = {
    ...badge,
    expected: 'verified',
    issuer: COLLEGE,
    description: 'Queries, models and explains data for people who decide.',
    criteria: 'Three projects with data of a local employer, presented to that employer.',
    awarded: '2024-06-14T19:00:00Z',
    sign: async (open) => {
      const carried = await carry(achievementIdOf(open), badge.name);
      const credential = openBadge({ ...open, achievement: { ...open.achievement, ...carried } });
      return asJwt
        ? signVcJwt(credential, COLLEGE_P256.key, COLLEGE_P256.method)
        : signRdfc(credential, COLLEGE.key, COLLEGE.method);
    },
  };
  return ownHost(base);
}

const idOf = (name: string): string => `https://data-skills-council.example/endorsements/${uuid(name)}`;
const byAssociation = (name: string, target: string): Promise<Doc> =>
  signRdfc(endorsement(idOf(name), ASSOCIATION, target, COMMENT), ASSOCIATION.key, ASSOCIATION.method, '2023-02-01T00:00:00Z');

const { amara, zoe } = PEOPLE;

/** Endorsements, which never change the verdict: all these awards are verified. */
export const ENDORSED: WorldBadge[] = [
  endorsed({
    name: 'endorsed-by-industry',
    title: 'Applied Data Analytics',
    holder: amara,
    onPage: 'Issued Jun 2024',
    note: 'The industry association endorses the achievement under its own key; the issuer attached two projects.',
    expectedCodes: ['endorsement_holds'],
    members: {
      evidence: [
        {
          id: 'https://github.com/amara-okonkwo-lindqvist/berth-forecast',
          type: ['Evidence'],
          name: 'Berth forecast',
          description: 'Forecasts when a berth falls free.',
        },
        {
          id: 'https://gitlab.com/amara-ol/customs-dashboard',
          type: ['Evidence'],
          name: 'Customs dashboard',
          description: 'A dashboard for a customs broker.',
        },
      ],
    },
    carry: async (target, name) => ({ endorsement: [await byAssociation(name, target)] }),
  }),
  endorsed({
    name: 'endorsed-jwt',
    title: 'Machine Learning Operations',
    holder: amara,
    onPage: 'Issued Jun 2024',
    note: 'The same, as a compact JWS in endorsementJwt.',
    asJwt: true,
    expectedCodes: ['endorsement_holds'],
    carry: async (target, name) => ({
      endorsementJwt: [
        await signVcJwt(endorsement(idOf(name), ASSOCIATION, target, COMMENT), ASSOCIATION.key, ASSOCIATION.method),
      ],
    }),
  }),
  endorsed({
    name: 'endorsed-wrong-target',
    title: 'Data Storytelling',
    holder: amara,
    onPage: 'Issued Jun 2024',
    note: 'A genuine endorsement of something else, transplanted.',
    expectedCodes: ['endorsement_of_something_else'],
    carry: async (_target, name) => ({ endorsement: [await byAssociation(name, `${GUILD.url}achievements/welding-basics`)] }),
  }),
  endorsed({
    name: 'endorsed-tampered',
    title: 'Industrial Networks',
    holder: zoe,
    onPage: 'Issued Jun 2024',
    note: 'The endorsement’s comment was rewritten after it was signed.',
    expectedCodes: ['endorsement_proof_fails'],
    carry: async (target, name) => {
      const signed = await byAssociation(name, target);
      const subject = {
        ...(signed.credentialSubject as Doc),
        endorsementComment: 'The best course in the country, in every respect.',
      };
      return { endorsement: [{ ...signed, credentialSubject: subject }] };
    },
  }),
  endorsed({
    name: 'endorsed-by-issuer',
    title: 'Motor Control',
    holder: zoe,
    onPage: 'Issued Jun 2024',
    note: 'The issuer endorses its own badge.',
    expectedCodes: ['endorsement_by_issuer'],
    carry: async (target, name) => ({
      endorsement: [
        await signRdfc(
          endorsement(`${COLLEGE.url}endorsements/${uuid(name)}`, COLLEGE, target, 'We stand behind our badge.'),
          COLLEGE.key,
          COLLEGE.method,
        ),
      ],
    }),
  }),
  endorsedWithoutSignature(),
];

/** The issuer wrote an endorsement in the association's name and could not sign it. */
function endorsedWithoutSignature(): WorldBadge {
  const name = 'endorsed-unsigned';
  return ownHost({
    name,
    title: 'Human-Machine Interfaces',
    holder: zoe,
    onPage: 'Issued Jun 2024',
    note: 'An endorsement without a signature, inside a JWT.',
    expected: 'verified',
    expectedCodes: ['endorsement_not_signed'],
    issuer: COLLEGE_P256,
    description: 'Screens that operators can read at four in the morning.',
    criteria: 'One screen, tested with three operators.',
    awarded: '2024-06-14T19:00:00Z',
    sign: (open) =>
      signVcJwt(
        openBadge({
          ...open,
          achievement: { endorsement: [endorsement(idOf(name), ASSOCIATION, achievementIdOf(open), COMMENT)] },
        }),
        COLLEGE_P256.key,
        COLLEGE_P256.method,
      ),
  });
}
