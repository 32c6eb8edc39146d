import type { PlatformId } from './platform.ts';

/**
 * The hosts that are a platform's own. Regular expressions in which a dot is a dot and `*.` any subdomains; `www.` is always
 * optional. What the addresses there lead to is in `patterns-table.ts`, which is not part of the page script.
 */
const HOSTS = String.raw`
credly *.(credly|youracclaim).com
accredible *.(credential.net|accredible.com)|achieve.snowflake.com|credentials.(databricks|uipath|corporatefinanceinstitute).com
badgr (api.)?((eu|ca|au|sg).)?badgr.io|([\w-]+.)?(badgr.com|badges.parchment.(com|ca|eu|au))
open-badge-factory openbadgefactory.com
cancred factory.cancred.ca
open-badge-passport openbadgepassport.com|badges.ecampusontario.ca|passport.cancred.ca
open-education-badges (api.)?openbadges.education
verifier-plus verifierplus.org
mycreds learner.mycreds.ca
edx (courses|credentials).edx.org
mitx-online mitxonline.mit.edu
certifier credsverse.com
sertifier verified.sertifier.com
certopus certopus.com
virtualbadge virtualbadge.io
badgecert bcert.me
badgecraft badgecraft.eu
bcdiploma certificate(-demo)?.bcdiploma.com
microsoft-learn learn.microsoft.com
google-skills (cloudskillsboost|skills).google|skillshop.exceedlms.com
coursera coursera.org
udacity ((confirm|graduation).)?udacity.com
freecodecamp freecodecamp.org
hackerrank hackerrank.com
trailhead trailhead.salesforce.com
oracle catalog-education.oracle.com
skilljar verify.skilljar.com
udemy udemy.com|ude.my
dock creds(-staging|-testnet)?.(dock|truvera).io
edubadges *.edubadges.nl
blockcerts *.(hylandcredentials.com|blockcerts.org)
learncard *.learncard.app`;

/** Platform and hosts, in the order of the table. */
export const PLATFORM_HOSTS = HOSTS.trim()
  .split('\n')
  .map((line) => line.split(' ') as [PlatformId, string]);

export function hostPattern(hosts: string): RegExp {
  return new RegExp(`^(?:www\\.)?(?:${hosts.replaceAll('.', '\\.').replaceAll('*\\.', '(?:[\\w-]+\\.)*')})$`);
}

/**
 * The sign of a platform whose host has other uses too: Moodle and Open edX, which run on anybody's host, LinkedIn Learning and Europass.
 * Holds for every award and template of theirs, and for little else.
 */
export const SHARED_SIGN =
  /\/(?:badges\/(?:json\/)?(?:badge\w*|assertion|overview)|\w*cert\w*\/(?:verify\w*|index))\.php|\/certificates\/[\da-f]{32}\/?(?:[?#]|$)|\/learning\/certificates\/\w{9}|\/europass\/.*(?:credential|portfolio)/;

/** Hosts that hide where they lead. */
export const SHORTENERS = /^(?:lnkd\.in|bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly)$/;
