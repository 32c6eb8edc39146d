import type { Page } from '@playwright/test';
import type { Assay } from '../extension.ts';

/** In the worker. */
declare const chrome: { tabs: { setZoom(id: number, factor: number): Promise<void> } };

/** The browser's own zoom, as with Ctrl and plus; it holds for the whole site until it is taken back. */
export async function zoom(page: Page, assay: Assay, factor: number): Promise<void> {
  const id = await assay.tabOf(page);
  await (await assay.worker()).evaluate(([tab, by]) => chrome.tabs.setZoom(tab, by), [id, factor] as const);
}

/** In the page; Playwright sends its text there, so that it may use nothing from here. */
function unmarkedOf(): string[] {
  const inPage = location.protocol.startsWith('http');
  const faults: string[] = [];
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'Canvas';
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll<HTMLElement | SVGElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if ((inPage && root === document) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const name = `${element.localName}.${element.getAttribute('class')}`;
      // A line that is cut out of a mark is meant to have the colour of the paper.
      const isLine = element.matches('svg.glyph *') && !element.matches('.cut');
      if (isLine && style.stroke === canvas && (style.fill === 'none' || style.fill === canvas))
        faults.push(`drawn in the colour of the paper: ${name} in ${element.closest('svg')?.getAttribute('class')}`);
      const isFrame = element.matches(
        '.panel, .button, .primary, .permission, .headline:is(.verified, .red, .amber), .difference',
      );
      const sides = [style.borderTopWidth, style.borderInlineStartWidth].map((width) => Number.parseFloat(width));
      const isDrawn =
        Math.max(...sides) > 0 && style.borderInlineStartColor !== canvas && style.borderInlineStartStyle !== 'none';
      if (isFrame && !isDrawn) faults.push(`without a border: ${name}`);
    }
  }
  return faults;
}

/** In forced colours: marks and frames of ours that cannot be seen. */
export const unmarked = (page: Page): Promise<string[]> => page.evaluate(unmarkedOf);

/** In the page, likewise. */
function movingOf(): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  const moving: string[] = [];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const { playState, effect } of root.getAnimations()) {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      if (playState === 'running') moving.push(`${target?.localName}.${target?.className}`);
    }
  }
  return [...new Set(moving)];
}

/** What moves. */
export const moving = (page: Page): Promise<string[]> => page.evaluate(movingOf);
