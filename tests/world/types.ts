import type { Verdict } from '../../lib/verify/check.ts';
import type { Code } from '../../lib/verify/codes.ts';

/** One request as the world's server saw it. Header names are in lower case. */
export interface WorldRequest {
  method: string;
  host: string;
  /** Path with query, as sent. */
  path: string;
  headers: Record<string, string>;
}

export interface WorldAnswer {
  status?: number;
  /** Content-Type. */
  type?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Answers one request; `destroy` closes the connection without a word, as an unreachable host would. */
export type Handler = (request: WorldRequest) => WorldAnswer | 'destroy' | Promise<WorldAnswer | 'destroy'>;

/** Something that the world serves at an https address. An address with a query answers only that query; one without answers any. */
export interface Served {
  url: string;
  handler: Handler;
}

/** What a page says about a badge. */
export interface WorldClaims {
  title: string;
  issuer: string;
  issuedOn: string;
  holder: string;
}

/** One badge of the world, with the verdict that it was made to get. */
export interface WorldBadge {
  name: string;
  /** The link that a page shows; null for an entry without a link. */
  url: string | null;
  claims: WorldClaims;
  expected: Verdict;
  /** Codes that the report must hold among its checks (or those of its endorsements). */
  expectedCodes?: Code[];
  /** What is particular about it. */
  note: string;
  /** What the world has to serve for it, apart from the documents that its issuer shares among badges. */
  documents: () => Served[] | Promise<Served[]>;
}

/** A JSON document as the builders make it. */
export type Doc = Record<string, unknown>;
