/** A document, a shadow root or an element: both what a browser and what linkedom gives. */
export type Scope = ParentNode & Node;

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Every element that fits, the scope itself included. */
export function select(scope: Scope, selector: string): Element[] {
  const inside = [...scope.querySelectorAll(selector)];
  return isElement(scope) && scope.matches(selector) ? [scope, ...inside] : inside;
}

/** White space collapsed, cut to a length that no honest title has. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

const UNREAD = 'script,style,svg,button,.visually-hidden';

/** The lines of text that an element shows, without what `skip` fits. LinkedIn writes many texts twice, once for screen readers. */
export function linesOf(element: Element, skip = UNREAD): string[] {
  const lines: string[] = [];
  let [block, line]: [Element | null, string] = [null, ''];
  const end = () => {
    const text = tidy(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      if ((node.nodeValue ?? '').trim() === '') return;
      const parent = node.parentElement;
      const own = parent?.closest('p,h1,h3,h4,h5,h6,dt,dd') ?? parent?.closest(':not(time,strong,b,em,i,wbr)') ?? null;
      if (own !== block) end();
      block = own;
      line += `${node.nodeValue} `;
    } else if (!isElement(node) || node === element || !node.matches(skip)) {
      for (const child of node.childNodes) walk(child);
    }
  };
  walk(element);
  end();
  return lines;
}

/** The visible text of an element, on one line. */
export function textOf(element: Element): string {
  return tidy(linesOf(element).join(' '));
}
