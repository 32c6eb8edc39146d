// What `npm run demo` and `npm test` do before anything else: install what is missing, build, then run.
// Plain JavaScript on whatever Node is there; everything after it runs on the Node that the lock file brings.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [task, ...rest] = process.argv.slice(2);
const results = join(root, 'test-results');

/** Runs a command in the project; its output goes to standard error, unless `quiet` is false and it is the task itself. */
function run(command, args, { toStdout = false, fatal = true, env = {} } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', toStdout ? 'inherit' : process.stderr, 'inherit'],
    // The tools of the lock file first, its Node among them.
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`, ...env },
  });
  if (error || (fatal && status !== 0)) {
    console.error(`assay: "${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
  return status ?? 1;
}

function install() {
  const stamp = join(root, 'node_modules', '.assay-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}

function test() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const chromium = findChromium();
  const firefox = findFirefox();
  for (const build of ['build:chrome', 'build:firefox', 'build:e2e', 'build:cli']) run('npm', ['run', '--silent', build]);
  const unit = join(results, 'unit.json');
  const browser = join(results, 'browser.json');
  const unitStatus = run(
    'vitest',
    ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`, ...rest],
    {
      toStdout: true,
      fatal: false,
    },
  );
  const unitCount = readVitest(unit);
  const browserStatus = run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
    toStdout: true,
    fatal: false,
    env: { CHROMIUM: chromium, FIREFOX: firefox, PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
  });
  const total = sum(unitCount, readPlaywright(browser));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(unitStatus === 0 && browserStatus === 0 && total.failed === 0 && total.passed > 0 ? 0 : 1);
}

const sum = (...counts) => counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }));

/** A runner that wrote no result has failed. */
function readResult(file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  return read(JSON.parse(readFileSync(file, 'utf8')));
}

const readVitest = (file) =>
  readResult(file, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests + (json.numFailedTestSuites > 0 && json.numFailedTests === 0 ? 1 : 0),
  }));
const readPlaywright = (file) =>
  readResult(file, ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }));

function demo() {
  const chromium = findChromium();
  run('npm', ['run', '--silent', 'build:e2e']);
  process.exit(
    run('node', ['tests/world/demo.ts', ...rest], {
      toStdout: true,
      fatal: false,
      env: { CHROMIUM: chromium, NODE_NO_WARNINGS: '1' },
    }),
  );
}

function screenshots() {
  const chromium = findChromium();
  run('npm', ['run', '--silent', 'build:e2e']);
  process.exit(
    run('node', ['tests/e2e/states/screenshots.ts', ...rest], {
      fatal: false,
      env: { CHROMIUM: chromium, NODE_NO_WARNINGS: '1' },
    }),
  );
}

install();
switch (task) {
  case 'screenshots':
    screenshots();
    break;
  case 'demo':
    demo();
    break;
  case 'test':
    test();
    break;
  default:
    console.error('usage: run.mjs demo | test | screenshots');
    process.exit(2);
}
