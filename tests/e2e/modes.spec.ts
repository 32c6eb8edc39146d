import { expect, test } from '@playwright/test';
import { findings } from './states/findings.ts';
import { misfits, unfold } from './states/fits.ts';
import { walk } from './states/keyboard.ts';
import { moving, unmarked, zoom } from './states/modes.ts';
import { openTheatre, type Theatre, VIEWPORT } from './states/stage.ts';
import { stateOf } from './states/states.ts';

/** The main states; `accessibility.spec.ts` has all of them in windows of half the size. */
const MAIN = ['panel-hosted', 'panel-revoked', 'panel-verified', 'side-panel-card', 'sheet-verified', 'options-empty'];

let theatre: Theatre;
test.beforeAll(async () => {
  theatre = await openTheatre();
});
test.afterAll(() => theatre.close());

for (const name of MAIN) {
  test(`${name}: at the browser’s 200 % nothing is lost, and forced colours and more contrast leave everything to see`, async () => {
    await theatre.show(stateOf(name), async (page, assay) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect.soft(await moving(page), 'with reduced motion').toEqual([]);

      await page.emulateMedia({ contrast: 'more' });
      expect.soft(await findings(page, ['color-contrast-enhanced']), 'with more contrast').toEqual([]);
      await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
      expect.soft(await unmarked(page), 'in forced colours').toEqual([]);
      expect.soft(await findings(page, ['color-contrast']), 'in forced colours').toEqual([]);
      expect.soft(await walk(page), 'by keyboard in forced colours').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });

      await page.setViewportSize(VIEWPORT);
      await zoom(page, assay, 2);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(VIEWPORT.width / 2);
      await unfold(page);
      expect.soft(await misfits(page), 'at 200 %').toEqual([]);
      expect.soft(await walk(page), 'by keyboard at 200 %').toEqual([]);
      await zoom(page, assay, 1);
    });
  });
}

test('the sheet is one page on paper', async () => {
  await theatre.show(stateOf('sheet-verified'), async (page) => {
    const pagesOf = async () => (await page.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    expect(await pagesOf()).toBe(1);
    await page.locator('main').evaluate((main) => {
      for (let lines = 0; lines < 200; lines++) main.append(document.createElement('p'), 'One line more');
    });
    expect(await pagesOf()).toBeGreaterThan(1);
  });
});

test('what moves, what is drawn in the colour of the paper, and what is cut off at 200 % is found', async () => {
  await theatre.show(stateOf('panel-checking'), async (page, assay) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving(page)).toContainEqual(expect.stringMatching(/waiting/));
    expect(await findings(page, ['color-contrast-enhanced']), 'without more contrast').toContainEqual(
      expect.stringMatching(/^color-contrast-enhanced: /),
    );
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    expect(await moving(page)).toEqual([]);
    const panel = assay.panelOf(page);
    await panel
      .locator('svg.glyph')
      .first()
      .evaluate((glyph) => Object.assign((glyph as SVGElement).style, { stroke: 'Canvas', forcedColorAdjust: 'none' }));
    await panel.evaluate((root) => Object.assign((root as HTMLElement).style, { border: '0' }));
    expect(await unmarked(page)).toEqual([
      expect.stringMatching(/^without a border: div\.panel/),
      expect.stringMatching(/^drawn in the colour of the paper/),
    ]);
    await page.emulateMedia({ forcedColors: 'none' });
    await zoom(page, assay, 2);
    expect(await misfits(page)).toEqual([]);
    await panel.locator('.headline h2').evaluate((line) => {
      Object.assign((line as HTMLElement).style, { width: '60px', overflow: 'hidden', whiteSpace: 'nowrap' });
    });
    expect(await misfits(page)).toEqual([expect.stringMatching(/^cut off: h2/)]);
    await zoom(page, assay, 1);
  });
});
