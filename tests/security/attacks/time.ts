import { change, collegeBadge, collegeJwt, guildBadge, guildJwt } from '../../unit/support/badges.ts';

import { GUILD } from '../../world/issuers.ts';
import { openBadge11 } from '../../world/open-badge.ts';
import { PEOPLE } from '../../world/people.ts';
import { signJws } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file, issuers } from './given.ts';

const ending = async (validUntil: unknown) => file(await signed({ ...guildBadge(), validUntil }));
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

/** So many hours from now, as written where clocks are so many hours ahead. */
function atOffset(hours: number, ahead: number): string {
  const there = new Date(Date.now() + (hours + ahead) * 3_600_000).toISOString().slice(0, 19);
  return `${there}${ahead < 0 ? '-' : '+'}${String(Math.abs(ahead)).padStart(2, '0')}:00`;
}

const DID = 'https://harbourline-college.example/.well-known/did.json';

/** A badge of the college, which answers by a clock that is so many days ahead, or with an answer that is said to be so old. */
async function byClock(members: Doc, days: number, age?: number): Promise<Given> {
  const documents = await issuers();
  const date = new Date(Date.now() + days * 86_400_000).toUTCString();
  const headers = { date, ...(age === undefined ? {} : { age: String(age) }) };
  return file(await collegeJwt(collegeBadge({ members })), {
    documents: { ...documents, [DID]: { ...(documents[DID] as object), headers } },
  });
}

const PAST = '2025-01-01T00:00:00Z';
const FUTURE = '2099-01-01T00:00:00Z';

export const TIME: Attack[] = [
  { name: 'control: an issuer whose clock is right', make: () => byClock({}, 0), verdict: 'verified' },
  {
    name: 'control: an issuer whose clock is a year behind, and nothing that ends',
    make: () => byClock({ validFrom: '2024-01-15T12:00:00Z' }, -365),
    verdict: 'verified',
  },
  {
    name: 'an issuer whose clock stands before the end of its badge',
    make: () => byClock({ validUntil: PAST }, -1000),
    verdict: 'unchecked',
  },
  {
    name: 'an issuer whose clock stands after the start of its badge',
    make: () => byClock({ validFrom: FUTURE }, 40_000),
    verdict: 'unchecked',
  },
  {
    name: 'an answer that is said to have lain in a cache for a hundred days',
    make: () => byClock({ validFrom: atOffset(1000, 0) }, 0, 9_000_000),
    verdict: 'unchecked',
  },
  { name: 'a date beyond all calendars', make: () => byClock({ validUntil: PAST }, 0, 999_999_999_999), verdict: 'expired' },
  { name: 'control: an end in the future', make: () => ending(FUTURE), verdict: 'verified' },
  { name: 'an end in the past', make: () => ending(PAST), verdict: 'expired' },
  {
    name: 'an end an hour ago, at an offset that shows it hours ahead',
    make: () => ending(atOffset(-1, 14)),
    verdict: 'expired',
  },
  {
    name: 'control: an end in an hour, at an offset that shows it hours ago',
    make: () => ending(atOffset(1, -12)),
    verdict: 'verified',
  },
  { name: 'an end without an offset', make: () => ending('2099-01-01T00:00:00'), verdict: 'invalid' },
  { name: 'an end that only Date.parse reads', make: () => ending('Jan 1, 2099'), verdict: 'invalid' },
  { name: 'an end with a negative year', make: () => ending('-2099-01-01T00:00:00Z'), verdict: 'invalid' },
  { name: 'an end beyond the year 9999', make: () => ending('12099-01-01T00:00:00Z'), verdict: 'invalid' },
  { name: 'an end on a day that no calendar has', make: () => ending('2099-02-31T00:00:00Z'), verdict: 'invalid' },
  { name: 'an end at an offset that no place has', make: () => ending('2026-01-01T00:00:00-99:99'), verdict: 'invalid' },
  { name: 'an end that is null', make: () => ending(null), verdict: 'invalid' },
  { name: 'an end in a list', make: () => ending([PAST]), verdict: 'invalid' },
  { name: 'an end that is a number', make: () => ending(1_700_000_000), verdict: 'invalid' },
  { name: 'an end in the past as a leap second', make: () => ending('2025-06-30T23:59:60Z'), verdict: 'expired' },
  {
    name: 'two ends in a VCDM 1.1 credential, the earlier one in the past',
    make: async () => file(await signed({ vc: older({ expirationDate: PAST, validUntil: FUTURE }), iss: GUILD.id })),
    verdict: 'expired',
  },
  {
    name: 'two starts in a VCDM 1.1 credential, the later one in the future',
    make: async () => file(await signed({ vc: older({ validFrom: PAST, issuanceDate: FUTURE }), iss: GUILD.id })),
    verdict: 'not-yet-valid',
  },
  {
    name: 'a token that ended, around a credential that did not',
    make: async () => file(await signed({ ...guildBadge(), exp: 1_700_000_000 })),
    verdict: 'expired',
  },
  {
    name: 'a token whose end is beyond all dates, with a start beyond them',
    make: async () => file(await signed({ ...guildBadge(), nbf: 1e300 })),
    verdict: 'not-yet-valid',
  },
  {
    name: 'a token whose end is before all dates',
    make: async () => file(await signed({ ...guildBadge(), exp: -1e300 })),
    verdict: 'expired',
  },
  {
    name: 'a token whose end is a text',
    make: async () => file(await signed({ ...guildBadge(), exp: '1700000000' })),
    verdict: 'invalid',
  },
  {
    name: 'a revocation entry beside `vc`, where VCDM 1.1 does not put it',
    make: async () =>
      file(await signed({ vc: older({}), iss: GUILD.id, credentialStatus: { type: 'BitstringStatusListEntry' } })),
    verdict: 'invalid',
  },
  {
    name: 'an end beside `vc`, where VCDM 1.1 does not put it',
    make: async () => file(await signed({ vc: older({}), iss: GUILD.id, expirationDate: PAST })),
    verdict: 'invalid',
  },
  {
    name: 'a status claim whose list is not there',
    make: async () =>
      file(await signed({ ...guildBadge(), status: { status_list: { idx: 1, uri: 'https://lists.example/1' } } })),
    verdict: 'unchecked',
    code: 'status_unreachable',
  },
  {
    name: 'no start in a VCDM 1.1 credential',
    make: async () => file(await signed({ vc: change(older({}), 'issuanceDate', undefined), iss: GUILD.id })),
    verdict: 'invalid',
  },
  { name: 'control: the same badge with none of this', make: async () => file(await guildJwt()), verdict: 'verified' },
];
