import { browser } from 'wxt/browser';
import type { Notice } from '../../lib/messages/protocol.ts';
import type { Marks, TabView } from '../../lib/messages/views.ts';
import { isAllowed } from '../../lib/net/permission.ts';
import type { GivenFile } from '../../lib/store/jobs.ts';
import type { Settings, SettingsStore, SiteMode } from '../../lib/store/settings.ts';
import type { Store } from '../../lib/store/store.ts';
import type { TabRecord } from '../../lib/store/tab-record.ts';
import { openSidePanel } from '../sidepanel/open-side-panel.ts';
import { createCommands, surfaceAt } from './commands.ts';
import { knownSurface, knowSurface } from './known-surface.ts';
import { marksOf } from './marks.ts';
import { clicked, makeMenus, menusOf } from './menus.ts';
import { createRegistration } from './registration.ts';
import type { TabActions, Tabs } from './tabs.ts';
import { showToolbar } from './toolbar.ts';
import { wordsOf } from './words.ts';

interface Parts {
  settings: SettingsStore;
  records: Store<TabRecord>;
  tabs: Tabs;
  actions: Pick<TabActions, 'injectPanel' | 'select'>;
  checkFile(file: GivenFile, isPrivate: boolean): Promise<void>;
}

const nobody = () => undefined;
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : '');

/** How Assay acts, of its own accord, on the site of an origin. */
export const modeIn = ({ sites }: Pick<Settings, 'sites'>, origin: string): SiteMode => sites[hostOf(origin)] ?? 'click';

/** What stands around the pages: toolbar, context menu, shortcuts, and marks; true to settings and permissions. Call it at the start of the worker. */
export function surround({ settings, records, tabs, actions, checkFile }: Parts) {
  const register = createRegistration(settings.read, isAllowed);
  const learn = async () => knowSurface(await settings.read());
  learn().catch(nobody);
  const commands = createCommands({
    tabs,
    injectPanel: actions.injectPanel,
    select: actions.select,
    openSidePanel,
    openPopup: () => browser.action.openPopup(),
  });

  const tellTab = (tabId: number, notice: Notice) => browser.tabs.sendMessage(tabId, notice).catch(nobody);

  const tellTabs = async (notice: Notice) =>
    Promise.all([...(await records.all()).keys()].map((tabId) => tellTab(Number(tabId), notice)));

  const makeMenu = () =>
    makeMenus(async () => {
      const now = await settings.read();
      return menusOf(now, await wordsOf(now));
    });

  async function registerAndTell(): Promise<void> {
    await register();
    await tellTabs({ notice: 'marks' });
  }

  browser.runtime.onInstalled.addListener(() => {
    void register();
    void makeMenu();
  });
  browser.runtime.onStartup.addListener(() => {
    void register();
    void makeMenu();
  });
  browser.permissions.onAdded.addListener(() => void register());
  browser.permissions.onRemoved.addListener(() => void registerAndTell());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab) void clicked(info, tab, { commands, checkFile });
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id === undefined) return;
    const tabId = tab.id;
    if (name === 'open-side-panel') void commands.openBeside(tabId);
    const check = (now: Pick<Settings, 'linkedin'>) => commands.checkPage(tabId, surfaceAt(tab.url ?? '', now));
    const known = knownSurface();
    if (name === 'check-page') void (known ? check(known) : settings.read().then(check));
  });

  return {
    commands,

    /** A tab's state changed. */
    async changed(tabId: number, view: TabView | null): Promise<void> {
      const now = await settings.read();
      const isMarked = view === null || modeIn(now, view.page) !== 'click';
      await Promise.all([showToolbar(tabId, view, await wordsOf(now)), isMarked ? tellTab(tabId, { notice: 'marks' }) : null]);
    },

    /** The settings changed; comes back when every page knows. */
    async settingsChanged(): Promise<void> {
      await Promise.all([learn(), registerAndTell(), makeMenu(), tellTabs({ notice: 'settings' })]);
    },

    /** What stands beside the links of one frame; null where marks are off. */
    async marks(tabId: number, frameId: number, origin: string): Promise<Marks | null> {
      const now = await settings.read();
      if (modeIn(now, origin) === 'click' || !(await isAllowed(hostOf(origin)))) return null;
      const [view, record] = await Promise.all([tabs.view(tabId, frameId), records.get(String(tabId))]);
      const seen = record?.frames[frameId]?.seen ?? [];
      return {
        theme: now.theme,
        // Nobody was asked yet: nothing goes into the page.
        surface: surfaceAt(origin, now) ?? 'side-panel',
        marks: view === null ? [] : marksOf(view, seen, await wordsOf(now)),
      };
    },
  };
}
