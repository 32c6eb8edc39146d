import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import fr from '../../assets/public/_locales/fr/messages.json' with { type: 'json' };
import { CODE_PARAMS } from '../../lib/i18n/params.ts';
import { CODES } from '../../lib/verify/codes.ts';

const english: Record<string, { message: string }> = en;
const french: Record<string, { message: string }> = fr;
const keys = Object.keys(english);
const codes = Object.keys(CODES);

/** Keys that code puts together: a prefix, and where the other part comes from. */
const MADE_OF = ['kind_', 'rule_', 'quality_', 'workload_', 'metadata_', 'seen_', 'tells_', 'mark_'];
/** Read by the browser from the manifest. */
const OF_MANIFEST = ['ext_name', 'ext_description'];

const ROOT = new URL('../..', import.meta.url).pathname;

function sourceOf(...folders: string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, folder, file)),
  );
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name ?? ''))].sort();

/** `{n|one|many}` may fall away in a language whose plural looks the same, as "mois" does; the value itself may not. */
const values = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

function unused(candidates: string[], source: string): string[] {
  const named = new Set([...source.matchAll(/['"`](\w+)['"`]/g)].map(([, name]) => name));
  return candidates.filter((key) => !named.has(key) && !MADE_OF.some((prefix) => key.startsWith(prefix)));
}

test('both languages have the same keys', () => {
  expect(Object.keys(french).sort()).toEqual([...keys].sort());
});

test('no message is empty, and keys and messages suit the format of the browser', () => {
  for (const [key, { message }] of [...Object.entries(english), ...Object.entries(french)]) {
    expect(key).toMatch(/^\w+$/);
    expect(message.trim(), key).not.toBe('');
    expect(message, key).not.toContain('$');
  }
});

test('both languages take the same values', () => {
  for (const key of keys) expect(values(french[key]?.message ?? ''), key).toEqual(values(english[key]?.message ?? ''));
});

test('every code has a message that takes the values that its check passes', () => {
  expect(Object.keys(CODE_PARAMS).sort()).toEqual([...codes].sort());
  for (const [code, params] of Object.entries(CODE_PARAMS)) {
    expect(placeholders(english[code]?.message ?? 'no message {none}'), code).toEqual([...params].sort());
  }
});

test('every key is used by a source file, or is a code', () => {
  const source = sourceOf('components', 'entrypoints', 'lib');
  const candidates = keys.filter((key) => !codes.includes(key) && !OF_MANIFEST.includes(key));
  expect(unused(candidates, source)).toEqual([]);
  expect(unused(['a_key_that_nothing_names'], source)).toEqual(['a_key_that_nothing_names']);
});

test('every made-up prefix is made up by a source file', () => {
  const source = sourceOf('components', 'entrypoints', 'lib');
  for (const prefix of MADE_OF) expect(source).toContain(`\`${prefix}\${`);
});

test('French follows the typography of Canada', () => {
  for (const [key, { message }] of Object.entries(french)) {
    expect(message, key).not.toMatch(/[ \u00A0\u202F][;?!]/);
    expect(message, key).not.toMatch(/[^\u00A0]:(?!\/\/)/);
    expect(message, key).not.toMatch(/«(?!\u00A0)|(?<!\u00A0)»/);
    expect(message, key).not.toContain('\u2019');
  }
});

test('no message uses a word that the product does not say', () => {
  for (const [key, { message }] of Object.entries(english))
    expect(message, key).not.toMatch(/\b(fake|fraud\w*|score\w*|trusted|secure)\b/i);
  for (const [key, { message }] of Object.entries(french)) expect(message, key).not.toMatch(/endoss|\b(faux|fraud\w*)\b/i);
});
