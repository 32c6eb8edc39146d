import type { PlatformRecord } from '../facts/input.ts';
import type { Check } from '../verify/check.ts';
import type { Verification } from '../verify/verification.ts';
import type { Source } from './report.ts';

/** What was found out about one input, before it is read as an employer would. */
export interface Judged {
  source: Source;
  /** Checks around the credential: the address, the network, the document. */
  checks: Check[];
  verification: Verification | null;
  record: PlatformRecord | null;
  /** Credentials of a file that holds several side by side. */
  list: (Verification | null)[];
}

/** What was judged without a credential in it. */
export const withoutCredential = (source: Source, checks: Check[]): Judged => ({
  source,
  checks,
  verification: null,
  record: null,
  list: [],
});

/** A source of which nothing is known yet but how it was given. */
export const sourceOf = (kind: Source['kind'], given: string): Source => ({
  given,
  kind,
  platform: null,
  linkKind: null,
  document: null,
  sha256: null,
  page: null,
});
