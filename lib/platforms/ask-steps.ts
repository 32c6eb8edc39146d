import type { MessageKey } from '../i18n/words.ts';
import type { PlatformId } from './platform.ts';

/**
 * How a person gets the file, or at least the link, of their own badge, in the words of each platform's menus. Null: not known, or there
 * is only a page; a general sentence stands in then.
 */
export const ASK_STEPS: Readonly<Record<PlatformId, MessageKey | null>> = {
  // What Credly gives its earners to download is signed (Open Badges 3.0), unlike what it publishes.
  credly: 'ask_steps_credly',
  accredible: 'ask_steps_accredible',
  badgr: 'ask_steps_badgr',
  'open-badge-factory': 'ask_steps_open_badge_factory',
  cancred: 'ask_steps_open_badge_factory',
  'open-badge-passport': 'ask_steps_open_badge_passport',
  moodle: 'ask_steps_moodle',
  europass: 'ask_steps_europass',
  'open-education-badges': null,
  'verifier-plus': null,
  mycreds: null,
  edx: null,
  'mitx-online': null,
  certifier: null,
  sertifier: null,
  certopus: null,
  virtualbadge: null,
  badgecert: null,
  badgecraft: null,
  bcdiploma: null,
  'microsoft-learn': null,
  'google-skills': null,
  coursera: null,
  'linkedin-learning': null,
  udacity: null,
  freecodecamp: null,
  hackerrank: null,
  trailhead: null,
  oracle: null,
  skilljar: null,
  udemy: null,
  dock: null,
  'open-edx': null,
  edubadges: null,
  blockcerts: null,
  learncard: null,
};
