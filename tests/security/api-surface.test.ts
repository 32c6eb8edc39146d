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

/** What of the browser is used, and where. A new line here is a decision. */
const USED: Record<string, string[]> = {
  'browser.i18n.getMessage': ['entrypoints/popup', 'entrypoints/sidepanel'],
  'browser.i18n.getUILanguage': ['entrypoints/panel'],
  'browser.permissions.contains': ['lib/net'],
  'browser.permissions.onAdded': ['entrypoints/background'],
  'browser.permissions.request': ['lib/net'],
  'browser.runtime.getURL': ['entrypoints/background'],
  'browser.runtime.id': ['entrypoints/background', 'entrypoints/page', 'lib/messages'],
  'browser.runtime.onMessage': ['entrypoints/background', 'entrypoints/page', 'entrypoints/panel', 'lib/messages'],
  'browser.runtime.sendMessage': ['entrypoints/background', 'entrypoints/page', 'lib/messages'],
  'browser.scripting.executeScript': ['entrypoints/background'],
  'browser.sidePanel.open': ['entrypoints/sidepanel'],
  'browser.storage.session': ['lib/store'],
  'browser.tabs.onActivated': ['entrypoints/sidepanel'],
  'browser.tabs.onRemoved': ['entrypoints/background'],
  'browser.tabs.onUpdated': ['entrypoints/background'],
  'browser.tabs.query': ['entrypoints/popup'],
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
  ['the network is reached in one place', /\bglobalThis\.fetch\b|(?<![.\w])fetch\(/, ['lib/net/safe-fetch.ts']],
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
