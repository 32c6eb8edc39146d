import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Pinning, SidePanelView } from '../../components/side-panel-view.tsx';
import { follow } from '../../lib/messages/follow.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import type { TabView } from '../../lib/messages/views.ts';
import { askFor } from '../../lib/net/permission.ts';
import { workAt } from '../../lib/report/work.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { conditionOf, pageHostOf } from '../panel/badge-views.ts';
import { askAndCheck } from '../popup/ask-and-check.ts';
import { currentTab } from '../popup/current-tab.ts';
import { askingViews, wishOf } from '../popup/wish.ts';
import { copy } from '../shared/copy.ts';
import { openSheet } from '../shared/open-sheet.ts';
import { ofTab } from '../shared/sheet-address.ts';
import { settings, startPage } from '../shared/start-page.tsx';
import { writeText } from '../shared/write-text.ts';
import { mayReadItself } from './may-read.ts';
import '../../assets/styles/form.css';
import '../../assets/styles/sidepanel.css';

const tabId = signal<number | null>(null);
const view = signal<TabView | null>(null);
const selected = signal<string | null>(null);
/** The browser did not let us read the page. */
const refused = signal(false);
const isPrivate = signal(false);
const isOnline = signal(navigator.onLine);
const pins = signal<readonly Pin[]>([]);
const pinning = signal<Pinning | null>(null);
let following = new AbortController();

const nobody = () => undefined;

/** Shows a tab; nothing of the one before stays. `isAsked`: the person opened this surface on it. */
async function show(isAsked: boolean): Promise<void> {
  const tab = await currentTab(location);
  if (tab !== null && tab.id === tabId.value) return;
  following.abort();
  following = new AbortController();
  const { signal } = following;
  tabId.value = tab?.id ?? null;
  view.value = null;
  refused.value = false;
  isPrivate.value = tab?.isPrivate ?? false;
  select(null);
  if (tab === null) return;
  let isFirst = true;
  follow(
    () => send('tab.state', { tabId: tab.id }),
    (changed) => changed === tab.id,
    (now) => {
      take(now);
      if (isFirst && now === null) void readItself(tab.id, isAsked).catch(nobody);
      isFirst = false;
    },
    signal,
  );
}

function select(key: string | null): void {
  selected.value = key;
  pinning.value = null;
}

function take(now: TabView | null): void {
  if (now?.subject !== view.value?.subject) select(now?.items.length === 1 ? (now.items[0]?.key ?? null) : null);
  view.value = now;
  if (now === null) return;
  refused.value = false;
  const { focus } = now;
  if (focus === null || !now.items.some(({ key }) => key === focus.key)) return;
  select(focus.key);
  if (focus.pin) pinning.value = { key: focus.key, who: null };
  void send('tab.focused', { tabId: now.tabId }).catch(nobody);
}

async function read(): Promise<void> {
  const id = tabId.value;
  if (id === null) return;
  const isRead = await send('tab.read', { tabId: id }).catch(() => false);
  if (id === tabId.value) refused.value = !isRead;
}

async function readItself(id: number, isAsked: boolean): Promise<void> {
  if (await mayReadItself(id, isAsked, settings.value)) await read();
}

async function readPins(): Promise<void> {
  pins.value = await send('pins.list', {});
}

function recheck(key: string): void {
  const now = view.value;
  if (now) void askAndCheck({ tabId: now.tabId, ...wishOf(now, key), surface: 'side-panel' }).catch(nobody);
}

async function pin(made: Pin): Promise<void> {
  await send('pins.put', { pins: [made] });
  await readPins();
  pinning.value = null;
  if (made.pinnedBy !== settings.value.pinnedBy) await send('settings.change', { change: { pinnedBy: made.pinnedBy } });
}

/** Nothing is awaited before the question: it needs the click. Whatever the answer, the worker says what came of it. */
function compareWork(key: string, path: string): void {
  const now = view.value;
  const state = now?.items.find((item) => item.key === key)?.state;
  const [work] = state?.name === 'done' ? workAt(state.report, path) : [];
  if (now === null || work === undefined) return;
  void askFor([new URL(work.url).hostname])
    .then(() => send('tab.work', { tabId: now.tabId, key, path }))
    .catch(nobody);
}

function keep(key: string, isKept: boolean): void {
  const now = view.value;
  if (now) void (isKept ? send('kept.keep', { tabId: now.tabId, key }) : send('kept.forget', { key })).catch(nobody);
}

function SidePanel() {
  const now = view.value;
  const badges = askingViews(now);
  const at = badges.findIndex(({ key }) => key === selected.value);
  return (
    <SidePanelView
      badges={badges}
      coverage={now?.coverage ?? null}
      pageHost={now ? pageHostOf(now.page) : ''}
      selected={at < 0 ? null : at}
      condition={now === null ? 'ready' : conditionOf(now, isOnline.value)}
      page={now !== null ? 'read' : refused.value ? 'refused' : 'unread'}
      isPrivate={now?.isPrivate ?? isPrivate.value}
      pins={pins.value}
      pinnedBy={settings.value.pinnedBy}
      pinning={pinning.value}
      onSelect={(index) => select(index === null ? null : (badges[index]?.key ?? null))}
      onRecheck={recheck}
      onAllow={(hosts) => void askFor(hosts)}
      onRead={() => void read()}
      onPinning={(now) => {
        pinning.value = now;
      }}
      onPin={(made) => void pin(made).catch(nobody)}
      onUnpin={({ id, role }) => void send('pins.remove', { id, role }).then(readPins).catch(nobody)}
      onKeep={keep}
      onSeen={(key, seen) => now && void send('tab.seen', { tabId: now.tabId, key, seen }).catch(nobody)}
      onSheet={(key) => now && void openSheet(ofTab(now.tabId, key), now.tabId).catch(nobody)}
      onCompareWork={compareWork}
      onCopy={copy}
      textOf={writeText}
    />
  );
}

await startPage(SidePanel, 'ext_name');
for (const type of ['online', 'offline']) {
  addEventListener(type, () => {
    isOnline.value = navigator.onLine;
  });
}
browser.runtime.onMessage.addListener((notice: Notice) => {
  if (notice.notice === 'pins') void readPins().catch(nobody);
});
browser.tabs.onActivated.addListener(() => void show(false));
readPins().catch(nobody);
await show(true);
