/**
 * `npm run bench`: what checking costs, in one run and as ratios, in Node and in the worker of an extension in Chromium. A table, or with
 * `--json` one object on standard output (`npm run --silent bench -- --json`); everything else goes to standard error:
 *
 *   {node: {…}, worker: {…}, page: […], worker_gzip_kb, wake_ms, awake_ms, scan: {…}, machine: {…}}   (`summary.ts`)
 *
 * `node` and `worker` each have `jwt_over_webcrypto`, `jwt_es256_over_webcrypto`, `digitalbazaar_over_ours`, `dcc_over_ours` (in each round
 * all are timed next to each other and their ratio is taken; the median of the rounds' ratios), the raw `medians` in milliseconds a call, and
 * `page`. The `page` at the top is the worker's.
 *
 * What is compared (`engine.ts`):
 * - JWT: our `verify` of a parsed VC-JWT by a did:key against WebCrypto's `importKey` and `verify` of the same bytes. Ours also finds the key in
 *   the did:key, binds it to the issuer, judges data model and dates, and makes the key's thumbprint.
 * - Data Integrity: the same twelve Open Badges 3.0 credentials, both data models, bare to rich, each as parsed, with one eddsa-rdfc-2022
 *   proof by a did:key and no status, warm. `@digitalbazaar/vc` has a static loader, with the DID documents made before; it judges proof,
 *   controller, data model and dates, and nothing of Open Badges. `verifier-core` has its own loader, which makes DID documents itself; it looks
 *   in no registries, and its JSON Schema asks for nothing. Ours also wants compact form, judges the badge's shape, and makes the key's
 *   thumbprint. All keep processed contexts between credentials; nobody keeps anything of a credential itself.
 *   All must accept every credential and refuse a forged one before anything is timed.
 * - A page: `checkBadge`, four at a time, over one `shareDocuments`, a `limitHosts` each, a real `safe-fetch` and an answering memory; badges by did:web,
 *   each with a status entry, half VC-JWT. `requests` and `ms` are of badges at hand: only what badges share is asked for. `links` is the same page
 *   as links: there each badge is itself one more document.
 * - The worker's script as built (gzip -9), and how long a stopped worker takes to answer its first message.
 * - The first scan of a page with 5,000 links by the built page script.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../setup/chromium.mjs';
import { measureEngine } from './engine.ts';
import { makeMaterial } from './material.ts';
import { SIZES } from './page.ts';
import { measureScan } from './scan.ts';
import { summarize, tableOf } from './summary.ts';
import { measureWake } from './wake.ts';
import { measureWorker } from './worker.ts';

const PRODUCT = new URL('../../.output/chrome-mv3/', import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

const say = (what: string) => console.error(`assay bench: ${what}`);

function buildProduct(): void {
  // Not one character of it on standard output.
  const { status } = spawnSync('npm', ['run', '--silent', 'build:chrome'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the extension does not build');
}

function chromiumVersion(): string {
  return spawnSync(findChromium(), ['--version'], { encoding: 'utf8' }).stdout.trim();
}

say('building the extension');
buildProduct();
const background = readFileSync(new URL('background.js', PRODUCT));
say('signing the credentials');
const material = await makeMaterial(Math.max(...SIZES), 20);
say('measuring in Node');
const node = await measureEngine(material);
say('measuring in a worker');
const worker = await measureWorker(material);
say('waking the worker');
const wake = await measureWake(fileURLToPath(PRODUCT));
say('scanning pages');
const scan = await measureScan(new URL('page.js', PRODUCT));

const summary = summarize({
  node,
  worker,
  worker_gzip_kb: gzipSync(background, { level: 9 }).length / 1000,
  wake_ms: wake.stopped,
  awake_ms: wake.awake,
  scan,
  machine: {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    chromium: chromiumVersion(),
  },
});
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(summary)}\n` : tableOf(summary));
