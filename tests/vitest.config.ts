import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,components,security,conformance,consistency}/**/*.test.{ts,tsx}'],
    mockReset: true,
    restoreMocks: true,
  },
});
