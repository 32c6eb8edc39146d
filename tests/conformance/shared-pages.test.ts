import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from '../../lib/cli/scan.ts';

const pages = new URL('../../../shared/pages/', import.meta.url);
const uuid = (last: string) => `00000000-0000-4000-8000-${last.padStart(12, '0')}`;
const zeros = (count: number) => '0'.repeat(count);
const cisco = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const learning = (title: string, issuedOn: string) => [
  `https://www.linkedin.com/learning/certificates/${zeros(64)}`,
  'linkedin-learning',
  zeros(64),
  'page',
  'certifications',
  [title, 'LinkedIn', issuedOn, null],
];
const none = [null, null, null, null];
const jane = [null, null, null, 'Jane Placeholder'];

/** Read by a person from each file: url, platform, id, proof, where, [title, issuer, issuedOn, holder]. */
const EXPECTED: Record<string, unknown[][]> = {
  'linkedin/legacy-2019-2021-pv-certification-entity-SYNTHETIC.html': [
    [
      `https://www.youracclaim.com/badges/${cisco}`,
      'credly',
      cisco,
      'hosted',
      'certifications',
      ['Introduction to Cybersecurity', 'Cisco', 'Issued Mar 2020', null],
    ],
  ],
  // The destination is not in the page: nothing can be said.
  'linkedin/loggedin-2024-07-activity-credly-share-card.html': [],
  'linkedin/loggedin-2024-07-text-with-lnkd.in.html': [],
  'linkedin/loggedin-2024-07-certifications-credly.html': [
    [
      `https://www.credly.com/badges/${uuid('1')}/linked_in_profile`,
      'credly',
      uuid('1'),
      'hosted',
      'certifications',
      ['Certified SAFe® 6 Release Train Engineer', 'Scaled Agile, Inc.', 'Issued Apr 2024', null],
    ],
    learning('Managing Your Career as an Introvert', 'Issued Jul 2023'),
  ],
  // Two entries, and six in the public page, carry one placeholder for their number: one badge as far as an address can tell.
  'linkedin/loggedin-2024-07-certifications-linkedin-learning.html': [
    learning('Agile at Work: Planning with Agile User Stories', 'Issued Aug 2022'),
  ],
  'linkedin/public-loggedout-2024-05-certifications.html': [
    learning('Agile at Work: Planning with Agile User Stories', 'Issued Aug 2022'),
    [
      'https://www.lynda.com/iOS-tutorials/iOS-11-Development-Essential-Training-Working-Views/597989-2.html',
      null,
      null,
      'unknown',
      'certifications',
      ['iOS 11 Development Essential Training: Working with Views', 'Lynda.com', 'Issued Jul 2018', null],
    ],
    [
      'https://www.lynda.com/Swift-tutorials/Swift-4-Essential-Training/636121-2.html',
      null,
      null,
      'unknown',
      'certifications',
      ['Swift 4 Essential Training', 'Lynda.com', 'Issued Jul 2018', null],
    ],
    [
      'https://81cd1176253f3f59d435-ac22991740ab4ff17e21daf2ed577041.r77.cf1.rackcdn.com/Certificates/ScrumFundamentalsCertified-John%20Placeholder-000000.pdf',
      null,
      null,
      'unknown',
      'certifications',
      [
        'Scrum Fundamentals Certified',
        'SCRUMstudy - Accreditation Body for Scrum and Agile;Download Free Scrum Body of Knowledge(381 pages)',
        'Issued Feb 2019',
        null,
      ],
    ],
  ],
  'linkedin/sdui-2026-certifications-SYNTHETIC.html': [
    [
      `https://www.credly.com/badges/${cisco}/linked_in_profile`,
      'credly',
      cisco,
      'hosted',
      'certifications',
      ['Introduction to Cybersecurity', 'Cisco', 'Issued Mar 2026', 'Jane Placeholder'],
    ],
    [
      `https://factory.cancred.ca/v1/assertion/${zeros(40)}`,
      'cancred',
      zeros(40),
      'hosted',
      'certifications',
      ['MicroLearning Badge', 'Example College', 'Issued Feb 2026', 'Jane Placeholder'],
    ],
  ],
  'ats/greenhouse-candidate-SYNTHETIC.html': [
    [`https://www.credly.com/badges/${cisco}/public_url`, 'credly', cisco, 'hosted', 'link', jane],
    ['https://badges.ecampusontario.ca/app/badge/info/93007', 'open-badge-passport', '93007', 'hosted', 'text', jane],
    [`https://factory.cancred.ca/v1/assertion/${zeros(40)}`, 'cancred', zeros(40), 'hosted', 'text', jane],
  ],
  'ats/lever-candidate-SYNTHETIC.html': [
    [`https://api.badgr.io/public/assertions/${'A'.repeat(22)}`, 'badgr', 'A'.repeat(22), 'hosted', 'link', jane],
    ['https://www.credly.com/go/i9PLACEH', 'credly', null, 'hosted', 'text', jane],
  ],
  'ats/resume-text-lines.txt': [
    [`https://www.credly.com/badges/${cisco}/public_url`, 'credly', cisco, 'hosted', 'text', none],
    ['https://www.credly.com/go/i9PLACEH', 'credly', null, 'hosted', 'text', none],
    [`https://api.badgr.io/public/assertions/${'A'.repeat(22)}`, 'badgr', 'A'.repeat(22), 'hosted', 'text', none],
    [`https://badges.parchment.ca/public/assertions/${'A'.repeat(22)}`, 'badgr', 'A'.repeat(22), 'hosted', 'text', none],
    [`https://learner.mycreds.ca/badges/public/assertion/${'A'.repeat(22)}`, 'mycreds', 'A'.repeat(22), 'page', 'text', none],
    [`https://learner.mycreds.ca/r/sharelink/${uuid('1')}/${uuid('2')}`, 'mycreds', null, 'page', 'text', none],
    ['https://badges.ecampusontario.ca/app/badge/info/90001', 'open-badge-passport', '90001', 'hosted', 'text', none],
    [`https://factory.cancred.ca/v1/assertion/${zeros(40)}.html`, 'cancred', zeros(40), 'hosted', 'text', none],
    [`https://openbadgefactory.com/obv3/credentials/${zeros(40)}.html`, 'open-badge-factory', zeros(40), 'signed', 'text', none],
    [`https://skillshop.credential.net/${uuid('0')}#acc.WEAxxxxx`, 'accredible', uuid('0'), 'hosted', 'text', none],
    [`https://credsverse.com/credentials/${uuid('0')}`, 'certifier', uuid('0'), 'page', 'text', none],
    [`https://verifierplus.org/credentials/${uuid('0')}`, 'verifier-plus', uuid('0'), 'signed', 'text', none],
    [
      'https://verifierplus.org/#verify?vc=https://example.edu/vc.json',
      'verifier-plus',
      'https://example.edu/vc.json',
      'signed',
      'text',
      none,
    ],
  ],
};

describe.runIf(existsSync(pages))('assay scan on captured pages', () => {
  it.each(Object.entries(EXPECTED))('finds each badge link of %s once and nothing else', (file, expected) => {
    const text = readFileSync(new URL(file, pages), 'utf8');
    const lines = scan(text, file.endsWith('.html') ? 'html' : 'text', null);
    const found = lines.map(({ url, platform, id, proof, where, claims }) => [
      url,
      platform,
      id,
      proof,
      where,
      [claims.title, claims.issuer, claims.issuedOn, claims.holder],
    ]);
    expect(found).toEqual(expected);
  });

  it('has an expectation for every file', () => {
    const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|txt)$/.test(name));
    expect(files.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });
});
