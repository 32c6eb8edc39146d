import type { Page } from '@playwright/test';
import { EMPTY_PAGE } from '../../world/pages/others.ts';
import type { Assay } from '../extension.ts';
import { AMARA, FATIMA, grant, hang, makePrivate, open, overlay, popup, popupOf, TOMAS, TUYET } from './acts.ts';
import type { Stage, State } from './states.ts';

declare const chrome: { permissions: object };

const size = { width: 360, height: 600 };
const DAYS = 24 * 60 * 60 * 1000;

const strictPopup = (stage: Stage, url = AMARA): Promise<Page> => popup(stage, url, stage.strict);

/** With the results of a check that was made under these conditions. */
async function after(stage: Stage, url: string, shows?: string): Promise<Page> {
  return popupOf(stage.allowing, await overlay(stage, url), shows);
}

async function unreadable(assay: Assay): Promise<Page> {
  return popupOf(assay, await open(assay, 'chrome://version/'));
}

export const POPUP_STATES: State[] = [
  { name: 'popup-unsupported', size, arrange: ({ allowing }) => unreadable(allowing) },
  { name: 'popup-empty', size, arrange: (stage) => popup(stage, EMPTY_PAGE) },
  {
    name: 'popup-linkedin-asks-where',
    size,
    async arrange(stage) {
      await stage.strict.tell('settings.change', { change: { linkedin: null } });
      return strictPopup(stage);
    },
  },
  { name: 'popup-found', size, scene: 'popup', arrange: (stage) => strictPopup(stage) },
  {
    name: 'popup-asking',
    size,
    async arrange(stage) {
      const page = await strictPopup(stage);
      // The browser's own question never comes up without a screen: it stays unanswered.
      await page.locator('.ask-all .primary').click();
      await page.waitForTimeout(300);
      return page;
    },
  },
  {
    name: 'popup-denied',
    size,
    async arrange(stage) {
      const page = await strictPopup(stage, TOMAS);
      // Nobody can press "Deny" without a screen, so that the answer is put in here; Firefox's real "Deny" is in firefox.spec.ts.
      await page.evaluate(() => Object.assign(chrome.permissions, { request: async () => false }));
      await page.locator('.ask-all .primary').click();
      await page.locator('.note').waitFor();
      return page;
    },
  },
  {
    name: 'popup-checking',
    size,
    async arrange(stage) {
      stage.world.instead(hang);
      const page = await popup(stage, AMARA);
      await page.locator('.ask-all .primary').click();
      await page.locator('.reading').waitFor();
      return page;
    },
  },
  { name: 'popup-results', size, arrange: (stage) => after(stage, AMARA, '.badges > li') },
  {
    name: 'popup-offline',
    size,
    async arrange(stage) {
      stage.world.instead(() => 'destroy');
      return after(stage, TUYET, '.notice');
    },
  },
  {
    name: 'popup-clock',
    size,
    async arrange(stage) {
      stage.world.instead(async (_, usual) => {
        const answer = await usual();
        const date = new Date(Date.now() + 30 * DAYS).toUTCString();
        return answer === 'destroy' ? answer : { ...answer, headers: { ...answer.headers, date } };
      });
      return after(stage, AMARA, '.notice');
    },
  },
  {
    name: 'popup-error',
    size,
    async arrange(stage) {
      const page = await overlay(stage, AMARA);
      await stage.allowing.failJobs();
      return popupOf(stage.allowing, page, '.notice');
    },
  },
  { name: 'popup-names', size, arrange: (stage) => strictPopup(stage, FATIMA) },
  {
    name: 'popup-private',
    size,
    async arrange({ strict }) {
      const page = await open(strict, FATIMA);
      await grant(strict, page);
      await makePrivate(strict, page);
      return popupOf(strict, page);
    },
  },
  {
    name: 'popup-marks-asked',
    size,
    async arrange(stage) {
      const page = await strictPopup(stage);
      await page.getByRole('switch').click();
      await page.locator('.marks .asks').waitFor();
      return page;
    },
  },
  {
    name: 'popup-pasted',
    size,
    async arrange(stage) {
      const page = await strictPopup(stage, EMPTY_PAGE);
      await page.locator('#given').fill('https://credly.com.badge-verify.example/badges/31245');
      await page.locator('.tells').waitFor();
      return page;
    },
  },
];
