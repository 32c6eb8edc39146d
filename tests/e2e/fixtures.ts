import { test as base, type Page } from '@playwright/test';
import { startWorld, type World } from '../world/server.ts';
import { type Assay, launch } from './extension.ts';

interface Shared {
  world: World;
  /** One browser for the tests of a worker; every host may be asked once the person says so. */
  assay: Assay;
}

interface Own {
  /** A tab of its own. */
  page: Page;
  /** A browser of its own, in which nobody allowed anything. */
  strictAssay: Assay;
}

/** As a person works who decided where LinkedIn's results go, and nothing else. */
const AS_USUAL = { language: 'browser', theme: 'browser', linkedin: 'panel', sites: {} } as const;

export const test = base.extend<Own, Shared>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  assay: [
    async ({ world }, use) => {
      const assay = await launch({ resolverRules: world.resolverRules });
      await assay.willAllow('*');
      await use(assay);
      await assay.close();
    },
    { scope: 'worker' },
  ],
  strictAssay: async ({ world }, use) => {
    const assay = await launch({ resolverRules: world.resolverRules });
    await use(assay);
    await assay.close();
  },
  page: async ({ assay, world }, use) => {
    // Another test may have changed what holds for the shared browser.
    await assay.tell('settings.change', { change: AS_USUAL });
    const page = await assay.context.newPage();
    world.requests.length = 0;
    await use(page);
    await page.close();
  },
});

export const { expect } = test;
