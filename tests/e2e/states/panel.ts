import { AMARA, card, FATIMA, grant, hang, open, overlay, pinCollege, TOMAS, TUYET } from './acts.ts';
import type { State } from './states.ts';

/** The card of one badge, as it came out of a check of everything. */
const of = (name: string, url: string, words: string | RegExp): State => ({
  name: `panel-${name}`,
  scene: `panel ${url}`,
  arrange: (stage) => card(stage, url, words),
});

export const PANEL_STATES: State[] = [
  { name: 'panel-list', scene: `panel ${AMARA}`, arrange: (stage) => overlay(stage, AMARA) },
  of('not-on-list', AMARA, 'Practical Data Pipelines'),
  of('hosted', AMARA, 'Cloud Administrator'),
  of('page-only', AMARA, 'Data Warehousing'),
  of('no-link', AMARA, 'Transportation'),
  {
    name: 'panel-verified',
    scene: `panel ${AMARA}`,
    async arrange(stage) {
      await pinCollege(stage);
      const page = await card(stage, AMARA, 'Applied Data Analytics');
      await stage.allowing.panelOf(page).locator('.headline.verified').waitFor();
      return page;
    },
  },
  of('revoked', TUYET, /Revoked/),
  of('suspended', TUYET, /Suspended/),
  of('expired', TUYET, /Expired/),
  of('altered', TUYET, /Altered/),
  of('not-to-the-standard', TUYET, /Not built to the standard/),
  of('unbound', TUYET, /signer not confirmed/),
  of('other-name', TOMAS, 'Container Operator'),
  of('look-alike', TOMAS, /Not an address of/),
  of('not-found', TOMAS, /Nothing public/),
  of('could-not-check', TOMAS, /Could not check/),
  of('hostile-words', TOMAS, 'Secure Coding'),
  { name: 'panel-names', scene: `panel ${FATIMA}`, arrange: (stage) => overlay(stage, FATIMA) },
  of('long', FATIMA, 'Attestation'),
  of('one-word', FATIMA, 'Donau'),
  of('right-to-left', FATIMA, 'تصميم'),
  of('both-directions', FATIMA, 'AutoCAD'),
  {
    name: 'panel-last-time',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Cloud Administrator');
      stage.world.instead(() => 'destroy');
      const panel = stage.allowing.panelOf(page);
      await panel.getByRole('button', { name: 'Check again' }).click();
      await panel.locator('.fold', { hasText: 'Last time' }).waitFor();
      return page;
    },
  },
  {
    name: 'panel-checking',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Cloud Administrator');
      stage.world.instead(hang);
      const panel = stage.allowing.panelOf(page);
      await panel.getByRole('button', { name: 'Check again' }).click();
      await panel.locator('.steps[aria-busy="true"]').waitFor();
      return page;
    },
  },
  {
    name: 'panel-offline',
    async arrange(stage) {
      stage.world.instead(() => 'destroy');
      const page = await overlay(stage, TUYET);
      await stage.allowing.panelOf(page).locator('.notice').waitFor();
      return page;
    },
  },
  {
    name: 'panel-captive-portal',
    async arrange(stage) {
      stage.world.instead(() => ({ status: 511, type: 'text/html', body: '<h1>Sign in to this network</h1>' }));
      const page = await overlay(stage, TUYET);
      await stage.allowing.panelOf(page).locator('.notice').waitFor();
      return page;
    },
  },
  {
    name: 'panel-permission',
    async arrange({ strict }) {
      const page = await open(strict, AMARA);
      await grant(strict, page);
      const tabId = await strict.tabOf(page);
      const keys = (await strict.tell('tab.state', { tabId }))?.items.map(({ key }) => key) ?? [];
      await strict.tell('tab.intend', { tabId, keys, surface: 'panel' });
      await strict.tell('tab.start', { tabId });
      const panel = strict.panelOf(page);
      await panel.locator('.badges button.open', { hasText: 'Applied Data' }).click();
      await panel.locator('.permission').waitFor();
      return page;
    },
  },
];
