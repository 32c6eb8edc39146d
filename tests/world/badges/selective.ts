import { COLLEGE_P256, type Issuer, REGIE_ISSUER } from '../issuers.ts';
import { openBadge } from '../open-badge.ts';
import { PEOPLE } from '../people.ts';
import { seal, signSdJwt } from '../sign-sd-jwt.ts';
import { signSelective } from '../sign-selective.ts';
import { TOKEN_LIST, tokenList } from '../token-list.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { addressOf, ownHost, served } from './own-host.ts';

const { mailys } = PEOPLE;

interface Micro extends Pick<WorldBadge, 'name' | 'expected' | 'expectedCodes' | 'note'> {
  issuer: Issuer;
  title: string;
  onPage: string;
  /** Date of issue. */
  issued: string;
  claims: Doc;
  /** Names of claims that the holder may leave out, and of those left out of this copy. */
  hidden: string[];
  leftOut?: string[];
  also?: WorldBadge['documents'];
}

/** A micro-credential as SD-JWT VC: flat claims in the names of the European rulebook. */
function micro({ issuer, title, onPage, issued, claims, hidden, leftOut = [], also, ...badge }: Micro): WorldBadge {
  const url = addressOf({ ...badge, issuer, ending: '.jwt' });
  return {
    ...badge,
    url,
    claims: { title, issuer: issuer.name, issuedOn: onPage, holder: mailys.name },
    documents: async () => {
      const { sealed, disclosures } = seal(
        {
          iss: issuer.id,
          vct: 'https://credentials.example/micro-credential',
          iat: Date.parse(issued) / 1000,
          title,
          awardingBody: issuer.name,
          issuanceDate: issued,
          givenName: 'Maïlys',
          familyName: 'Trudel-Benkirane',
          ...claims,
        },
        ...hidden,
      );
      const shown = disclosures.filter((_, at) => !leftOut.includes(hidden[at] ?? ''));
      const copy = await signSdJwt(sealed, issuer.key, { kid: issuer.method }, shown);
      return [served(url, copy, title), ...((await also?.()) ?? [])];
    },
  };
}

/** Position of the withdrawn one in the college's list of tokens. */
const WITHDRAWN = 417;

/** Credentials of which the holder may show a part. */
export const SELECTIVE: WorldBadge[] = [
  micro({
    name: 'sd-jwt-vc',
    issuer: COLLEGE_P256,
    title: 'Heat Pump Commissioning',
    onPage: 'Issued Feb 2025',
    issued: '2025-02-14',
    claims: {
      typeOfAssessment: 'practical-assessment',
      idVerificationMethod: 'in-person-supervision',
      grade: '8.5',
      gradingScheme: '1–10',
      notionalWorkload: { value: 45, unit: 'hours' },
      level: 'EQF 5',
      escoReference: ['http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab'],
    },
    hidden: ['grade', 'familyName', 'givenName'],
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer', 'holder_match_name'],
    note: 'SD-JWT VC of which everything is shown.',
  }),
  micro({
    name: 'sd-jwt-vc-left-out',
    issuer: REGIE_ISSUER,
    title: 'Récupération des fluides frigorigènes',
    onPage: 'Issued Nov 2024',
    issued: '2024-11-08',
    claims: {
      typeOfAssessment: 'oral-examination',
      grade: '78 %',
      notionalWorkload: { value: 30, unit: 'heures' },
    },
    hidden: ['grade', 'typeOfAssessment', 'familyName', 'givenName'],
    leftOut: ['grade', 'typeOfAssessment'],
    expected: 'verified',
    expectedCodes: ['proof_holds', 'proof_undisclosed', 'holder_match_name'],
    note: 'SD-JWT VC from which the person left the result and the kind of assessment out.',
  }),
  micro({
    name: 'sd-jwt-vc-revoked',
    issuer: COLLEGE_P256,
    title: 'Gas Appliance Safety',
    onPage: 'Issued May 2023',
    issued: '2023-05-19',
    claims: {
      typeOfAssessment: 'written-examination',
      notionalWorkload: { value: 12, unit: 'hours' },
      status: { status_list: { idx: WITHDRAWN, uri: TOKEN_LIST } },
    },
    hidden: ['familyName', 'givenName'],
    expected: 'revoked',
    expectedCodes: ['proof_holds', 'status_revoked'],
    note: 'SD-JWT VC that a Token Status List of its issuer revokes.',
    also: async () => [
      {
        url: TOKEN_LIST,
        handler: async () => ({
          type: 'application/statuslist+jwt',
          body: await tokenList({ values: { [WITHDRAWN]: 1 } }),
        }),
      },
    ],
  }),
  ownHost({
    name: 'selective-copy',
    issuer: COLLEGE_P256,
    title: 'Building Energy Modelling',
    description: 'Models a small building, and says how far the model can be believed.',
    criteria: 'Model a building that stands, and explain where its bills disagree.',
    holder: mailys,
    awarded: '2024-05-02T09:00:00Z',
    onPage: 'Issued May 2024',
    ending: '.json',
    expected: 'unchecked',
    expectedCodes: ['proof_holds', 'proof_undisclosed', 'status_withheld'],
    note: 'A copy under ecdsa-sd-2023: whether a place to ask for a revocation was left out, nobody can tell.',
    sign: async (open) => {
      const { key, method } = COLLEGE_P256;
      const whole = await signSelective(openBadge(open), key, method, [
        '/issuer',
        '/validFrom',
        '/credentialSubject/achievement',
      ]);
      return whole.derive(['/name', '/awardedDate', '/credentialSubject/identifier/0']);
    },
  }),
];
