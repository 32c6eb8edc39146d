import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../lib/verify/axes.ts';
import { codeTables, END, START } from './codes-table.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const readme = text('README.md');
const config = text('wxt.config.ts');

/** The words in code marks in the first column of the table under a heading. */
function firstColumn(document: string, heading: string, until = '\n## '): string[] {
  const section = document.split(new RegExp(`^## ${heading}$`, 'm'))[1]?.split(until)[0] ?? '';
  return [...section.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  );
}

const VERDICTS = {
  verified: 0,
  hosted: 0,
  claim: 0,
  unbound: 0,
  revoked: 0,
  suspended: 0,
  expired: 0,
  'not-yet-valid': 0,
  unchecked: 0,
  invalid: 0,
} satisfies Record<Verdict, 0>;

describe('the README', () => {
  it('gives a reason for every permission that the manifest asks for, and for no other', () => {
    const asked = [...(/permissions: \[([^\n]*)\],\n\s*optional/.exec(config)?.[1] ?? '').matchAll(/'([a-zA-Z]+)'/g)].map(
      ([, word]) => word,
    );
    const optional = [...(/optional_host_permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      ([, word]) => word,
    );
    expect(optional).toEqual(['https://*/*']);
    expect(firstColumn(readme, 'Permissions').sort()).toEqual(
      [...asked.filter((word) => word !== 'firefox'), ...optional].sort(),
    );
  });

  it('explains every verdict, and no other', () => {
    expect(firstColumn(readme, 'How Assay decides', '### What it does not do').sort()).toEqual(Object.keys(VERDICTS).sort());
  });

  it('has every code with what it says and does (npm run codes)', () => {
    const written = readme.split(START)[1]?.split(END)[0]?.trim();
    expect(written).toBe(codeTables());
    expect(codeTables()).toContain('| `proof_fails` |');
  });

  it('names only npm scripts and files that exist', () => {
    const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const files = [...readme.matchAll(/\((assets\/[^)]+|[A-Z]+(?:\.md)?)\)|`(lib\/[\w./-]+)`/g)].map(
      ([, linked, marked]) => linked ?? marked ?? '',
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });

  it('would be caught with a permission too many', () => {
    expect(firstColumn('## Permissions\n\n| `tabs` | x |\n', 'Permissions')).toEqual(['tabs']);
  });
});

describe('CONTRIBUTING', () => {
  it('justifies every dependency', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const reasons = text('CONTRIBUTING.md');
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(names.filter((name) => !reasons.includes(name.startsWith('@types/') ? '@types/*' : name))).toEqual([]);
    expect(
      Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
        (version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      ),
    ).toEqual([]);
  });
});
