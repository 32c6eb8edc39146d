import type { Page } from '@playwright/test';
import { startWorld } from '../../world/server.ts';
import { type Assay, launch } from '../extension.ts';
import type { Stage, State } from './states.ts';

export interface Theatre {
  /** Brings a state about, gives the page, and takes everything away when `look` is done. */
  show(state: State, look: (page: Page, assay: Assay) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

export async function openTheatre(): Promise<Theatre> {
  const world = await startWorld();
  const [allowing, strict] = await Promise.all([
    launch({ resolverRules: world.resolverRules, viewport: VIEWPORT }),
    launch({ resolverRules: world.resolverRules, viewport: VIEWPORT }),
  ]);
  await allowing.willAllow('*');
  const stage: Stage = { world, allowing, strict };

  async function clear(): Promise<void> {
    world.instead(null);
    for (const assay of [allowing, strict]) {
      const [first, ...others] = assay.context.pages();
      for (const page of others) await page.close();
      await first?.goto('about:blank');
      await assay.tell('kept.erase', { what: ['documents', 'reports', 'runs', 'session', 'pins', 'settings'] });
    }
    await allowing.tell('settings.change', { change: { linkedin: 'panel' } });
  }

  return {
    async show(state, look) {
      await clear();
      const page = await state.arrange(stage);
      await page.setViewportSize(state.size ?? VIEWPORT);
      await look(page, allowing.context.pages().includes(page) ? allowing : strict);
    },
    async close() {
      await Promise.all([allowing.close(), strict.close()]);
      await world.close();
    },
  };
}
