import { until } from '../targets.ts';
import type { Bidi } from './bidi.ts';

/** The browser around the pages: its toolbar, the popup that hangs from it, the sidebar, and its questions. */
export interface System {
  /** Runs an expression in the browser's own window, with all its rights. */
  evaluate<T>(expression: string): Promise<T>;
  /** Puts the extension's button on the toolbar, where a person would pin it. */
  pinButton(): Promise<void>;
  /** A real click on that button. */
  clickButton(): Promise<void>;
  /** What stands on it, and what it says when pointed at. */
  button(): Promise<{ text: string; title: string }>;
  /** Real keys in the browser's window: Alt and Shift with a letter. */
  press(letter: string): Promise<void>;
  /** Chooses, in the context menu that is open, the extension's entry of this name: what a click on it does. */
  choose(entry: string): Promise<void>;
  /** Ends the event page, as Firefox does after half a minute without work. */
  stopBackground(): Promise<void>;
  /** Contexts of what is no tab, or null when it is not open. */
  popup(): Promise<string | null>;
  sidebar(): Promise<string | null>;
  /** What the browser's menu does. */
  openSidebar(): Promise<void>;
  closeSidebar(): Promise<void>;
  /** What the browser asks at this moment about the extension's permissions, in its own words, or null. */
  question(): Promise<string | null>;
  /** A real click on the answer. */
  answer(allow: boolean): Promise<void>;
  /** The number by which extensions know a tab. */
  tabOf(context: string): Promise<number>;
  /** Makes Firefox speak a language, with or without its language pack; what has no words in it stays English. */
  speak(locale: string): Promise<void>;
}

const NAVIGABLES = `ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs').NavigableManager`;
const QUESTION = '#notification-popup #addon-webext-permissions-notification';

/** Needs `--remote-allow-system-access`. `id` is the extension's. */
export async function systemOf({ send }: Bidi, id: string): Promise<System> {
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts[0]?.context;
  /** As Firefox makes it for the names of widgets. */
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await send<{ result?: { value?: string }; exceptionDetails?: { text: string } }>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(`${answer.exceptionDetails.text} in ${expression}`);
    const value = answer.result?.value;
    return (value === undefined ? undefined : JSON.parse(value)) as T;
  }

  // WebDriver knows tabs only. Popup and sidebar are driven like them once it finds them, too.
  await evaluate(`(() => {
    const known = ${NAVIGABLES}.getBrowserById;
    window.assaySurfaces = () => [
      ...[...document.querySelectorAll('panel browser')].filter((browser) => browser.closest('panel').state === 'open'),
      document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser'),
    ].filter((browser) => browser?.currentURI?.spec.startsWith('moz-extension:'));
    ${NAVIGABLES}.getBrowserById = function (id) {
      return known.call(this, id) ?? window.assaySurfaces().find((browser) => this.getIdForBrowser(browser) === id) ?? null;
    };
  })()`);

  const surface = (path: string) =>
    evaluate<string | null>(`(() => {
      const browser = window.assaySurfaces().find(({ currentURI }) => currentURI.filePath === ${JSON.stringify(path)});
      if (!browser) return null;
      browser.permanentKey ??= {};
      return ${NAVIGABLES}.getIdForBrowser(browser);
    })()`);

  /** WebDriver's own clicks stop at the pages; this is what they are made of. */
  const click = (selector: string) =>
    until(
      () =>
        evaluate<boolean>(`(async () => {
          const element = document.querySelector(${JSON.stringify(selector)});
          const { x, y, width, height } = element?.getBoundingClientRect() ?? { width: 0 };
          if (width === 0 || element.disabled) return false;
          const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
          await event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, {}, window);
          return true;
        })()`),
      selector,
    );

  const question = () =>
    evaluate<string | null>(`(() => {
      const asked = document.querySelector(${JSON.stringify(QUESTION)});
      if (!asked || asked.closest('panel').state !== 'open') return null;
      const said = [...asked.querySelectorAll('.popup-notification-description, .addon-webext-perm-list li, .addon-webext-perm-list label')];
      return said.map((part) => part.getAttribute('value') || part.textContent.trim()).filter(Boolean).join('\\n');
    })()`);

  return {
    evaluate,
    pinButton: () => evaluate(`void CustomizableUI.addWidgetToArea('${widget}-browser-action', CustomizableUI.AREA_NAVBAR)`),
    async clickButton() {
      await click(`#${widget}-BAP`);
    },
    button: () =>
      evaluate(`(() => {
        const button = document.querySelector('#${widget}-BAP');
        return { text: button.getAttribute('badge') ?? '', title: button.getAttribute('tooltiptext') ?? '' };
      })()`),
    press: (letter) =>
      evaluate(`(() => {
        const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
event.sendSingleKey({ key: '${letter}', code: 'Key${letter}', printable: true, altKey: true, shiftKey: true }, window);
      })()`),
    async choose(entry) {
      await until(
        () =>
          evaluate<boolean>(`(() => {
            const menu = document.getElementById('contentAreaContextMenu');
            if (menu.state !== 'open') return false;
            const item = [...menu.querySelectorAll('menuitem')].find(({ label, hidden }) => !hidden && label === ${JSON.stringify(entry)});
            if (item === undefined) return false;
            menu.activateItem(item);
            return true;
          })()`),
        `“${entry}” in the context menu`,
      );
    },
    stopBackground: () =>
      evaluate(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground().then(() => null)`),
    popup: () => surface('/popup.html'),
    sidebar: () => surface('/sidepanel.html'),
    openSidebar: () => evaluate(`SidebarController.show('${widget}-sidebar-action').then(() => null)`),
    closeSidebar: () => evaluate('void SidebarController.hide()'),
    question,
    async answer(allow) {
      await until(question, 'the browser’s question');
      await click(`${QUESTION} .popup-notification-${allow ? 'primary' : 'secondary'}-button`);
      await until(async () => (await question()) === null, 'the question to go');
    },
    tabOf: (tab) =>
      evaluate(`(() => {
        const browser = ${NAVIGABLES}.getBrowserById(${JSON.stringify(tab)});
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.getTabForBrowser(browser));
      })()`),
    speak: (locale) =>
      evaluate(`(() => {
        Services.locale.availableLocales = [...new Set([...Services.locale.availableLocales, ${JSON.stringify(locale)}])];
        Services.locale.requestedLocales = [${JSON.stringify(locale)}];
      })()`),
  };
}
