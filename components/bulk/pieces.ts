import { cleanText } from '../../lib/i18n/clean.ts';
import { formatDate } from '../../lib/i18n/dates.ts';
import type { useWords } from '../language.tsx';
import type { Cell, Piece } from './fact-cells.ts';
import type { Difference } from './row-words.ts';

/** The words of a language, without the surface that they are shown on. */
export type Speech = Pick<ReturnType<typeof useWords>, 'language' | 't'>;

/** More of a title or a name tells nobody more. */
const MAX = 200;

/** A piece as plain text. */
export function pieceText(words: Speech, piece: Piece): string {
  if ('key' in piece) return words.t(piece.key, piece.params);
  return 'date' in piece ? formatDate(piece.date, words.language) : cleanText(piece.text, MAX);
}

export const cellText = (words: Speech, { lines }: Cell): string => lines.map((piece) => pieceText(words, piece)).join(' · ');

/** One difference in one sentence. Names are not written out: they are compared in the details. */
export function differencePiece(words: Speech, difference: Difference): Piece {
  if (difference.what === null) return { key: 'bulk_other_name', params: {} };
  const { what, page, badge, isDate } = difference;
  const side = (value: string | null): string =>
    value === null ? words.t('difference_none') : isDate ? formatDate(value, words.language) : cleanText(value, 80);
  return { key: 'bulk_differs', params: { what: words.t(what), page: side(page), badge: side(badge) } };
}
