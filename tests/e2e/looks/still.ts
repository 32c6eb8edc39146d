import type { Page } from '@playwright/test';
import { squareFont } from './square-font.ts';

const FONT = squareFont().toString('base64');

/** What differs from day to day, from place to place or with every signature, in both languages, and what stands there instead. */
const CHANGING: [pattern: string, steady: string][] = [
  ['\\b\\d+ years? \\d+ months? ago\\b', '2 years 8 months ago'],
  ['\\b\\d+ (?:year|month|day)s? ago\\b', '2 years ago'],
  ['\\bil y a \\d+ ans? et \\d+ mois\\b', 'il y a 2 ans et 8 mois'],
  ['\\bil y a \\d+ (?:ans?|mois|jours?)\\b', 'il y a 2 ans'],
  ['\\b\\d{1,2} [A-Z][a-z]+ \\d{4} at \\d{1,2}:\\d\\d.*\\b[A-Z]{3}\\S*', '22 November 2026 at 00:00 UTC'],
  ['\\b\\d{1,2}(?:er)? [a-zéû]+ \\d{4} à \\d{1,2}\\sh\\s\\d\\d.*\\b[A-Z]{3}\\S*', '22 novembre 2026 à 00 h 00 UTC'],
  ['\\b\\d{1,2}:\\d\\d(?:\\s[ap]\\.?m\\.?)?', '00:00'],
  ['\\b\\d{1,2}\\sh\\s\\d\\d\\b', '00 h 00'],
  ['\\b[0-9a-f]{64}\\b', 'a'.repeat(64)],
  ['Assay \\d+\\.\\d+\\.\\d+', 'Assay 0.0.0'],
];

/** In the page; Playwright sends its text there, so that it may use nothing from here. */
async function setUp([data, changing]: [string, [string, string][]]): Promise<void> {
  const font = new FontFace(
    'Assay Square',
    Uint8Array.from(atob(data), (one) => one.charCodeAt(0)),
  );
  document.fonts.add(await font.load());
  const inPage = location.protocol.startsWith('http');
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    if (inPage && root === document) {
      // The page behind is set in fonts of the machine.
      document.body.style.visibility = 'hidden';
      continue;
    }
    const { style } = (root instanceof ShadowRoot ? root.host : document.documentElement) as HTMLElement;
    style.setProperty('--font', '"Assay Square"');
    style.setProperty('--mono', '"Assay Square"');
    // No hinting, and widths as the font has them: both are settings of the machine otherwise.
    for (const child of root.querySelectorAll<HTMLElement>('*')) child.style.setProperty('text-rendering', 'geometricPrecision');
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const was = (node as Text).data;
      const now = changing.reduce((text, [pattern, steady]) => text.replace(new RegExp(pattern, 'g'), steady), was);
      if (now !== was) (node as Text).data = now;
    }
  }
}

/** What is ours stands in a font that is the same everywhere, without times and ages; what is not ours is out of sight. */
export const still = (page: Page): Promise<void> => page.evaluate(setUp, [FONT, CHANGING] as [string, [string, string][]]);
