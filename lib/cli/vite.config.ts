import { defineConfig } from 'vite';

/** The command line as one file that plain Node runs. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'lib/cli/main.ts',
    outDir: '.output/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'assay.js', format: 'es', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['canvas'], resolve: { conditions: ['node', 'import', 'module', 'default'] } },
});
