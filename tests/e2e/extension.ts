import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, expect, type Locator, type Page, type Worker } from '@playwright/test';
import { hostsWaitedFor, viewOf } from '../../entrypoints/background/items.ts';
import type { Input, MessageType, Output, Reply } from '../../lib/messages/protocol.ts';
import type { Report } from '../../lib/report/report.ts';
import type { Job } from '../../lib/store/jobs.ts';
import type { TabRecord } from '../../lib/store/tab-record.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { attach, type Target, targetsOf, until } from './targets.ts';

/** Inside the worker and on the browser's pages; only what is used here. */
declare const chrome: {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> } };
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
};

/** A page of the extension that shows nothing: where it stays open, `tell` needs no page of its own. */
export const BACKSTAGE = 'sidepanel.html?tab=999998';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** One result that the panel shows: the line a person reads, with the report behind it. */
export interface Shown {
  url: string | null;
  title: string | null;
  line: string;
  report: Report;
}

/** A real Chromium with the extension in it, all host names led to a world. */
export interface Assay {
  context: BrowserContext;
  id: string;
  /** The worker; started anew when the browser had stopped it. */
  worker(): Promise<Worker>;
  /** From now on the browser's question for these hosts ("*" for every) is answered with yes, without a prompt. It grants nothing by itself. */
  willAllow(...hosts: string[]): Promise<void>;
  /** Opens a page, puts it in front, and clicks the toolbar button on it: `activeTab`, and the popup. */
  clickToolbar(page: Page): Promise<Target>;
  /** Clicks the toolbar button and then "Check", and waits until the panel over the page has all its results. */
  check(page: Page): Promise<Shown[]>;
  /** The same, and then again for the hosts that only the credentials named (status lists, endorsers), until none is left. */
  checkAll(page: Page): Promise<Shown[]>;
  panelOf(page: Page): Locator;
  /** The results that stand in the panel's list, in its order; waits until nothing is being checked. */
  resultsOf(page: Page): Promise<Shown[]>;
  /** A surface as a tab of its own: `popup.html` or `sidepanel.html` for the tab of `page`. */
  openSurface(surface: 'popup' | 'sidepanel', page: Page): Promise<Page>;
  /** A page of the extension by its path, such as `options.html#list`. */
  openPage(path: string): Promise<Page>;
  /** Sends the worker a message from a page of the extension. */
  tell<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>>;
  tabOf(page: Page): Promise<number>;
  session(): Promise<{ tabs: Record<string, TabRecord>; jobs: Job[] }>;
  stopWorker(): Promise<void>;
  /** As if our own code had failed in every check. */
  failJobs(): Promise<void>;
  pin(...pins: Pin[]): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** `world.resolverRules`. */
  resolverRules: string;
  /** Default: the test build. */
  extension?: string;
  headless?: boolean;
  executablePath?: string;
  viewport?: { width: number; height: number };
  locale?: string;
  /** Leaves the welcome page open and linkedin.com undecided. Default: the test begins after them, with results over LinkedIn's pages. */
  firstRun?: boolean;
}

/** A Chromium that is installed, or undefined for Playwright's own. */
const installed = (): string | undefined =>
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path !== undefined && existsSync(path));

export async function launch(options: LaunchOptions): Promise<Assay> {
  const extension = options.extension ?? process.env.EXTENSION ?? inProject('.output/chrome-mv3-e2e');
  const profile = mkdtempSync(join(tmpdir(), 'assay-profile-'));
  const executablePath = options.executablePath ?? installed();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'en-CA',
    // On Linux the browser takes the language of its interface from here.
    env: { ...process.env, LANGUAGE: (options.locale ?? 'en-CA').replace('-', '_') } as Record<string, string>,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${options.resolverRules}`,
      '--ignore-certificate-errors',
      // The only way to a real toolbar click without a person.
      '--enable-unsafe-extension-debugging',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${options.locale ?? 'en-CA'}`,
    ],
  });
  const browser = context.browser();
  if (browser === null) throw new Error('no browser behind the context');
  const cdp = await browser.newBrowserCDPSession();
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  const address = (path: string) => `chrome-extension://${id}/${path}`;

  async function worker(): Promise<Worker> {
    const running = (await targetsOf(cdp)).some(({ type, url }) => type === 'service_worker' && url.startsWith(address('')));
    const known = context.serviceWorkers().at(-1);
    if (running && known) return known;
    const [started] = await Promise.all([context.waitForEvent('serviceworker'), wake()]);
    return started;
  }

  /** Any message starts a worker that was stopped. */
  async function wake(): Promise<void> {
    const page = await context.newPage();
    await page.goto(address('sidepanel.html?tab=999999'));
    await page.close();
  }

  async function session() {
    const everything = await (await worker()).evaluate(() => chrome.storage.session.get(null));
    const tabs: Record<string, TabRecord> = {};
    const jobs: Job[] = [];
    for (const [name, value] of Object.entries(everything)) {
      if (name.startsWith('tab:')) tabs[name.slice(4)] = value as TabRecord;
      if (name.startsWith('job:')) jobs.push(value as Job);
    }
    return { tabs, jobs };
  }

  async function tabOf(page: Page): Promise<number> {
    // The browser tells a tab's address only where the toolbar button was clicked; its number is also known by being in front.
    await page.bringToFront();
    return (await worker()).evaluate(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1,
    );
  }

  async function clickToolbar(page: Page): Promise<Target> {
    await page.bringToFront();
    const own = await context.newCDPSession(page);
    const { targetInfo } = await own.send('Target.getTargetInfo');
    await own.detach();
    // A tab target and its page share the address; with several of one address, the one in front was opened last.
    const tab = (await targetsOf(cdp)).filter(({ type, url }) => type === 'tab' && url === targetInfo.url).at(-1);
    if (tab === undefined) throw new Error(`no tab shows ${targetInfo.url}`);
    // Playwright's types end before this experimental domain.
    await (cdp as unknown as { send(method: string, params: object): Promise<unknown> }).send('Extensions.triggerAction', {
      id,
      targetId: tab.targetId,
    });
    const popup = await until(
      async () => (await targetsOf(cdp)).find(({ type, url }) => type === 'page' && url === address('popup.html')),
      'the popup',
    );
    return attach(cdp, popup);
  }

  const panelOf = (page: Page): Locator => page.locator('.panel[role="dialog"]');

  async function resultsOf(page: Page): Promise<Shown[]> {
    const panel = panelOf(page);
    await panel.waitFor();
    const tabId = String(await tabOf(page));
    const jobs = await until(async () => {
      const all = (await session()).jobs.filter((job) => job.group === `tab:${tabId}`);
      return all.length > 0 && all.every(({ state }) => state === 'done' || state === 'failed') && all;
    }, 'every check to end');
    const all = panel.getByRole('button', { name: 'All badges' });
    if (await all.isVisible()) await all.click();
    const { tabs } = await session();
    const record = tabs[tabId];
    // The panel lists what the worker's view lists, in that order.
    const items = record ? (viewOf(Number(tabId), record, jobs)?.items ?? []) : [];
    // A single badge stands as a card at once.
    const rows = items.length === 1 ? panel.locator('.card, .badges > li') : panel.locator('.badges > li');
    await expect(rows).toHaveCount(items.length);
    return Promise.all(
      items.map(async ({ link, entry, state }, index): Promise<Shown> => {
        if (state.name !== 'done') throw new Error(`not checked: ${link?.url ?? 'an entry without a link'} is ${state.name}`);
        const row = rows.nth(index);
        const line = row.locator('.line, .headline h2').first();
        await expect(line).not.toHaveText('Checking…');
        const title = state.report.facts?.title?.value ?? (link ?? entry)?.claims.title ?? null;
        return { url: link?.url ?? null, title, line: await line.innerText(), report: state.report };
      }),
    );
  }

  async function check(page: Page): Promise<Shown[]> {
    const popup = await clickToolbar(page);
    await popup.click('button.primary');
    await until(popup.isGone, 'the popup to close itself');
    return resultsOf(page);
  }

  async function openPage(path: string): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(address(path));
    return opened;
  }

  async function tell<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>> {
    const backstage = context.pages().find((page) => page.url() === address(BACKSTAGE));
    const page = backstage ?? (await openPage('sidepanel.html?tab=999999'));
    const reply = (await page.evaluate((message) => chrome.runtime.sendMessage(message), { type, input })) as Reply<T>;
    if (!backstage) await page.close();
    if (!reply.ok) throw new Error(`${type}: ${reply.refusal}`);
    return reply.value;
  }

  async function openSurface(surface: 'popup' | 'sidepanel', page: Page): Promise<Page> {
    return openPage(`${surface}.html?tab=${await tabOf(page)}`);
  }

  const isWelcome = (page: Page) => page.url() === address('welcome.html');
  // Not by an event: a page may get its address only after it was announced.
  const welcome = await until(async () => context.pages().find(isWelcome), 'the welcome page');
  if (!options.firstRun) {
    await tell('settings.change', { change: { linkedin: 'panel' } });
    await welcome.close();
  }

  return {
    context,
    id,
    worker,
    clickToolbar,
    panelOf,
    resultsOf,
    openSurface,
    openPage,
    tell,
    tabOf,
    session,
    async willAllow(...hosts) {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      for (const host of hosts) {
        await page.evaluate(([to, pattern]) => chrome.developerPrivate.addHostPermission(to, pattern), [
          id,
          `https://${host}/*`,
        ] as const);
      }
      await page.close();
    },
    check,
    async checkAll(page) {
      for (let round = 0; ; round++) {
        const shown = await check(page);
        if (round > 2 || shown.every(({ report }) => hostsWaitedFor(report).length === 0)) return shown;
      }
    },
    async stopWorker() {
      const page = await context.newPage();
      await page.goto(address('sidepanel.html?tab=999999'));
      const own = await context.newCDPSession(page);
      // Its target does not tell: an open panel may start the next one at once, under the same number.
      const stopped = new Promise<void>((resolve) => {
        own.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ scriptURL, runningStatus }) => scriptURL.startsWith(address('')) && runningStatus === 'stopped'))
            resolve();
        });
      });
      await own.send('ServiceWorker.enable');
      await own.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await page.close();
    },
    async failJobs() {
      await (await worker()).evaluate(async () => {
        const all = await chrome.storage.session.get(null);
        const jobs = Object.entries(all).filter(([name]) => name.startsWith('job:'));
        await chrome.storage.session.set(
          Object.fromEntries(jobs.map(([name, job]) => [name, { ...(job as object), state: 'failed' }])),
        );
      });
    },
    async pin(...pins) {
      await tell('pins.put', { pins });
    },
    async close() {
      await context.close();
      // Chromium may still be writing when it says that it is closed.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
