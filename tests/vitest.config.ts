import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,components,security,conformance,consistency}/**/*.test.{ts,tsx}'],
    // Nothing here is timed: the limit only ends what hangs.
    testTimeout: 30_000,
    // By default one core is left idle, for a person at the machine.
    maxWorkers: 2,
    mockReset: true,
    restoreMocks: true,
  },
});
