import type { Json } from '../json.ts';

/** Deeper than any credential; a guard for the recursive code after us. */
const MAX_DEPTH = 64;

export type StrictJson =
  | { ok: true; value: Json }
  | { ok: false; failure: 'parse_not_json' | 'parse_duplicate_member' | 'parse_too_deep'; detail?: string };

/**
 * JSON text to a value, refusing objects that name one member twice: parsers differ in which of the two they keep,
 * so that what was signed and what is shown could differ (RFC 8259 section 4, RFC 7515 section 4).
 */
export function parseStrictJson(text: string): StrictJson {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { ok: false, failure: 'parse_not_json' };
  }
  return inspect(text) ?? { ok: true, value };
}

/** One pass over text that is known to be JSON: only strings, braces and brackets matter. */
function inspect(text: string): StrictJson | null {
  const open: (Set<string> | null)[] = [];
  let expectName = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
        open.push(new Set());
        expectName = true;
        break;
      case 0x5b: // [
        open.push(null);
        expectName = false;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        expectName = false;
        break;
      case 0x2c: // ,
        expectName = open.at(-1) instanceof Set;
        break;
      case 0x22: {
        const end = closingQuote(text, at);
        const names = open.at(-1);
        if (expectName && names instanceof Set) {
          const name = JSON.parse(text.slice(at, end + 1)) as string;
          if (names.has(name)) return { ok: false, failure: 'parse_duplicate_member', detail: name };
          names.add(name);
          expectName = false;
        }
        at = end;
        break;
      }
    }
    if (open.length > MAX_DEPTH) return { ok: false, failure: 'parse_too_deep' };
  }
  return null;
}

function closingQuote(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at;
}
