import { parseStrictJson } from '../credential/strict-json.ts';
import type { Json } from '../json.ts';
import { hostOf } from '../net/address.ts';
import type { Answer, FetchDocument, FetchFailure, FetchOptions } from '../net/document.ts';
import type { Check } from './check.ts';

/** What every check may use: the network, the clock, and nothing else. */
export interface VerifyContext {
  fetchDocument: FetchDocument;
  now: Date;
  signal?: AbortSignal;
  /** Told of the checks of this credential so far, whenever there are more. What stands behind it or inside it is not told of. */
  onChecks?: ((checks: readonly Check[]) => void) | undefined;
}

/** Clocks differ; five minutes are forgiven (employer facts, section 6.3). Milliseconds. */
export const CLOCK_SKEW = 5 * 60 * 1000;

export const JSON_TYPES = 'application/did+json, application/jwk-set+json, application/ld+json, application/json';
export const CREDENTIAL_TYPES = 'application/vc+jwt, application/vc, application/ld+json, application/json';

export type Asked =
  | { ok: true; answer: Answer; host: string }
  | { ok: false; failure: FetchFailure | NoDocument; host: string; status: number | null };

/** Answers that are no document. `captive_portal`: the network between wants a person to sign in first (RFC 6585 section 6). */
export type NoDocument = 'not_found' | 'gone' | 'captive_portal' | 'error_status';

/** Asks an address and sorts the answers that are no document. */
export async function ask(url: string, context: VerifyContext, options: FetchOptions = {}): Promise<Asked> {
  const host = hostOf(url) ?? url;
  const result = await context.fetchDocument(url, { ...options, ...(context.signal ? { signal: context.signal } : {}) });
  if (!result.ok) return { ok: false, failure: result.failure, host, status: null };
  const { status } = result;
  if (status === 404) return { ok: false, failure: 'not_found', host, status };
  if (status === 410) return { ok: false, failure: 'gone', host, status };
  if (status === 511) return { ok: false, failure: 'captive_portal', host, status };
  if (status < 200 || status > 299) return { ok: false, failure: 'error_status', host, status };
  return { ok: true, answer: result, host };
}

/** The JSON of an answer; undefined when it is none, or names a member twice. */
export function jsonOf(answer: Answer): Json | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes);
  } catch {
    return undefined;
  }
  const parsed = parseStrictJson(text);
  return parsed.ok ? parsed.value : undefined;
}
