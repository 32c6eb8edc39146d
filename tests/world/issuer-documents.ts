import { gzipSync } from 'node:zlib';
import { down, json, jsonLd } from './answers.ts';
import {
  ASSOCIATION,
  COLLEGE,
  COLLEGE_P256,
  type Issuer,
  LAURENTIDE,
  LAURENTIDE_HOST,
  NORTHFIELD_JWKS,
  OBF_CLIENT,
  OBF_CLIENT_ID,
  OEB_ISSUER,
  POLYTECHNIC,
  POLYTECHNIC_RSA,
  REGIE_ISSUER,
} from './issuers.ts';
import { pemOf } from './keys.ts';
import { signRdfc } from './sign.ts';
import type { Doc, Served } from './types.ts';

const multikey = (issuer: Issuer): Doc => ({
  id: issuer.method,
  type: 'Multikey',
  controller: issuer.id,
  publicKeyMultibase: issuer.key.multibase,
});

const jsonWebKey = (issuer: Issuer): Doc => ({
  id: issuer.method,
  type: 'JsonWebKey',
  controller: issuer.id,
  publicKeyJwk: issuer.key.jwk,
});

const didDocument = (id: string, methods: Doc[]): Doc => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1', 'https://w3id.org/security/jwk/v1'],
  id,
  verificationMethod: methods,
  assertionMethod: methods.map((method) => method.id),
});

export const BITSTRING_LISTS = {
  revocation: 'https://harbourline-college.example/status/revocation/1',
  suspension: 'https://harbourline-college.example/status/suspension/1',
  /** Named by a credential, but its host answers nothing. */
  down: 'https://status.harbourline-college.example/revocation/2',
} as const;

/** Positions in the lists. 94567 stands at bit 7 of its byte counted from the left, 4 at none of its neighbours'. */
export const REVOKED_INDEX = 94567;
export const SUSPENDED_INDEX = 4;
export const CLEAR_INDEX = 130003;

/** Bitstring Status List 1.0, section 3.1: most significant bit first, gzip, base64url with the multibase prefix `u`. */
function encodedList(setBits: number[]): string {
  const bytes = Buffer.alloc(131_072 / 8);
  for (const index of setBits) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bytes).toString('base64url')}`;
}

const statusList = (url: string, statusPurpose: string, setBits: number[]): Promise<Doc> =>
  signRdfc(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: COLLEGE.id,
      validFrom: '2024-01-01T00:00:00Z',
      credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose, encodedList: encodedList(setBits) },
    },
    COLLEGE.key,
    COLLEGE.method,
  );

export const OBF_LIST = `https://openbadgefactory.com/obv3/revoked/${OBF_CLIENT_ID}/TX7RVKJ2`;
/** Credentials on the 1EdTech revocation list, added by the badges that need it. */
export const OBF_REVOKED = new Map<string, string>();

export const LAURENTIDE_REVOKED = 'urn:uuid:5a0d3f6c-2f4b-4c7e-9a51-0c3bb1d0e7a2';

/** What issuers publish about themselves, whatever badges there are. */
export async function issuerDocuments(): Promise<Served[]> {
  return [
    jsonLd(
      'https://harbourline-college.example/.well-known/did.json',
      didDocument(COLLEGE.id, [multikey(COLLEGE), jsonWebKey(COLLEGE_P256)]),
    ),
    jsonLd('https://data-skills-council.example/.well-known/did.json', didDocument(ASSOCIATION.id, [multikey(ASSOCIATION)])),
    jsonLd(`${REGIE_ISSUER.url}.well-known/did.json`, didDocument(REGIE_ISSUER.id, [multikey(REGIE_ISSUER)])),
    jsonLd(BITSTRING_LISTS.revocation, await statusList(BITSTRING_LISTS.revocation, 'revocation', [REVOKED_INDEX])),
    jsonLd(BITSTRING_LISTS.suspension, await statusList(BITSTRING_LISTS.suspension, 'suspension', [SUSPENDED_INDEX])),
    down(BITSTRING_LISTS.down),
    down('https://saltmarsh-academy.example/.well-known/did.json'),
    jsonLd(POLYTECHNIC.id, {
      '@context': ['https://www.w3.org/ns/cid/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      ...{ id: POLYTECHNIC.id, type: ['Profile'], name: POLYTECHNIC.name, url: POLYTECHNIC.url },
      verificationMethod: [multikey(POLYTECHNIC)],
      assertionMethod: [POLYTECHNIC.method],
    }),
    jsonLd(POLYTECHNIC_RSA.id, {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      ...{ id: POLYTECHNIC_RSA.id, type: ['Profile'], name: POLYTECHNIC_RSA.name, url: POLYTECHNIC_RSA.url },
      jwks_uri: NORTHFIELD_JWKS,
    }),
    json(
      NORTHFIELD_JWKS,
      { keys: [{ ...POLYTECHNIC_RSA.key.jwk, kid: 'rs-2022', use: 'sig', alg: 'RS256' }] },
      'application/jwk-set+json',
    ),
    {
      url: OBF_LIST,
      handler: () => ({
        type: 'application/json',
        body: JSON.stringify({
          id: OBF_LIST,
          issuer: OBF_CLIENT.id,
          revokedCredential: [...OBF_REVOKED].map(([id, revocationReason]) => ({ id, revoked: true, revocationReason })),
        }),
      }),
    },
    // This platform writes the method as an object and misspells its type and suite; both are kept as they are served.
    jsonLd(OEB_ISSUER.id, {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      id: OEB_ISSUER.id,
      type: ['Profile'],
      name: OEB_ISSUER.name,
      url: OEB_ISSUER.url,
      verificationMethod: {
        id: OEB_ISSUER.method,
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdf-2022',
        controller: OEB_ISSUER.id,
        publicKeyMultibase: OEB_ISSUER.key.multibase,
      },
    }),
    ...laurentide(),
  ];
}

const laurentide = (): Served[] => [
  jsonLd(LAURENTIDE.id, {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Issuer',
    id: LAURENTIDE.id,
    name: LAURENTIDE.name,
    url: LAURENTIDE.url,
    email: 'attestations@laurentide-tech.example',
    publicKey: LAURENTIDE.method,
    revocationList: `${LAURENTIDE_HOST}/revoked.json`,
  }),
  jsonLd(LAURENTIDE.method, {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'CryptographicKey',
    id: LAURENTIDE.method,
    owner: LAURENTIDE.id,
    publicKeyPem: pemOf(LAURENTIDE.key),
  }),
  jsonLd(`${LAURENTIDE_HOST}/revoked.json`, {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'RevocationList',
    id: `${LAURENTIDE_HOST}/revoked.json`,
    issuer: LAURENTIDE.id,
    revokedAssertions: [{ id: LAURENTIDE_REVOKED, revocationReason: 'Awarded to the wrong person' }],
  }),
  jsonLd(`${LAURENTIDE_HOST}/classes/fibre.json`, {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${LAURENTIDE_HOST}/classes/fibre.json`,
    name: 'Fibre Optic Splicing',
    description: 'Splices, tests and documents single-mode fibre in the field.',
    image: `${LAURENTIDE_HOST}/classes/fibre.png`,
    criteria: { narrative: 'Splice twelve cores under observation with a loss of at most 0.1 dB each.' },
    issuer: LAURENTIDE.id,
    tags: ['fibre', 'networks'],
    alignment: [
      {
        targetName: 'Telecommunications installation and repair workers',
        targetUrl: 'https://noc.esdc.gc.ca/Structure/NOCProfile?GocTemplateCulture=en-CA&code=72205',
        targetFramework: 'National Occupational Classification 2021',
        targetCode: '72205',
      },
    ],
    'extensions:assessmentExtension': {
      '@context': 'https://openbadgespec.org/extensions/assessmentExtension/context.json',
      type: ['Extension', 'extensions:AssessmentExtension'],
      assessments: [
        { type: 'Performance', description: 'Observed splicing of twelve cores', evaluationMethod: 'Checklist of the trade' },
      ],
    },
  }),
];
