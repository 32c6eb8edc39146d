import type { JsonObject } from '../json.ts';
import type { ParseFailure, Securing } from './model.ts';

export type JadesRead =
  | { ok: true; json: JsonObject; securing: Extract<Securing, { kind: 'jades' }> }
  | { ok: false; failure: ParseFailure; detail?: string };

/** A JWS in JSON serialization (RFC 7515 section 7.2) as Europass writes it. Verifies nothing. */
export function readJades(_json: JsonObject): JadesRead {
  return { ok: false, failure: 'parse_unsupported_format', detail: 'JAdES' };
}
