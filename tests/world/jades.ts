import { createHash, sign as nodeSign } from 'node:crypto';
import { type CertificateKey, type CertificateParts, certificate } from './certificate.ts';
import type { Doc } from './types.ts';

/** Who signs, with what certificate, and header members beside (or, as undefined, instead of) those of every JAdES. */
export interface JadesSigner {
  key: CertificateKey;
  parts?: CertificateParts;
  header?: Doc;
  /** The unprotected header. */
  beside?: Doc;
}

export interface JadesOptions {
  /** `compact` needs base64url payloads; the others are as Europass writes them, with the payload as it is. */
  form?: 'general' | 'flattened' | 'compact';
  /** RFC 7797: false writes the payload as it is. */
  b64?: boolean;
}

const base64url = (bytes: string | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('base64url');

/** A JAdES baseline signature (ETSI TS 119 182-1) over a credential, by every signer. */
export function signJades(
  credential: Doc | string,
  signers: JadesSigner[],
  { form = 'general', b64 = form === 'compact' }: JadesOptions = {},
): Doc | string {
  const text = typeof credential === 'string' ? credential : JSON.stringify(credential);
  const payload = b64 ? base64url(text) : text;
  const signatures = signers.map(({ key, parts = {}, header = {}, beside }) => {
    const der = certificate(key, { organisation: 'Polytechnic of Nowhere', commonName: 'Seal of the Registrar', ...parts });
    const members: Doc = {
      alg: key.alg,
      typ: form === 'compact' ? 'jose' : 'jose+json',
      x5c: [der.toString('base64')],
      'x5t#S256': createHash('sha256').update(der).digest('base64url'),
      sigT: '2024-03-01T10:00:00Z',
      ...(b64 ? {} : { b64: false }),
      crit: [...(b64 ? [] : ['b64']), 'sigT'],
      ...header,
    };
    const protectedHeader = base64url(JSON.stringify(members));
    const hash = key.alg === 'EdDSA' ? null : key.alg === 'ES384' ? 'sha384' : 'sha256';
    const data = Buffer.from(`${protectedHeader}.${payload}`);
    const signature = base64url(nodeSign(hash, data, { key: key.secret, dsaEncoding: 'ieee-p1363' }));
    return { protected: protectedHeader, ...(beside === undefined ? {} : { header: beside }), signature };
  });
  const [first] = signatures;
  if (form === 'general') return { payload, signatures };
  return form === 'flattened' ? { payload, ...first } : `${first?.protected}.${payload}.${first?.signature}`;
}
