import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const filesUnder = (folder: string): string[] =>
  readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

const SOURCES = ['entrypoints', 'components', 'lib'].flatMap(filesUnder);
const read = (file: string): string => readFileSync(inProject(file), 'utf8');

/**
 * What of the browser is used, and where. A new line here is a decision: say in its commit why, take the narrowest room that needs it, and
 * where it needs a permission, give the README's table its row. The failing test prints the line to add.
 */
const USED: Record<string, string[]> = {
  'browser.action.openPopup': ['entrypoints/background'],
  'browser.action.setBadgeBackgroundColor': ['entrypoints/background'],
  'browser.action.setBadgeText': ['entrypoints/background'],
  'browser.action.setBadgeTextColor': ['entrypoints/background'],
  'browser.action.setTitle': ['entrypoints/background'],
  'browser.alarms.clear': ['entrypoints/background'],
  'browser.alarms.create': ['entrypoints/background'],
  'browser.alarms.onAlarm': ['entrypoints/background'],
  'browser.commands.getAll': ['entrypoints/options', 'entrypoints/welcome'],
  'browser.commands.onCommand': ['entrypoints/background'],
  'browser.contextMenus.create': ['entrypoints/background'],
  'browser.contextMenus.onClicked': ['entrypoints/background'],
  'browser.contextMenus.removeAll': ['entrypoints/background'],
  'browser.extension.inIncognitoContext': ['entrypoints/background', 'entrypoints/bulk', 'entrypoints/popup'],
  'browser.i18n.getUILanguage': ['entrypoints/background', 'entrypoints/shared'],
  'browser.permissions.contains': ['lib/net'],
  'browser.permissions.getAll': ['lib/net'],
  'browser.permissions.onAdded': ['entrypoints/background', 'lib/net'],
  'browser.permissions.onRemoved': ['entrypoints/background', 'lib/net'],
  'browser.permissions.remove': ['lib/net'],
  'browser.permissions.request': ['lib/net'],
  'browser.runtime.getManifest': ['entrypoints/options', 'entrypoints/panel', 'entrypoints/shared', 'entrypoints/sheet'],
  'browser.runtime.getURL': ['entrypoints/background', 'entrypoints/popup', 'entrypoints/shared', 'entrypoints/sidepanel'],
  'browser.runtime.id': ['entrypoints/background', 'entrypoints/page', 'lib/messages'],
  'browser.runtime.lastError': ['entrypoints/background'],
  'browser.runtime.onInstalled': ['entrypoints/background'],
  'browser.runtime.onMessage': [
    'entrypoints/background',
    'entrypoints/bulk',
    'entrypoints/marks',
    'entrypoints/options',
    'entrypoints/page',
    'entrypoints/panel',
    'entrypoints/shared',
    'entrypoints/sidepanel',
    'lib/messages',
  ],
  'browser.runtime.onStartup': ['entrypoints/background'],
  'browser.runtime.openOptionsPage': ['entrypoints/popup', 'entrypoints/welcome'],
  'browser.runtime.sendMessage': ['entrypoints/background', 'entrypoints/page', 'lib/messages'],
  'browser.scripting.executeScript': ['entrypoints/background'],
  'browser.scripting.getRegisteredContentScripts': ['entrypoints/background'],
  'browser.scripting.registerContentScripts': ['entrypoints/background'],
  'browser.scripting.unregisterContentScripts': ['entrypoints/background'],
  'browser.sidePanel.open': ['entrypoints/sidepanel'],
  'browser.storage.session': ['lib/store'],
  'browser.tabs.create': [
    'entrypoints/background',
    'entrypoints/options',
    'entrypoints/popup',
    'entrypoints/shared',
    'entrypoints/sidepanel',
  ],
  'browser.tabs.get': ['entrypoints/background', 'entrypoints/shared', 'entrypoints/sidepanel'],
  'browser.tabs.onActivated': ['entrypoints/sidepanel'],
  'browser.tabs.onRemoved': ['entrypoints/background'],
  'browser.tabs.onUpdated': ['entrypoints/background'],
  'browser.tabs.query': ['entrypoints/background', 'entrypoints/popup'],
  'browser.tabs.sendMessage': ['entrypoints/background'],
};

it('the browser is used only where and for what is written here', () => {
  const used: Record<string, Set<string>> = {};
  for (const file of SOURCES) {
    for (const [, area, member] of read(file).matchAll(/\b(?:browser|chrome)\??\.(\w+)\??\.(\w+)/g)) {
      const name = `browser.${area}.${member}`;
      used[name] = (used[name] ?? new Set()).add(file.split('/').slice(0, 2).join('/'));
    }
  }
  expect(Object.fromEntries(Object.entries(used).map(([name, places]) => [name, [...places].sort()]))).toEqual(USED);
});

it.each<[string, RegExp, string[]]>([
  [
    'the network is reached in one place',
    /\bglobalThis\.fetch\b|(?<![.\w])fetch\(/,
    ['entrypoints/background/words.ts', 'lib/net/safe-fetch.ts'],
  ],
  ['no markup is made of text', /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/, []],
  ['no text becomes code', /\beval\(|new Function\(|import\(/, []],
  ['nothing is posted to the page', /\bpostMessage\b|dispatchEvent|new CustomEvent/, []],
  ['no script runs in the page’s own world', /world:\s*['"]MAIN/, []],
  ['nothing is sent home', /sendBeacon|WebSocket|EventSource|XMLHttpRequest/, []],
])('%s', (_, pattern, allowed) => {
  const files = SOURCES.filter((file) => !file.startsWith('lib/cli/') && pattern.test(withoutComments(read(file))));
  expect(files).toEqual(allowed);
});

const withoutComments = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe.each(['chrome-mv3', 'firefox-mv3'])('the built %s', (build) => {
  const folder = `.output/${build}`;
  const scripts = existsSync(inProject(folder))
    ? readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
    : [];

  it.skipIf(scripts.length === 0)('names no address of ours, no service, and evaluates nothing', () => {
    for (const script of scripts) {
      const code = read(join(folder, script));
      expect([script, /\beval\(|new Function\(/.exec(code)?.[0]]).toEqual([script, undefined]);
      expect([script, /wxt:content-script-started/.exec(code)?.[0]]).toEqual([script, undefined]);
      // The JSON-LD library of the worker carries a loader of its own, which is never called; elsewhere there is none.
      const others = script === 'background.js' ? /sendBeacon|new WebSocket/ : /sendBeacon|XMLHttpRequest|new WebSocket/;
      expect([script, others.exec(code)?.[0]]).toEqual([script, undefined]);
    }
  });
});
