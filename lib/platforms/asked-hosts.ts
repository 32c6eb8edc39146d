/**
 * The exact hosts that badges of known platforms are read from: what "the badge platforms Assay knows" asks the browser for. Each
 * is one that `resolve` names (held by a test), and none that anybody can have a page on: Moodle and links to anywhere are asked one by one.
 */
export const ASKED_HOSTS: readonly string[] = [
  // Credly's assertions and records; the other hosts answer for signed badges at their own address.
  'www.credly.com',
  'credly.com',
  'api.credly.com',
  'www.youracclaim.com',
  'youracclaim.com',
  'api.youracclaim.com',
  'api.accredible.com',
  'api.badgr.io',
  'api.eu.badgr.io',
  'api.ca.badgr.io',
  'api.au.badgr.io',
  'api.sg.badgr.io',
  'openbadgefactory.com',
  'www.openbadgefactory.com',
  'factory.cancred.ca',
  'openbadgepassport.com',
  'www.openbadgepassport.com',
  'badges.ecampusontario.ca',
  'passport.cancred.ca',
  'api.openbadges.education',
  'verifierplus.org',
];
