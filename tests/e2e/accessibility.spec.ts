import { expect, test } from '@playwright/test';
import { findings } from './states/findings.ts';
import { misfits, unfold } from './states/fits.ts';
import { walk } from './states/keyboard.ts';
import { speak } from './states/speak.ts';
import { openTheatre, type Theatre } from './states/stage.ts';
import { STATES, type State, stateOf } from './states/states.ts';

let theatre: Theatre;
test.beforeAll(async () => {
  theatre = await openTheatre();
});
test.afterAll(() => theatre.close());

/** Half of what the surface has: as at 200 % zoom. Beside a page nobody makes a panel narrower than 320. */
function halfOf({ name }: State): { width: number; height: number } {
  if (name.startsWith('popup')) return { width: 360, height: 300 };
  return name.startsWith('side-panel') || name.startsWith('sheet') ? { width: 320, height: 400 } : { width: 640, height: 400 };
}

test('a button without a name, pale text, a button out of the keyboard’s way and one that is covered are found', async () => {
  await theatre.show(stateOf('options-empty'), async (page) => {
    await page.locator('main').evaluate((main) => {
      main.insertAdjacentHTML(
        'afterbegin',
        `<button id="nameless"></button><p id="pale">pale</p><button tabindex="-1">out of the way</button>
         <div id="under"><button>covered</button><i id="over"></i></div>`,
      );
      // The policy of the page lets no style attribute in.
      const styled = (id: string, style: Partial<CSSStyleDeclaration>) =>
        Object.assign(main.querySelector<HTMLElement>(`#${id}`)?.style ?? {}, style);
      styled('pale', { color: '#999' });
      styled('under', { position: 'relative' });
      styled('over', { position: 'absolute', inset: '0' });
    });
    const found = await findings(page);
    expect(found).toContainEqual(expect.stringMatching(/^button-name: #nameless/));
    expect(found).toContainEqual(expect.stringMatching(/^color-contrast: #pale/));
    expect(await walk(page)).toEqual([{ element: expect.stringContaining('out of the way'), fault: 'not reached' }]);
    expect(await misfits(page)).toEqual([expect.stringMatching(/^covered: button\. "covered"/)]);
  });
});

for (const state of STATES) {
  test(`${state.name}: axe finds nothing, the keyboard reaches everything, and at 200 % nothing is lost`, async () => {
    await theatre.show(state, async (page, assay) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect.soft(await findings(page), 'in English, light').toEqual([]);
      if (state.announces !== undefined)
        expect.soft(await page.getByRole('status').allInnerTexts(), 'heard of itself').toContain(state.announces);
      // By any key it goes away.
      if (state.isOrphan) return;
      await unfold(page);
      expect.soft(await walk(page), 'by keyboard').toEqual([]);
      await speak(page, assay, { language: 'fr', theme: 'dark' });
      expect.soft(await findings(page, ['color-contrast', 'link-in-text-block']), 'in French, dark').toEqual([]);
      await page.setViewportSize(halfOf(state));
      expect.soft(await misfits(page), 'at 200 %').toEqual([]);
    });
  });
}
