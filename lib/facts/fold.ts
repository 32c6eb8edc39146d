/** Letters that decompose into no base letter, for matching only. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Text for comparing, never for showing: NFKC, lower case, Latin, Greek and Cyrillic diacritics stripped. Marks of other
 * scripts are letters there and stay.
 */
export const fold = (text: string): string =>
  text
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);

/** The words of a text for comparing: letters, marks and digits; apostrophes join, everything else separates. */
export const wordsForMatching = (text: string): string[] =>
  fold(text)
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter((word) => word !== '');

/** Size of the intersection over the size of the union: 1 for the same set of words, 0 for nothing in common. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const union = new Set([...a, ...b]);
  const others = new Set(b);
  return union.size === 0 ? 0 : [...new Set(a)].filter((word) => others.has(word)).length / union.size;
}
