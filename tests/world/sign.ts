import { createHash, sign as nodeSign } from 'node:crypto';
import { base58 } from '@scure/base';
import { CompactSign } from 'jose';
import jsonld from 'jsonld';
import { loadContext } from './contexts.ts';
import type { WorldKey } from './keys.ts';
import type { Doc } from './types.ts';

/** A compact JWS over the payload (RFC 7515). `payload` may be text, so that a test can sign bytes that JSON.stringify would not make. */
export async function signJws(payload: Doc | string, key: WorldKey, header: Doc = {}): Promise<string> {
  const bytes = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader({ alg: key.alg, ...header }).sign(key.secret);
}

/**
 * An OB 3.0 credential as a JWT (OB 3.0 section 8.2.4; VC-JOSE-COSE section 3.1.1): the credential's own members at the top level,
 * with the registered claims beside them.
 */
export async function signVcJwt(credential: Doc, key: WorldKey, kid: string, header: Doc = {}): Promise<string> {
  return signJws({ ...credential, ...registeredClaims(credential) }, key, { typ: 'vc+jwt', kid, ...header });
}

/** A VCDM 1.1 credential as a JWT (VCDM 1.1 section 6.3.1): everything in the `vc` claim. */
export async function signVcJwt11(credential: Doc, key: WorldKey, kid: string): Promise<string> {
  return signJws({ ...registeredClaims(credential), vc: credential }, key, { typ: 'JWT', kid });
}

function registeredClaims(credential: Doc): Doc {
  const issuer = credential.issuer as Doc | string | undefined;
  const subject = credential.credentialSubject as Doc | undefined;
  const start = (credential.validFrom ?? credential.issuanceDate) as string | undefined;
  const end = (credential.validUntil ?? credential.expirationDate) as string | undefined;
  return {
    ...(issuer === undefined ? {} : { iss: typeof issuer === 'string' ? issuer : issuer.id }),
    ...(credential.id === undefined ? {} : { jti: credential.id }),
    ...(subject?.id === undefined ? {} : { sub: subject.id }),
    ...(start === undefined ? {} : { nbf: Date.parse(start) / 1000 }),
    ...(end === undefined ? {} : { exp: Date.parse(end) / 1000 }),
  };
}

/** Adds a Data Integrity proof of suite eddsa-rdfc-2022 (Data Integrity EdDSA Cryptosuites 1.0, section 3.2). */
export const signRdfc = (
  document: Doc,
  key: WorldKey,
  verificationMethod: string,
  created = '2024-05-02T09:30:00Z',
): Promise<Doc> =>
  addProof(document, key, {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  });

/** Adds a proof of the older suite Ed25519Signature2020 (same work, the suite named by the type). */
export const signEd25519Signature2020 = (
  document: Doc,
  key: WorldKey,
  verificationMethod: string,
  created = '2023-06-12T14:00:00Z',
): Promise<Doc> =>
  addProof(document, key, { type: 'Ed25519Signature2020', created, verificationMethod, proofPurpose: 'assertionMethod' });

async function addProof(document: Doc, key: WorldKey, options: Doc): Promise<Doc> {
  const proofHash = await canonicalHash({ '@context': document['@context'], ...options });
  const documentHash = await canonicalHash(document);
  const signature = nodeSign(null, Buffer.concat([proofHash, documentHash]), key.secret);
  return { ...document, proof: [{ ...options, proofValue: `z${base58.encode(signature)}` }] };
}

/** SHA-256 of the canonical N-Quads. Safe mode, so that the world never signs less than it shows. */
async function canonicalHash(document: Doc): Promise<Buffer> {
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: loadContext, safe: true };
  return createHash('sha256')
    .update(await canonize(document, options))
    .digest();
}

/** The published types know neither the algorithm's present name nor safe mode. */
const canonize = jsonld.canonize as unknown as (document: Doc, options: object) => Promise<string>;

/** Changes one character of the signature of a compact JWS, somewhere in the middle, where every bit counts. */
export function spoil(compact: string): string {
  const [header, payload, signature = ''] = compact.split('.');
  const other = signature[20] === 'A' ? 'B' : 'A';
  return `${header}.${payload}.${signature.slice(0, 20)}${other}${signature.slice(21)}`;
}
