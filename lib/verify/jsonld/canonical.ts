import type { Code } from '../codes.ts';

/** Why a document has no canonical form, or one that must not be relied upon. */
export interface Flaw {
  code: Code;
  params: Record<string, string>;
}

/**
 * What was signed, as N-Quads. `open` says what keeps it from being relied upon all the same: one may tell then whether a signature over it
 * holds, and never that the credential is authentic.
 */
export type Canonical = { ok: true; nquads: string; open: Flaw | null } | ({ ok: false } & Flaw);
