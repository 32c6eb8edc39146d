import type { State } from './states.ts';

const size = { width: 1180, height: 900 };

export const WELCOME_STATES: State[] = [
  {
    name: 'welcome',
    size,
    scene: 'welcome',
    async arrange({ allowing }) {
      const page = await allowing.openPage('welcome.html');
      await page.locator('.card').waitFor();
      return page;
    },
  },
  {
    name: 'welcome-altered',
    size,
    async arrange({ allowing }) {
      const page = await allowing.openPage('welcome.html');
      await page.locator('.try .primary').click();
      await page.locator('.headline.red').waitFor();
      return page;
    },
  },
];
