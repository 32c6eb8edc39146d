import type { EngineFigures } from './engine.ts';
import type { PageFigure } from './page.ts';
import type { ScanFigures } from './scan.ts';

/** All that was measured in one run: what `--json` prints. Times in milliseconds, sizes in kilobytes of 1,000 bytes. */
export interface Summary {
  node: EngineFigures;
  worker: EngineFigures;
  /** The worker's, where pages are checked; Node's stand in `node`. */
  page: PageFigure[];
  worker_gzip_kb: number;
  wake_ms: number;
  /** The same message to a worker that was awake: what of `wake_ms` is not the waking. */
  awake_ms: number;
  scan: ScanFigures;
  machine: { cpu: string; cores: number; node: string; chromium: string };
}

/** What was measured, to be put together. */
export interface Parts extends Omit<Summary, 'page'> {}

/** Four significant digits: there is no more in a measurement. */
export const summarize = (parts: Parts): Summary =>
  JSON.parse(
    JSON.stringify({ ...parts, page: parts.worker.page }, (_, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value,
    ),
  ) as Summary;

/** The budgets of DESIGN section 9, as they are read out beside the figures. */
const RATIOS: [keyof EngineFigures & `${string}_over_${string}`, string, string][] = [
  ['jwt_over_webcrypto', 'JWT (EdDSA), over WebCrypto importKey and verify', '2 at most'],
  ['jwt_es256_over_webcrypto', 'JWT (ES256), over WebCrypto importKey and verify', '2 at most'],
  ['digitalbazaar_over_ours', 'Data Integrity: @digitalbazaar/vc over ours', '3 at least, aiming at 5'],
  ['dcc_over_ours', 'Data Integrity: verifier-core over ours', ''],
];

/** The same for a person to read. */
export function tableOf(summary: Summary): string {
  const { node, worker, page, scan, machine } = summary;
  const line = (name: string, ...cells: (number | string)[]) =>
    `${name.padEnd(52)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  return [
    `${machine.cpu}, ${machine.cores} cores; Node ${machine.node}; ${machine.chromium}; medians of ${node.rounds} paired rounds`,
    '',
    line('times', 'Node', 'worker'),
    ...RATIOS.map(([key, name, wanted]) => `${line(name, node[key], worker[key])}${wanted && `   wanted: ${wanted}`}`),
    '',
    line('ms a call', 'Node', 'worker'),
    ...Object.keys(node.medians).map((key) => line(key.replaceAll('_', ' '), node.medians[key] ?? '', worker.medians[key] ?? '')),
    '',
    line('a page of badges, in the worker', 'issuers', 'requests', 'ms', '(as links:', 'requests', 'ms)'),
    ...page.map(({ badges, issuers, requests, ms, links }) =>
      line(`${badges} badges`, issuers, requests, ms, '', links.requests, links.ms),
    ),
    '',
    line('worker script, gzip -9, kB', summary.worker_gzip_kb),
    line('stopped worker: ms to its first answer', summary.wake_ms),
    line('awake worker: ms to an answer', summary.awake_ms),
    line(`first scan of ${scan.links} links: ms`, scan.first_scan_ms),
    line('  over querySelectorAll and new URL of each', scan.ratio),
    '',
  ].join('\n');
}
