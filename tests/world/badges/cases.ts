import { down } from '../answers.ts';
import { BITSTRING_LISTS, CLEAR_INDEX, SUSPENDED_INDEX } from '../issuer-documents.ts';
import { ASSOCIATION, COLLEGE, COLLEGE_P256, STRAY_KEY } from '../issuers.ts';
import { achievementIdOf, endorsement, openBadge } from '../open-badge.ts';
import { PEOPLE, uuid } from '../people.ts';
import { type CredlyTemplate, credly } from '../platforms/credly.ts';
import { moodle } from '../platforms/moodle.ts';
import { factoryCredential } from '../platforms/open-badge-factory.ts';
import { signRdfc, signVcJwt } from '../sign.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { claim } from './links.ts';
import { ownHost } from './own-host.ts';

const holder = PEOPLE.genevieve;

const BOREALIS: CredlyTemplate = {
  name: 'Borealis Certified Solutions Architect – Associate',
  issuer: 'Borealis Cloud',
  description: 'Designs systems on the Borealis platform that stay up and stay affordable.',
  criteria: 'Pass the Borealis Certified Solutions Architect – Associate examination.',
  level: 'Intermediate',
  category: 'Certification',
  timeToEarn: 'Months',
  skills: ['Architecture', 'Networking', 'Storage', 'Identity and access', 'Cost control', 'Resilience'],
};
const PRACTITIONER: CredlyTemplate = {
  ...BOREALIS,
  name: 'Borealis Certified Cloud Practitioner',
  criteria: 'Pass the Borealis Certified Cloud Practitioner examination.',
  level: 'Foundational',
};

const status = (list: string, index: number, statusPurpose: string): Doc => ({
  id: `${list}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose,
  statusListIndex: String(index),
  statusListCredential: list,
});

const skill = (targetName: string, targetFramework: string, targetUrl: string): Doc => ({
  type: ['Alignment'],
  targetName,
  targetFramework,
  targetUrl,
});
const esco = (name: string): Doc => skill(name, 'ESCO', `https://data.europa.eu/esco/skill/${uuid(`esco ${name}`)}`);

const CAMPUS = 'campus.petitcodiac-college.example';
const RESULT = `urn:uuid:${uuid('result of the case')}`;

/** A badge of which the page says another title. */
const called = (made: WorldBadge, title: string): WorldBadge => ({ ...made, claims: { ...made.claims, title } });

/** The cases that people really meet, all on one profile: what the panel shows first must fit for each of them. */
export const CASES: WorldBadge[] = [
  ownHost({
    name: 'case-ideal',
    issuer: COLLEGE_P256,
    title: 'Cloud Data Foundations',
    description: 'Collects, models and serves data in a cloud that somebody else runs.',
    criteria: 'Build a small data platform for a partner of the college, alone and under supervision, and present it.',
    holder,
    awarded: '2024-03-05T15:00:00Z',
    onPage: 'Issued Mar 2024',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'status_clear', 'holder_match_name', 'endorsement_holds'],
    note: 'Everything that an employer asks for: assessment, result, endorsement, work, skills, effort, language.',
    achievement: {
      assessmentType: 'Project work',
      supervisionType: 'supervised online',
      inLanguage: 'en',
      timeInvestment: 40,
      resultDescription: [
        {
          id: RESULT,
          type: ['ResultDescription'],
          name: 'Final project',
          resultType: 'Percent',
          valueMin: '0',
          valueMax: '100',
          requiredValue: '70',
        },
      ],
      alignment: [
        esco('manage cloud data and storage'),
        esco('data models'),
        esco('query languages'),
        skill('Data Analysis', 'OaSIS', 'https://noc.esdc.gc.ca/OaSIS/OASISSkillDefinition?code=B.01.b.04'),
      ],
    },
    subject: { result: [{ type: ['Result'], resultDescription: RESULT, value: '86' }] },
    members: {
      credentialStatus: [
        status(BITSTRING_LISTS.revocation, CLEAR_INDEX, 'revocation'),
        status(BITSTRING_LISTS.suspension, CLEAR_INDEX, 'suspension'),
      ],
      evidence: [
        { id: 'https://github.com/g-arsenault-thibodeau/tide-tables', type: ['Evidence'], name: 'Tide tables, served' },
        { id: 'https://vimeo.com/867530921', type: ['Evidence'], name: 'The presentation' },
      ],
    },
    sign: async (open) => {
      const by = endorsement(
        `https://data-skills-council.example/endorsements/${uuid('case-ideal')}`,
        ASSOCIATION,
        achievementIdOf(open),
        'Our members helped to write it, and hire from it.',
      );
      const signed = await signVcJwt(by, ASSOCIATION.key, ASSOCIATION.method);
      const credential = openBadge({ ...open, achievement: { ...open.achievement, endorsementJwt: [signed] } });
      return signVcJwt(credential, COLLEGE_P256.key, COLLEGE_P256.method);
    },
  }),
  called(
    credly({
      name: 'case-hosted',
      template: BOREALIS,
      holder,
      issuedOn: '2024-05-14T16:20:00.000Z',
      expires: '2049-05-14T16:20:00.000Z',
      onPage: 'Issued May 2024 · No Expiration Date',
      expected: 'hosted',
      expectedCodes: ['hosted_confirmed', 'holder_match_name'],
      note: 'The common case: Credly, little metadata, and a page that says more than the badge.',
    }),
    'Borealis Certified Solutions Architect – Professional',
  ),
  claim({
    name: 'case-page-only',
    url: 'https://www.coursera.org/account/accomplishments/specialization/certificate/R4T9ZQ8WLM2X',
    title: 'Data Analytics Professional Certificate',
    issuer: 'Coursera',
    onPage: 'Issued Mar 2024',
    holder,
    code: 'link_provider_page',
    note: 'A page for people.',
  }),
  factoryCredential({
    name: 'case-revoked',
    title: 'Welding Safety Level 2',
    issuer: 'Granite Bay Adult Education',
    description: 'Welds without setting fire to anything else.',
    criteria: 'Two days in the shop and a practical examination.',
    holder,
    issuedOn: '2025-01-20T08:38:36Z',
    onPage: 'Issued Jan 2025',
    expected: 'revoked',
    expectedCodes: ['proof_holds', 'status_revoked'],
    note: 'Withdrawn, with a reason.',
    revoked: 'Issued in error; the practical was not taken',
  }),
  {
    ...moodle({
      name: 'case-could-not-check',
      host: CAMPUS,
      release: 'up to 5.0',
      title: 'Forklift Basics',
      issuer: 'Petitcodiac College',
      description: 'Drives a counterbalance forklift.',
      criteria: 'One day and a practical.',
      holder,
      issuedOn: '2025-05-02T12:00:00Z',
      onPage: 'Issued May 2025',
      expected: 'unchecked',
      expectedCodes: ['net_failed'],
      note: 'A campus that does not answer.',
    }),
    documents: () => [down(`https://${CAMPUS}/badges/badge.php`), down(`https://${CAMPUS}/badges/assertion.php`)],
  },
  ownHost({
    name: 'case-unbound',
    issuer: COLLEGE,
    title: 'Conflict Resolution at Work',
    description: 'Hears both sides, and finds the third.',
    criteria: 'Attend four evenings and lead one conversation.',
    holder,
    awarded: '2024-09-12T10:00:00Z',
    onPage: 'Issued Sep 2024',
    expected: 'unbound',
    expectedCodes: ['proof_holds', 'key_of_another'],
    note: 'Signed with a key of nobody.',
    achievement: { creditsAvailable: 1, alignment: [esco('manage conflicts')] },
    sign: (open) => signRdfc(openBadge(open), STRAY_KEY, `did:key:${STRAY_KEY.multibase}#${STRAY_KEY.multibase}`),
  }),
  ownHost({
    name: 'case-suspended',
    issuer: COLLEGE,
    title: 'Anti-Money-Laundering Basics',
    description: 'Knows what to report, and to whom.',
    criteria: 'Attend four evenings and pass the test.',
    holder,
    awarded: '2024-03-15T22:00:00Z',
    onPage: 'Issued Mar 2024',
    expected: 'suspended',
    expectedCodes: ['proof_holds', 'status_suspended'],
    note: 'Paused by its issuer.',
    members: { credentialStatus: status(BITSTRING_LISTS.suspension, SUSPENDED_INDEX, 'suspension') },
    sign: (open) => signRdfc(openBadge(open), COLLEGE.key, COLLEGE.method),
  }),
  credly({
    name: 'case-expired',
    template: PRACTITIONER,
    holder,
    issuedOn: '2020-01-20T10:00:00.000Z',
    expires: '2023-01-20T10:00:00.000Z',
    onPage: 'Issued Jan 2020 · Expires Jan 2023',
    expected: 'expired',
    expectedCodes: ['dates_expired'],
    note: 'Ended; a newer one of the same programme is on the same page.',
  }),
  credly({
    name: 'case-renewed',
    template: PRACTITIONER,
    holder,
    issuedOn: '2023-02-02T10:00:00.000Z',
    expires: '2049-02-02T10:00:00.000Z',
    onPage: 'Issued Feb 2023 · Expires Feb 2049',
    expected: 'hosted',
    expectedCodes: ['hosted_confirmed'],
    note: 'The newer one.',
  }),
  credly({
    name: 'case-other-name',
    template: { ...BOREALIS, name: 'Borealis Certified Container Operator' },
    holder,
    issuedTo: PEOPLE.soren,
    issuedOn: '2024-02-11T10:00:00.000Z',
    onPage: 'Issued Feb 2024',
    expected: 'hosted',
    expectedCodes: ['hosted_confirmed', 'holder_different_name'],
    note: 'The platform names another person.',
  }),
];
