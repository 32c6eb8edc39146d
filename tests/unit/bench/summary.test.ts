import { describe, expect, it } from 'vitest';
import type { EngineFigures } from '../../bench/engine.ts';
import { median, ratio } from '../../bench/measure.ts';
import { type Parts, summarize, tableOf } from '../../bench/summary.ts';

const figures = (jwt: number): EngineFigures => ({
  jwt_over_webcrypto: jwt,
  digitalbazaar_over_ours: 5.123456,
  dcc_over_ours: 7,
  jwt_es256_over_webcrypto: 1.5,
  medians: { eddsa_jwt: 0.123456 },
  rounds: 30,
  page: [{ badges: 1000, issuers: 20, requests: 40, ms: 1234.5678, links: { requests: 1040, distinct: 1040, ms: 2000 } }],
});

const PARTS: Parts = {
  node: figures(1.987654),
  worker: figures(1.5),
  worker_gzip_kb: 90.12345,
  wake_ms: 20.00001,
  awake_ms: 1.6,
  scan: { links: 5000, badges: 40, rounds: 15, ratio: 0.9, first_scan_ms: 4.2, baseline_ms: 4.6, start_ms: 1 },
  machine: { cpu: 'a cpu', cores: 2, node: '24', chromium: 'Chromium' },
};

describe('what the bench prints', () => {
  it('has every promised figure, in Node and in the worker, as a number', () => {
    const summary = summarize(PARTS);
    for (const runtime of [summary.node, summary.worker]) {
      for (const name of ['jwt_over_webcrypto', 'digitalbazaar_over_ours', 'dcc_over_ours'] as const)
        expect(runtime[name]).toEqual(expect.any(Number));
      expect(runtime.medians.eddsa_jwt).toBe(0.1235);
    }
    expect(summary.node.jwt_over_webcrypto).toBe(1.988);
    expect([summary.worker_gzip_kb, summary.wake_ms]).toEqual([90.12, 20]);
    expect(summary.page).toEqual(summary.worker.page);
    expect(summary.page[0]).toMatchObject({ badges: 1000, issuers: 20, requests: 40, ms: 1235 });
  });

  it('is a table with a line for every median', () => {
    expect(tableOf(summarize(PARTS))).toMatch(/^eddsa jwt +0\.1235 +0\.1235$/m);
  });
});

describe('medians of paired rounds', () => {
  it('are of the ratios of each round, not a ratio of medians', () => {
    expect(ratio([2, 40, 6], [1, 10, 6])).toBe(2);
    expect(median([2, 40, 6]) / median([1, 10, 6])).toBe(1);
  });

  it('of an even number are between the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
