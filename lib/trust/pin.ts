export type Role = 'issuer' | 'industry' | 'assessor' | 'qa' | 'blocked';

/**
 * A team's decision about one issuer or endorser. `keys` are RFC 7638 thumbprints (base64url SHA-256);
 * empty for a hosted issuer, which is then bound to its whole address.
 */
export interface Pin {
  id: string;
  name: string;
  role: Role;
  keys: string[];
  note: string;
  pinnedBy: string;
  /** ISO 8601 date-time. */
  pinnedAt: string;
}
