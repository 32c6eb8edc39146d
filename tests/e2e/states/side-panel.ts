import {
  AMARA,
  COLLEGE_PIN,
  choose,
  FATIMA,
  makePrivate,
  OTHER_KEYS,
  open,
  overlay,
  pinCollege,
  sidePanel,
  TUYET,
} from './acts.ts';
import type { State } from './states.ts';

const size = { width: 420, height: 800 };
const DATA = 'Applied Data Analytics';

export const SIDE_PANEL_STATES: State[] = [
  {
    name: 'side-panel-nothing-read',
    size,
    async arrange({ strict }) {
      const shown = await strict.openSurface('sidepanel', await open(strict, AMARA));
      await shown.locator('.notice').waitFor();
      return shown;
    },
  },
  { name: 'side-panel-list', size, scene: 'side panel', arrange: (stage) => sidePanel(stage, AMARA) },
  { name: 'side-panel-card', size, scene: 'side panel', arrange: (stage) => sidePanel(stage, AMARA, DATA) },
  {
    name: 'side-panel-pin',
    size,
    scene: 'side panel',
    async arrange(stage) {
      const shown = await sidePanel(stage, AMARA, DATA);
      await shown.locator('.title .list-standing button').click();
      await shown.locator('form').waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-pin-endorser',
    size,
    scene: 'side panel',
    async arrange(stage) {
      const shown = await sidePanel(stage, AMARA, DATA);
      await shown.locator('.facts .list-standing button').click();
      await shown.locator('form').waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-kept',
    size,
    scene: 'side panel',
    async arrange(stage) {
      const shown = await sidePanel(stage, AMARA, DATA);
      await shown.locator('.keep button').click();
      await shown.locator('.keep', { hasText: 'Kept' }).waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-on-list',
    size,
    scene: 'side panel',
    async arrange(stage) {
      await pinCollege(stage);
      const shown = await sidePanel(stage, AMARA, DATA);
      await shown.getByRole('button', { name: 'Take off the list' }).waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-key-changed',
    size,
    scene: 'side panel',
    async arrange(stage) {
      await pinCollege(stage, OTHER_KEYS);
      const shown = await sidePanel(stage, AMARA, DATA);
      await shown.locator('.title .list-standing > button').click();
      await shown.locator('.pin-form .alarm').waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-blocked',
    size,
    scene: 'side panel',
    async arrange(stage) {
      await stage.allowing.tell('kept.erase', { what: ['pins'] });
      await stage.allowing.pin({
        ...COLLEGE_PIN,
        role: 'blocked',
        keys: [],
        note: 'Closed in 2025; its name is in other hands.',
      });
      return sidePanel(stage, AMARA, DATA);
    },
  },
  {
    name: 'side-panel-offline',
    size,
    async arrange(stage) {
      stage.world.instead(() => 'destroy');
      const shown = await sidePanel(stage, TUYET);
      await shown.locator('.notice').waitFor();
      return shown;
    },
  },
  {
    name: 'side-panel-private',
    size,
    async arrange(stage) {
      const page = await overlay(stage, FATIMA);
      await makePrivate(stage.allowing, page);
      const shown = await stage.allowing.openSurface('sidepanel', page);
      await choose(shown, 'Attestation');
      return shown;
    },
  },
  { name: 'side-panel-right-to-left', size, arrange: (stage) => sidePanel(stage, FATIMA, 'تصميم') },
];
