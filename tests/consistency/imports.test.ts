import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What knows nothing of badges, and may be used by every room. */
const LEAVES = new Set(['base.ts', 'jcs.ts', 'json.ts', 'remember.ts']);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** The files that a file imports, types included: a cycle of types is a cycle of ideas. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to]) =>
    relative(root, resolve(root, dirname(path), to ?? '')),
  );
}

/** Inside lib, in the order of the path (DESIGN section 2): a room knows the rooms before it. */
const ORDER = [
  'i18n',
  'platforms',
  'sites',
  'net',
  'credential',
  'verify',
  'facts',
  'trust',
  'report',
  'store',
  'messages',
  'export',
  'cli',
];

/** Exceptions, each with its reason. */
const ALLOWED: Record<string, string> = {};

/** What a rule says about one import; null when it is fine. */
function faultOf(from: string, to: string): string | null {
  const [fromTop = '', fromRoom = ''] = from.split('/');
  const [toTop = '', toRoom = ''] = to.split('/');
  if (fromTop === 'lib' && (toTop === 'entrypoints' || toTop === 'components')) return 'lib imports from outside';
  if (fromTop === 'components' && toTop === 'entrypoints') return 'components import from entrypoints';
  if (toTop === 'tests' && fromTop !== 'tests') return 'the product imports from tests';
  if (fromTop === 'lib' && toTop === 'lib' && fromRoom !== toRoom && !LEAVES.has(toRoom)) {
    if (LEAVES.has(fromRoom)) return `lib/${fromRoom} is a leaf`;
    // `sites` may know addresses and nothing else of `platforms`.
    if (fromRoom === 'sites' && toRoom === 'platforms')
      return /platforms\/(platform|patterns)[a-z-]*\.ts$/.test(to) ? null : 'sites knows more of platforms than addresses';
    if (ORDER.indexOf(toRoom) > ORDER.indexOf(fromRoom))
      return `lib/${fromRoom} imports from lib/${toRoom}, which comes later on the path`;
    if (ORDER.indexOf(toRoom) < 0) return `lib/${toRoom} has no place in the order`;
  }
  return null;
}

const BROWSER_ROOMS = /^(entrypoints\/|lib\/(store|messages|net)\/)/;
const usesBrowser = (text: string): boolean =>
  /from 'wxt\/browser'|(?<![.\w'"`/-])(?:chrome|browser)\.[a-z]+\b/.test(
    text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'(?!;)|`[^`]*`/gm, (part) => (part.includes("'wxt/browser'") ? part : '')),
  );

const files = ['entrypoints', 'components', 'lib'].flatMap(filesIn);
const graph = new Map(
  files.map((path) => [path, importsOf(path, readFileSync(join(root, path), 'utf8')).filter((to) => /\.tsx?$/.test(to))]),
);

/** The first cycle found, as a list of files; null when there is none. */
function findCycle(edges: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: string[]): string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('the import rules of the layout', () => {
  it('hold for every file', () => {
    const faults = [...graph].flatMap(([from, tos]) =>
      tos.flatMap((to) => ((fault) => (fault && !ALLOWED[from] ? [`${from} → ${to}: ${fault}`] : []))(faultOf(from, to))),
    );
    expect(faults).toEqual([]);
  });

  it('leave browser APIs to entrypoints, lib/store, lib/messages and lib/net', () => {
    expect(files.filter((path) => !BROWSER_ROOMS.test(path) && usesBrowser(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('leave no cycle, of types either', () => {
    expect(findCycle(graph)).toBeNull();
  });

  it('name only files that exist', () => {
    expect([...graph.values()].flat().filter((to) => !statSync(join(root, to), { throwIfNoEntry: false }))).toEqual([]);
  });

  it.each([
    ['lib/verify/pipeline.ts', 'components/panel.tsx'],
    ['lib/credential/parse.ts', 'lib/verify/pipeline.ts'],
    ['lib/sites/generic.ts', 'lib/platforms/index.ts'],
    ['components/panel.tsx', 'entrypoints/background/index.ts'],
    ['lib/net/address.ts', 'tests/world/server.ts'],
  ])('find fault with %s importing %s', (from, to) => {
    expect(faultOf(from, to)).not.toBeNull();
  });

  it('see a browser API, and a cycle', () => {
    expect(usesBrowser('void browser.storage.local.get()')).toBe(true);
    expect(usesBrowser("import { browser } from 'wxt/browser';")).toBe(true);
    expect(usesBrowser('// in chrome.storage\nconst a = 1;')).toBe(false);
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
  });
});
