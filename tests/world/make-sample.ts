import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Issuer } from './issuers.ts';
import { didKey, ed25519 } from './keys.ts';
import { endorsement, type OpenBadge, openBadge } from './open-badge.ts';
import type { Person } from './people.ts';
import { signVcJwt } from './sign.ts';

/**
 * Makes the badge that the welcome page opens: `node tests/world/make-sample.ts`. Its two keys are made here and forgotten, so that
 * nobody, not even with this script, can sign anything else in the name of the sample's issuer, should somebody put it on a list.
 */
function somebody(name: string, url: string): Issuer {
  const key = ed25519(randomUUID() + randomUUID());
  const { did, method } = didKey(key);
  return { id: did, name, url, key, method };
}

const college = somebody('Assay Sample College', 'https://example.org/');
const council = somebody('Assay Sample Industry Council', 'https://example.com/');
const person: Person = {
  name: 'Robin Sample',
  email: 'robin@example.org',
  slug: 'robin-sample',
  headline: '',
  place: '',
  about: '',
};

/** An identifier that only this badge gives: that an endorsement names it cannot be copied from elsewhere, as an address could. */
const holder = `urn:uuid:${randomUUID()}`;
const result = `urn:uuid:${randomUUID()}`;
const badge: OpenBadge = {
  id: `urn:uuid:${randomUUID()}`,
  issuer: college,
  title: 'Cloud Data Foundations',
  description: 'Moves data of several sources into one store, checks it, and explains it to people who decide.',
  criteria: 'Build a working pipeline for a partner company, and answer for every decision in front of two engineers.',
  holder: person,
  awarded: '2024-03-05T15:00:00Z',
  achievement: {
    inLanguage: 'en',
    creditsAvailable: 3,
    tag: ['SQL', 'Data quality'],
    alignment: [
      {
        type: ['Alignment'],
        targetName: 'Data engineer',
        targetFramework: 'National Occupational Classification 2021',
        targetCode: '21211',
        targetUrl: 'https://noc.esdc.gc.ca/Structure/NOCProfile?GocTemplateCulture=en-CA&code=21211',
      },
    ],
    resultDescription: [
      {
        id: result,
        type: ['ResultDescription', 'AssessmentResultDescription'],
        name: 'Final project',
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100',
        requiredValue: '70',
        assessmentType: 'Artifact',
        evaluationMethod: 'Two engineers, with a published rubric',
        hasGroupParticipation: false,
      },
    ],
  },
  subject: { id: holder, result: [{ type: ['Result'], resultDescription: result, value: '86' }] },
  members: {
    evidence: [
      {
        id: 'https://example.org/works/port-calls',
        type: ['Evidence'],
        name: 'Port calls: the pipeline',
        description: 'Source code, tests and design notes.',
      },
      {
        id: 'https://example.com/works/berth-forecast',
        type: ['Evidence'],
        name: 'Berth forecast',
        description: 'A dashboard with its data.',
      },
    ],
  },
};

const signed = await signVcJwt(
  endorsement(`urn:uuid:${randomUUID()}`, council, holder, 'Robin presented the pipeline to four of our member companies.'),
  council.key,
  council.method,
);
const sample = await signVcJwt(
  openBadge({ ...badge, achievement: { ...badge.achievement, endorsementJwt: [signed] } }),
  college.key,
  college.method,
);
writeFileSync(new URL('../../assets/sample/sample-badge.jwt', import.meta.url), sample);
