import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Scripts come only from the package; the worker may ask https addresses that the user allowed; nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  'connect-src https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  zip: { excludeSources: ['test-results/**'] },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: false },
    plugins: [panelWords()],
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    // Why each, and why not less: the permission table of the README. A test fails when this widens.
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+A' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'assay@assay.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // Ed25519 in WebCrypto.
          minimum_chrome_version: '137',
          // Test builds keep one extension id; this is a public key only.
          ...(mode === 'e2e' ? { key: testKey() } : {}),
        }),
  }),
});

/**
 * Leaves the catalogues out of the overlay, which gets one language from the worker by message (`page.words`);
 * surfaces that are pages of the extension keep both.
 */
function panelWords(): Plugin {
  let isPanel = false;
  return {
    name: 'assay-panel-words',
    enforce: 'pre',
    configResolved({ build }) {
      isPanel = JSON.stringify(build.lib || {}).includes('entrypoints/panel/');
    },
    load(id) {
      return isPanel && /_locales\/\w+\/messages\.json/.test(id) ? { code: 'export default {};', moduleType: 'js' } : null;
    },
  };
}

function testKey(): string {
  return (JSON.parse(readFileSync(new URL('tests/e2e/key.json', import.meta.url), 'utf8')) as { key: string }).key;
}
