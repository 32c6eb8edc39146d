import { until } from '../targets.ts';
import { allow, grant, open, TUYET } from './acts.ts';
import type { State } from './states.ts';

declare const chrome: { runtime: { reload(): void } };

const HOST = new URL(TUYET).hostname;

export const MARKS_STATES: State[] = [
  {
    name: 'marks',
    async arrange({ allowing }) {
      await allow(allowing, HOST);
      await allowing.tell('settings.change', { change: { sites: { [HOST]: 'automatic' } } });
      const page = await open(allowing, TUYET);
      const judged = page.locator('button[aria-label^="Assay:"]', { hasText: 'Revoked' });
      await until(async () => (await judged.count()) > 0, 'the marks');
      return page;
    },
  },
  {
    name: 'panel-updated',
    isOrphan: true,
    announces: 'Assay was updated',
    async arrange({ strict }) {
      const page = await open(strict, TUYET);
      await grant(strict, page);
      const tabId = await strict.tabOf(page);
      await strict.tell('tab.show', { tabId, key: null, surface: 'panel' });
      const panel = strict.panelOf(page);
      await panel.locator('.badges').waitFor();
      // The answer never comes: the worker is gone with what it was asked.
      await (await strict.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await page.locator('h1').click();
      await panel.locator('.notice').waitFor();
      return page;
    },
  },
];
