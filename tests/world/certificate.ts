import { createPublicKey, type KeyObject, sign as nodeSign } from 'node:crypto';
import type { WorldKey } from './keys.ts';

/** One element of DER (X.690): tag, length, content. */
export function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80 ? [body.length] : body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...content: Uint8Array[]): Buffer => der(0x30, ...content);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

const ORGANISATION = '55040a';
const COMMON_NAME = '550403';

/** A key that signs certificates: one of the world, or a P-384 key of a test. */
export interface CertificateKey {
  alg: WorldKey['alg'] | 'ES384';
  secret: KeyObject;
}

/** Algorithm identifiers of the signature: Ed25519, ecdsa-with-SHA256 and SHA384, sha256WithRSAEncryption. */
const SIGNED_WITH: Record<CertificateKey['alg'], Buffer> = {
  EdDSA: sequence(oid('2b6570')),
  ES256: sequence(oid('2a8648ce3d040302')),
  ES384: sequence(oid('2a8648ce3d040303')),
  RS256: sequence(oid('2a864886f70d01010b'), der(0x05)),
};

export interface CertificateParts {
  organisation?: string;
  commonName?: string;
  /** How the names are written: UTF8String, PrintableString or BMPString. */
  strings?: 'utf8' | 'printable' | 'bmp';
  notBefore?: Date;
  notAfter?: Date;
}

function text(value: string, kind: CertificateParts['strings']): Buffer {
  switch (kind) {
    case 'printable':
      return der(0x13, Buffer.from(value, 'latin1'));
    case 'bmp':
      return der(0x1e, Buffer.from(value, 'utf16le').swap16());
    default:
      return der(0x0c, Buffer.from(value, 'utf8'));
  }
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 section 4.1.2.5). */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

const name = ({ organisation, commonName, strings }: CertificateParts): Buffer =>
  sequence(
    der(0x31, sequence(oid('550406'), der(0x13, Buffer.from('XX')))),
    ...[[ORGANISATION, organisation] as const, [COMMON_NAME, commonName] as const].flatMap(([type, value]) =>
      value === undefined ? [] : [der(0x31, sequence(oid(type), text(value, strings)))],
    ),
  );

/** An X.509 certificate of the key (RFC 5280 section 4.1), in DER: self-signed, or signed by another, who is named. */
export function certificate(
  key: CertificateKey,
  parts: CertificateParts = {},
  by: { key: CertificateKey; parts: CertificateParts } = { key, parts },
): Buffer {
  const subject = name(parts);
  const tbs = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([7])),
    SIGNED_WITH[by.key.alg],
    name(by.parts),
    sequence(time(parts.notBefore ?? new Date('2020-01-01T00:00:00Z')), time(parts.notAfter ?? new Date('2099-12-31T23:59:59Z'))),
    subject,
    createPublicKey(key.secret).export({ format: 'der', type: 'spki' }),
  );
  const signature = nodeSign(by.key.alg === 'EdDSA' ? null : by.key.alg === 'ES384' ? 'sha384' : 'sha256', tbs, by.key.secret);
  return sequence(tbs, SIGNED_WITH[by.key.alg], der(0x03, Buffer.from([0]), signature));
}
