import { type Issuer, profileOf } from './issuers.ts';
import { hashed, type Person } from './people.ts';
import type { Doc } from './types.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const OB301 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
export const OB_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

export interface OpenBadge {
  id: string;
  issuer: Issuer;
  title: string;
  description: string;
  criteria: string;
  holder: Person;
  /** ISO date-time of the award, also the start of validity unless `members` says otherwise. */
  awarded: string;
  kind?: string;
  /** Further members of the achievement, of the subject, and of the credential. */
  achievement?: Doc;
  subject?: Doc;
  members?: Doc;
  contexts?: string[];
}

const achievementIdOf = (badge: OpenBadge): string =>
  `${badge.issuer.url}achievements/${badge.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

const achievementOf = (badge: OpenBadge): Doc => ({
  id: achievementIdOf(badge),
  type: ['Achievement'],
  achievementType: badge.kind ?? 'MicroCredential',
  name: badge.title,
  description: badge.description,
  criteria: { narrative: badge.criteria },
  ...badge.achievement,
});

/** The person by name in the clear and by e-mail address as a salted hash, as issuers do who know both. */
const identifiersOf = (holder: Person): Doc[] => [
  { type: 'IdentityObject', hashed: false, identityHash: holder.name, identityType: 'name' },
  {
    type: 'IdentityObject',
    hashed: true,
    identityHash: hashed(holder.email, 'fixture'),
    identityType: 'emailAddress',
    salt: 'fixture',
  },
];

/** An unsigned OB 3.0 credential of VCDM 2.0. */
export const openBadge = (badge: OpenBadge): Doc => ({
  '@context': [V2, OB303, ...(badge.contexts ?? [])],
  id: badge.id,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: badge.title,
  issuer: profileOf(badge.issuer),
  validFrom: badge.awarded,
  awardedDate: badge.awarded,
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: identifiersOf(badge.holder),
    achievement: achievementOf(badge),
    ...badge.subject,
  },
  ...badge.members,
});

/** An unsigned OB 3.0 credential of VCDM 1.1. */
export const openBadge11 = (badge: OpenBadge): Doc => ({
  '@context': [V1, OB301, ...(badge.contexts ?? [])],
  id: badge.id,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: badge.title,
  issuer: profileOf(badge.issuer),
  issuanceDate: badge.awarded,
  awardedDate: badge.awarded,
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: identifiersOf(badge.holder),
    achievement: achievementOf(badge),
    ...badge.subject,
  },
  ...badge.members,
});

/** An unsigned endorsement of whatever `target` names. */
export const endorsement = (id: string, by: Issuer, target: string, comment: string): Doc => ({
  '@context': [V2, OB303],
  id,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: `Endorsement by ${by.name}`,
  issuer: profileOf(by),
  validFrom: '2023-02-01T00:00:00Z',
  awardedDate: '2023-02-01T00:00:00Z',
  credentialSubject: { id: target, type: ['EndorsementSubject'], endorsementComment: comment },
});

export { achievementIdOf };
