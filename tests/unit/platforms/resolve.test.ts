import { describe, expect, it } from 'vitest';
import { hostsOf, platformName, readAddress, resolve } from '../../../lib/platforms/index.ts';
import type { Resolution } from '../../../lib/platforms/platform.ts';

const U = '7c1f0a52-3b6d-4e8f-9a10-2b3c4d5e6f70';
const B = 'Kq3vTz8LmN0pRs5uWx7YaB';
const H40 = '0123456789abcdef0123456789abcdef01234567';

function resolution(href: string): Resolution {
  const address = readAddress(href);
  if (!address) throw new Error(`not an address: ${href}`);
  return resolve(address);
}

/** href, then kind, address and whether it may redirect, of each step. */
const STEPS: [string, [string, string, boolean][]][] = [
  [
    `https://www.youracclaim.com/badges/${U}/linked_in_profile`,
    [
      ['credential', `https://www.credly.com/api/v1/obi/v2/badge_assertions/${U}`, true],
      ['record', `https://www.credly.com/badges/${U}.json`, true],
    ],
  ],
  [
    `https://www.credly.com/api/v1/obi/v3/open_badge_credentials/${U}`,
    [['credential', `https://www.credly.com/api/v1/obi/v3/open_badge_credentials/${U}`, true]],
  ],
  [
    `https://credentials.databricks.com/${U}#acc.x`,
    [
      ['credential', `https://api.accredible.com/v1/obi/badge_assertions/${U}`, true],
      ['record', `https://api.accredible.com/v1/credential-net/credentials/${U}`, true],
    ],
  ],
  [
    'https://www.credential.net/10000007',
    [['record', 'https://api.accredible.com/v1/credential-net/credentials/10000007', true]],
  ],
  ...(
    [
      ['badgr.com', 'api.badgr.io'],
      ['asu.badgr.com', 'api.badgr.io'],
      ['badges.parchment.com', 'api.badgr.io'],
      ['ca.badgr.com', 'api.ca.badgr.io'],
      ['x.badges.parchment.ca', 'api.ca.badgr.io'],
      ['badges.parchment.eu', 'api.eu.badgr.io'],
      ['api.au.badgr.io', 'api.au.badgr.io'],
    ] as const
  ).map(([host, api]): [string, [string, string, boolean][]] => [
    `https://${host}/public/assertions/${B}`,
    [['credential', `https://${api}/public/assertions/${B}.json?v=2_0&expand=badge&expand=badge.issuer`, true]],
  ]),
  [
    `https://openbadgefactory.com/obv3/credentials/${H40}.html`,
    [['credential', `https://openbadgefactory.com/obv3/credentials/${H40}`, true]],
  ],
  [
    `https://factory.cancred.ca/validator?id=${H40}`,
    [
      ['credential', `https://factory.cancred.ca/v1/assertion/${H40}`, true],
      ['credential', `https://factory.cancred.ca/v1/assertion/${H40}.json`, true],
    ],
  ],
  [
    'https://badges.ecampusontario.ca/app/badge/info/12',
    [['pointer', 'https://badges.ecampusontario.ca/obpv1/badge/verify/12', true]],
  ],
  [
    `https://x.example/moodle/badges/badge.php?hash=${H40}`,
    [
      ['credential', `https://x.example/moodle/badges/assertion.php?b=${H40}&obversion=2`, false],
      ['credential', `https://x.example/moodle/badges/json/assertion.php?b=${H40}&obversion=v2p0`, false],
    ],
  ],
  [
    `https://x.example/badges/json/assertion.php?b=${H40}&obversion=v2p0`,
    [['credential', `https://x.example/badges/json/assertion.php?b=${H40}&obversion=v2p0`, false]],
  ],
  [
    `https://openbadges.education/public/assertions/${B}`,
    [
      ['credential', `https://api.openbadges.education/public/assertions/${B}?v=3_0`, true],
      ['credential', `https://api.openbadges.education/public/assertions/${B}.json?v=2_0&expand=badge&expand=badge.issuer`, true],
    ],
  ],
  [`https://verifierplus.org/credentials/${U}`, [['credential', `https://verifierplus.org/api/credentials/${U}`, true]]],
  [
    'https://verifierplus.org/#verify?vc=https://college.example/vc.json',
    [['credential', 'https://college.example/vc.json', false]],
  ],
  ['https://verifierplus.org/#verify?vc=javascript:alert(1)', []],
  ['https://college.example/badge.json#x', [['credential', 'https://college.example/badge.json', false]]],
];

describe('resolve', () => {
  it.each(STEPS)('knows where to read %s', (href, expected) => {
    expect(resolution(href).steps.map((step) => [step.kind, step.url, step.mayRedirect])).toEqual(expected);
  });

  it.each([
    'https://www.credly.com/org/acme/badge/x',
    'https://www.credly.com/users/jane',
    'https://www.credly.com/go/AbCdEfGh',
    `https://credly.com.evil.example/badges/${U}`,
    `https://learner.mycreds.ca/badges/public/assertion/${B}`,
    'https://www.coursera.org/verify/XYZ123ABC',
    'https://www.coursera.org/learn/python',
    'https://x.example/mod/customcert/verify_certificate.php?code=Ab3dEf',
    'https://lnkd.in/x',
  ])('asks nothing for %s', (href) => {
    expect(resolution(href).steps).toEqual([]);
  });

  it('offers a page for people, but never a look-alike', () => {
    expect(resolution('https://www.coursera.org/verify/XYZ123ABC').page).toBe('https://www.coursera.org/verify/XYZ123ABC');
    expect(resolution(`https://credly.com.evil.example/badges/${U}`).page).toBeNull();
  });

  it('names the member that points on, and who shows a record', () => {
    expect(resolution('https://openbadgepassport.com/app/badge/info/12').steps[0]).toMatchObject({ member: 'asr' });
    expect(resolution(`https://www.credly.com/badges/${U}`).steps[1]).toMatchObject({ host: 'credly.com' });
  });

  it('asks an address of no platform for every form of credential', () => {
    expect(resolution('https://college.example/x').steps[0]?.accept).toBe(
      'application/vc+jwt, application/vc, application/ld+json, application/json',
    );
  });

  it('names each host once', () => {
    expect(hostsOf(resolution(`https://www.credly.com/badges/${U}`))).toEqual(['www.credly.com']);
    expect(hostsOf(resolution('https://lnkd.in/x'))).toEqual([]);
  });

  it('has names for people', () => {
    expect(platformName('open-badge-factory')).toBe('Open Badge Factory');
  });
});
