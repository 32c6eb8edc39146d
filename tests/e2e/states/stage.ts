import type { Page } from '@playwright/test';
import { startWorld } from '../../world/server.ts';
import { type Assay, BACKSTAGE, launch } from '../extension.ts';
import type { Stage, State } from './states.ts';

export interface Theatre {
  /** Brings a state about, gives the page, and takes everything away when the next scene begins. */
  show(state: State, look: (page: Page, assay: Assay) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export const VIEWPORT = { width: 1280, height: 800 };

const asAtFirst = (assay: Assay) =>
  assay.tell('settings.change', { change: { linkedin: 'panel', language: 'en', theme: 'light' } });

export async function openTheatre(): Promise<Theatre> {
  const world = await startWorld();
  const [allowing, strict] = await Promise.all([
    launch({ resolverRules: world.resolverRules, viewport: VIEWPORT }),
    launch({ resolverRules: world.resolverRules, viewport: VIEWPORT }),
  ]);
  await allowing.willAllow('*');
  const stage: Stage = { world, allowing, strict };
  let scene: string | undefined;

  async function clear(): Promise<void> {
    world.instead(null);
    await Promise.all(
      [allowing, strict].map(async (assay) => {
        const [first, ...others] = assay.context.pages();
        await Promise.all(others.map((page) => page.close()));
        await first?.goto(`chrome-extension://${assay.id}/${BACKSTAGE}`);
        await assay.tell('kept.erase', { what: ['documents', 'reports', 'runs', 'session', 'pins', 'settings'] });
        await asAtFirst(assay);
      }),
    );
  }

  return {
    async show(state, look) {
      if (state.scene === undefined || state.scene !== scene) await clear();
      else await Promise.all([allowing, strict].map(asAtFirst));
      // Whatever happens in this state, only its success lets the next one go on from it.
      scene = undefined;
      const page = await state.arrange(stage);
      await page.setViewportSize(state.size ?? VIEWPORT);
      await look(page, allowing.context.pages().includes(page) ? allowing : strict);
      scene = state.scene;
    },
    async close() {
      await Promise.all([allowing.close(), strict.close()]);
      await world.close();
    },
  };
}
