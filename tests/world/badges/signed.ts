import { COLLEGE, COLLEGE_P256, GUILD, POLYTECHNIC, POLYTECHNIC_RSA, TRAINER } from '../issuers.ts';
import { openBadge, openBadge11 } from '../open-badge.ts';
import { PEOPLE, uuid } from '../people.ts';
import { signEd25519Signature2020, signRdfc, signVcJwt, signVcJwt11 } from '../sign.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { ownHost } from './own-host.ts';

const { amara, zoe, tuyet } = PEOPLE;

/** One result on a scale, as an achievement and an award state it together. */
const resultOf = (name: string, value: string, required: string, more: Doc = {}) => {
  const id = `urn:uuid:${uuid(`result ${name}`)}`;
  return {
    achievement: {
      resultDescription: [
        {
          id,
          type: ['ResultDescription'],
          name,
          resultType: 'Percent',
          valueMin: '0',
          valueMax: '100',
          requiredValue: required,
          ...more,
        },
      ],
    },
    subject: { result: [{ type: ['Result'], resultDescription: id, value }] },
  };
};

const verified = { expected: 'verified' } as const;

/** Good OB 3.0 credentials, one for each way to sign and each way to publish a key. */
export const SIGNED: WorldBadge[] = [
  ownHost({
    name: 'ob3-jwt-es256',
    ...verified,
    issuer: COLLEGE_P256,
    title: 'Practical Data Pipelines',
    description:
      'Builds, tests and documents a pipeline that moves data of three sources into one warehouse, every night, unattended.',
    criteria:
      'Build a working pipeline for a partner company, present it to two engineers, and answer for every design decision.',
    holder: amara,
    awarded: '2025-06-20T15:00:00Z',
    onPage: 'Issued Jun 2025',
    note: 'VC-JWT, ES256, VCDM 2.0, did:web. Assessment, result, skills and work attached by the issuer.',
    expectedCodes: ['proof_holds', 'key_published_by_issuer', 'holder_match_name'],
    achievement: {
      ...resultOf('Capstone review', '87', '70', {
        type: ['ResultDescription', 'AssessmentResultDescription'],
        assessmentType: 'Performance',
        assessmentOutput: 'A running pipeline with its documentation',
        evaluationMethod: 'Review by two working engineers with a published rubric',
      }).achievement,
      creditsAvailable: 3,
      tag: ['SQL', 'Orchestration', 'Data quality'],
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'Data engineer',
          targetFramework: 'National Occupational Classification 2021',
          targetCode: '21211',
          targetUrl: 'https://noc.esdc.gc.ca/Structure/NOCProfile?GocTemplateCulture=en-CA&code=21211',
        },
      ],
    },
    subject: resultOf('Capstone review', '87', '70').subject,
    members: {
      evidence: [
        {
          id: 'https://github.com/amara-okonkwo-lindqvist/port-calls',
          type: ['Evidence'],
          name: 'Port calls: the capstone pipeline',
          description: 'Source code, tests and the design notes that were reviewed.',
          genre: 'Repository',
          audience: 'Employers',
        },
      ],
    },
    sign: (badge) => signVcJwt(openBadge(badge), COLLEGE_P256.key, COLLEGE_P256.method),
  }),
  ownHost({
    name: 'ob3-jwt-eddsa',
    ...verified,
    issuer: GUILD,
    title: 'Laser Cutter Operator',
    description: 'Sets up, runs and maintains a 100 W laser cutter safely.',
    criteria: 'Cut three parts to drawing under observation and name every stop that the machine has.',
    holder: zoe,
    awarded: '2024-11-09T10:00:00Z',
    onPage: 'Issued Nov 2024',
    note: 'VC-JWT, EdDSA, VCDM 2.0, did:key.',
    expectedCodes: ['proof_holds', 'key_is_identifier', 'issuer_unrecognised'],
    sign: (badge) => signVcJwt(openBadge(badge), GUILD.key, GUILD.method),
  }),
  ownHost({
    name: 'ob3-jwt-rs256',
    ...verified,
    issuer: POLYTECHNIC_RSA,
    title: 'Programmable Logic Controllers II',
    description: 'Structured text, function blocks, safety circuits.',
    criteria: 'Pass the practical at the bench and the written examination, each with at least 70 %.',
    holder: zoe,
    awarded: '2024-04-18T16:00:00Z',
    onPage: 'Issued Apr 2024',
    ending: '.jwt',
    note: 'VC-JWT, RS256, VCDM 2.0; the issuer’s profile names a JWK Set on its own host.',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    sign: (badge) => signVcJwt(openBadge(badge), POLYTECHNIC_RSA.key, POLYTECHNIC_RSA.method),
  }),
  ownHost({
    name: 'ob3-jwt-vcdm11',
    ...verified,
    issuer: COLLEGE_P256,
    title: 'Spreadsheet Modelling for Logistics',
    description: 'Models a supply chain of four warehouses and finds where it breaks.',
    criteria: 'Hand in a model and defend it.',
    holder: amara,
    awarded: '2023-05-12T12:00:00Z',
    onPage: 'Issued May 2023',
    note: 'VC-JWT, ES256, VCDM 1.1 with everything in the vc claim.',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    sign: (badge) => signVcJwt11(openBadge11(badge), COLLEGE_P256.key, COLLEGE_P256.method),
  }),
  ownHost({
    name: 'ob3-jwt-did-jwk',
    ...verified,
    issuer: TRAINER,
    title: 'Confined Space Entry',
    description: 'Enters, monitors and leaves a confined space by the rules.',
    criteria: 'Two entries under observation with gas monitoring.',
    holder: zoe,
    awarded: '2025-02-03T13:30:00Z',
    onPage: 'Issued Feb 2025',
    note: 'VC-JWT, ES256, did:jwk.',
    expectedCodes: ['proof_holds', 'key_is_identifier'],
    sign: (badge) => signVcJwt(openBadge(badge), TRAINER.key, TRAINER.method),
  }),
  ownHost({
    name: 'ob3-di-did-key',
    ...verified,
    issuer: GUILD,
    title: 'Soldering: Surface Mount',
    description: 'Hand-solders 0603 parts and reworks a fine-pitch package.',
    criteria: 'Assemble a board that works at first power-up.',
    holder: zoe,
    awarded: '2024-05-02T09:30:00Z',
    onPage: 'Issued May 2024',
    ending: '.json',
    note: 'Data Integrity, eddsa-rdfc-2022, did:key.',
    expectedCodes: ['proof_holds', 'key_is_identifier'],
    sign: (badge) => signRdfc(openBadge(badge), GUILD.key, GUILD.method),
  }),
  ownHost({
    name: 'ob3-di-did-web',
    ...verified,
    issuer: COLLEGE,
    title: 'Bookkeeping for Canadian Small Business',
    description: 'GST/HST, payroll and year-end for a business of up to ten people.',
    criteria: 'Keep the books of a simulated business for a fiscal year and pass the supervised examination.',
    holder: tuyet,
    awarded: '2025-01-24T18:00:00Z',
    onPage: 'Issued Jan 2025',
    note: 'Data Integrity, eddsa-rdfc-2022, did:web, with a result on its scale.',
    expectedCodes: ['proof_holds', 'key_published_by_issuer', 'status_none'],
    ...resultOf('Final examination', '92', '60'),
    sign: (badge) => signRdfc(openBadge(badge), COLLEGE.key, COLLEGE.method),
  }),
  ownHost({
    name: 'ob3-ed25519-2020',
    ...verified,
    issuer: COLLEGE,
    title: 'Business Writing in English',
    description: 'Letters, reports and e-mail that get answered.',
    criteria: 'A portfolio of six texts, revised once each.',
    holder: tuyet,
    awarded: '2023-06-12T14:00:00Z',
    onPage: 'Issued Jun 2023',
    note: 'Ed25519Signature2020 over VCDM 1.1, did:web.',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    contexts: ['https://w3id.org/security/suites/ed25519-2020/v1'],
    sign: (badge) => signEd25519Signature2020(openBadge11(badge), COLLEGE.key, COLLEGE.method),
  }),
  ownHost({
    name: 'ob3-controller-document',
    ...verified,
    issuer: POLYTECHNIC,
    title: 'Instrument Calibration',
    description: 'Calibrates pressure, level and temperature instruments against a traceable standard.',
    criteria: 'Calibrate five instruments within tolerance and sign the records.',
    holder: zoe,
    awarded: '2024-08-30T20:00:00Z',
    onPage: 'Issued Aug 2024',
    note: 'Data Integrity; the issuer is an https address that answers with a controller document.',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    sign: (badge) => signRdfc(openBadge(badge), POLYTECHNIC.key, POLYTECHNIC.method),
  }),
];
