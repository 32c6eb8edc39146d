import { isString, type JsonObject } from '../../../json.ts';
import { byDetachedJws } from './detached-jws.ts';
import { byEachStatement } from './selective-disclosure.ts';
import type { Suite } from './suite.ts';
import { byBytes, byStatements } from './whole-document.ts';

const EDDSA: Suite['algorithms'] = ['EdDSA'];
const ECDSA: Suite['algorithms'] = ['ES256', 'ES384'];

/** By the name in `cryptosuite`. */
const SUITES: readonly Suite[] = [
  { name: 'eddsa-rdfc-2022', algorithms: EDDSA, read: byStatements },
  // The name that drafts before 2023 gave to the same.
  { name: 'eddsa-2022', algorithms: EDDSA, read: byStatements },
  { name: 'eddsa-jcs-2022', algorithms: EDDSA, read: byBytes },
  { name: 'ecdsa-rdfc-2019', algorithms: ECDSA, read: byStatements },
  { name: 'ecdsa-jcs-2019', algorithms: ECDSA, read: byBytes },
  { name: 'ecdsa-sd-2023', algorithms: ['ES256'], read: byEachStatement },
];

/** By the proof's `type` alone. */
const TYPES: readonly Suite[] = [
  { name: 'Ed25519Signature2020', algorithms: EDDSA, read: byStatements },
  { name: 'Ed25519Signature2018', algorithms: EDDSA, read: byDetachedJws },
];

/** The suite of a proof; null for every other, which is no fault of the credential. */
export const suiteOf = ({ type, cryptosuite }: JsonObject): Suite | null =>
  (type === 'DataIntegrityProof' ? SUITES.find(({ name }) => name === cryptosuite) : TYPES.find(({ name }) => name === type)) ??
  null;

/** The name that a proof gives its suite, for people. */
export const suiteName = ({ type, cryptosuite }: JsonObject): string =>
  [cryptosuite, type].find(isString)?.slice(0, 60) ?? 'proof';
