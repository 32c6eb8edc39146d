import type { JWK } from 'jose';
import { base64 } from '../../base.ts';
import { isString, type Json } from '../../json.ts';
import { jwkFromSpki } from './public-key.ts';

/** What a certificate says. `subject` and `issuer`: organisation and common name, cleaned, '' when it has neither. */
export interface Certificate {
  subject: string;
  issuer: string;
  notBefore: Date;
  notAfter: Date;
  /** Null for a kind of key that is not checked here. */
  jwk: JWK | null;
  /** What was signed, how (the bytes of the object identifier) and the signature, for `isSignedBy`. */
  signed: { bytes: Uint8Array; algorithm: string; signature: Uint8Array };
}

/** More than any chain or certificate in use. */
const MAX_CHAIN = 10;
const MAX_BYTES = 16_384;

/** The certificates of an `x5c` header, the signer's own first (RFC 7515 section 4.1.6: base64, not base64url). Null when it is none. */
export function chainOf(x5c: Json | undefined): Uint8Array[] | null {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MAX_CHAIN) return null;
  try {
    return x5c.map((text) => base64.decode(isString(text) ? text : '!'));
  } catch {
    return null;
  }
}

/** One certificate (RFC 5280 section 4.1), as far as its key, its name and its life go. Null when it is none. Says nothing of who vouches for it. */
export async function readCertificate(der: Uint8Array): Promise<Certificate | null> {
  if (der.length > MAX_BYTES) return null;
  const outer = partsOf(der);
  const parts = inside(outer?.length === 1 ? outer[0] : undefined, SEQUENCE);
  const tbs = inside(parts?.length === 3 ? parts[0] : undefined, SEQUENCE);
  if (tbs === null) return null;
  // The version is left out where it is 1.
  const [, , issuer, validity, subject, key] = tbs[0]?.tag === 0xa0 ? tbs.slice(1) : tbs;
  const life = inside(validity, SEQUENCE);
  const [notBefore, notAfter] = [timeOf(life?.[0]), timeOf(life?.[1])];
  const [by, about] = [nameOf(issuer), nameOf(subject)];
  if (notBefore === null || notAfter === null || by === null || about === null || key?.tag !== SEQUENCE) return null;
  const [body, kind, bits] = parts ?? [];
  const signed = {
    bytes: body?.whole ?? der,
    algorithm: String(inside(kind, SEQUENCE)?.[0]?.content),
    signature: bits?.content.subarray(1) ?? der,
  };
  return { subject: about, issuer: by, notBefore, notAfter, jwk: await jwkFromSpki(key.whole), signed };
}

/** Object identifiers of RSA (PKCS #1) and of ECDSA, each up to the byte that says which SHA-2 (RFC 4055, RFC 5758). */
const RSA = '42,134,72,134,247,13,1,1,';
const ECDSA = '42,134,72,206,61,4,3,';
const HASHES: Record<string, string> = {
  [`${RSA}11`]: 'SHA-256',
  [`${RSA}12`]: 'SHA-384',
  [`${RSA}13`]: 'SHA-512',
  [`${ECDSA}2`]: 'SHA-256',
  [`${ECDSA}3`]: 'SHA-384',
  [`${ECDSA}4`]: 'SHA-512',
};

/** Whether a certificate was signed with the key of another; null where that is not checked here. */
export async function isSignedBy({ signed, issuer }: Certificate, { jwk, subject }: Certificate): Promise<boolean | null> {
  if (issuer !== subject) return false;
  const hash = HASHES[signed.algorithm];
  if (jwk === null || hash === undefined) return null;
  const size = jwk.crv === 'P-384' ? 48 : 32;
  const isEc = signed.algorithm.startsWith(ECDSA);
  const name = isEc ? 'ECDSA' : 'RSASSA-PKCS1-v1_5';
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, { name, hash, namedCurve: jwk.crv ?? '' }, false, ['verify']);
    const signature = isEc ? sideBySide(signed.signature, size) : signed.signature;
    return await crypto.subtle.verify(
      { name, hash },
      key,
      signature as Uint8Array<ArrayBuffer>,
      signed.bytes as Uint8Array<ArrayBuffer>,
    );
  } catch {
    // The key is of another kind than the algorithm.
    return false;
  }
}

/** The two numbers of an ECDSA signature (RFC 3279 section 2.2.3) as WebCrypto wants them: of a fixed size, without tags. */
function sideBySide(signature: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(2 * size);
  inside(partsOf(signature)?.[0], SEQUENCE)?.forEach(({ content }, at) => {
    const number = content.slice(-size);
    bytes.set(number, (at + 1) * size - number.length);
  });
  return bytes;
}

interface Part {
  tag: number;
  whole: Uint8Array;
  content: Uint8Array;
}

const SEQUENCE = 0x30;
const SET = 0x31;

const inside = (part: Part | undefined, tag: number): Part[] | null => (part?.tag === tag ? partsOf(part.content) : null);

/** The elements side by side in these bytes (X.690 section 10.1: lengths are definite and as short as can be). Null when they do not fill them exactly. */
function partsOf(bytes: Uint8Array): Part[] | null {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0x80;
    let start = at + 2;
    if ((tag & 0x1f) === 0x1f || length === 0x80 || length > 0x82) return null;
    if (length > 0x80) {
      const size = length - 0x80;
      length = 0;
      for (let read = 0; read < size; read++) length = length * 256 + (bytes[start++] ?? 0);
      if (length < (size === 1 ? 0x80 : 0x100)) return null;
    }
    if (start + length > bytes.length) return null;
    parts.push({ tag, whole: bytes.subarray(at, start + length), content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return parts;
}

/** UTCTime or GeneralizedTime, in the one form of each that certificates may use (RFC 5280 section 4.1.2.5). */
function timeOf(part: Part | undefined): Date | null {
  const text = String.fromCharCode(...(part?.content.subarray(0, 20) ?? []));
  const digits = part?.tag === 0x17 ? (text < '5' ? '20' : '19') + text : part?.tag === 0x18 ? text : '';
  const [, ...fields] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? [];
  const [year, month, day, hour, minute, second] = fields;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Organisation (2.5.4.10) and common name (2.5.4.3) of a distinguished name, in that order. Null when it is no name. */
function nameOf(part: Part | undefined): string | null {
  const relative = inside(part, SEQUENCE);
  if (relative === null) return null;
  const found = new Map<number, string>();
  for (const attribute of relative.flatMap((one) => inside(one, SET) ?? [])) {
    const [type, value] = inside(attribute, SEQUENCE) ?? [];
    const [first, second, third, rest] = type?.content ?? [];
    if (value !== undefined && first === 0x55 && second === 0x04 && third !== undefined && rest === undefined)
      found.set(third, textOf(value));
  }
  return [...new Set([found.get(10), found.get(3)])].filter((name) => name !== undefined && name !== '').join(', ');
}

/** UTF8String, BMPString, and the old one-byte strings. Whoever asked for the certificate chose the words: no control or direction characters. */
function textOf({ tag, content }: Part): string {
  const charset = tag === 0x0c ? 'utf-8' : tag === 0x1e ? 'utf-16be' : 'latin1';
  return new TextDecoder(charset)
    .decode(content)
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 100);
}
