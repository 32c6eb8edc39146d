/** The registrable domains on which badge platforms keep hosted badges for their issuers. Moodle is software that anyone runs: not here. */
const DOMAINS = [
  'credly.com',
  'youracclaim.com',
  'badgr.com',
  'badgr.io',
  'badges.parchment.com',
  'badges.parchment.ca',
  'badges.parchment.eu',
  'badges.parchment.au',
  'openbadgefactory.com',
  'openbadgepassport.com',
  'cancred.ca',
  'badges.ecampusontario.ca',
  'credential.net',
  'accredible.com',
  'openbadges.education',
];

/** True when the host that answered is one of a badge platform, which speaks for itself and not for whoever owns the badge. */
export const isPlatformHost = (host: string): boolean => DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
