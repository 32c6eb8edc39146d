import { change, guildBadge, guildJwt } from '../../unit/support/badges.ts';
import { checkDocument } from '../../unit/support/check.ts';
import { GUILD } from '../../world/issuers.ts';
import { openBadge11 } from '../../world/open-badge.ts';
import { PEOPLE } from '../../world/people.ts';
import { signJws } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';

const ending = async (validUntil: unknown) => checkDocument(await signed({ ...guildBadge(), validUntil }));
const signed = (claims: Doc): Promise<string> => signJws(claims, GUILD.key, { typ: 'vc+jwt', kid: GUILD.method });
const older = (members: Doc): Doc =>
  openBadge11({
    id: `${GUILD.url}credentials/vice`,
    issuer: GUILD,
    title: 'Vice',
    description: 'A vice.',
    criteria: 'One vice.',
    holder: PEOPLE.zoe,
    awarded: '2024-01-15T12:00:00Z',
    members,
  });

const PAST = '2025-01-01T00:00:00Z';
const FUTURE = '2099-01-01T00:00:00Z';

export const TIME: Attack[] = [
  { name: 'control: an end in the future', report: () => ending(FUTURE), verdict: 'verified' },
  { name: 'an end in the past', report: () => ending(PAST), verdict: 'expired' },
  { name: 'an end in the past at an offset', report: () => ending('2026-06-01T12:00:00+14:00'), verdict: 'expired' },
  { name: 'an end without an offset', report: () => ending('2099-01-01T00:00:00'), verdict: 'invalid' },
  { name: 'an end that only Date.parse reads', report: () => ending('Jan 1, 2099'), verdict: 'invalid' },
  { name: 'an end with a negative year', report: () => ending('-2099-01-01T00:00:00Z'), verdict: 'invalid' },
  { name: 'an end beyond the year 9999', report: () => ending('12099-01-01T00:00:00Z'), verdict: 'invalid' },
  { name: 'an end on a day that no calendar has', report: () => ending('2099-02-31T00:00:00Z'), verdict: 'invalid' },
  { name: 'an end at an offset that no place has', report: () => ending('2026-01-01T00:00:00-99:99'), verdict: 'invalid' },
  { name: 'an end that is null', report: () => ending(null), verdict: 'invalid' },
  { name: 'an end in a list', report: () => ending([PAST]), verdict: 'invalid' },
  { name: 'an end that is a number', report: () => ending(1_700_000_000), verdict: 'invalid' },
  { name: 'an end in the past as a leap second', report: () => ending('2025-06-30T23:59:60Z'), verdict: 'expired' },
  {
    name: 'two ends in a VCDM 1.1 credential, the earlier one in the past',
    report: async () => checkDocument(await signed({ vc: older({ expirationDate: PAST, validUntil: FUTURE }), iss: GUILD.id })),
    verdict: 'expired',
  },
  {
    name: 'two starts in a VCDM 1.1 credential, the later one in the future',
    report: async () => checkDocument(await signed({ vc: older({ validFrom: PAST, issuanceDate: FUTURE }), iss: GUILD.id })),
    verdict: 'not-yet-valid',
  },
  {
    name: 'a token that ended, around a credential that did not',
    report: async () => checkDocument(await signed({ ...guildBadge(), exp: 1_700_000_000 })),
    verdict: 'expired',
  },
  {
    name: 'a token whose end is beyond all dates, with a start beyond them',
    report: async () => checkDocument(await signed({ ...guildBadge(), nbf: 1e300 })),
    verdict: 'not-yet-valid',
  },
  {
    name: 'a token whose end is before all dates',
    report: async () => checkDocument(await signed({ ...guildBadge(), exp: -1e300 })),
    verdict: 'expired',
  },
  {
    name: 'a token whose end is a text',
    report: async () => checkDocument(await signed({ ...guildBadge(), exp: '1700000000' })),
    verdict: 'invalid',
  },
  {
    name: 'a revocation entry beside `vc`, where VCDM 1.1 does not put it',
    report: async () =>
      checkDocument(await signed({ vc: older({}), iss: GUILD.id, credentialStatus: { type: 'BitstringStatusListEntry' } })),
    verdict: 'invalid',
  },
  {
    name: 'an end beside `vc`, where VCDM 1.1 does not put it',
    report: async () => checkDocument(await signed({ vc: older({}), iss: GUILD.id, expirationDate: PAST })),
    verdict: 'invalid',
  },
  {
    name: 'a status claim of another kind of token, which nobody reads here',
    report: async () =>
      checkDocument(await signed({ ...guildBadge(), status: { status_list: { idx: 1, uri: 'https://lists.example/1' } } })),
    verdict: 'unchecked',
    code: 'status_unsupported',
  },
  {
    name: 'no start in a VCDM 1.1 credential',
    report: async () => checkDocument(await signed({ vc: change(older({}), 'issuanceDate', undefined), iss: GUILD.id })),
    verdict: 'invalid',
  },
  { name: 'control: the same badge with none of this', report: async () => checkDocument(await guildJwt()), verdict: 'verified' },
];
