import type { Page } from '@playwright/test';

/** In the page; Playwright sends its text there, so that it may use nothing from here. */
function faultsOf(): string[] {
  const inPage = location.protocol.startsWith('http');
  const roots: (Document | ShadowRoot)[] = [document];
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `${element.localName}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  if (!inPage && document.documentElement.scrollWidth > innerWidth + 1) {
    faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`);
  }
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (inPage && root === document) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || element.closest('.sr, svg')) continue;
      // What is folded away has a box too.
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const cuts =
        style.clipPath === 'none' && style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
      if (cuts && style.textOverflow !== 'ellipsis' && !element.matches('input') && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut off: ${nameOf(element)}`);
      if (!element.matches('button,a[href],input,select,textarea,summary') || element.matches('.sr, :disabled')) continue;
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const now = element.getBoundingClientRect();
      if (now.left < -1 || now.right > innerWidth + 1) faults.push(`beyond the window: ${nameOf(element)}`);
      // The first line, for what runs over several.
      const line = element.getClientRects()[0] ?? now;
      const there = root.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      const isThere = there !== null && (element.contains(there) || there.contains(element));
      if (!isThere) faults.push(`covered: ${nameOf(element)} by ${there === null ? 'nothing' : nameOf(there)}`);
    }
  }
  return faults;
}

/** What is cut off, covered, or beyond the window, as it is now. */
export const misfits = (page: Page): Promise<string[]> => page.evaluate(faultsOf);

/** Opens all that can be folded open. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (let root = roots.shift(); root; root = roots.shift()) {
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      if (location.protocol.startsWith('http') && root === document) continue;
      for (const fold of root.querySelectorAll('details')) fold.open = true;
      for (const button of root.querySelectorAll<HTMLElement>('.ask > [aria-expanded="false"]')) button.click();
    }
  });
