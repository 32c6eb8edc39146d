import type { Doc } from '../../world/types.ts';
import type { Reply } from './network.ts';
import { badgeClass } from './open-badges-2.ts';

const BOARD = 'https://standards-board.example';
export const ENDORSEMENT = `${BOARD}/endorsements/1`;
export const BOARD_PROFILE = `${BOARD}/profile`;
export const CLASS_ID = String(badgeClass().id);

/** An Open Badges 2.0 endorsement of the school's badge class, hosted by a board of its own. */
export const boardEndorsement = (more: Doc = {}): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Endorsement',
  id: ENDORSEMENT,
  claim: { id: CLASS_ID, endorsementComment: 'Members took part.' },
  issuer: BOARD_PROFILE,
  issuedOn: '2023-02-01T00:00:00Z',
  verification: { type: 'HostedBadge' },
  ...more,
});

export const boardProfile = (more: Doc = {}): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Profile',
  id: BOARD_PROFILE,
  name: 'Standards Board',
  url: `${BOARD}/`,
  ...more,
});

/** What the board's server answers; `more` answers before it. */
export const boardAnswers = (more: Record<string, Reply> = {}): Record<string, Reply> => ({
  [ENDORSEMENT]: { json: boardEndorsement() },
  [BOARD_PROFILE]: { json: boardProfile() },
  ...more,
});
