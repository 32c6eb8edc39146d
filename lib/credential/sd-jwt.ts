import type { JsonObject } from '../json.ts';
import type { ParseFailure, Securing } from './model.ts';

export type SdJwtRead =
  | { ok: true; json: JsonObject; securing: Extract<Securing, { kind: 'sd-jwt' }>; undisclosed: string[] }
  | { ok: false; failure: ParseFailure; detail?: string };

/** An SD-JWT or SD-JWT+KB (RFC 9901 section 4) to its processed payload (section 7.1). Verifies no signature. */
export async function readSdJwt(_text: string): Promise<SdJwtRead> {
  return { ok: false, failure: 'parse_unsupported_format', detail: 'SD-JWT' };
}
