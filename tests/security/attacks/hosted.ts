import type { Pin } from '../../../lib/trust/pin.ts';

import { ASSERTION, assertion, badgeClass, PROFILE, profile, SCHOOL, schoolAnswers } from '../../unit/support/open-badges-2.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, link, type Reply } from './given.ts';

const EVIL = 'https://evil.example/a/1';
const pin = (id: string): Pin => ({
  id,
  name: 'Tamarack School',
  role: 'issuer',
  keys: [],
  note: '',
  pinnedBy: 'HR',
  pinnedAt: '2026-01-01T00:00:00Z',
});

const school = (more: Record<string, Reply>, given: Doc | string = assertion(), pins: Pin[] = []) =>
  file(given, { documents: schoolAnswers(more), pins });

/** An assertion at the attacker's address, with the class and the issuer as given. */
const atEvil = (
  issuer: unknown,
  more: Doc = {},
  pins: Pin[] = [pin(PROFILE), pin(`${SCHOOL}/`), pin('https://tamarack-school.example/')],
) => {
  const made = assertion({ id: EVIL, badge: badgeClass({ issuer }), ...more });
  return file(made, { documents: schoolAnswers({ [EVIL]: { json: made } }), pins });
};
const embedded = (more: Doc): Doc => {
  const { id: _, ...rest } = profile(more);
  return rest;
};

/** The school's profile declares its scope; the assertion stands where the attacker could put it. */
const scoped = (verification: Doc, id: string) => {
  const made = assertion({ id });
  return file(made, {
    documents: schoolAnswers({ [new URL(id).href]: { json: made }, [PROFILE]: { json: profile({ verification }) } }),
  });
};

const revokedAs = (revoked: unknown) => school({ [ASSERTION]: { json: assertion({ revoked }) } });

/** An Open Badges 1.0 assertion, which has no id and may end in seconds since 1970. */
const old = (expires: unknown): Doc => ({
  uid: '7',
  recipient: { type: 'email', hashed: false, identity: 'somebody@mail.example' },
  badge: `${SCHOOL}/classes/3`,
  issuedOn: 1_400_000_000,
  verify: { type: 'hosted', url: ASSERTION },
  expires,
});

/** What makes a careless reader take the version that asks for least. */
const pretendsOld: Doc = { id: ASSERTION, recipient: 'somebody@mail.example', badge: {} };

export const HOSTED: Attack[] = [
  { name: 'control: the school’s assertion', make: () => school({}), verdict: 'hosted' },
  {
    name: 'a copy that the school’s server does not have',
    make: () => school({ [ASSERTION]: { status: 404 } }),
    verdict: 'unchecked',
  },
  {
    name: 'an address that moved',
    make: () => school({ [ASSERTION]: { status: 302, headers: { location: EVIL } } }),
    verdict: 'unchecked',
  },
  {
    name: 'an address that says another id',
    make: () => school({ [ASSERTION]: { json: assertion({ id: `${ASSERTION}0` }) } }),
    verdict: 'claim',
  },
  {
    name: 'an address that says its id with a fragment',
    make: () => school({ [ASSERTION]: { json: assertion({ id: `${ASSERTION}#1` }) } }),
    verdict: 'claim',
  },
  {
    name: 'an address that says no id',
    make: () => school({ [ASSERTION]: { json: assertion({ id: undefined }) } }),
    verdict: 'claim',
  },
  {
    name: 'a copy of a signed assertion',
    make: () => school({ [ASSERTION]: { json: assertion({ verification: { type: 'SignedBadge' } }) } }),
    verdict: 'claim',
  },
  {
    name: 'a copy of a signed assertion, asked for as the version that knows no types',
    make: () => school({ [ASSERTION]: { json: assertion({ verification: { type: 'SignedBadge' } }) } }, pretendsOld),
    verdict: 'claim',
  },
  {
    name: 'an assertion without its members, asked for as the version that needs few',
    make: () => school({ [ASSERTION]: { json: assertion({ issuedOn: undefined }) } }, pretendsOld),
    verdict: 'invalid',
  },
  {
    name: 'some other document of the school, asked for as an assertion',
    make: () =>
      school(
        {
          [ASSERTION]: {
            json: {
              recipient: 'me',
              badge: badgeClass(),
              id: ASSERTION,
              type: 'BadgeClass',
              '@context': 'https://w3id.org/openbadges/v2',
            },
          },
        },
        pretendsOld,
      ),
    verdict: 'invalid',
  },
  {
    name: 'the attacker’s address, with the school’s profile',
    make: () => atEvil(PROFILE),
    verdict: 'claim',
    issuer: 'unrecognised',
  },
  {
    name: 'the attacker’s address, with the school’s profile embedded and widened',
    make: () => atEvil(profile({ verification: { allowedOrigins: ['evil.example'] } })),
    verdict: 'claim',
    issuer: 'unrecognised',
  },
  {
    name: 'the attacker’s address, with a profile that has no id and widens the scope of the site it names',
    make: () => atEvil(embedded({ verification: { allowedOrigins: ['evil.example'] } })),
    verdict: 'claim',
    issuer: 'unrecognised',
  },
  {
    name: 'the same with a prefix',
    make: () => atEvil(embedded({ verification: { startsWith: 'https://evil.example/' } })),
    verdict: 'claim',
    issuer: 'unrecognised',
  },
  {
    name: 'the same with an id that cannot be asked',
    make: () => atEvil({ ...profile({ verification: { allowedOrigins: ['evil.example'] } }), id: 'https://10.0.0.1/issuer' }),
    verdict: 'claim',
  },
  {
    name: 'control: a profile that has no id, on the site that it names',
    make: () => atEvil(embedded({ url: 'https://evil.example/' })),
    verdict: 'hosted',
    issuer: 'unrecognised',
  },
  {
    name: 'a tenant of a shared host who embeds the profile of another tenant without its id',
    make: () => atEvil(embedded({ url: 'https://evil.example/school/' }), {}, [pin('https://evil.example/school/')]),
    verdict: 'hosted',
    issuer: 'unrecognised',
  },
  {
    name: 'a host that begins like the scope',
    make: () => scoped({ startsWith: SCHOOL }, `${SCHOOL}.evil.example/a/1`),
    verdict: 'claim',
  },
  {
    name: 'a user that looks like the scope',
    make: () => scoped({ startsWith: SCHOOL }, 'https://badges.tamarack-school.example@evil.example/a/1'),
    verdict: 'unchecked',
  },
  {
    name: 'a path that begins like the scope',
    make: () => scoped({ startsWith: `${SCHOOL}/a` }, `${SCHOOL}/attacker/1`),
    verdict: 'claim',
  },
  {
    name: 'a path that leaves the scope',
    make: () => scoped({ startsWith: `${SCHOOL}/a/` }, `${SCHOOL}/a/../b/1`),
    verdict: 'claim',
  },
  {
    name: 'a path that leaves the scope with encoded slashes',
    make: () => scoped({ startsWith: `${SCHOOL}/a/` }, `${SCHOOL}/a/..%2Fb/1`),
    verdict: 'claim',
  },
  {
    name: 'a path that leaves the scope with encoded backslashes',
    make: () => scoped({ startsWith: `${SCHOOL}/a/` }, `${SCHOOL}/a/..%5Cb/1`),
    verdict: 'claim',
  },
  {
    name: 'another query than that of the scope',
    make: () => scoped({ startsWith: `${SCHOOL}/a?tenant=7&` }, `${SCHOOL}/a?tenant=8&id=1`),
    verdict: 'claim',
  },
  {
    name: 'a query that begins like that of the scope',
    make: () => scoped({ startsWith: `${SCHOOL}/a?tenant=7` }, `${SCHOOL}/a?tenant=77&id=1`),
    verdict: 'claim',
  },
  {
    name: 'control: the query of the scope',
    make: () => scoped({ startsWith: `${SCHOOL}/a?tenant=7` }, `${SCHOOL}/a?tenant=7&id=1`),
    verdict: 'hosted',
  },
  {
    name: 'an origin that is not allowed',
    make: () => scoped({ allowedOrigins: ['badges.tamarack-school.example.evil.example'] }, ASSERTION),
    verdict: 'claim',
  },
  {
    name: 'a port of its own',
    make: () => scoped({ allowedOrigins: ['badges.tamarack-school.example:8443'] }, `${SCHOOL}:8443/a/1`),
    verdict: 'unchecked',
  },
  {
    name: 'an end in the past, in seconds since 1970',
    make: () => link(ASSERTION, { documents: schoolAnswers({ [ASSERTION]: { json: old(1_500_000_000) } }) }),
    verdict: 'expired',
  },
  {
    name: 'control: an end in the future, in seconds since 1970',
    make: () => link(ASSERTION, { documents: schoolAnswers({ [ASSERTION]: { json: old(4_000_000_000) } }) }),
    verdict: 'hosted',
  },
  {
    name: 'an end that nobody can read, in the oldest version',
    make: () =>
      link(ASSERTION, {
        documents: schoolAnswers({
          [ASSERTION]: { json: { recipient: 'a@mail.example', badge: `${SCHOOL}/classes/3`, expires: 'last summer' } },
        }),
      }),
    verdict: 'invalid',
  },
  { name: 'revoked: true', make: () => revokedAs(true), verdict: 'revoked' },
  { name: 'revoked: "true"', make: () => revokedAs('true'), verdict: 'revoked' },
  { name: 'revoked: 1', make: () => revokedAs(1), verdict: 'revoked' },
  { name: 'control: revoked: false', make: () => revokedAs(false), verdict: 'hosted' },
  { name: 'control: revoked: "false"', make: () => revokedAs('false'), verdict: 'hosted' },
];
