import style from '../../assets/styles/marks.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { SHAPES } from '../../components/glyph-shapes.ts';
import type { Mark } from '../../lib/messages/views.ts';
import type { Theme } from '../../lib/store/settings.ts';

/** Only test builds open the shadow root, for tools that cannot reach into a closed one. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** What is typed or clicked in a mark is no business of the page: no shortcut of its own, no row that opens. */
const OWN = 'keydown keyup keypress click auxclick dblclick mousedown mouseup pointerdown pointerup touchstart touchend'.split(
  ' ',
);

const SVG = 'http://www.w3.org/2000/svg';

export interface DrawnMark {
  /** One element without id, class or attribute. */
  host: HTMLElement;
  /** Other words on the same button, so that it keeps the focus. */
  set(mark: Mark, theme: Theme): void;
}

/** A small button. `onClick` is called with the mark as it is then, for a person's click alone. */
export function createMark(document: Document, onClick: (mark: Mark) => void): DrawnMark {
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: MODE });
  const root = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  root.append(button);
  addStyles(shadow);
  shadow.append(root);
  for (const type of OWN) shadow.addEventListener(type, (event) => event.stopPropagation());
  let shown: Mark | null = null;
  button.addEventListener('click', ({ isTrusted }) => isTrusted && shown && onClick(shown));
  return {
    host,
    set(mark, theme) {
      root.dataset.theme = theme;
      if (JSON.stringify(mark) === JSON.stringify(shown)) return;
      shown = mark;
      button.className = mark.tone;
      button.title = mark.label;
      button.setAttribute('aria-label', mark.label);
      button.replaceChildren(glyphOf(document, mark), mark.text);
    },
  };
}

function glyphOf(document: Document, { glyph }: Mark): SVGElement {
  const svg = document.createElementNS(SVG, 'svg') as SVGElement;
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, path] of Object.entries(SHAPES[glyph])) {
    const drawn = document.createElementNS(SVG, 'path');
    drawn.setAttribute('class', name);
    drawn.setAttribute('d', path);
    svg.append(drawn);
  }
  return svg;
}

let sheet: CSSStyleSheet | undefined;

function addStyles(shadow: ShadowRoot): void {
  const css = tokens + style;
  try {
    // One sheet for all marks, and not held back by the page's content security policy.
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox before bug 1751346 does not let a content script adopt sheets.
    const own = shadow.ownerDocument.createElement('style');
    own.textContent = css;
    shadow.append(own);
  }
}
