import type { LinkKind, PlatformId, ProofKind } from './platform.ts';

/** One platform on its hosts: what an address there leads to. The groups of `award` make the identifier. */
export interface Row {
  platform: PlatformId;
  proof: ProofKind;
  hosts: RegExp;
  award: RegExp;
  others: [LinkKind, RegExp][];
  /** The host has other uses too: an address that fits no path is none of the platform's. */
  shared: boolean;
}

/**
 * A row: platform, proof ("!": the host is shared with other things), hosts, path of an award, then `kind:path` of other things.
 * Written for size, for this table is in the page script. Hosts and paths are regular expressions in which a dot is a dot, `( )` only
 * groups, `< >` is a part of the identifier, `@` a UUID, `*.` any subdomains, `**` anything, and `&name=` that member of the query;
 * `www.` is always optional.
 */
const TABLE = String.raw`
credly hosted *.(credly|youracclaim).com /(badges|embedded_badge|earner/earned/badge|(api/)?v1/obi/((v2/)?badge_assertion|v3/open_badge_credential)s)/<@>(.json)? template:/org/[^/]+/badge/ profile:/users/ short-link:/go/ picture:/images/
accredible hosted *.(credential.net|accredible.com)|achieve.snowflake.com|credentials.(databricks|uipath|corporatefinanceinstitute).com /(embed/|v1/obi/badge_assertions/|v1/credential-net/credentials/)?(<@>|<\d{6,}>) template:/group/ profile:/profile/
badgr hosted (api.)?((eu|ca|au|sg).)?badgr.io|([\w-]+.)?(badgr.com|badges.parchment.(com|ca|eu|au)) /(public/assertions?|backpack/(badge|assertion)s?)/<[\w-]{20,24}>(.json)? template:/public/badges/ profile:/public/issuers/ collection:/public/collections/
open-badge-factory hosted openbadgefactory.com /(v1/assertion|obv3/credentials)/<[\da-f]{40}>(.html|.json)?|/validator/?&id=<[\da-f]{40}> template:/v1/badge/
cancred hosted factory.cancred.ca /(v1/assertion|obv3/credentials)/<[\da-f]{40}>(.html|.json)?|/validator/?&id=<[\da-f]{40}> template:/v1/badge/
open-badge-passport hosted openbadgepassport.com|badges.ecampusontario.ca|passport.cancred.ca /(app/badge/info|obpv1/badge/(info|verify))/<\d+> profile:/app/profile/
open-education-badges signed (api.)?openbadges.education /public/assertions?/<[\w-]{20,24}>(.json)? template:/public/badges/ profile:/public/issuers/ collection:/public/collections/
verifier-plus signed verifierplus.org /(api/)?credentials/<@>|/#verify\?vc=<\S+>
mycreds page learner.mycreds.ca /badges/public/assertions?/<[\w-]{20,24}>|/(r/)?sharelink/@/@
edx page (courses|credentials).edx.org /(certificates|credentials|records/programs/shared)/<[\da-f]{32}>
mitx-online page mitxonline.mit.edu /certificate/(program/)?<@>
certifier page credsverse.com /credentials/<@>
sertifier page verified.sertifier.com /[a-z]{2}/(verify|onboarding-credential)/<\d{10,16}>
certopus page certopus.com /c/<[\da-f]{32}>
virtualbadge page virtualbadge.io /certificate-validator&credential=<[\w-]{10,60}>
badgecert page bcert.me /(bc/html/show-badge.html&b=)?<[a-z]{7,10}>
badgecraft page badgecraft.eu /[a-z]{2}/user-badges/<[^/?#]+>
bcdiploma page certificate(-demo)?.bcdiploma.com /check/<[\w+/=-]{80,}>
europass page! europa.eu /europass/([a-z]{2}/)?(digital-credentials|eportfolio)/**
microsoft-learn page learn.microsoft.com /api/(credentials|achievements)/share/[a-z]{2}-[a-z]{2}/[^/]+/<[\w-]{10,20}>|/([a-z]{2}-[a-z]{2}/)?users/[^/]+/(credentials|transcript|achievements)/<[\w-]{6,40}>
google-skills page (cloudskillsboost|skills).google /public_profiles/<@>/badges/<\d+> profile:/public_profiles/
google-skills page skillshop.exceedlms.com /student/award/<[\w-]+>
coursera page coursera.org /(account/accomplishments/(verify|certificate|records|(specialization|professional-cert)(/certificate)?)|verify(/(specialization|professional-cert))?)/<[A-Z\d]{8,20}> short-link:/share/[\da-f]{32}
linkedin-learning page! linkedin.com /learning/certificates/<[\da-f]{64}>
udacity page udacity.com /certificate/((e|lp)/)?<[\w-]{6,40}>
udacity page (confirm|graduation).udacity.com /(confirm/)?<[A-Z\d]{5,12}>
freecodecamp page freecodecamp.org /certification/<[^/?#]+>/<[^/?#]+>
hackerrank page hackerrank.com /certificates/(iframe/)?<[\da-f]{10,16}>
trailhead page trailhead.salesforce.com /([a-z]{2}(-[A-Z]{2})?/)?credentials/(certification-detail-print|certification-verification-detail|verification)
oracle page catalog-education.oracle.com /**certview/sharebadge&id=<[\dA-F]{40,}>
skilljar page verify.skilljar.com /c/<[\w-]{8,20}>
udemy page udemy.com /certificate/<UC-[\w-]{6,40}>
udemy page ude.my /<UC-[\w-]{6,40}>
dock page creds(-staging|-testnet)?.(dock|truvera).io /<[\da-f]{64}>
moodle hosted! ** /(**/)?badges/(badge.php&hash=|(json/)?assertion.php&b=)<[\dA-Za-z]{20,64}> template:/(**/)?badges/(badgeclass|badge_json|overview).php
moodle page! ** /(**/)?(mod/customcert/verify_certificate|admin/tool/certificate/index|mod/simplecertificate/verify).php&code=<[\w-]+>`;

const UUID = '[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}';
export const UUIDS = new RegExp(UUID, 'g');

/** A pattern of the table as a regular expression; `end` is what may follow. */
function compile(path: string, end: string): RegExp {
  const source = path
    .replaceAll('(', '(?:')
    .replaceAll('<', '(')
    .replaceAll('>', ')')
    .replaceAll('.', '\\.')
    .replaceAll('*\\.', '(?:[\\w-]+\\.)*')
    .replaceAll('**', '.*')
    .replaceAll('@', UUID)
    .replace(/&(\w+=)/g, '\\?(?:[^#]*&)?$1');
  return new RegExp(`^(?:${source})${end}`);
}

const rows: readonly Row[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [platform = '', proof = '', hosts = '', award = '', ...others] = line.split(' ');
    return {
      platform: platform as PlatformId,
      proof: proof.replace('!', '') as ProofKind,
      hosts: compile(`(www.)?(${hosts})`, '$'),
      award: compile(award, '(?=[/?#&]|$)'),
      others: others.map((other) => {
        const [kind = '', path = ''] = other.split(':');
        return [kind as LinkKind, compile(path, '')];
      }),
      shared: proof.endsWith('!'),
    };
  });

/** Every platform with hosts of its own. */
export const ROWS = rows.slice(0, -2);
/** Moodle and Totara run on anybody's host, so the path alone tells. */
export const ANY_HOST = rows.slice(-2);
/** The cheap sign of such a path. */
export const ANY_HOST_HINT = /\/badges\/|certificate\/(?:index|verify)|verify_certificate/;

/** Domains that are imitated: in these even one changed letter is an imitation … */
export const IMITATED =
  'credly.com youracclaim.com accredible.com openbadgefactory.com openbadgepassport.com verifierplus.org cancred.ca ecampusontario.ca hackerrank.com freecodecamp.org coursera.org linkedin.com microsoft.com udacity.com salesforce.com'.split(
    ' ',
  );
/** … and in these, whose words are common, only the whole name inside another host is. */
export const EMBEDDED =
  'credential.net badgr.com badgr.io badges.parchment.com badges.parchment.ca mycreds.ca edx.org sertifier.com udemy.com'.split(
    ' ',
  );
/** So many of the first are so distinctive that another ending is an imitation too. */
export const DISTINCT = 6;

/** Hosts that hide where they lead. */
export const SHORTENERS = /^(?:lnkd\.in|bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly)$/;
