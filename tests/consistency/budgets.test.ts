import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const OUTPUT = new URL('../../.output/chrome-mv3/', import.meta.url);

/** DESIGN section 9: what a page, and the browser, are asked to carry. Kilobytes of 1,000 bytes, after gzip. */
const BUDGETS: [string, number][] = [
  ['page.js', 8],
  ['panel.js', 30],
  ['background.js', 100],
];

const kilobytes = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length / 1000;

/** What a script is over its budget, in words; null when it is within. */
const fault = (file: string, size: number, budget: number): string | null =>
  size <= budget ? null : `${file} is ${size.toFixed(2)} kB, ${(size - budget).toFixed(2)} kB over its ${budget} kB`;

describe.runIf(existsSync(OUTPUT))('the built extension', () => {
  it.each(BUDGETS)('keeps %s within %d kB', (file, budget) => {
    expect(fault(file, kilobytes(readFileSync(new URL(file, OUTPUT))), budget)).toBeNull();
  });
});

it('a script over its budget is a fault', () => {
  expect(fault('page.js', 8.01, 8)).toBe('page.js is 8.01 kB, 0.01 kB over its 8 kB');
});
