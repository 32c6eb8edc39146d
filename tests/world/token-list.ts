import { deflateSync } from 'node:zlib';
import { COLLEGE, COLLEGE_P256 } from './issuers.ts';
import { signStatusListToken } from './sign.ts';
import type { Doc } from './types.ts';

/** Where the college keeps the states of what it issues as a token. */
export const TOKEN_LIST = 'https://harbourline-college.example/status/tokens';

/** Least significant bits first, zlib, base64url (Token Status List section 4.1). `values` by index; every other entry is 0. */
export function encodedTokens(values: Record<number, number>, bits = 1, entries = 1024): string {
  const bytes = Buffer.alloc(Math.ceil((entries * bits) / 8));
  for (const [index, value] of Object.entries(values)) {
    const bit = Number(index) * bits;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (value << (bit & 7));
  }
  return deflateSync(bytes).toString('base64url');
}

export interface TokenListOptions {
  values?: Record<number, number>;
  bits?: number;
  entries?: number;
  /** Claims and header members in place of the good ones; undefined takes one away. */
  claims?: Doc;
  header?: Doc;
  by?: Pick<typeof COLLEGE_P256, 'key' | 'method'>;
}

/** A list as the college signs it. */
export const tokenList = ({
  values = {},
  bits = 1,
  entries,
  claims = {},
  header = {},
  by = COLLEGE_P256,
}: TokenListOptions = {}): Promise<string> =>
  signStatusListToken(
    {
      iss: COLLEGE.id,
      sub: TOKEN_LIST,
      iat: Date.parse('2026-01-01T00:00:00Z') / 1000,
      ttl: 43_200,
      status_list: { bits, lst: encodedTokens(values, bits, entries) },
      ...claims,
    },
    by.key,
    by.method,
    header,
  );
