import type { Fact, Facts, How, Speaker } from '../../lib/facts/model.ts';
import { nothing } from '../../lib/facts/reading.ts';
import type { EndorsementReport, Report } from '../../lib/report/report.ts';
import { check } from '../../lib/verify/check.ts';
import { claims } from '../unit/support/claims.ts';

export { claims };

/** Reports of the shapes that people meet, made by hand for what components show of them. */

export const fact = <T>(value: T, path: string, speaker: Speaker = { who: 'issuer' }, how: How = 'SIG'): Fact<T> => ({
  value,
  speaker,
  how,
  path,
  raw: typeof value === 'string' ? value : JSON.stringify(value),
});

export const NO_FACTS: Facts = nothing().facts;

/** A signed badge of an issuer that nobody knows, with nothing stated but its title. */
export function report(some: Partial<Report> = {}): Report {
  return {
    report: 1,
    source: {
      given: 'https://badges.college.example/b/1',
      kind: 'url',
      platform: null,
      linkKind: 'unknown',
      document: 'https://badges.college.example/b/1.json',
      sha256: 'ab'.repeat(32),
      page: 'https://badges.college.example/b/1',
    },
    checkedAt: '2026-11-22T14:02:00Z',
    verdict: 'verified',
    axes: { authentic: 'signed', current: 'current', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
    checks: [
      check('link_unknown_host', { host: 'badges.college.example' }),
      check('net_read', { host: 'badges.college.example' }),
    ],
    credential: {
      format: 'open-badges-3.0',
      id: 'urn:uuid:1',
      title: 'Cloud Data Foundations',
      achievementType: 'MicroCredential',
      achievementId: null,
      issuer: { id: 'did:web:college.example', name: 'Example College', url: null },
      recipient: { name: null, identifiers: [], path: null },
      signer: { id: 'did:web:college.example', domain: 'college.example', thumbprint: 'T', algorithm: 'EdDSA' },
    },
    facts: { ...NO_FACTS, title: fact('Cloud Data Foundations', '$.credentialSubject.achievement.name') },
    endorsements: [],
    portfolio: [],
    page: null,
    seenByUser: null,
    requests: [],
    permissionNeeded: [],
    credentials: [],
    ...some,
  };
}

export const endorsement = (some: Partial<EndorsementReport> = {}): EndorsementReport => ({
  path: '$.credentialSubject.achievement.endorsement[0]',
  endorser: { id: 'did:web:industry.example', name: 'Digital Industry Association' },
  target: 'achievement',
  comment: null,
  date: null,
  authentic: 'signed',
  current: 'current',
  signer: null,
  standing: 'unrecognised',
  role: null,
  thirdParty: true,
  holds: true,
  checks: [check('endorsement_holds', { name: 'Digital Industry Association' }, 'endorsement 1')],
  ...some,
});

const works = (url: string, host: string, known: 'github' | 'vimeo') => ({
  url,
  host,
  known,
  name: null,
  description: null,
  addedBy: 'issuer' as const,
  excluded: null,
  digest: null,
  fact: fact(url, `$.evidence.${known}`),
});

/** Wireframe 3.1. */
export const VERIFIED = report({
  axes: { authentic: 'signed', current: 'current', issuer: 'pinned', holder: 'match', holderBy: 'name' },
  checks: [
    check('link_unknown_host', { host: 'badges.college.example' }),
    check('net_read', { host: 'badges.college.example' }),
    check('model_ok'),
    check('proof_holds', { suite: 'eddsa-rdfc-2022' }),
    check('key_published_by_issuer', { domain: 'college.example' }),
    check('status_clear', { host: 'college.example' }),
    check('dates_no_end'),
    check('holder_match_name', { page: 'Robin Roy', badge: 'Robin Roy' }),
    check('issuer_pinned', { name: 'Example College' }),
  ],
  facts: {
    ...NO_FACTS,
    title: fact('Cloud Data Foundations', '$.credentialSubject.achievement.name'),
    issuerName: fact('Example College of Everything', '$.issuer.name'),
    kind: fact('MicroCredential', '$.credentialSubject.achievement.achievementType'),
    workload: [
      fact(
        { amount: '40', unit: 'hours' as const, basis: 'notional' as const },
        '$.credentialSubject.achievement.timeInvestment',
      ),
    ],
    languages: [fact({ tag: 'en', of: 'achievement' as const }, '$.credentialSubject.achievement.inLanguage')],
    issueDate: fact({ date: '2024-03-05', field: 'awardedDate' as const }, '$.awardedDate'),
    assessments: [
      fact(
        {
          label: 'Project',
          group: 'project' as const,
          groupWork: false,
          description: 'A pipeline built for a partner.',
          hasRubric: false,
        },
        '$.assessment[0]',
      ),
    ],
    supervision: [
      fact({ label: 'in person', identityChecked: null }, '$.supervisionType'),
      fact({ label: null, identityChecked: true }, '$.identityChecked'),
    ],
    results: [fact({ name: null, value: '86 %', scale: null, pass: '70 %', status: null, byRubric: false }, '$.result[0]')],
    skills: ['Data modelling', 'SQL', 'Cloud storage', 'Pipelines', 'Testing'].map((name, i) =>
      fact(
        { name, framework: i < 3 ? 'ESCO' : i < 4 ? 'OaSIS' : null, url: null, recognised: 'known' as const },
        `$.alignment[${i}]`,
      ),
    ),
    recipientName: fact('Robin Roy', '$.credentialSubject.name'),
  },
  endorsements: [endorsement({ standing: 'pinned', role: 'industry' })],
  portfolio: [
    works('https://github.com/robin/pipeline', 'github.com', 'github'),
    works('https://vimeo.com/1', 'vimeo.com', 'vimeo'),
  ],
  page: {
    claims: claims({ title: 'Cloud Data Foundations', holder: 'Robin Roy' }),
    comparisons: [
      { what: 'title', result: 'same', page: 'Cloud Data Foundations', badge: 'Cloud Data Foundations' },
      { what: 'holder', result: 'same', page: 'Robin Roy', badge: 'Robin Roy' },
    ],
  },
});

const credly: Speaker = { who: 'platform', host: 'credly.com' };

/** Wireframe 3.2: the commonest real case. */
export const HOSTED = report({
  source: {
    given: 'https://www.credly.com/badges/1',
    kind: 'url',
    platform: 'credly',
    linkKind: 'award',
    document: 'https://www.credly.com/api/v1/obi/v2/badge_assertions/1',
    sha256: null,
    page: 'https://www.credly.com/badges/1',
  },
  verdict: 'hosted',
  axes: { authentic: 'hosted', current: 'current', issuer: 'unrecognised', holder: 'match', holderBy: 'name' },
  checks: [
    check('link_genuine', { host: 'credly.com', platform: 'credly' }),
    check('net_read', { host: 'credly.com' }),
    check('hosted_confirmed', { host: 'credly.com' }),
    check('status_none'),
    check('dates_in_force', { date: '2027-05-14' }),
    check('holder_match_name', { page: 'Robin Roy', badge: 'Robin Roy' }),
    check('issuer_unrecognised'),
  ],
  facts: {
    ...NO_FACTS,
    title: fact('AWS Certified Solutions Architect – Associate', '$.badge.name', credly, 'TLS-P'),
    issuerName: fact('Amazon Web Services Training and Certification', '$.data.issuer.entities[0].entity.name', credly, 'TLS-P'),
    kind: fact('Certification', '$.data.badge_template.type_category', credly, 'TLS-P'),
    levels: [fact({ scheme: null, value: 'Intermediate' }, '$.data.badge_template.level', credly, 'TLS-P')],
    workload: [
      fact(
        { amount: 'Months', unit: 'bucket' as const, basis: 'unspecified' as const },
        '$.data.badge_template.time_to_earn',
        credly,
        'TLS-P',
      ),
    ],
    issueDate: fact({ date: '2024-05-14', field: 'issuedOn' as const }, '$.issuedOn', { who: 'issuer' }, 'TLS'),
    expires: fact('2027-05-14', '$.expires', { who: 'issuer' }, 'TLS'),
    criteria: fact(
      'Pass the AWS Certified Solutions Architect – Associate (SAA-C03) exam.',
      '$.badge.criteria.narrative',
      credly,
      'TLS-P',
    ),
    tags: fact(['AWS', 'Cloud', 'Architecture', 'Security', 'Storage', 'Networking'], '$.badge.tags', credly, 'TLS-P'),
  },
  page: {
    claims: claims({ title: 'AWS Certified Solutions Architect – Professional', issuer: 'Amazon Web Services (AWS)' }),
    comparisons: [
      {
        what: 'title',
        result: 'different',
        page: 'AWS Certified Solutions Architect – Professional',
        badge: 'AWS Certified Solutions Architect – Associate',
      },
      {
        what: 'issuer',
        result: 'similar',
        page: 'Amazon Web Services (AWS)',
        badge: 'Amazon Web Services Training and Certification',
      },
      { what: 'expires', result: 'badge-only', page: null, badge: '2027-05-14' },
    ],
  },
  requests: [{ url: 'https://www.credly.com/api/v1/obi/v2/badge_assertions/1', status: 200, bytes: 900, ms: 80, cached: false }],
});

/** Wireframe 3.3. */
export const PAGE_ONLY = report({
  source: {
    given: 'https://www.coursera.org/account/accomplishments/verify/ABC',
    kind: 'url',
    platform: 'coursera',
    linkKind: 'award',
    document: null,
    sha256: null,
    page: 'https://www.coursera.org/account/accomplishments/verify/ABC',
  },
  verdict: 'claim',
  axes: { authentic: 'unsigned', current: 'unknown', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
  checks: [
    check('link_genuine', { host: 'coursera.org', platform: 'coursera' }),
    check('link_provider_page', { host: 'coursera.org' }),
  ],
  credential: null,
  facts: null,
  page: { claims: claims({ title: 'Google Data Analytics', issuer: 'Google', issuedOn: 'Issued Mar 2024' }), comparisons: [] },
});

/** Wireframe 3.4. */
export const REVOKED = report({
  verdict: 'revoked',
  axes: { authentic: 'signed', current: 'revoked', issuer: 'pinned', holder: 'match', holderBy: 'name' },
  checks: [
    check('proof_holds', { suite: 'Ed25519Signature2020' }),
    check('status_revoked', { reason: 'issued in error', date: '2026-02-03' }),
    check('issuer_pinned', { name: 'Example College' }),
  ],
  facts: VERIFIED.facts,
  endorsements: VERIFIED.endorsements,
});

/** Wireframe 3.5. */
export const NO_ANSWER = report({
  source: {
    given: 'https://moodle.example.ca/badges/badge.php?hash=1',
    kind: 'url',
    platform: 'moodle',
    linkKind: 'award',
    document: null,
    sha256: null,
    page: 'https://moodle.example.ca/badges/badge.php?hash=1',
  },
  verdict: 'unchecked',
  axes: { authentic: 'unknown', current: 'unknown', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
  checks: [
    check('link_genuine', { host: 'moodle.example.ca', platform: 'moodle' }),
    check('net_timed_out', { host: 'moodle.example.ca' }),
  ],
  credential: null,
  facts: null,
  page: { claims: claims({ title: 'Forklift basics', issuedOn: 'May 2025' }), comparisons: [] },
});

export const ALTERED = report({
  verdict: 'invalid',
  axes: { authentic: 'tampered', current: 'unknown', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
  checks: [check('net_read', { host: 'badges.college.example' }), check('proof_fails')],
  credential: null,
  facts: null,
});
