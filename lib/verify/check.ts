import { codeSentence } from '../i18n/code-words.ts';
import type { CheckId, Outcome } from './axes.ts';
import { type Code, ruleOf } from './codes.ts';

export type { Authentic, CheckId, Current, Outcome, Verdict } from './axes.ts';

/** One question with one outcome. `params` fill the sentence of `code` in `_locales`. */
export interface Check {
  id: CheckId;
  /** What was checked: "credential", "endorsement 0", "status 1". */
  subject: string;
  outcome: Outcome;
  code: Code;
  /** The sentence in English. Surfaces in other languages use `code` and `params`. */
  message: string;
  params: Record<string, string>;
  /** The section of the specification that asks for it. */
  spec: string | null;
}

/** Where the key of the proof was found: what a headline may say about the signer. */
export interface Signer {
  /** The issuer's identifier as signed. */
  id: string;
  /** The host that publishes the key; null for did:key and did:jwk, which publish themselves. */
  domain: string | null;
  /** RFC 7638 thumbprint of the key, base64url SHA-256. */
  thumbprint: string | null;
  algorithm: string;
}

/** Makes a check from its code; everything but the subject and the parameters follows from the table. */
export function check(code: Code, params: Record<string, string> = {}, subject = 'credential'): Check {
  const { id, outcome, spec = null } = ruleOf(code);
  return { id, subject, outcome, code, message: codeSentence(code, params), params, spec };
}
