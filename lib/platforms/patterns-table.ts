import { hostPattern, PLATFORM_HOSTS } from './patterns-hosts.ts';
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
 * A row: platform, proof, path of an award, then `kind:path` of other things. The hosts are in `patterns-hosts.ts`, or, where they
 * are shared with other things, after the proof and "!" (nothing there: anybody's host). Paths are regular expressions in which a dot is a dot, `( )` only groups,
 * `< >` is a part of the identifier, `@` a UUID, `**` anything, and `&name=` that member of the query.
 */
const TABLE = String.raw`
credly hosted /(badges|embedded_badge|earner/earned/badge|(api/)?v1/obi/((v2/)?badge_assertion|v3/open_badge_credential)s)/<@>(.json)? template:/org/[^/]+/badge/ profile:/users/ short-link:/go/ picture:/images/
accredible hosted /(embed/|v1/obi/badge_assertions/|v1/credential-net/credentials/)?(<@>|<\d{6,}>) template:/group/ profile:/profile/
badgr hosted /(public/assertions?|backpack/(badge|assertion)s?)/<[\w-]{20,24}>(.json)? template:/public/badges/ profile:/public/issuers/ collection:/public/collections/
open-badge-factory hosted /(v1/assertion|obv3/credentials)/<[\da-f]{40}>(.html|.json)?|/validator/?&id=<[\da-f]{40}> template:/v1/badge/
cancred hosted /(v1/assertion|obv3/credentials)/<[\da-f]{40}>(.html|.json)?|/validator/?&id=<[\da-f]{40}> template:/v1/badge/
open-badge-passport hosted /(app/badge/info|obpv1/badge/(info|verify))/<\d+> profile:/app/profile/
open-education-badges signed /public/assertions?/<[\w-]{20,24}>(.json)? template:/public/badges/ profile:/public/issuers/ collection:/public/collections/
verifier-plus signed /(api/)?credentials/<@>|/#verify\?vc=<\S+>
mycreds page /badges/public/assertions?/<[\w-]{20,24}>|/(r/)?sharelink/@/@
edx page /(certificates|credentials|records/programs/shared)/<[\da-f]{32}>
mitx-online page /certificate/(program/)?<@>
certifier page /credentials/<@>
sertifier page /[a-z]{2}/(verify|onboarding-credential)/<\d{10,16}>
certopus page /c/<[\da-f]{32}>
virtualbadge page /certificate-validator&credential=<[\w-]{10,60}>
badgecert page /(bc/html/show-badge.html&b=)?<[a-z]{7,10}>
badgecraft page /[a-z]{2}/user-badges/<[^/?#]+>
bcdiploma page /check/<[\w+/=-]{80,}>
europass page!europa.eu /europass/([a-z]{2}/)?(digital-credentials|eportfolio)/**
microsoft-learn page /api/(credentials|achievements)/share/[a-z]{2}-[a-z]{2}/[^/]+/<[\w-]{10,20}>|/([a-z]{2}-[a-z]{2}/)?users/[^/]+/(credentials|transcript|achievements)/<[\w-]{6,40}>
google-skills page /public_profiles/<@>/badges/<\d+>|/student/award/<[\w-]+> profile:/public_profiles/
coursera page /(account/accomplishments/(verify|certificate|records|(specialization|professional-cert)(/certificate)?)|verify(/(specialization|professional-cert))?)/<[A-Z\d]{8,20}> short-link:/share/[\da-f]{32}
linkedin-learning page!linkedin.com /learning/certificates/<[\da-f]{64}>
udacity page /certificate/((e|lp)/)?<[\w-]{6,40}>|/(confirm/)?<[A-Z\d]{5,12}>
freecodecamp page /certification/<[^/?#]+>/<[^/?#]+>
hackerrank page /certificates/(iframe/)?<[\da-f]{10,16}>
trailhead page /([a-z]{2}(-[A-Z]{2})?/)?credentials/(certification-detail-print|certification-verification-detail|verification)
oracle page /**certview/sharebadge&id=<[\dA-F]{40,}>
skilljar page /c/<[\w-]{8,20}>
udemy page /(certificate/)?<UC-[\w-]{6,40}>
dock page /<[\da-f]{64}>
edubadges page /public/assertions?/<[\w-]{20,24}>(.json)?
blockcerts page /(**/)?(<@>|<[\da-f]{24,64}>)
learncard page /(share-boost|verify|boost)&uri=<[^&#]+>
moodle hosted! /(**/)?badges/(badge.php&hash=|(json/)?assertion.php&b=)<[\dA-Za-z]{20,64}> template:/(**/)?badges/(badgeclass|badge_json|overview).php
moodle page! /(**/)?(mod/customcert/verify_certificate|admin/tool/certificate/index|mod/simplecertificate/verify).php&code=<[\w-]+>
open-edx page! /certificates/<[\da-f]{32}>/?([?#]**)?$`;

const UUID = '[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}';
export const UUIDS = new RegExp(UUID, 'g');

/** A path of the table as a regular expression; `end` is what may follow. */
function compile(path: string, end: string): RegExp {
  const source = path
    .replaceAll('(', '(?:')
    .replaceAll('<', '(')
    .replaceAll('>', ')')
    .replaceAll('.', '\\.')
    .replaceAll('**', '.*')
    .replaceAll('@', UUID)
    .replace(/&(\w+=)/g, '\\?(?:[^#]*&)?$1');
  return new RegExp(`^(?:${source})${end}`);
}

const ownHosts = new Map(PLATFORM_HOSTS);
const rows: readonly Row[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [platform = '', terms = '', award = '', ...others] = line.split(' ') as [PlatformId, ...string[]];
    const [proof = '', shared] = terms.split('!');
    return {
      platform: platform as PlatformId,
      proof: proof as ProofKind,
      hosts: hostPattern(shared ?? ownHosts.get(platform as PlatformId) ?? ''),
      award: compile(award, '(?=[/?#&]|$)'),
      others: others.map((other) => {
        const [kind = '', path = ''] = other.split(':');
        return [kind as LinkKind, compile(path, '')];
      }),
      shared: shared !== undefined,
    };
  });

/** Every platform with hosts that can be named. */
export const ROWS = rows.slice(0, -3);
/** Moodle, Totara and Open edX run on anybody's host, so the path alone tells. */
export const ANY_HOST = rows.slice(-3);
