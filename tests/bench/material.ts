import { gzipSync } from 'node:zlib';
import type { Issuer } from '../world/issuers.ts';
import { didKey, ed25519, p256, type WorldKey } from '../world/keys.ts';
import { openBadge, openBadge11 } from '../world/open-badge.ts';
import { PEOPLE } from '../world/people.ts';
import { signRdfc, signVcJwt } from '../world/sign.ts';
import type { Doc } from '../world/types.ts';

/** What is verified, as plain JSON, so that Node and the worker get the same bytes. All keys are the fixture world's. */
export interface Material {
  /** OB 3.0 credentials with one eddsa-rdfc-2022 proof by a did:key, none with a status: nobody needs the network. */
  dataIntegrity: string[];
  /** The first of them with one letter changed. */
  forged: string;
  /** The same badges as VC-JWT, by did:key, with the public JWK of their signer. */
  eddsa: { compact: string; jwk: JsonWebKey }[];
  es256: { compact: string; jwk: JsonWebKey }[];
  /** Documents that the peers' static loaders answer: `did:key:…` and `did:key:…#…`. */
  didDocuments: Record<string, Doc>;
  page: Page;
}

/** A page of badges by did:web issuers, half of them VC-JWT, each with a status entry: key and list are shared by an issuer's badges. */
export interface Page {
  /** Address and text of each badge. Badge n is by issuer n modulo the number of issuers. */
  badges: { url: string; text: string }[];
  /** DID documents and status lists, by address. */
  shared: Record<string, { type: string; body: string }>;
}

const ISSUERS = 4;
const CREDENTIALS = 12;
const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
const holders = Object.values(PEOPLE);

const byKey = (key: WorldKey, name: string): Issuer => ({
  id: didKey(key).did,
  name,
  url: 'https://bench.example/',
  key,
  method: didKey(key).method,
});

/** From bare to rich, in both data models: what badges are like, and not the one on which anybody is fast. */
function badgeOf(n: number, issuer: Issuer, id = `https://bench.example/credentials/${n}`): Doc {
  const holder = holders[n % holders.length] ?? PEOPLE.amara;
  const rich = {
    tag: ['lathe', 'safety', `module-${n}`],
    alignment: [
      {
        type: ['Alignment'],
        targetName: `Turning, level ${n}`,
        targetUrl: `https://frameworks.example/turning/${n}`,
        targetFramework: 'Trades of Metal',
        targetType: 'CFItem',
      },
    ],
    resultDescription: [
      {
        id: `urn:uuid:7c1f0a52-3b6d-4e8f-9a10-${String(n).padStart(12, '0')}`,
        type: ['ResultDescription'],
        name: 'Grade',
        resultType: 'LetterGrade',
      },
    ],
  };
  const about = {
    id,
    issuer,
    title: `Lathe Operation ${n}`,
    description: `Turns, faces and threads to drawing number ${n}.`,
    criteria: `Three parts within tolerance, the ${n}th inspected.`,
    holder,
    awarded: `2024-0${1 + (n % 9)}-15T12:00:00Z`,
  };
  switch (n % 4) {
    case 0:
      return openBadge(about);
    case 1:
      return openBadge({ ...about, achievement: { alignment: rich.alignment, tag: rich.tag } });
    case 2:
      return openBadge11({ ...about, contexts: [DATA_INTEGRITY] });
    default:
      return openBadge({
        ...about,
        achievement: rich,
        subject: { result: [{ type: ['Result'], resultDescription: rich.resultDescription[0]?.id, value: 'A' }] },
        members: {
          evidence: [
            { id: `https://bench.example/works/${n}`, type: ['Evidence'], name: 'Shaft', narrative: 'Turned from bar.' },
          ],
        },
      });
  }
}

/** A did:key's DID document and its verification method, which the peers would otherwise have to make each time. */
function didDocumentsOf({ id, method, key }: Issuer): Record<string, Doc> {
  const verificationMethod = { id: method, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase };
  return {
    [id]: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id,
      verificationMethod: [verificationMethod],
      assertionMethod: [method],
      authentication: [method],
    },
    [method]: { '@context': 'https://w3id.org/security/multikey/v1', ...verificationMethod },
  };
}

export async function makeMaterial(pageBadges: number, pageIssuers: number): Promise<Material> {
  const numbers = Array.from({ length: CREDENTIALS }, (_, n) => n);
  const ed = Array.from({ length: ISSUERS }, (_, n) => byKey(ed25519(`bench ${n}`), `Bench College ${n}`));
  const ec = Array.from({ length: ISSUERS }, (_, n) => byKey(p256(`bench ${n}`), `Bench College ${n}`));
  const of = (issuers: Issuer[], n: number) => issuers[n % ISSUERS] as Issuer;
  const jwts = (issuers: Issuer[]) =>
    Promise.all(
      numbers.map(async (n) => {
        const { key, method, ...issuer } = of(issuers, n);
        return { compact: await signVcJwt(badgeOf(n, { ...issuer, key, method }), key, method), jwk: key.jwk };
      }),
    );
  const signed = await Promise.all(numbers.map((n) => signRdfc(badgeOf(n, of(ed, n)), of(ed, n).key, of(ed, n).method)));
  const dataIntegrity = signed.map((one) => JSON.stringify(one));
  return {
    dataIntegrity,
    forged: (dataIntegrity[0] ?? '').replace('Lathe Operation', 'Lathe Operatiom'),
    eddsa: await jwts(ed),
    es256: await jwts(ec),
    didDocuments: Object.assign({}, ...ed.map(didDocumentsOf)),
    page: await makePage(pageBadges, pageIssuers),
  };
}

async function makePage(count: number, issuerCount: number): Promise<Page> {
  const issuers = Array.from({ length: issuerCount }, (_, n): Issuer => {
    const id = `did:web:issuer-${n}.example`;
    return {
      id,
      name: `Issuer ${n}`,
      url: `https://issuer-${n}.example/`,
      key: ed25519(`bench page ${n}`),
      method: `${id}#key-1`,
    };
  });
  const shared: Page['shared'] = {};
  for (const { id, url, key, method } of issuers) {
    shared[`${url}.well-known/did.json`] = {
      type: 'application/did+json',
      body: JSON.stringify({
        '@context': ['https://www.w3.org/ns/did/v1'],
        id,
        verificationMethod: [{ id: method, type: 'JsonWebKey', controller: id, publicKeyJwk: key.jwk }],
        assertionMethod: [method],
      }),
    };
    const list = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: `${url}status/1`,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: id,
      validFrom: '2024-01-01T00:00:00Z',
      credentialSubject: {
        id: `${url}status/1#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: `u${gzipSync(Buffer.alloc(131_072 / 8)).toString('base64url')}`,
      },
    };
    shared[list.id] = { type: 'application/vc+jwt', body: await signVcJwt(list, key, method) };
  }
  const badges: Page['badges'] = [];
  for (let n = 0; n < count; n++) {
    const issuer = issuers[n % issuerCount] as Issuer;
    const url = `${issuer.url}badges/${n}`;
    const status = {
      id: `${issuer.url}status/1#${n}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(n),
      statusListCredential: `${issuer.url}status/1`,
    };
    // Of VCDM 1.1 the status list is another; those badges stay out.
    const badge = { ...badgeOf(n % 4 === 2 ? 4 * n + 1 : n, issuer, url), credentialStatus: status };
    // Every issuer has both kinds.
    const asJwt = Math.floor(n / issuerCount) % 2 === 0;
    badges.push({
      url,
      text: asJwt
        ? await signVcJwt(badge, issuer.key, issuer.method)
        : JSON.stringify(await signRdfc(badge, issuer.key, issuer.method)),
    });
  }
  return { badges, shared };
}
