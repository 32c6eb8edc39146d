import type { Page } from '@playwright/test';

/** What the Tab key did not reach, or reached without showing where it is. */
export interface KeyboardFault {
  element: string;
  fault: 'not reached' | 'focus not visible';
}

/** In the page; Playwright sends its text there, so that it may use nothing from here. */
function controlsOf(): string[] {
  const roots: ParentNode[] = [document];
  const all: HTMLElement[] = [];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      // A page of the world has controls of its own: ours stand in shadow roots there.
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const inPage = location.protocol.startsWith('http') && element.getRootNode() === document;
      if (!inPage && element.matches('button,a[href],input,select,textarea,summary,[tabindex="0"]')) all.push(element);
    }
  }
  const shown = all.filter((element) => {
    if (element.matches(':disabled,[type="hidden"]') || element.closest('[inert],[hidden]')) return false;
    const box = element.getBoundingClientRect();
    // What is folded away has a box too.
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
  });
  // Arrow keys, not Tab, go from one radio button of a group to the next.
  const groups = new Set<string>();
  return shown
    .filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const first = !groups.has(element.name);
      groups.add(element.name);
      return first;
    })
    .map((element, index) => {
      element.dataset.reach = String(index);
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `${element.localName} "${name.replace(/\s+/g, ' ').trim().slice(0, 50)}" (${index})`;
    });
}

/** Where the focus is, through shadow roots: the number that `controlsOf` gave, and whether a person sees it. */
function focusNow(): { reach: string | null; visible: boolean } {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  if (element === null || element === document.body) return { reach: null, visible: true };
  const radio = element instanceof HTMLInputElement && element.type === 'radio';
  const root = element.getRootNode() as ParentNode;
  const marked = radio
    ? root.querySelector<HTMLElement>(`[name="${CSS.escape((element as HTMLInputElement).name)}"][data-reach]`)
    : element;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const visible = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  return { reach: marked?.dataset.reach ?? null, visible };
}

/** Presses Tab until it has been everywhere, from where the focus is. */
export async function walk(page: Page): Promise<KeyboardFault[]> {
  const controls = await page.evaluate(controlsOf);
  const reached = new Set<string>();
  const unseen = new Set<string>();
  // The page's own controls, and the browser's, lie between.
  for (let presses = 0; presses < controls.length * 2 + 60 && reached.size < controls.length; presses++) {
    await page.keyboard.press('Tab');
    const { reach, visible } = await page.evaluate(focusNow);
    if (reach === null) continue;
    reached.add(reach);
    if (!visible) unseen.add(reach);
  }
  return controls.flatMap((element, index): KeyboardFault[] => {
    if (!reached.has(String(index))) return [{ element, fault: 'not reached' }];
    return unseen.has(String(index)) ? [{ element, fault: 'focus not visible' }] : [];
  });
}
