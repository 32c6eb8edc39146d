import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentence } from '../../../lib/i18n/words.ts';
import type { Input, MessageType, Output, Reply } from '../../../lib/messages/protocol.ts';
import type { Report } from '../../../lib/report/report.ts';
import { until } from '../targets.ts';
import type { FirefoxAssay, FirefoxOptions, ShownLine } from './assay.ts';
import { type Bidi, startFirefox } from './bidi.ts';
import { type Surface, surfaceOf } from './surface.ts';
import { systemOf } from './system.ts';

/** Of `browser_specific_settings` in the manifest. */
const ID = 'assay@assay.invalid';
/** Firefox draws one at random for every profile; ours is always this. */
const UUID = '6a1b4c1e-3f6d-4d0a-9d1e-0a55a1000001';

/** Requests that Firefox makes for itself; like all others they end in the world. */
export const isFirefoxOwn = ({ host }: { host: string }): boolean => /(?:^|\.)(?:mozilla|firefox)\.(?:com|net|org)$/.test(host);

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxAssay> {
  const extension =
    options.extension ?? process.env.EXTENSION_FIREFOX ?? fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));
  if (!existsSync(extension)) throw new Error('npm run build:firefox comes first');
  const bidi = await startFirefox({
    // The whole web leads to the world.
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${options.world.port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'extensions.webextOptionalPermissionPrompts': options.allowPrompts ?? true,
    // Questions are answered at once.
    'security.notification_enable_delay': 0,
    'ui.prefersReducedMotion': 1,
  });
  try {
    const assay = await assayIn(bidi, extension, options.locale ?? 'en-CA');
    if (options.firstRun) return assay;
    const welcome = await assay.opened('welcome.html');
    await assay.tell('settings.change', { change: { linkedin: 'panel' } });
    await welcome.close();
    return assay;
  } catch (error) {
    await bidi.close();
    throw error;
  }
}

async function assayIn(bidi: Bidi, extension: string, locale: string): Promise<FirefoxAssay> {
  const { send } = bidi;
  const system = await systemOf(bidi, ID);
  await system.speak(locale);
  await send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  await system.pinButton();
  const language = locale.startsWith('fr') ? 'fr' : 'en';

  const tab = (context: string): Surface =>
    surfaceOf(bidi, context, {
      async front() {
        await send('browsingContext.activate', { context });
      },
      isGone: async () => (await tabs()).every((one) => one.context !== context),
      async close() {
        await send('browsingContext.close', { context });
      },
    });

  async function tabs(): Promise<{ context: string; url: string }[]> {
    return (await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  }

  async function open(url: string, background = false): Promise<Surface> {
    const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab', background });
    const opened = tab(context);
    await opened.goto(url);
    return opened;
  }

  /** The newest tab of a page of ours that the product opened. */
  async function opened(path: string): Promise<Surface> {
    const start = `moz-extension://${UUID}/${path}`;
    const found = await until(async () => (await tabs()).filter(({ url }) => url.startsWith(start)).at(-1), path);
    const surface = tab(found.context);
    await surface.waitFor(`document.readyState === 'complete'`);
    return surface;
  }

  const openPage = (path: string, background = false) => open(`moz-extension://${UUID}/${path}`, background);
  const tabOf = (page: Surface) => system.tabOf(page.context);

  async function clickToolbar(page: Surface): Promise<Surface> {
    await send('browsingContext.activate', { context: page.context });
    await system.clickButton();
    const context = await until(system.popup, 'the popup');
    return surfaceOf(bidi, context, {
      isGone: async () => (await system.popup()) !== context,
      close: () => system.evaluate(`void CustomizableUI.hidePanelForNode(document.querySelector('.webextension-popup-browser'))`),
    });
  }

  /** Outermost element of the overlay: without id, class or attribute, after everything else. */
  async function shadowOf(page: Surface): Promise<string | null> {
    const { result } = await send<{ result: { value?: { shadowRoot?: { sharedId: string } | null } } }>('script.evaluate', {
      expression: `[...document.querySelectorAll('html > div')].at(-1)`,
      target: { context: page.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    return result.value?.shadowRoot?.sharedId ?? null;
  }

  async function overlayOf(page: Surface): Promise<Surface> {
    await until(() => shadowOf(page), 'the overlay');
    const overlay = surfaceOf(bidi, page.context, {
      front: () => send('browsingContext.activate', { context: page.context }),
      root: () => shadowOf(page),
      isGone: async () => (await shadowOf(page)) === null,
      close: () => overlay.press('Escape'),
    });
    await overlay.waitFor(`root.querySelector('.panel') !== null`);
    return overlay;
  }

  async function resultsOf(surface: Surface): Promise<ShownLine[]> {
    const checking = JSON.stringify(sentence('panel_checking', {}, language));
    const rows = `[...root.querySelectorAll('.badges > li, .card')].map((row) => ({
      title: row.querySelector('.name')?.innerText.trim() ?? '',
      line: row.querySelector('.line, .headline h2')?.innerText.trim() ?? '',
    }))`;
    await surface.waitFor(`(${rows}).length > 0 && !root.querySelector('.panel').innerText.includes(${checking})`);
    return surface.evaluate(rows);
  }

  async function sidebar(): Promise<Surface> {
    const context = await until(system.sidebar, 'the sidebar');
    return surfaceOf(bidi, context, {
      isGone: async () => (await system.sidebar()) !== context,
      close: system.closeSidebar,
    });
  }

  /** Asks a page of the extension, out of sight. */
  async function ask<T>(expression: string): Promise<T> {
    const page = await openPage('sidepanel.html?tab=999999', true);
    const answer = await page.evaluate<T>(expression);
    await page.close();
    return answer;
  }

  async function tell<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>> {
    const reply = await ask<Reply<T>>(`browser.runtime.sendMessage(${JSON.stringify({ type, input })})`);
    if (!reply.ok) throw new Error(`${type}: ${reply.refusal}`);
    return reply.value;
  }

  const session = () => ask<Record<string, unknown>>('browser.storage.session.get(null)');

  return {
    system,
    async shortcut(command) {
      const { commands } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
        commands: Record<string, { suggested_key?: { default: string } }>;
      };
      const keys = commands[command]?.suggested_key?.default ?? '';
      const letter = /^Alt\+Shift\+([A-Z])$/.exec(keys)?.[1];
      if (letter === undefined) throw new Error(`${command} has the keys “${keys}”`);
      await system.press(letter);
    },
    downloaded(name) {
      const path = join(bidi.downloads, name);
      // Firefox puts an empty file there first, and writes beside it.
      const isWhole = () => existsSync(path) && !existsSync(`${path}.part`) && statSync(path).size > 0;
      return until(async () => isWhole() && readFileSync(path, 'utf8'), name);
    },
    tell,
    opened,
    pages: async () => (await tabs()).map(({ url }) => url),
    open: (url) => open(url),
    openPage: (path) => openPage(path),
    openSurface: async (surface, page) => openPage(`${surface}.html?tab=${await tabOf(page)}`),
    clickToolbar,
    question: () => until(system.question, 'the browser’s question'),
    allow: () => system.answer(true),
    deny: () => system.answer(false),
    async check(page) {
      const popup = await clickToolbar(page);
      await popup.click('button.primary');
      await until(async () => {
        if ((await system.question()) !== null) await system.answer(true);
        return popup.isGone();
      }, 'the popup to close itself');
      return resultsOf(await overlayOf(page));
    },
    overlayOf,
    resultsOf,
    sidebar,
    async openSidebar() {
      await system.openSidebar();
      return sidebar();
    },
    forgetHosts: () =>
      ask('browser.permissions.getAll().then(({ origins }) => browser.permissions.remove({ origins })).then(() => null)'),
    tabOf,
    session,
    async reportsOf(page) {
      const group = `job:tab:${await tabOf(page)} `;
      const jobs = Object.entries(await session()).filter(([name]) => name.startsWith(group));
      return jobs.map(([, job]) => (job as { report: Report }).report);
    },
    close: bidi.close,
  };
}
