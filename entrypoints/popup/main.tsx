import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageState, PopupProps } from '../../components/popup/popup-state.ts';
import { PopupView } from '../../components/popup-view.tsx';
import { follow } from '../../lib/messages/follow.ts';
import { send } from '../../lib/messages/send.ts';
import type { TabView } from '../../lib/messages/views.ts';
import { ASKED_HOSTS } from '../../lib/platforms/asked-hosts.ts';
import type { Surface } from '../../lib/store/tab-record.ts';
import { hasFailed, pageHostOf } from '../panel/badge-views.ts';
import { followList, list } from '../shared/list-in-use.ts';
import { settings, startPage } from '../shared/start-page.tsx';
import { openSidePanel } from '../sidepanel/open-side-panel.ts';
import { askAndCheck } from './ask-and-check.ts';
import { currentTab } from './current-tab.ts';
import { checkFiles, checkGiven, given, inTable, take } from './give.ts';
import { marksOf, turnMarks } from './marks.ts';
import { askedHosts, popupViews, waitingFor, wishOf } from './wish.ts';
import '../../assets/styles/form.css';

const view = signal<TabView | null>(null);
/** True once the page could be read, false when the browser does not let us, null until one or the other is known. */
const readable = signal<boolean | null>(null);
const denied = signal(false);
const failed = signal(false);
/** What the person chose for linkedin.com and did not use yet. Nothing inserted is the default. */
const chosen = signal<Surface>('side-panel');

const asksSurface = ({ site }: TabView): boolean => site === 'linkedin' && settings.value.linkedin === null;

/** Where results are shown: over the page, but on linkedin.com where the person chose. */
const surfaceOf = (now: TabView): Surface => (now.site === 'linkedin' ? (settings.value.linkedin ?? chosen.value) : 'panel');

function pageNow(): PageState {
  if (failed.value) return { kind: 'error' };
  if (readable.value === false) return { kind: 'unsupported' };
  const now = view.value;
  // Not before every frame has spoken: a "Check" that left some out would mislead.
  if (now === null || readable.value === null) return { kind: 'reading', pageHost: now ? pageHostOf(now.page) : '' };
  return {
    kind: 'ready',
    pageHost: pageHostOf(now.page),
    badges: popupViews(now),
    coverage: now.coverage,
    hosts: askedHosts(now),
    waiting: waitingFor(now),
    denied: denied.value,
    hasFailed: hasFailed(now),
    surface: surfaceOf(now),
    asksSurface: asksSurface(now),
    trouble: now.trouble,
    isPrivate: now.isPrivate,
    marks: marksOf(now, settings.value),
  };
}

const fail = () => {
  failed.value = true;
};
/** Done: a popup goes away; as a page of its own it stays. */
const leave = () => {
  if (!opened?.named) window.close();
};
const openPage = (path: string) => browser.tabs.create({ url: browser.runtime.getURL(path as '/popup.html') }).then(leave, fail);

/** Everything here happens inside the click: nothing is awaited before the browser's question and its side panel. */
function check(key: string | null, alsoAsked: readonly string[] = []): void {
  const now = view.value;
  if (now === null) return;
  const surface = surfaceOf(now);
  const { keys, hosts } = wishOf(now, key);
  if (asksSurface(now)) send('settings.change', { change: { linkedin: surface } }).catch(fail);
  if (surface === 'side-panel' && key !== null) send('tab.show', { tabId: now.tabId, key, surface }).catch(fail);
  const asked = askAndCheck({ tabId: now.tabId, keys, hosts: alsoAsked.length > 0 ? alsoAsked : hosts, surface });
  // After the question: in Chromium the popup closes as soon as the side panel opens.
  const beside = surface === 'side-panel' ? openSidePanel(now.tabId) : null;
  Promise.all([asked, beside]).then(([allowed]) => {
    denied.value = !allowed;
    if (allowed) leave();
  }, fail);
}

function show(key: string | null, surface?: Surface): void {
  const now = view.value;
  if (now === null) return;
  const where = surface ?? surfaceOf(now);
  const shown = send('tab.show', { tabId: now.tabId, key, surface: where });
  const beside = where === 'side-panel' ? openSidePanel(now.tabId) : null;
  Promise.all([shown, beside]).then(leave, fail);
}

const closeIf = (done: boolean) => {
  if (done) leave();
};
const isPrivate = () => opened?.isPrivate ?? false;

const events: Omit<PopupProps, 'page' | 'given' | 'list' | 'choosesFiles'> = {
  onCheck: () => check(null),
  onCheckOne: (key) => check(key),
  onCheckKnown: () => check(null, ASKED_HOSTS),
  onCheckInTable() {
    const now = view.value;
    if (now)
      void inTable({ tabId: now.tabId, keys: null, text: '', hosts: wishOf(now).hosts, isPrivate: now.isPrivate }).then(closeIf);
  },
  onSurface(surface) {
    chosen.value = surface;
  },
  onShow: show,
  onGiven: take,
  onCheckGiven: () => void checkGiven(isPrivate()).then(closeIf),
  onFiles: (files) => void checkFiles(files, isPrivate()).then(closeIf),
  onOpenTable: () => void openPage('/bulk.html'),
  onMarks(on) {
    if (view.value) turnMarks(view.value.page, settings.value, on).catch(fail);
  },
  onOptions: () => void browser.runtime.openOptionsPage().then(leave, fail),
  onReportTrouble: () => void openPage(`/options.html?tab=${opened?.id ?? 0}#trouble`),
};

function Popup() {
  // A file chooser takes the focus, and Firefox closes a popup that loses it.
  const choosesFiles = import.meta.env.BROWSER !== 'firefox' || opened?.named === true;
  return <PopupView page={pageNow()} given={given.value} list={list.value} choosesFiles={choosesFiles} {...events} />;
}

const read = (tabId: number) => {
  readable.value = null;
  send('tab.read', { tabId }).then((answer) => {
    readable.value = answer;
  }, fail);
};

const opened = await currentTab(location);
await startPage(Popup, 'ext_name');
followList();

if (opened === null) readable.value = false;
else {
  const { id: tabId } = opened;
  read(tabId);
  follow(
    () => send('tab.state', { tabId }),
    (changed) => changed === tabId,
    (now) => {
      view.value = now;
      // What was read is forgotten when marks are turned off; the person still looks at the page.
      if (now === null && readable.value) read(tabId);
    },
    new AbortController().signal,
  );
}
