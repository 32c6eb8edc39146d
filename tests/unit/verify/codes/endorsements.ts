import { ASSOCIATION, GUILD, type Issuer, STRAY_KEY, UNREACHABLE } from '../../../world/issuers.ts';
import { endorsement } from '../../../world/open-badge.ts';
import { signVcJwt, spoil } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeBadge, collegeJwt, guildBadge, guildJwt } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import { boardAnswers, boardEndorsement, CLASS_ID, ENDORSEMENT } from '../../support/endorsements-2.ts';
import { issuerNetwork, network, type Reply } from '../../support/network.ts';
import { ASSERTION, assertion, badgeClass, schoolAnswers } from '../../support/open-badges-2.ts';
import type { Scenario } from '../../support/scenario.ts';

const { id: TARGET } = (guildBadge().credentialSubject as Doc).achievement as Doc;

interface Endorsed {
  by?: Issuer;
  key?: Issuer['key'];
  target?: unknown;
  members?: Doc;
}

const words = ({ by = ASSOCIATION, target = TARGET, members = {} }: Endorsed = {}): Doc => ({
  ...endorsement('urn:uuid:1', by, String(target), 'Members took part.'),
  ...members,
});

const signed = (given: Endorsed = {}): Promise<string> => {
  const { by = ASSOCIATION, key = by.key } = given;
  return signVcJwt(words(given), key, by.method);
};

/** A good badge that carries endorsements: whatever becomes of them, the badge stays verified. */
const carried = (code: Scenario['code'], when: string, endorsements: () => Promise<(Doc | string)[]>): Scenario => ({
  code,
  when,
  verdict: 'verified',
  report: async () => {
    const all = await endorsements();
    const achievement = {
      endorsement: all.filter((one) => typeof one !== 'string'),
      endorsementJwt: all.filter((one) => typeof one === 'string'),
    };
    return checkDocument(await guildJwt(guildBadge({ achievement })), { network: await issuerNetwork() });
  },
});

/** A hosted badge of Open Badges 2.0 whose class names an endorsement. */
const hosted = (code: Scenario['code'], when: string, verdict: Scenario['verdict'], answers: Record<string, Reply>): Scenario => {
  const all = { [CLASS_ID]: { json: badgeClass({ endorsement: ENDORSEMENT }) }, ...answers };
  const copy = assertion({ endorsement: ENDORSEMENT });
  return { code, when, verdict, report: () => checkDocument(copy, { network: network(schoolAnswers(boardAnswers(all))) }) };
};

const one = (code: Scenario['code'], when: string, given: Endorsed): Scenario =>
  carried(code, when, async () => [await signed(given)]);

export const ENDORSEMENTS: Scenario[] = [
  carried('endorsement_none', 'there is none', async () => []),
  {
    code: 'endorsement_holds',
    when: 'an association signed it for this achievement, whose address is the issuer’s',
    verdict: 'verified',
    report: async () => {
      const { id } = (collegeBadge().credentialSubject as Doc).achievement as Doc;
      const achievement = { endorsementJwt: [await signed({ target: id })] };
      return checkDocument(await collegeJwt(collegeBadge({ achievement })), { network: await issuerNetwork() });
    },
  },
  one('endorsement_target_not_confirmed', 'the issuer has no host that the achievement could lie on', {}),
  hosted('endorsement_hosted', 'the endorser’s own address says the same just now', 'hosted', {}),
  hosted('endorsement_not_confirmed', 'the endorser’s own address says something else', 'hosted', {
    [ENDORSEMENT]: { json: boardEndorsement({ id: `${ENDORSEMENT}0` }) },
  }),
  hosted('endorsement_not_read', 'the badge itself cannot be read', 'unchecked', { [ASSERTION]: 'destroy' }),
  carried('endorsement_not_included', 'a badge of 3.0 gives its address alone', async () => [
    { id: 'https://elsewhere.example/1' },
  ]),
  carried('endorsement_not_signed', 'nobody signed it', async () => [words()]),
  carried('endorsement_proof_fails', 'it was changed', async () => [spoil(await signed())]),
  carried('endorsement_malformed', 'it is no endorsement', async () => [await guildJwt()]),
  one('endorsement_signer_not_confirmed', 'a stranger’s key signed it', {
    by: { ...ASSOCIATION, method: `did:key:${STRAY_KEY.multibase}` },
    key: STRAY_KEY,
  }),
  one('endorsement_of_issuer', 'it speaks of the issuer, not of the badge', { target: GUILD.id }),
  one('endorsement_of_something_else', 'it speaks of another achievement', { target: 'https://elsewhere.example/achievement' }),
  one('endorsement_same_domain', 'the issuer’s home page lies on the endorser’s domain', {
    by: { ...ASSOCIATION, url: `https://sub.${new URL(GUILD.url).hostname}/` },
  }),
  one('endorsement_by_issuer', 'the issuer endorses itself', { by: GUILD }),
  one('endorsement_ended', 'it ended after the award', { members: { validUntil: '2025-01-01T00:00:00Z' } }),
  one('endorsement_ended_before_award', 'it ended before the award', { members: { validUntil: '2023-12-01T00:00:00Z' } }),
  one('endorsement_not_yet_valid', 'it begins later', { members: { validFrom: '2099-01-01T00:00:00Z' } }),
  one('endorsement_unknown', 'the endorser’s host is down', { by: UNREACHABLE }),
  carried('endorsement_withdrawn', 'the endorser withdrew it', async () => [await withdrawn()]),
  carried('endorsement_limit', 'there are more than anybody reads', async () =>
    Array.from({ length: 11 }, (_, at) => words({ members: { id: `urn:uuid:${at}` } })),
  ),
];

/** The endorser is the college here, whose list of the world says "revoked" at this index. */
async function withdrawn(): Promise<string> {
  const { BITSTRING_LISTS, REVOKED_INDEX } = await import('../../../world/issuer-documents.ts');
  const { COLLEGE } = await import('../../../world/issuers.ts');
  const credentialStatus = {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(REVOKED_INDEX),
    statusListCredential: BITSTRING_LISTS.revocation,
  };
  return signed({ by: COLLEGE, members: { credentialStatus } });
}
