import type { PlatformId } from './platform.ts';

const NAMES: Record<PlatformId, string> = {
  credly: 'Credly',
  accredible: 'Accredible',
  badgr: 'Canvas Credentials',
  'open-badge-factory': 'Open Badge Factory',
  cancred: 'CanCred',
  'open-badge-passport': 'Open Badge Passport',
  moodle: 'Moodle',
  'open-education-badges': 'OpenEducationBadges',
  'verifier-plus': 'VerifierPlus',
  mycreds: 'MyCreds',
  edx: 'edX',
  'mitx-online': 'MITx Online',
  certifier: 'Certifier',
  sertifier: 'Sertifier',
  certopus: 'Certopus',
  virtualbadge: 'Virtualbadge.io',
  badgecert: 'BadgeCert',
  badgecraft: 'Badgecraft',
  bcdiploma: 'BCdiploma',
  europass: 'Europass',
  'microsoft-learn': 'Microsoft Learn',
  'google-skills': 'Google Skills',
  coursera: 'Coursera',
  'linkedin-learning': 'LinkedIn Learning',
  udacity: 'Udacity',
  freecodecamp: 'freeCodeCamp',
  hackerrank: 'HackerRank',
  trailhead: 'Salesforce Trailhead',
  oracle: 'Oracle CertView',
  skilljar: 'Skilljar',
  udemy: 'Udemy',
  dock: 'Dock',
  'open-edx': 'Open edX',
  edubadges: 'edubadges',
  blockcerts: 'Blockcerts',
  learncard: 'LearnCard',
};

/** The platform's name as people know it, for example "Open Badge Factory". */
export function platformName(id: PlatformId): string {
  return NAMES[id];
}
