import { createHash, sign as nodeSign } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalizeJson from 'canonicalize';
import { CompactSign } from 'jose';
import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';
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
  return { ...document, proof: [await proofOf(document, key, options)] };
}

/**
 * One proof over a document that has none, or only those that this one is made over (Data Integrity EdDSA and ECDSA Cryptosuites 1.0). The
 * suite is what `cryptosuite` or, for the older ones, `type` names.
 */
export async function proofOf(document: Doc, key: WorldKey, options: Doc): Promise<Doc> {
  const suite = String(options.cryptosuite ?? options.type);
  const hash = key.alg === 'ES384' ? 'sha384' : 'sha256';
  const textOf = suite.includes('-jcs-')
    ? (part: Doc) => canonicalizeJson(part) ?? ''
    : (part: Doc) => canonicalNQuads(part, hash === 'sha384' ? 'SHA-384' : 'SHA-256');
  const context = suite === 'Ed25519Signature2018' ? 'https://www.w3.org/2018/credentials/v1' : document['@context'];
  const parts = [{ ...options, '@context': context }, document];
  const hashes: Buffer[] = [];
  for (const part of parts)
    hashes.push(
      createHash(hash)
        .update(await textOf(part))
        .digest(),
    );
  if (suite === 'Ed25519Signature2018') {
    const header = Buffer.from('{"alg":"EdDSA","b64":false,"crit":["b64"]}').toString('base64url');
    return {
      ...options,
      jws: `${header}..${signBytes(Buffer.concat([Buffer.from(`${header}.`), ...hashes]), key).toString('base64url')}`,
    };
  }
  return {
    ...options,
    ...(suite.includes('-jcs-') ? { '@context': context } : {}),
    proofValue: `z${base58.encode(signBytes(Buffer.concat(hashes), key))}`,
  };
}

/** ECDSA signatures as r and s side by side. */
export const signBytes = (bytes: Uint8Array, { alg, secret }: WorldKey): Buffer =>
  alg === 'EdDSA'
    ? nodeSign(null, bytes, secret)
    : nodeSign(alg === 'ES384' ? 'sha384' : 'sha256', bytes, { key: secret, dsaEncoding: 'ieee-p1363' });

/** Safe mode, so that the world never signs less than it shows. */
export async function canonicalNQuads(document: Doc, digest: 'SHA-256' | 'SHA-384' = 'SHA-256'): Promise<string> {
  return rdfCanonize.canonize(await nquadsOf(document), {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
    messageDigestAlgorithm: digest,
  });
}

/** The published types do not know safe mode. */
const toRdf = jsonld.toRDF as unknown as (document: Doc, options: object) => Promise<string>;

export const nquadsOf = (document: Doc): Promise<string> =>
  toRdf(document, { format: 'application/n-quads', documentLoader: loadContext, safe: true, rdfDirection: 'i18n-datatype' });

/** Changes one character of the signature of a compact JWS, somewhere in the middle, where every bit counts. */
export function spoil(compact: string): string {
  const [header, payload, signature = ''] = compact.split('.');
  const other = signature[20] === 'A' ? 'B' : 'A';
  return `${header}.${payload}.${signature.slice(0, 20)}${other}${signature.slice(21)}`;
}

/** A Token Status List (section 5.1): a JWT of its own type, under a key of its issuer. */
export const signStatusListToken = (claims: Doc, key: WorldKey, kid: string, header: Doc = {}): Promise<string> =>
  signJws(claims, key, { typ: 'statuslist+jwt', kid, ...header });
