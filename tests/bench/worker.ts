import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type UserConfig } from 'vite';
import product from '../../wxt.config.ts';
import { launchWith, until } from './chromium.ts';
import type { EngineFigures } from './engine.ts';
import type { Material } from './material.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The same measurements in the worker of an extension made for it: our engine as the product bundles it, and the peers. */
export async function measureWorker(material: Material): Promise<EngineFigures> {
  const extension = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    copyFileSync(at('worker/manifest.json'), join(extension, 'manifest.json'));
    copyFileSync(at('../../assets/public/_locales/en/messages.json'), join(extension, 'words.json'));
    cpSync(at('../../assets/contexts'), join(extension, 'contexts'), { recursive: true });
    writeFileSync(join(extension, 'material.json'), JSON.stringify(material));
    await bundle(extension);
    const chromium = await launchWith(extension);
    try {
      const worker = await chromium.worker();
      // It may still be reading its script.
      await until(() => worker.evaluate<boolean>("typeof bench === 'function'"), 'the script of the worker');
      return await worker.evaluate<EngineFigures>('bench()');
    } finally {
      chromium.close();
    }
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

/** One script with the product's own plugins and target. A worker of an extension loads nothing later. */
async function bundle(extension: string): Promise<void> {
  const { plugins, build: { target } = {} } = ((await product.vite?.({} as never)) ?? {}) as UserConfig;
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    root: at('worker'),
    plugins: plugins ?? [],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...(target === undefined ? {} : { target }),
      outDir: extension,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: at('worker/entry.ts'), output: { entryFileNames: 'background.js', codeSplitting: false } },
    },
  });
}
