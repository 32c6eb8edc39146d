import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';

/** `strict_min_version` of the manifest. */
const OLDEST = 140;

const PLACES = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** `Mozilla Firefox 153.7.0esr` */
function versionOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

const find = () => PLACES.find((path) => path && existsSync(path) && versionOf(path) >= OLDEST) ?? null;

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const canInstall = () => platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The path of a Firefox; installs one by the means that the platform offers, or says in one line what to do. */
export function findFirefox() {
  const found = find();
  if (found) return found;
  console.error(`assay: no Firefox ${OLDEST} or later found${canInstall() ? ', installing one' : ''}`);
  if (canInstall()) run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'firefox-esr']);
  const installed = find();
  if (installed) return installed;
  console.error(
    `assay: install Firefox ${OLDEST} or later (Debian: apt-get install firefox-esr), or set FIREFOX to its path, and run this again`,
  );
  process.exit(1);
}
