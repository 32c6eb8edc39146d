import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Set in a font of our own (looks/square-font.ts), pictures are the same on every machine.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  timeout: 40_000,
  // A browser that starts on a busy machine may be late once; what fails twice is a fault. A second run is reported as such.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: { trace: 'off' },
});
