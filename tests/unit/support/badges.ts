import { createHash, sign as nodeSign } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { COLLEGE, COLLEGE_P256, GUILD, type Issuer } from '../../world/issuers.ts';
import { type OpenBadge, openBadge } from '../../world/open-badge.ts';
import { PEOPLE } from '../../world/people.ts';
import { signRdfc, signVcJwt } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';

const about = {
  title: 'Bench Vice Maintenance',
  description: 'Takes a bench vice apart and puts it together again.',
  criteria: 'One vice, no parts left over.',
  holder: PEOPLE.zoe,
  awarded: '2024-01-15T12:00:00Z',
};

/** An unsigned badge of the guild (did:key): checking it needs no network at all. */
export const guildBadge = (more: Partial<OpenBadge> = {}): Doc =>
  openBadge({ id: `${GUILD.url}credentials/vice`, issuer: GUILD, ...about, ...more });

/** An unsigned badge of the college (did:web), whose keys and lists the world publishes. */
export const collegeBadge = (more: Partial<OpenBadge> = {}): Doc =>
  openBadge({ id: `${COLLEGE.url}credentials/vice`, issuer: COLLEGE, ...about, ...more });

export const guildJwt = (document: Doc = guildBadge(), header: Doc = {}): Promise<string> =>
  signVcJwt(document, GUILD.key, GUILD.method, header);

export const guildDi = (document: Doc = guildBadge()): Promise<Doc> => signRdfc(document, GUILD.key, GUILD.method);

export const collegeJwt = (document: Doc = collegeBadge(), header: Doc = {}): Promise<string> =>
  signVcJwt(document, COLLEGE_P256.key, COLLEGE_P256.method, header);

/** Another member in place of one, or (undefined) none. */
export function change(document: Doc, path: string, value: unknown): Doc {
  const [member = '', ...inner] = path.split('.');
  const { [member]: old, ...rest } = document;
  const changed = inner.length === 0 ? value : change((old ?? {}) as Doc, inner.join('.'), value);
  return changed === undefined ? rest : { ...rest, [member]: changed };
}

/** Adds a proof of suite eddsa-jcs-2022 (Data Integrity EdDSA Cryptosuites 1.0, section 3.3), with proof options as given. */
export function signJcs(document: Doc, options: Doc = {}, { key, method }: Pick<Issuer, 'key' | 'method'> = GUILD): Doc {
  const config: Doc = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    '@context': document['@context'],
    created: '2024-01-15T12:00:00Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const signature = nodeSign(null, Buffer.concat([hashOf(config), hashOf(document)]), key.secret);
  return { ...document, proof: { ...config, proofValue: `z${base58.encode(signature)}` } };
}

const hashOf = (document: Doc): Buffer =>
  createHash('sha256')
    .update(canonicalize(document) ?? '')
    .digest();

/** The compact JWS with another header, payload or signature; the rest stays as it was signed. */
export function rewrite(compact: string, parts: { header?: Doc | string; payload?: Doc | string; signature?: string }): string {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  const encode = (part: Doc | string): string =>
    Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
  return [
    parts.header === undefined ? header : encode(parts.header),
    parts.payload === undefined ? payload : encode(parts.payload),
    parts.signature ?? signature,
  ].join('.');
}
