import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Assay } from './extension.ts';
import { still } from './looks/still.ts';
import { speak } from './states/speak.ts';
import { openTheatre, type Theatre } from './states/stage.ts';
import { stateOf } from './states/states.ts';

type Look = `${'en' | 'fr'}.${'light' | 'dark' | 'forced'}`;

/** The main states, and in which languages and colours each is compared with its picture in `looks/`; `what` is the part of the page that is. */
const LOOKS: [state: string, what: string, looks: Look[]][] = [
  ['popup-results', 'body', ['en.light', 'fr.dark']],
  ['panel-hosted', '.panel', ['en.light', 'fr.dark']],
  ['panel-page-only', '.panel', ['en.light']],
  ['panel-revoked', '.panel', ['fr.light']],
  ['panel-could-not-check', '.panel', ['en.dark']],
  ['panel-verified', '.panel', ['en.light', 'fr.light']],
  ['panel-list', '.panel', ['en.light']],
  ['panel-altered', '.panel', ['en.light', 'en.forced']],
  ['panel-right-to-left', '.panel', ['fr.light']],
  ['panel-checking', '.panel', ['en.light']],
  ['panel-permission', '.panel', ['fr.light']],
  ['panel-halfway', '.panel', ['fr.light']],
  ['panel-seen', '.panel', ['en.dark']],
  ['sheet-verified', 'main', ['en.light']],
];

/** Rounding of curves and shades may differ by a hair from one edition of the browser to the next; nothing that moved is so small. */
const HAIR = { maxDiffPixelRatio: 0.002, threshold: 0.2, animations: 'disabled', caret: 'hide' } as const;

const pictureOf = (state: string, look: Look): string => `${state}-${look.replace('.', '-')}.png`;

let theatre: Theatre;
test.beforeAll(async () => {
  theatre = await openTheatre();
});
test.afterAll(() => theatre.close());

/** The part of a page to compare, in one look, with everything that differs from machine to machine and from day to day taken out. */
async function part(page: Page, assay: Assay, what: string, look: Look): Promise<Locator> {
  const [language, colours] = look.split('.') as ['en' | 'fr', 'light' | 'dark' | 'forced'];
  const theme = colours === 'dark' ? 'dark' : 'light';
  await speak(page, assay, { language, theme });
  await page.emulateMedia({
    colorScheme: theme,
    reducedMotion: 'reduce',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });
  await still(page);
  return page.locator(what).first();
}

for (const [name, what, looks] of LOOKS) {
  test(`${name} looks as it did: ${looks.join(', ')}`, async () => {
    await theatre.show(stateOf(name), async (page, assay) => {
      for (const look of looks)
        await expect.soft(await part(page, assay, what, look)).toHaveScreenshot(pictureOf(name, look), HAIR);
    });
  });
}

test('a line that moved by three pixels, and a line that went, are noticed', async () => {
  // Only with `--update-snapshots`, where what was moved on purpose would be written down as the picture; never in CI.
  test.skip(/all|changed/.test(test.info().config.updateSnapshots), 'pictures are taken anew');
  await theatre.show(stateOf('panel-altered'), async (page, assay) => {
    const panel = await part(page, assay, '.panel', 'en.light');
    const isAsBefore = () =>
      expect(panel)
        .toHaveScreenshot(pictureOf('panel-altered', 'en.light'), { ...HAIR, timeout: 1_000 })
        .then(
          () => true,
          () => false,
        );
    const headline = panel.locator('.headline h2');
    const set = (style: Partial<CSSStyleDeclaration>) =>
      headline.evaluate((element, given) => Object.assign((element as HTMLElement).style, given), style);
    expect(await isAsBefore()).toBe(true);
    await set({ position: 'relative', insetBlockStart: '3px' });
    expect(await isAsBefore()).toBe(false);
    await set({ insetBlockStart: '0' });
    expect(await isAsBefore()).toBe(true);
    await set({ visibility: 'hidden' });
    expect(await isAsBefore()).toBe(false);
  });
});
