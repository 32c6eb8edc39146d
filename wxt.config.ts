import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Scripts come only from the package; the worker may ask https addresses that the user allowed; nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' https:",
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
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const { file, path } of contextFiles()) files.push({ absoluteSrc: path, relativeDest: `contexts/${file}` });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push({ type: 'templateLiteral', path: `contexts/\${string}.json` });
    },
  },
  zip: { excludeSources: ['test-results/**'] },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // As in the manifest: nothing is written for browsers that cannot install this.
    build: { modulePreload: false, target: ['chrome137', 'firefox140'], minify: 'terser', terserOptions: TERSER },
    plugins: [fewerWords(), lighterWorker()],
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    // Why each, and why not less: the permission table of the README. A test fails when this widens.
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    // Letters that no menu of Firefox has, in English or French: there Alt with Shift and such a letter opens the menu.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'check-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_menu_page__' },
      'open-side-panel': { description: '__MSG_action_side_panel__' },
    },
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

/** Smaller by a fiftieth than the bundler's own minifier, which counts where a script has a budget. No transformation that may change what code does. */
const TERSER = { ecma: 2020, module: true, compress: { passes: 3, keep_fargs: false } } as const;

const NO_WORDS = '\0assay-no-words';

/**
 * Keeps the catalogues out of what they do not belong in: the worker reads them from the package, the English sentences of codes among
 * them (`lib/i18n/code-words`), and the overlay gets one language from the worker by message (`page.words`).
 */
function fewerWords(): Plugin {
  let isPanel = false;
  return {
    name: 'assay-fewer-words',
    enforce: 'pre',
    configResolved({ build }) {
      isPanel = JSON.stringify(build.lib || {}).includes('entrypoints/panel/');
    },
    resolveId: (source, importer) =>
      source.endsWith('messages.json') && (isPanel || importer?.endsWith('lib/i18n/code-words.ts')) ? NO_WORDS : null,
    load: (id) => (id === NO_WORDS ? { code: 'export default {};', moduleType: 'js' } : null),
  };
}

/**
 * JSON-LD contexts are files of the package, which the worker reads when it needs them (`background/contexts`). Of `rdf-canonize`, `jsonld`
 * wants one class; what `setimmediate` does for browsers of 2012 is this much today (a timer would wait 4 ms each time); and errors are
 * told apart by their codes, not by their sentences.
 */
function lighterWorker(): Plugin {
  let isWorker = false;
  const parts: Record<string, string> = {
    '\0assay-no-contexts': 'export const BUNDLE = {};',
    '\0assay-rdf-canonize': "export { default as IdentifierIssuer } from 'rdf-canonize/lib/IdentifierIssuer.js';",
    '\0assay-setimmediate': `globalThis.setImmediate ??= (run) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (port1.close(), run());
      port2.postMessage(0);
    };`,
  };
  return {
    name: 'assay-lighter-worker',
    enforce: 'pre',
    configResolved({ build }) {
      isWorker = JSON.stringify(build.lib || {}).includes('entrypoints/background/');
    },
    resolveId(source, importer) {
      if (source === './bundle.ts' && importer?.endsWith('/jsonld/contexts.ts')) return '\0assay-no-contexts';
      if (source === 'rdf-canonize' && importer?.endsWith('/jsonld/lib/util.js')) return '\0assay-rdf-canonize';
      return source === 'setimmediate' ? '\0assay-setimmediate' : null;
    },
    load(id) {
      const code = parts[id];
      return code === undefined ? null : { code, moduleType: 'js' };
    },
    transform(code, id) {
      // The surfaces name the specification themselves (`components/check-list`).
      if (id.endsWith('/lib/verify/codes.ts')) return isWorker ? { code: code.replace(SPECS, ''), map: null } : null;
      const cuts = CUTS.filter(([file]) => id.endsWith(file)).map(([, cut]) => cut);
      const isJsonLd = /\/jsonld\/lib\/\w+\.js$/.test(id);
      if (!isJsonLd && cuts.length === 0) return null;
      const called = cuts.reduce((rest, cut) => rest.replace(cut, ''), isJsonLd ? withoutUnused(code) : code);
      return { code: called.replace(SENTENCES, withoutSentence).replace(KINDS, "$1'jsonld.'$2"), map: null };
    },
  };
}

/** The sections of specifications in the table of codes. */
const SPECS = /,\s*spec: (?:'[^'\n]*'|[A-Z_]+)(?=,?\s*\})/g;

/** What the libraries have for compacting (terms by their addresses) and for reading N-Quads, which only ever are written here. */
const CUTS: readonly (readonly [file: string, cut: RegExp])[] = [
  ['/jsonld/lib/context.js', /\bgetInverse: _createInverseContext,/],
  ['/jsonld/lib/url.js', /^ {2}simple: \{[\s\S]*?^ {2}\},$/m],
  ['/rdf-canonize/lib/NQuads.js', /^\(\(\) => \{[\s\S]*?^\}\)\(\);$/m],
  ['/rdf-canonize/lib/NQuads.js', /^ {2}static parse\(input\) \{[\s\S]*?^ {2}\}$/m],
];

/** Functions of `jsonld` for compacting, framing, fetching and logging, which nothing here calls. */
const UNUSED =
  /^api\.(?:buildHeaders|parseLinkHeader|removeProperty|removeValue|relabelBlankNodes|removeBase|mergeNodeMapGraphs|mergeNodeMaps|createMergedNodeMap|compareShortestLeast|log(?:Warning)?EventHandler|unhandledEventHandler|setDefaultEventHandler) =[\s\S]*?^\};$/gm;

const withoutUnused = (code: string): string => code.replace(UNUSED, '');

/** What the library's errors say to developers, at their start: `new JsonLdError('…' + '…'` and `message: '…'`. */
const SENTENCES =
  /(new JsonLdError\(|message:)\s*((?:'[^'\n]*'|`[^`]*`|"[^"\n]*")(?:\s*\+\s*(?:'[^'\n]*'|`[^`]*`|"[^"\n]*"))*)(?=\s*,)/g;

/** Nobody reads them here, but for one word (`jsonld/canonicalize`). */
const withoutSentence = (all: string, before: string, sentence: string): string =>
  sentence.includes('protected') ? all : `${before}''`;

/** What kind of error it is, in two ways, where it only matters that it is the library's own. */
const KINDS = /(new JsonLdError\('',\s*)'jsonld\.\w+'(,\s*\{\s*)code: '(?!protected)[^'\n]*'\s*,?\s*/g;

function contextFiles(): { file: string; path: string }[] {
  const folder = fileURLToPath(new URL('assets/contexts/', import.meta.url));
  return readdirSync(folder).map((file) => ({ file, path: folder + file }));
}

function testKey(): string {
  return (JSON.parse(readFileSync(new URL('tests/e2e/key.json', import.meta.url), 'utf8')) as { key: string }).key;
}
