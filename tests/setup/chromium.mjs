import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Branded Chrome ignores --load-extension: only Chromium and Chrome for Testing will do. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** A browser that Playwright has put into its own folder earlier. */
function fromPlaywright() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(
      homedir(),
      platform() === 'darwin'
        ? 'Library/Caches/ms-playwright'
        : platform() === 'win32'
          ? 'AppData/Local/ms-playwright'
          : '.cache/ms-playwright',
    );
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) =>
      [
        'chrome-linux64/chrome',
        'chrome-linux/chrome',
        'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        'chrome-win64/chrome.exe',
      ].map((file) => join(folder, name, file)),
    );
}

const find = () => [...PLACES, ...fromPlaywright()].find((path) => path && existsSync(path)) ?? null;

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Debian keeps the browser's other languages apart; without them the French surfaces cannot be seen. */
const hasLanguages = (path) => path !== '/usr/bin/chromium' || existsSync('/usr/lib/chromium/locales/fr.pak');

const canInstall = () => platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const aptInstall = () => run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium', 'chromium-l10n']);

/** The path of a Chromium; installs one by the means that the platform offers, or says in one line what to do. */
export function findChromium() {
  const found = find();
  if (found && !hasLanguages(found) && canInstall()) aptInstall();
  if (found) return found;
  console.error('assay: no Chromium found, installing one');
  if (canInstall()) aptInstall();
  if (!find()) run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  const installed = find();
  if (installed) return installed;
  console.error(
    'assay: install Chromium or Chrome for Testing (Debian: apt-get install chromium), or set CHROMIUM to its path, and run this again',
  );
  process.exit(1);
}
