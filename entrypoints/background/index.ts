import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { wordsIn } from '../../lib/i18n/words.ts';
import { jobs as openJobs } from '../../lib/store/jobs.ts';
import { tabRecords } from '../../lib/store/tab-record.ts';
import { openSidePanel } from '../sidepanel/open-side-panel.ts';
import { browserActions } from './actions.ts';
import { judge, openDocuments } from './judge.ts';
import { createQueue } from './queue.ts';
import { createRouter } from './router.ts';
import { createTabs, type Tabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    const records = tabRecords();
    const jobs = openJobs();
    const actions = browserActions((tabId) => tabs.view(tabId));
    const queue = createQueue({ jobs, judge, openDocuments, changed: actions.changed });
    const tabs: Tabs = createTabs({ records, jobs, queue, actions });

    const route = createRouter(
      {
        'page.findings': async ({ document, findings }, { tabId, frameId }) => {
          await tabs.found(tabId, frameId, document, findings);
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
        'page.open': async (_, { tabId }) => {
          await openSidePanel(tabId);
          return null;
        },
        'page.words': ({ language }) => wordsIn(language).catalogue,
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
        'tab.show': async ({ tabId, key }) => {
          await actions.injectPanel(tabId);
          if (key !== null) actions.select(tabId, key);
          return null;
        },
      },
      { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).href.replace(/\/$/, '') },
    );

    browser.runtime.onMessage.addListener((raw: unknown, sender, respond: (reply: unknown) => void) => {
      void route(raw, sender).then(respond);
      return true;
    });
    browser.permissions.onAdded.addListener(() => void tabs.allowed());
    browser.tabs.onRemoved.addListener((tabId) => void tabs.clear(tabId));
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status !== undefined) void tabs.mayHaveLeft(tabId);
    });

    // This worker may have been started because another one was stopped in the middle.
    void queue.resume();
  },
});
