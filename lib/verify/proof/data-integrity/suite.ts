import type { JWK } from 'jose';
import type { JsonObject } from '../../../json.ts';
import type { Check } from '../../check.ts';
import type { Edition } from '../../jsonld/editions.ts';
import type { Algorithm } from '../../keys/public-key.ts';

/** What a proof is about: `document` has no proof but those that this one was made over (VC Data Integrity 1.0 section 4.5). */
export interface Secured {
  document: JsonObject;
  proof: JsonObject;
}

/** Keys that the proof may be by. */
export interface Keys {
  algorithm: Algorithm;
  keys: JWK[];
}

/**
 * `readable`: no key was at hand, and nothing else is wrong. `unreadable`: no bytes to check can be made of the document.
 * `open`: what stays unknown though the signature holds; `beside`: what is to be said of the credential then.
 */
export type Tried =
  | { outcome: 'holds'; jwk: JWK; open: Check | null; beside?: Check }
  | { outcome: 'fails' | 'unfit' | 'readable' }
  | { outcome: 'unreadable'; flaw: Check };

/** Checks the signature as if contexts were of that edition; null is the bundled one. */
export type Trial = (keys: Keys | null, edition: Edition | null) => Promise<Tried>;

/** A cryptosuite: the algorithms it signs with, and how it is checked. */
export interface Suite {
  name: string;
  algorithms: readonly Algorithm[];
  /** Reads the proof's own value, once; a check says what is wrong with it. */
  read(secured: Secured, suite: Suite): Trial | Check;
}
