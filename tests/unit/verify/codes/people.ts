import type { Pin } from '../../../../lib/trust/pin.ts';
import { thumbprintOf } from '../../../../lib/verify/keys/public-key.ts';
import { GUILD } from '../../../world/issuers.ts';
import { PEOPLE, type Person } from '../../../world/people.ts';
import { guildBadge, guildJwt } from '../../support/badges.ts';
import { type Circumstances, checkDocument } from '../../support/check.ts';
import type { Scenario } from '../../support/scenario.ts';

const holder = (
  code: Scenario['code'],
  when: string,
  known: Partial<Circumstances['holder']>,
  identifier?: unknown[],
): Scenario => ({
  code,
  when,
  verdict: 'verified',
  report: async () =>
    checkDocument(await guildJwt(guildBadge(identifier === undefined ? {} : { subject: { identifier } })), {
      holder: { name: null, emails: [], ...known },
    }),
});

const plainEmail = ({ email }: Person) => [
  { type: 'IdentityObject', hashed: false, identityHash: email, identityType: 'emailAddress' },
];

const pin = (more: Partial<Pin>): Pin => ({
  id: GUILD.id,
  name: GUILD.name,
  role: 'issuer',
  keys: [],
  note: '',
  pinnedBy: 'HR',
  pinnedAt: '2025-01-01T00:00:00Z',
  ...more,
});

const team = (code: Scenario['code'], when: string, pins: () => Promise<Pin[]>): Scenario => ({
  code,
  when,
  verdict: 'verified',
  report: async () => checkDocument(await guildJwt(), { pins: await pins() }),
});

const { zoe, soren } = PEOPLE;

export const PEOPLE_AND_TEAM: Scenario[] = [
  holder('holder_match_name', 'the name is the same', { name: zoe.name }),
  holder('holder_match_email', 'the address is the same', { emails: [zoe.email] }),
  holder('holder_similar', 'the first name is shortened', { name: 'Z. Marchetti' }),
  holder('holder_different_name', 'the name is another', { name: soren.name }),
  holder('holder_different_email', 'the address is another, and there is no name', { emails: [soren.email] }, plainEmail(zoe)),
  holder('holder_not_named', 'the badge names nobody', { name: zoe.name }, []),
  holder('holder_not_compared', 'nobody is known to compare with', {}),
  team('issuer_unrecognised', 'the list is empty', async () => []),
  team('issuer_pinned', 'the issuer is pinned with this key', async () => [
    pin({ keys: [(await thumbprintOf(GUILD.key.jwk as never)) ?? ''] }),
  ]),
  team('issuer_key_changed', 'the issuer is pinned with another key', async () => [pin({ keys: ['A'.repeat(43)] })]),
  team('issuer_blocked', 'the team blocked the issuer', async () => [pin({ role: 'blocked' })]),
];
