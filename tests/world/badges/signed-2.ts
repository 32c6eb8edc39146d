import { down, jsonLd, png, svg } from '../answers.ts';
import { badgePng, badgeSvg } from '../bake.ts';
import { LAURENTIDE_REVOKED } from '../issuer-documents.ts';
import { COLLEGE, COLLEGE_P256, LAURENTIDE, LAURENTIDE_HOST, POLYTECHNIC } from '../issuers.ts';
import { openBadge } from '../open-badge.ts';
import { hashed, PEOPLE, type Person } from '../people.ts';
import { signJws, signRdfc, signVcJwt } from '../sign.ts';
import type { Doc, Served, WorldBadge } from '../types.ts';

const { jeanPhilippe: jp } = PEOPLE;
const FIBRE = `${LAURENTIDE_HOST}/classes/fibre.json`;

/** An OB 2.0 assertion of the institute, to be signed or hosted. */
const assertion = (id: string, holder: Person, issuedOn: string, verification: Doc, more: Doc = {}): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id,
  recipient: { type: 'email', hashed: true, salt: 'laurentide', identity: hashed(holder.email, 'laurentide') },
  badge: FIBRE,
  issuedOn,
  verification,
  ...more,
});

const SIGNED_BADGE = { type: 'SignedBadge', creator: LAURENTIDE.method };

interface FibreBadge extends Pick<WorldBadge, 'name' | 'expected' | 'note'> {
  url: string;
  onPage: string;
  expectedCodes?: NonNullable<WorldBadge['expectedCodes']>;
  documents: WorldBadge['documents'];
}

const fibre = ({ onPage, ...badge }: FibreBadge): WorldBadge => ({
  ...badge,
  claims: { title: 'Fibre Optic Splicing', issuer: LAURENTIDE.name, issuedOn: onPage, holder: jp.name },
});

/** The same two documents behind a picture of OB 3.0. */
const automation = (id: string, title: string) => ({
  id,
  issuer: POLYTECHNIC,
  title,
  description: 'Finds and removes faults in a managed network.',
  criteria: 'Restore a network of eight switches, against the clock.',
  holder: jp,
  awarded: '2024-12-13T15:00:00Z',
});

/** OB 2.0 with a signature, and credentials inside pictures. */
export const SIGNED_2: WorldBadge[] = [
  fibre({
    name: 'ob2-signed',
    url: `${LAURENTIDE_HOST}/signed/2041`,
    onPage: 'Issued Sep 2021',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer', 'status_clear'],
    note: 'OB 2.0 SignedBadge: RS256 JWS, CryptographicKey, revocation list read and clear.',
    documents: async () => [
      jws(
        `${LAURENTIDE_HOST}/signed/2041`,
        await signJws(
          assertion('urn:uuid:0c1f6a52-96c0-4d3b-8b0a-2f6f6f9f2041', jp, '2021-09-30T18:00:00Z', SIGNED_BADGE, {
            evidence: [
              { id: 'https://vimeo.com/600204100', name: 'The observed splicing, filmed', narrative: 'Twelve cores, one take.' },
            ],
          }),
          LAURENTIDE.key,
        ),
      ),
    ],
  }),
  fibre({
    name: 'ob2-signed-revoked',
    url: `${LAURENTIDE_HOST}/signed/2042`,
    onPage: 'Issued Oct 2021',
    expected: 'revoked',
    expectedCodes: ['proof_holds', 'status_revoked'],
    note: 'OB 2.0 SignedBadge on the issuer’s revocationList.',
    documents: async () => [
      jws(
        `${LAURENTIDE_HOST}/signed/2042`,
        await signJws(assertion(LAURENTIDE_REVOKED, jp, '2021-10-08T18:00:00Z', SIGNED_BADGE), LAURENTIDE.key),
      ),
    ],
  }),
  fibre({
    name: 'baked-png-ob2',
    url: `${LAURENTIDE_HOST}/baked/2043.png`,
    onPage: 'Issued Nov 2021',
    expected: 'hosted',
    expectedCodes: ['hosted_confirmed'],
    note: 'A hosted OB 2.0 assertion baked into a PNG (iTXt openbadges); the issuer’s own copy is read again.',
    documents: () => {
      const id = `${LAURENTIDE_HOST}/assertions/2043.json`;
      const body = assertion(id, jp, '2021-11-19T18:00:00Z', { type: 'HostedBadge' });
      return [
        jsonLd(id, body),
        png(`${LAURENTIDE_HOST}/baked/2043.png`, badgePng({ keyword: 'openbadges', content: JSON.stringify(body) })),
      ];
    },
  }),
  {
    name: 'baked-png-ob3',
    url: `${POLYTECHNIC.url}badges/network-troubleshooting.png`,
    claims: { title: 'Network Troubleshooting', issuer: POLYTECHNIC.name, issuedOn: 'Issued Dec 2024', holder: jp.name },
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'OB 3.0 with a Data Integrity proof baked into a PNG (iTXt openbadgecredential).',
    documents: async () => {
      const url = `${POLYTECHNIC.url}badges/network-troubleshooting.png`;
      const signed = await signRdfc(
        openBadge(automation(`${url}#credential`, 'Network Troubleshooting')),
        POLYTECHNIC.key,
        POLYTECHNIC.method,
      );
      return [png(url, badgePng({ keyword: 'openbadgecredential', content: JSON.stringify(signed) }))];
    },
  },
  {
    name: 'baked-svg-ob3',
    url: `${COLLEGE.url}badges/switching-and-routing.svg`,
    claims: { title: 'Switching and Routing', issuer: COLLEGE.name, issuedOn: 'Issued Feb 2024', holder: jp.name },
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'OB 3.0 VC-JWT baked into an SVG.',
    documents: async () => {
      const url = `${COLLEGE.url}badges/switching-and-routing.svg`;
      const badge = {
        ...automation(`${url}#credential`, 'Switching and Routing'),
        issuer: COLLEGE_P256,
        awarded: '2024-02-16T15:00:00Z',
      };
      return [svg(url, badgeSvg({ jws: await signVcJwt(openBadge(badge), COLLEGE_P256.key, COLLEGE_P256.method) }))];
    },
  },
  fibre({
    name: 'ob2-hosted-own-host',
    url: `${LAURENTIDE_HOST}/assertions/2044.json`,
    onPage: 'Issued Mar 2022',
    expected: 'hosted',
    expectedCodes: ['hosted_confirmed'],
    note: 'OB 2.0 hosted by the issuer itself, no platform between.',
    documents: () => {
      const id = `${LAURENTIDE_HOST}/assertions/2044.json`;
      return [jsonLd(id, assertion(id, jp, '2022-03-04T18:00:00Z', { type: 'HostedBadge' }))];
    },
  }),
  fibre({
    name: 'ob2-hosted-out-of-scope',
    url: 'https://pages.fibre-certificates.example/assertions/1.json',
    onPage: 'Issued Jun 2022',
    expected: 'claim',
    expectedCodes: ['hosted_out_of_scope'],
    note: 'A stranger’s host serves an assertion that names the institute’s badge class.',
    documents: () => {
      const id = 'https://pages.fibre-certificates.example/assertions/1.json';
      return [jsonLd(id, assertion(id, jp, '2022-06-04T18:00:00Z', { type: 'HostedBadge' }))];
    },
  }),
  fibre({
    name: 'ob2-hosted-unreachable',
    url: 'https://assertions.laurentide-tech.example/2045.json',
    onPage: 'Issued May 2022',
    expected: 'unchecked',
    expectedCodes: ['net_failed'],
    note: 'The host is down: the connection ends without an answer.',
    documents: () => [down('https://assertions.laurentide-tech.example/2045.json')],
  }),
];

const jws = (url: string, compact: string): Served => ({ url, handler: () => ({ type: 'application/jose', body: compact }) });
