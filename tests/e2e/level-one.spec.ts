import { expect, type Locator, test } from '@playwright/test';
import { still } from './looks/still.ts';
import { speak } from './states/speak.ts';
import { openTheatre, type Theatre } from './states/stage.ts';
import { stateOf } from './states/states.ts';

const WINDOW = { width: 420, height: 640 };

/** The cases that people really meet, and what the headline of each says, so that it is the case that it is taken for. */
const CASES: Record<string, { en: RegExp; fr: RegExp }> = {
  'panel-hosted': { en: /^Confirmed by credly\.com/, fr: /^Confirmé par credly\.com/ },
  'panel-page-only': { en: /^Open on coursera\.org/, fr: /^À confirmer sur coursera\.org/ },
  'panel-revoked': { en: /^Revoked by the issuer/, fr: /^Révoqué par l'émetteur/ },
  'panel-could-not-check': { en: /^Could not check/, fr: /^Vérification impossible/ },
  'panel-unbound': { en: /^Signed, but signer not confirmed/, fr: /^Signé, mais signataire non confirmé/ },
  'panel-suspended': { en: /^Suspended by the issuer/, fr: /^Suspendu par l'émetteur/ },
  'panel-expired': { en: /^Expired on/, fr: /^Expiré depuis/ },
  'panel-other-name': { en: /^Confirmed by credly\.com/, fr: /^Confirmé par credly\.com/ },
  'panel-verified': { en: /^Verified$/, fr: /^Vérifié$/ },
  'panel-permission': { en: /^Assay may not ask/, fr: /^Accès à .* à autoriser/ },
};

let theatre: Theatre;
test.beforeAll(async () => {
  theatre = await openTheatre();
});
test.afterAll(() => theatre.close());

/** In the panel: what of its first level a person does not see without scrolling. Playwright sends its text there. */
function unseenOf(panel: Element): string[] {
  const [body, first, actions] = ['.body', '.level-1', '.actions'].map((name) => panel.querySelector<HTMLElement>(name));
  const bar = panel.querySelector('.bar');
  if (!body || !first || !bar) return ['there is no bar, no body or no first level'];
  const faults: string[] = [];
  if (body.scrollTop !== 0) faults.push(`scrolled by ${body.scrollTop}`);
  const end = actions ? actions.getBoundingClientRect().top : innerHeight;
  const [from, to] = [bar.getBoundingClientRect().bottom, Math.min(end, innerHeight)];
  const say = (what: string, by: number) => faults.push(`${what} by ${Math.round(by * 10) / 10} px`);
  if (bar.getBoundingClientRect().top < 0) say('the bar is above the window', -bar.getBoundingClientRect().top);
  if (actions && actions.getBoundingClientRect().bottom > innerHeight + 0.5)
    say('the actions are below the window', actions.getBoundingClientRect().bottom - innerHeight);
  const box = first.getBoundingClientRect();
  if (box.top < from - 0.5) say('the first level begins above', from - box.top);
  if (box.bottom > to + 0.5) say('the first level ends below what is seen', box.bottom - to);
  for (const element of first.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr, svg')) continue;
    // Where the rest is promised by "…", it stands further below.
    if (element.closest('.one-line')) continue;
    const { right, left } = element.getBoundingClientRect();
    const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    if (isCut || right > innerWidth + 0.5 || left < -0.5)
      faults.push(`cut off: ${element.localName}.${element.className} "${element.textContent?.slice(0, 40)}"`);
  }
  return faults;
}

const unseen = (panel: Locator): Promise<string[]> => panel.evaluate(unseenOf);

for (const [name, says] of Object.entries(CASES)) {
  test(`${name}: the first level is seen without scrolling in ${WINDOW.width} × ${WINDOW.height}, in both languages`, async () => {
    await theatre.show({ ...stateOf(name), size: WINDOW }, async (page, assay) => {
      const panel = assay.panelOf(page);
      for (const language of ['en', 'fr'] as const) {
        await speak(page, assay, { language, theme: 'light' });
        await expect(panel.locator('.headline h2')).toHaveText(says[language]);
        // In letters that are the same on every machine, and wide.
        await still(page);
        expect.soft(await unseen(panel), language).toEqual([]);
      }
    });
  });
}

test('one line too many is noticed, and so is one that is too long', async () => {
  await theatre.show({ ...stateOf('panel-verified'), size: WINDOW }, async (page, assay) => {
    const panel = assay.panelOf(page);
    expect(await unseen(panel)).toEqual([]);
    const last = panel.locator('.level-1 > :last-child');
    await last.evaluate((element) => {
      const long = document.createElement('p');
      long.textContent = 'Something that nobody needs to know at first. '.repeat(30);
      element.append(long);
    });
    expect(await unseen(panel)).toEqual([expect.stringMatching(/^the first level ends below what is seen by \d+/)]);
    await last
      .locator('p')
      .last()
      .evaluate((element) => Object.assign(element.style, { whiteSpace: 'nowrap' }));
    expect(await unseen(panel)).toContainEqual(expect.stringMatching(/^cut off: p\./));
  });
});
