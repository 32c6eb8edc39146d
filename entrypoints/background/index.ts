import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Notice } from '../../lib/messages/protocol.ts';
import { notAllowed } from '../../lib/net/permission.ts';
import { jobs as openJobs } from '../../lib/store/jobs.ts';
import { keptKey, keptReports } from '../../lib/store/kept-reports.ts';
import { pinStore } from '../../lib/store/pins.ts';
import { runs as openRuns } from '../../lib/store/runs.ts';
import { settingsStore } from '../../lib/store/settings.ts';
import { tabRecords } from '../../lib/store/tab-record.ts';
import { listInUse } from '../../lib/trust/list-in-use.ts';
import { openSheet } from '../shared/open-sheet.ts';
import { ofTab } from '../shared/sheet-address.ts';
import { openSidePanel } from '../sidepanel/open-side-panel.ts';
import { browserActions } from './actions.ts';
import { fetchWork, judge, openDocuments } from './judge.ts';
import { createKept } from './kept.ts';
import { createQueue } from './queue.ts';
import { createRouter } from './router.ts';
import { createRuns } from './runs.ts';
import { watchRuns } from './runs-alarm.ts';
import { modeIn, surround } from './surroundings.ts';
import { createTabReports } from './tab-reports.ts';
import { createTabs, type Tabs } from './tabs.ts';
import { welcomeOnInstall } from './welcome.ts';
import { appearanceOf, bothLanguages } from './words.ts';

/** A surface that is not open is no fault. */
const nobody = () => undefined;
const tell = (notice: Notice) => void browser.runtime.sendMessage(notice).catch(nobody);

export default defineBackground({
  main() {
    const records = tabRecords();
    const jobs = openJobs();
    const reports = keptReports();
    const settings = settingsStore();
    const pins = pinStore();
    const actions = browserActions(
      (tabId) => tabs.view(tabId),
      (tabId, view) => around.changed(tabId, view),
    );
    const queue = createQueue({
      jobs,
      judge,
      openDocuments,
      changed(group) {
        if (group.startsWith('tab:')) actions.changed(Number(group.slice('tab:'.length)));
        else tell({ notice: 'run', id: group.slice('run:'.length) });
      },
    });
    const tabs: Tabs = createTabs({
      records,
      jobs,
      kept: reports,
      queue,
      actions,
      pins: pins.all,
      modeOf: async (origin) => modeIn(await settings.read(), origin),
    });
    const own = createTabReports({ records, jobs, fetchWork, changed: actions.changed });
    const begun = watchRuns(takeUp);
    const runs = createRuns({
      runs: openRuns(),
      jobs,
      queue,
      tabs,
      pins: pins.all,
      notAllowed,
      changed: (id) => tell({ notice: 'run', id }),
      open: async (id) =>
        void (await browser.tabs.create({ url: browser.runtime.getURL(`/bulk.html?run=${id}` as '/popup.html') })),
      begun,
    });
    const around = surround({
      settings,
      records,
      tabs,
      actions,
      checkFile: async (file, isPrivate) => {
        const id = await runs.create({ tabId: null, keys: null, text: '', files: [file], opens: true, isPrivate });
        if (id !== null) await runs.open(id);
      },
    });
    const kept = createKept({ reports, records, jobs, runs, tabs, pins: pins.all });

    /** This worker may have been started because another one was stopped in the middle. True when there was anything left. */
    async function takeUp(): Promise<boolean> {
      await runs.resume();
      return queue.resume();
    }

    async function pinsChanged(): Promise<null> {
      tell({ notice: 'pins' });
      await tabs.redraw();
      return null;
    }

    const route = createRouter(
      {
        'page.findings': async ({ document, findings }, { tabId, frameId, origin }) => {
          await tabs.found(tabId, frameId, document, findings, origin);
          return null;
        },
        'page.left': async ({ document }, { tabId, frameId }) => {
          await tabs.left(tabId, frameId, document);
          return null;
        },
        'page.state': (_, { tabId, frameId }) => tabs.view(tabId, frameId),
        'page.check': async ({ keys }, { tabId, frameId }) => {
          await tabs.check(tabId, keys, frameId);
          return null;
        },
        'page.open': async ({ surface, key, pin }, { tabId, frameId }) => {
          if (surface === 'sheet') {
            const items = (await tabs.view(tabId, frameId))?.items ?? [];
            if (key !== null && items.some((item) => item.key === key)) await openSheet(ofTab(tabId, key), tabId);
            return null;
          }
          // The click counts only until something is awaited.
          const opened = openSidePanel(tabId, key === null);
          if (key !== null && (await around.commands.checkOnce(tabId, key, frameId))) await tabs.focus(tabId, { key, pin });
          await opened;
          return null;
        },
        'page.seen': ({ key, seen }, { tabId, frameId }) => own.seen(tabId, key, seen, frameId),
        'page.show': async ({ key }, { tabId, frameId }) => {
          await around.commands.showBadge(tabId, key, frameId);
          return null;
        },
        'page.marks': (_, { tabId, frameId, origin }) => around.marks(tabId, frameId, origin),
        'page.words': async () => appearanceOf(await settings.read()),
        'page.more': async (_, { tabId }) => {
          await browser.scripting.executeScript({ target: { tabId }, files: ['/more.js'] });
          return { catalogues: await bothLanguages(), list: listInUse(await pins.all()) };
        },

        'tab.read': ({ tabId }) => tabs.read(tabId),
        'tab.state': ({ tabId }) => tabs.view(tabId),
        'tab.intend': async ({ tabId, keys, surface }) => {
          await tabs.intend(tabId, { keys, surface });
          return null;
        },
        'tab.start': async ({ tabId }) => {
          await tabs.start(tabId);
          return null;
        },
        'tab.show': async ({ tabId, key, surface }) => {
          if (surface === 'side-panel') {
            await tabs.focus(tabId, key === null ? null : { key, pin: false });
            return null;
          }
          await actions.injectPanel(tabId);
          if (key !== null) actions.select(tabId, key);
          return null;
        },
        'tab.seen': ({ tabId, key, seen }) => own.seen(tabId, key, seen),
        'tab.work': ({ tabId, key, path }) => own.compareWork(tabId, key, path),
        'tab.focused': async ({ tabId }) => {
          await tabs.focus(tabId, null);
          return null;
        },

        'settings.get': () => settings.read(),
        'settings.change': async ({ change }) => {
          const now = await settings.change(change);
          tell({ notice: 'settings' });
          await around.settingsChanged();
          await tabs.redraw();
          return now;
        },

        'pins.list': () => pins.all(),
        'pins.put': async (given) => {
          await pins.put(given.pins);
          return pinsChanged();
        },
        'pins.remove': async (pin) => {
          await pins.remove(pin);
          return pinsChanged();
        },

        'run.create': (input) => runs.create(input),
        'run.add': async ({ id, text, files }) => {
          await runs.add(id, text, files);
          return null;
        },
        'run.open': async ({ id }) => {
          await runs.open(id);
          return null;
        },
        'run.list': () => runs.list(),
        'run.state': ({ id }) => runs.view(id),
        'run.check': async ({ id, rows, fresh }) => {
          await runs.check(id, rows, fresh);
          return null;
        },
        'run.erase': async ({ id }) => {
          await runs.erase(id);
          return null;
        },
        'file.check': ({ file }) => {
          const job = {
            input: { kind: 'file' as const, file },
            holder: { name: null, emails: [] },
            fresh: true,
            isPrivate: true,
          };
          return judge(job, openDocuments(job), new AbortController().signal);
        },

        'kept.state': () => kept.view(),
        'kept.keep': async ({ tabId, key }) => {
          await tabs.keep(tabId, key);
          return null;
        },
        'kept.forget': async ({ key }) => {
          await reports.update(keptKey(key), () => null);
          await tabs.redraw();
          return null;
        },
        'kept.erase': async ({ what }) => {
          for (const one of what) await kept.erase(one);
          tell({ notice: 'settings' });
          await around.settingsChanged();
          return pinsChanged();
        },
      },
      { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).href.replace(/\/$/, '') },
    );

    browser.runtime.onMessage.addListener((raw: unknown, sender, respond: (reply: unknown) => void) => {
      void route(raw, sender).then(respond);
      return true;
    });
    browser.permissions.onAdded.addListener(() => {
      void tabs.allowed();
      void runs.allowed();
    });
    browser.runtime.onStartup.addListener(() => void runs.forgetFinished());
    welcomeOnInstall();
    browser.tabs.onRemoved.addListener((tabId) => void tabs.clear(tabId));
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status !== undefined) void tabs.mayHaveLeft(tabId);
    });

    void takeUp().then((busy) => busy && begun());
  },
});
