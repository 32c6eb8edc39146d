/** Only test builds open the shadow root, for tools that cannot reach into a closed one. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Above the page, and none of the page's styles: `!important` inside a shadow root wins over the page's own. */
const HOST_STYLE = `:host { all: initial !important; position: fixed !important; inset: 0 0 auto auto !important; z-index: 2147483647 !important;
  display: block !important; width: 0 !important; height: 0 !important; }`;

/** Keys typed in the panel are not the page's shortcuts. */
const KEYS = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut'];

export interface Host {
  element: HTMLElement;
  root: HTMLElement;
  remove(): void;
}

/** One element in the page, without id, class or attribute, with a shadow root of our own. */
export function openHost(document: Document, css: string): Host {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: MODE });
  const root = document.createElement('div');
  addStyles(shadow, HOST_STYLE + css);
  shadow.append(root);
  for (const type of KEYS) shadow.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  return { element, root, remove: () => element.remove() };
}

function addStyles(shadow: ShadowRoot, css: string): void {
  try {
    // Not held back by the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox before bug 1751346 does not let a content script adopt sheets.
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
