import { GENEVIEVE, pinAssociation, pinCollege, sheet, TUYET } from './acts.ts';
import type { State } from './states.ts';

const size = { width: 820, height: 1100 };
const scene = 'sheet';

export const SHEET_STATES: State[] = [
  { name: 'sheet-hosted', size, scene, arrange: (stage) => sheet(stage, GENEVIEVE, 'Solutions Architect') },
  { name: 'sheet-revoked', size, scene, arrange: (stage) => sheet(stage, GENEVIEVE, /Revoked/) },
  {
    name: 'sheet-verified',
    size,
    scene,
    async arrange(stage) {
      await pinCollege(stage, undefined, GENEVIEVE);
      await pinAssociation(stage, GENEVIEVE);
      return sheet(stage, GENEVIEVE, 'Cloud Data Foundations');
    },
  },
  { name: 'sheet-altered', size, arrange: (stage) => sheet(stage, TUYET, /Altered/) },
  {
    name: 'sheet-gone',
    size,
    async arrange({ strict }) {
      const page = await strict.openPage('sheet.html?tab=999999&key=none');
      await page.locator('main').waitFor();
      return page;
    },
  },
];
