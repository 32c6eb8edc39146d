export type Outcome = 'pass' | 'fail' | 'warn' | 'unknown' | 'skip';
export type Authentic = 'signed' | 'hosted' | 'unbound' | 'unsigned' | 'tampered' | 'malformed' | 'unknown';
export type Current = 'current' | 'expired' | 'not-yet-valid' | 'suspended' | 'revoked' | 'unknown';
export type Verdict =
  | 'verified'
  | 'hosted'
  | 'claim'
  | 'unbound'
  | 'expired'
  | 'not-yet-valid'
  | 'suspended'
  | 'revoked'
  | 'unchecked'
  | 'invalid';

/** What a check asks. One id has one question; its codes are the answers. */
export type CheckId =
  | 'link'
  | 'network'
  | 'document'
  | 'data-model'
  | 'proof'
  | 'binding'
  | 'status'
  | 'dates'
  | 'endorsement'
  | 'holder'
  | 'issuer';
