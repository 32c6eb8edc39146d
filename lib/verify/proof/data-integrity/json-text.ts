import { canonicalize } from '../../../jcs.ts';
import type { Json } from '../../../json.ts';

/** JSON in its canonical form (RFC 8785); null for what has none: a number without end, half a character (RFC 7493 section 2). */
export function jsonText(value: Json | undefined): string | null {
  try {
    return value === undefined ? null : canonicalize(value);
  } catch {
    return null;
  }
}
