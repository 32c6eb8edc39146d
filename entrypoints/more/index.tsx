import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Part } from '../../components/card-part.tsx';
import { drawPart } from '../../components/draw-part.tsx';
import { speak } from '../../components/language.tsx';
import type { Words } from '../../lib/i18n/sentence.ts';
import { textOf } from '../shared/text-of.ts';

/** What the overlay leaves to a script of its own: parts that few people open, and texts that few copy. */
export interface More {
  textOf: typeof textOf;
  drawInto(element: Element, part: Part | null, words: Words): void;
}

// It comes into a page when the first of these is asked for. The isolated world is the overlay's own.
export default defineUnlistedScript(() => {
  const more: More = {
    textOf,
    drawInto(element, part, words) {
      speak(() => words);
      render(part && drawPart(part), element);
    },
  };
  (globalThis as { assayMore?: More }).assayMore = more;
});
