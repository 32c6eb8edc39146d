import type { Doc } from '../../world/types.ts';
import type { Reply } from './network.ts';

export const SCHOOL = 'https://badges.tamarack-school.example';
export const ASSERTION = `${SCHOOL}/assertions/7`;
const CLASS = `${SCHOOL}/classes/3`;
export const PROFILE = `${SCHOOL}/issuer`;

/** A hosted assertion with all that it needs. */
export const assertion = (more: Doc = {}): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: ASSERTION,
  recipient: { type: 'email', hashed: false, identity: 'somebody@mail.example' },
  badge: CLASS,
  issuedOn: '2024-01-15T12:00:00Z',
  verification: { type: 'HostedBadge' },
  ...more,
});

export const badgeClass = (more: Doc = {}): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: CLASS,
  name: 'Bench Vice Maintenance',
  description: 'Takes a bench vice apart and puts it together again.',
  criteria: { narrative: 'One vice, no parts left over.' },
  issuer: PROFILE,
  ...more,
});

export const profile = (more: Doc = {}): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id: PROFILE,
  name: 'Tamarack School',
  url: 'https://tamarack-school.example/',
  ...more,
});

/** What the school's server answers; `more` answers before it. */
export const schoolAnswers = (more: Record<string, Reply> = {}): Record<string, Reply> => ({
  [ASSERTION]: { json: assertion() },
  [CLASS]: { json: badgeClass() },
  [PROFILE]: { json: profile() },
  ...more,
});
