import { parseHTML } from 'linkedom';
import { type ComponentChildren, render } from 'preact';
import { drawParts } from '../../components/card-part.tsx';
import { drawPart } from '../../components/draw-part.tsx';
import { LanguageProvider } from '../../components/language.tsx';
import { type Language, wordsIn } from '../../lib/i18n/words.ts';

/** Renders into a document of its own (linkedom) and gives its root; the globals that preact asks for are that document's. */
export function show(children: ComponentChildren, language: Language = 'en'): HTMLElement {
  const { document, window } = parseHTML('<!doctype html><html><body><main></main></body></html>');
  Object.assign(globalThis, { document, window });
  // Of a layout, which there is none.
  Object.assign(window.HTMLElement.prototype, { scrollIntoView() {}, select() {} });
  const root = document.querySelector('main') as unknown as HTMLElement;
  drawParts(drawPart);
  render(<LanguageProvider words={wordsIn(language)}>{children}</LanguageProvider>, root);
  return root;
}

/** The text that a reader sees, with white space as one space. */
export const textOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Level 1: what stands outside of everything folded. */
export function levelOneOf(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const folded of copy.querySelectorAll('.folds, .behind, .contained')) folded.remove();
  return textOf(copy);
}
