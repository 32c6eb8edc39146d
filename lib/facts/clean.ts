/** Longest texts that a report carries, in UTF-16 code units. */
export const LIMITS = { title: 300, description: 5000, raw: 2000, url: 2048 } as const;

/** Lists longer than this are cut: no real badge states more, and a hostile one must not fill the panel. */
export const MAX_ITEMS = 100;

// Overrides and isolates of the bidirectional algorithm can make a text read as another one (Unicode TR 36, section 2.4).
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the point
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Outside text for one line: controls stripped, white space collapsed, cut at `limit`. */
export const cleanLine = (text: string, limit: number = LIMITS.title): string =>
  clamp(strip(text).replace(/\s+/g, ' ').trim(), limit);

/** Outside text that may have lines: as `cleanLine`, but line breaks stay. */
export const cleanText = (text: string, limit: number = LIMITS.description): string =>
  clamp(
    strip(text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    limit,
  );

/** Text of a platform that writes HTML: the words without the markup. The result is still only text and is shown as such. */
export const withoutMarkup = (text: string): string =>
  text
    .slice(0, 4 * LIMITS.description)
    .replace(/<(?:br|\/p|\/li|\/div)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

// Cut once before the passes, so that a text of megabytes costs no more than the text that is kept.
const strip = (text: string): string =>
  text
    .slice(0, 4 * LIMITS.description)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD');

const clamp = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, limit).replace(HALF_A_CHARACTER, '');
