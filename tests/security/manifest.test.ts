import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' https:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];

const COMMON = {
  name: '__MSG_ext_name__',
  description: '__MSG_ext_description__',
  default_locale: 'en',
  optional_host_permissions: ['https://*/*'],
  content_security_policy: { extension_pages: CSP },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
    'check-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_menu_page__' },
    'open-side-panel': { description: '__MSG_action_side_panel__' },
  },
};
const BUILT = {
  manifest_version: 3,
  version: JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version as string,
  action: { default_title: 'Assay', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`])),
};

/** Exactly what each browser is told. To widen one of these is a decision: the permission table of the README says why each is there. */
const BROWSERS = {
  chrome: {
    asked: { ...COMMON, permissions: [...PERMISSIONS, 'sidePanel'], minimum_chrome_version: '137' },
    built: {
      ...BUILT,
      background: { service_worker: 'background.js' },
      side_panel: { default_path: 'sidepanel.html' },
    },
  },
  firefox: {
    asked: {
      ...COMMON,
      permissions: PERMISSIONS,
      browser_specific_settings: {
        gecko: { id: 'assay@assay.invalid', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    },
    built: {
      ...BUILT,
      background: { scripts: ['background.js'] },
      // Nothing opens beside a page before the person asks for it.
      sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Assay', open_at_install: false },
    },
  },
} as const;

const PAGES = ['bulk.html', 'options.html', 'popup.html', 'sheet.html', 'sidepanel.html', 'welcome.html'];

/** What would let a page see us, or let us in anywhere without being asked. */
const FORBIDDEN = [
  'host_permissions',
  'web_accessible_resources',
  'content_scripts',
  'externally_connectable',
  'optional_permissions',
  'sandbox',
];

describe.each(Object.entries(BROWSERS))('%s', (browser, { asked, built }) => {
  it('the configuration asks for exactly this', async () => {
    const { manifest } = config;
    const made =
      typeof manifest === 'function' ? await manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 }) : {};
    expect(made).toEqual(asked);
    for (const name of FORBIDDEN) expect(made).not.toHaveProperty(name);
  });

  const path = inProject(`.output/${browser}-mv3/manifest.json`);
  it.skipIf(!existsSync(path))('the built manifest is exactly this', () => {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
    expect(manifest).toEqual({ ...asked, ...built });
    for (const name of FORBIDDEN) expect(manifest).not.toHaveProperty(name);
  });

  it.skipIf(!existsSync(path))('nothing in the package is for pages: no map, no document that a policy does not cover', () => {
    const files = readdirSync(inProject(`.output/${browser}-mv3`), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(PAGES);
  });
});

const e2e = inProject('.output/chrome-mv3-e2e/manifest.json');
it.skipIf(!existsSync(e2e))('the test build is the real one with a fixed id, and nothing more', () => {
  const { key, ...manifest } = JSON.parse(readFileSync(e2e, 'utf8')) as { key: string };
  expect(key).toBe(JSON.parse(readFileSync(inProject('tests/e2e/key.json'), 'utf8')).key);
  expect(manifest).toEqual({ ...BROWSERS.chrome.asked, ...BROWSERS.chrome.built });
});

it('scripts come only from the package: no other source is named for them, and nothing is inline or evaluated', () => {
  const directives = new Map(CSP.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(CSP).not.toMatch(/unsafe|wasm|http:|\*/);
});
