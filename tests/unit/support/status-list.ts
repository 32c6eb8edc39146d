import { gzipSync } from 'node:zlib';
import { COLLEGE, COLLEGE_P256, type Issuer } from '../../world/issuers.ts';
import { signVcJwt } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { collegeBadge, collegeJwt } from './badges.ts';

export const LIST = 'https://harbourline-college.example/status/unit';

/** Most significant bit first, gzip, base64url after `u` (Bitstring Status List 1.0, section 3.1). */
export function encodedList(setBits: number[], entries = 131_072): string {
  const bytes = Buffer.alloc(entries / 8);
  for (const index of setBits) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bytes).toString('base64url')}`;
}

export interface ListOptions {
  purpose?: string;
  set?: number[];
  entries?: number;
  /** Further members of the list credential and of its subject. */
  members?: Doc;
  subject?: Doc;
  /** Claims of the JWT in place of those that follow from the list. */
  claims?: Doc;
  by?: Issuer;
}

/** A status list as its issuer signs it. */
export function signedList({
  purpose = 'revocation',
  set = [],
  entries,
  members = {},
  subject = {},
  claims = {},
  by = COLLEGE_P256,
}: ListOptions = {}): Promise<string> {
  const list: Doc = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: by.id,
    validFrom: '2024-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodedList(set, entries),
      ...subject,
    },
    ...members,
  };
  return signVcJwt({ ...list, ...claims }, by.key, by.method);
}

export const statusEntry = (index: number | string, more: Doc = {}): Doc => ({
  id: `${LIST}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: LIST,
  ...more,
});

/** A good badge of the college with that `credentialStatus`. */
export const withStatus = (credentialStatus: Doc | Doc[]): Promise<string> =>
  collegeJwt(collegeBadge({ issuer: COLLEGE, members: { credentialStatus } }));
