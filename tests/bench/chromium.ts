import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../setup/chromium.mjs';

/** The measurements in the worker are one call. Milliseconds. */
const LONGEST = 300_000;

/** A page or a worker, with a debugger attached to it alone. */
export interface Target {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Runs an expression; promises are awaited, the value comes back as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  on(event: string, listener: (params: Record<string, unknown>) => void): void;
}

export interface Chromium {
  id: string;
  /** The extension's worker; it is running when a target is given. */
  worker(): Promise<Target>;
  open(path: string): Promise<Target>;
  close(): void;
}

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/**
 * A Chromium with one extension, over the debugging protocol itself: Playwright stops each new worker to attach to it, which a worker's
 * wake-up time would show.
 */
export async function launchWith(extension: string): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'assay-bench-profile-'));
  const browser = spawn(
    findChromium(),
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing here may ask anybody.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const send = await connect(await addressOf(browser));
  const isOurs = ({ type, url }: TargetInfo) => type === 'service_worker' && url.startsWith('chrome-extension://');
  const found = await until(async () => (await targets()).find(isOurs), 'the worker');
  const id = new URL(found.url).host;

  interface TargetInfo {
    targetId: string;
    type: string;
    url: string;
  }
  async function targets(): Promise<TargetInfo[]> {
    return (await send.send('Target.getTargets')).targetInfos as TargetInfo[];
  }

  async function attach(targetId: string): Promise<Target> {
    const { sessionId } = (await send.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    return {
      send: (method, params) => send.send(method, params, sessionId),
      on: (event, listener) => send.on(event, sessionId, listener),
      async evaluate<T>(expression: string): Promise<T> {
        const answer = await send.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
        const { result, exceptionDetails } = answer as {
          result: { value: T };
          exceptionDetails?: { exception?: { description?: string }; text: string };
        };
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
    };
  }

  return {
    id,
    worker: async () => attach((await until(async () => (await targets()).find(isOurs), 'the worker')).targetId),
    async open(path) {
      const { targetId } = (await send.send('Target.createTarget', { url: `chrome-extension://${id}/${path}` })) as {
        targetId: string;
      };
      const page = await attach(targetId);
      await until(() => page.evaluate<boolean>("document.readyState === 'complete' && !!globalThis.chrome?.runtime?.id"), path);
      return page;
    },
    close() {
      browser.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
      browser.kill();
    },
  };
}

const addressOf = (browser: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    browser.on('exit', () => reject(new Error(`Chromium ended: ${said.slice(-2000)}`)));
    browser.stderr?.on('data', (text: Buffer) => {
      said += String(text);
      const [address] = /ws:\/\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
  });

async function connect(address: string) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: { event: string; sessionId: string; listener(params: Record<string, unknown>): void }[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else
      for (const { event, sessionId, listener } of listeners)
        if (event === message.method && sessionId === message.sessionId) listener(message.params ?? {});
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  return {
    on(event: string, sessionId: string, listener: (params: Record<string, unknown>) => void) {
      listeners.push({ event, sessionId, listener });
    },
    send: (method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        const end = setTimeout(() => reject(new Error(`${method}: no answer`)), LONGEST);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          clearTimeout(end);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
      }),
  };
}

/** Asks again until there is an answer. */
export async function until<T>(ask: () => Promise<T | undefined | false>, what: string): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
