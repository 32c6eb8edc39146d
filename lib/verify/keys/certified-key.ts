import type { JWK } from 'jose';
import { base64url } from '../../base.ts';
import type { JsonObject } from '../../json.ts';
import { type Check, check } from '../check.ts';
import { chainOf, isSignedBy, readCertificate } from './certificate.ts';

export type CertifiedKey = { ok: true; jwk: JWK; subject: string; checks: Check[] } | { ok: false; check: Check };

/**
 * The key of the certificate that a JWS brings in its header (`x5c`, bound by `x5t#S256` where that is there). It tells `tampered` from
 * `unbound`, and whom the certificate names: no root is accepted here, so that neither the chain nor the name is anybody's word but its own.
 */
export async function certifiedKey(header: JsonObject, now: Date): Promise<CertifiedKey> {
  const stop = (what: string): CertifiedKey => ({ ok: false, check: check('proof_malformed', { what }) });
  const chain = chainOf(header.x5c) ?? [];
  const [der] = chain;
  const certificate = der === undefined ? null : await readCertificate(der);
  if (der === undefined || certificate === null) return stop('x5c');
  const print = header['x5t#S256'];
  if (print !== undefined) {
    const digest = await crypto.subtle.digest('SHA-256', der as Uint8Array<ArrayBuffer>);
    if (print !== base64url.encode(new Uint8Array(digest))) return stop('x5t#S256');
  }
  const { jwk, subject, notBefore, notAfter } = certificate;
  if (jwk === null) return { ok: false, check: check('proof_unsupported', { suite: 'x5c' }) };
  const checks = [check('key_in_certificate', { name: subject === '' ? '…' : subject })];
  if (notAfter < now) checks.push(check('key_certificate_ended', { date: notAfter.toISOString() }));
  if (notBefore > now) checks.push(check('key_certificate_early', { date: notBefore.toISOString() }));
  if (!(await holdsTogether(chain))) checks.push(check('key_certificates_apart'));
  return { ok: true, jwk, subject, checks };
}

/** Whether each certificate was signed by the next (RFC 7515 section 4.1.6), as far as that can be told. */
async function holdsTogether(chain: Uint8Array[]): Promise<boolean> {
  const certificates = await Promise.all(chain.map(readCertificate));
  for (const [at, one] of certificates.entries()) {
    const next = certificates[at + 1];
    if (one === null || (next && (await isSignedBy(one, next)) === false)) return false;
  }
  return true;
}
