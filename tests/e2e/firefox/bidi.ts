import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running Firefox, spoken to in WebDriver BiDi. */
export interface Bidi {
  /** Sends a command; rejects with Firefox's own words. The shape of the answer is the caller's to know (W3C WebDriver BiDi). */
  send<T = void>(method: string, params: object): Promise<T>;
  /** A folder of the profile, where downloads land. */
  downloads: string;
  /** Ends the browser and takes its profile away; also after a fault. */
  close(): Promise<void>;
}

/** `about:config` settings of the fresh profile. */
export type Preferences = Record<string, string | number | boolean>;

/** Nothing of Firefox's own on the network, and nothing that opens by itself. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.server': 'data:,',
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/** The path of an installed Firefox. */
export function installedFirefox(): string {
  const found = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) throw new Error('no Firefox: install firefox-esr, or set FIREFOX to its path');
  return found;
}

/** Starts Firefox without a window, with a fresh profile; certificates of the fixture world are accepted. */
export async function startFirefox(preferences: Preferences, executable = installedFirefox()): Promise<Bidi> {
  const profile = mkdtempSync(join(tmpdir(), 'assay-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const folder = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
  };
  const lines = Object.entries({ ...QUIET, ...folder, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // A group of its own: Firefox is many processes, and they go together.
  const firefox = spawn(
    executable,
    // System access: without it the extension's own pages and the toolbar are out of reach.
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const kill = () => {
    try {
      process.kill(-(firefox.pid as number), 'SIGKILL');
    } catch {
      // Gone already.
    }
  };
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => firefox.once('close', () => resolve()));
  let socket: WebSocket | undefined;
  async function close(): Promise<void> {
    socket?.close();
    kill();
    if (firefox.pid !== undefined) await ended;
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  try {
    socket = await connect(`${await addressOf(firefox)}/session`);
    const send = commands(socket);
    await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return { send, downloads, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox tells on standard error where it listens. */
function addressOf(firefox: ChildProcess, within = 30_000): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start within ${within} ms: ${said}`)), within);
    firefox.once('error', reject);
    firefox.once('close', () => {
      clearTimeout(late);
      reject(new Error(`Firefox ended at once: ${said}`));
    });
    firefox.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)), { once: true });
  });
}

interface Answer {
  id?: number | null;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

function commands(socket: WebSocket): Bidi['send'] {
  const waiting = new Map<number, { method: string; resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(id ?? -1);
    if (asked === undefined) return;
    waiting.delete(id ?? -1);
    if (type === 'success') asked.resolve(result);
    else asked.reject(new Error(`${asked.method}: ${error}: ${message}`));
  });
  socket.addEventListener('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Firefox is gone`));
    waiting.clear();
  });
  return <T>(method: string, params: object) =>
    new Promise<T>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new Error(`${method}: Firefox is gone`));
        return;
      }
      const id = ++last;
      waiting.set(id, { method, resolve: resolve as (value: unknown) => void, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
