import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/report/report.ts';
import { withTrust } from '../../../lib/report/trust-check.ts';
import type { Pin } from '../../../lib/trust/pin.ts';
import { ASSOCIATION, COLLEGE, type Issuer, TRAINER } from '../../world/issuers.ts';
import { endorsement } from '../../world/open-badge.ts';
import { signVcJwt } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { change, collegeBadge, collegeJwt } from '../support/badges.ts';
import { checkDocument } from '../support/check.ts';
import { issuerNetwork } from '../support/network.ts';

const achievement = (collegeBadge().credentialSubject as Doc).achievement as Doc;
const TARGET = String(achievement.id);

const signed = (target = TARGET, by: Issuer = ASSOCIATION, id = 'urn:uuid:1'): Promise<string> =>
  signVcJwt(endorsement(id, by, target, 'Members took part.'), by.key, by.method);
const check = async (badge: Doc): Promise<Report> => checkDocument(await collegeJwt(badge), { network: await issuerNetwork() });
const first = ({ endorsements: [one] }: Report) => [one?.path, one?.checks[0]?.code, one?.holds];
const inAchievement = (members: Doc) => collegeBadge({ achievement: members });

describe('endorsements are found wherever Open Badges 3.0 and CLR 2.0 let them stand', () => {
  const profile = { id: 'https://other.example/', type: ['Profile'] };
  const subject = collegeBadge().credentialSubject as Doc;

  it.each<[string, (jwt: string) => Doc]>([
    ['$.endorsementJwt[0]', (jwt) => collegeBadge({ members: { endorsementJwt: [jwt] } })],
    [
      '$.issuer.endorsementJwt[0]',
      (jwt) => ({ ...collegeBadge(), issuer: { ...(collegeBadge().issuer as Doc), endorsementJwt: [jwt] } }),
    ],
    [
      '$.issuer.parentOrg.endorsementJwt[0]',
      (jwt) => ({
        ...collegeBadge(),
        issuer: { ...(collegeBadge().issuer as Doc), parentOrg: { ...profile, endorsementJwt: [jwt] } },
      }),
    ],
    ['$.credentialSubject.achievement.endorsementJwt[0]', (jwt) => inAchievement({ endorsementJwt: [jwt] })],
    ['$.credentialSubject.achievement.endorsementJwt[0]', (jwt) => inAchievement({ endorsementJwt: jwt })],
    [
      '$.credentialSubject.achievement.creator.endorsementJwt[0]',
      (jwt) => inAchievement({ creator: { ...profile, endorsementJwt: [jwt] } }),
    ],
    [
      '$.credentialSubject.source.endorsementJwt[0]',
      (jwt) => collegeBadge({ subject: { source: { ...profile, endorsementJwt: [jwt] } } }),
    ],
    [
      '$.credentialSubject.profile.endorsementJwt[0]',
      (jwt) => collegeBadge({ subject: { profile: { ...profile, endorsementJwt: [jwt] } } }),
    ],
    ['$.credentialSubject.endorsementJwt[0]', (jwt) => collegeBadge({ subject: { endorsementJwt: [jwt] } })],
    [
      '$.credentialSubject.achievement[1].endorsementJwt[0]',
      (jwt) => ({
        ...collegeBadge(),
        type: ['VerifiableCredential', 'ClrCredential'],
        credentialSubject: {
          ...subject,
          type: ['ClrSubject'],
          achievement: [
            { ...achievement, id: `${TARGET}-2` },
            { ...achievement, endorsementJwt: [jwt] },
          ],
        },
      }),
    ],
  ])('%s', async (path, make) => {
    expect(first(await check(make(await signed())))).toEqual([path, 'endorsement_holds', true]);
  });

  it('one that stands in two places counts once, two that differ count twice', async () => {
    const [one, two] = [await signed(), await signed(TARGET, ASSOCIATION, 'urn:uuid:2')];
    const report = await check(collegeBadge({ members: { endorsementJwt: [one] }, achievement: { endorsementJwt: [one, two] } }));
    expect(report.endorsements.map(({ path }) => path)).toEqual([
      '$.endorsementJwt[0]',
      '$.credentialSubject.achievement.endorsementJwt[1]',
    ]);
  });
});

describe('what is no endorsement that could count', () => {
  it.each<[string, (jwt: string) => Doc, string]>([
    ['an address', () => ({ endorsement: ['https://elsewhere.example/1'] }), 'endorsement_not_included'],
    ['an address as an object', () => ({ endorsement: { id: 'https://elsewhere.example/1' } }), 'endorsement_not_included'],
    ['an SD-JWT', (jwt) => ({ endorsementJwt: [`${jwt}~`] }), 'endorsement_malformed'],
    [
      'an object where a token belongs',
      () => ({ endorsementJwt: [endorsement('urn:uuid:1', ASSOCIATION, TARGET, 'Good.')] }),
      'endorsement_malformed',
    ],
    ['an address where a token belongs', () => ({ endorsementJwt: ['https://elsewhere.example/1'] }), 'endorsement_malformed'],
    ['another kind of credential', () => ({ endorsement: [collegeBadge()] }), 'endorsement_malformed'],
    ['nothing', () => ({ endorsement: [null] }), 'endorsement_malformed'],
    [
      'one without a proof',
      () => ({ endorsement: [endorsement('urn:uuid:1', ASSOCIATION, TARGET, 'Good.')] }),
      'endorsement_not_signed',
    ],
    [
      'one without a subject',
      () => ({ endorsement: [change(endorsement('urn:uuid:1', ASSOCIATION, TARGET, 'Good.'), 'credentialSubject', undefined)] }),
      'endorsement_not_signed',
    ],
  ])('%s', async (_, members, code) => {
    const network = await issuerNetwork();
    const report = await checkDocument(await collegeJwt(inAchievement(members(await signed()))), { network });
    expect([report.verdict, ...first(report).slice(1)]).toEqual(['verified', code, false]);
    expect(network.asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
  });

  it('of a badge whose issuer cannot be asked it is only said that there are any', async () => {
    const network = await issuerNetwork({ 'https://harbourline-college.example/.well-known/did.json': 'destroy' });
    const report = await checkDocument(await collegeJwt(inAchievement({ endorsementJwt: [await signed()] })), { network });
    expect([report.verdict, ...first(report).slice(1)]).toEqual(['unchecked', 'endorsement_not_read', false]);
  });
});

describe('an endorser who is nothing but a key', () => {
  const pin = (keys: string[]): Pin => ({
    id: TRAINER.id,
    name: 'Tidewater',
    role: 'industry',
    keys,
    pinnedBy: 'HR',
    pinnedAt: '2026-01-01T00:00:00Z',
    note: '',
  });

  it('is nobody until the team pins that very key, and again when the pin is taken back', async () => {
    const bare = await check(inAchievement({ endorsementJwt: [await signed(TARGET, TRAINER)] }));
    const thumbprint = bare.endorsements[0]?.signer?.thumbprint ?? '';
    const stateOf = (report: Report) => [
      report.endorsements[0]?.holds,
      report.endorsements[0]?.standing,
      report.endorsements[0]?.checks[0]?.code,
      report.checks.find(({ id }) => id === 'endorsement')?.code,
    ];
    const NOBODY = [false, 'unrecognised', 'endorsement_signer_not_confirmed', 'endorsement_signer_not_confirmed'];
    expect(stateOf(bare)).toEqual(NOBODY);
    const pinned = withTrust(bare, [pin([thumbprint])]);
    expect(stateOf(pinned)).toEqual([true, 'pinned', 'endorsement_holds', 'endorsement_holds']);
    expect(stateOf(withTrust(pinned, []))).toEqual(NOBODY);
    expect(stateOf(withTrust(bare, [pin(['another'])]))[0]).toBe(false);
    expect(pinned.verdict).toBe(bare.verdict);
  });

  it('and a pin does not mend what else is wrong', async () => {
    const bare = await check(inAchievement({ endorsementJwt: [await signed(COLLEGE.id, TRAINER)] }));
    const pinned = withTrust(bare, [pin([bare.endorsements[0]?.signer?.thumbprint ?? ''])]);
    expect(pinned.endorsements[0]).toMatchObject({ holds: false, standing: 'pinned' });
  });
});
