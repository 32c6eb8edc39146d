/** Control characters, and characters that reorder or hide text. Joiners (U+200C, U+200D) stay: scripts and emoji need them. */
const UNWANTED =
  /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+/gu;

/** Text from outside, made fit to show: control, bidi and invisible characters become a space, runs of white space one, at most `max` characters. */
export function cleanText(value: string, max: number): string {
  // Cutting first keeps the expression away from megabytes of hostile text; white space shrinks it further only.
  const text = value
    .slice(0, max * 4)
    .replaceAll(UNWANTED, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(text);
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
