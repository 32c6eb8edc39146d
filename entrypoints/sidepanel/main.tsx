import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LanguageProvider } from '../../components/language.tsx';
import { SidePanelView } from '../../components/side-panel-view.tsx';
import { wordsIn } from '../../lib/i18n/words.ts';
import { follow } from '../../lib/messages/follow.ts';
import type { TabView } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import { askFor } from '../../lib/net/permission.ts';
import { hasFailed, pageHostOf } from '../panel/badge-views.ts';
import { uiLanguage } from '../panel/language.ts';
import { askAndCheck } from '../popup/ask-and-check.ts';
import { currentTab } from '../popup/current-tab.ts';
import { askingViews, wishOf } from '../popup/wish.ts';
import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/page.css';

const words = wordsIn(uiLanguage());
const view = signal<TabView | null>(null);
const selected = signal<number | null>(null);
let following = new AbortController();

/** Shows another tab: nothing of the one before stays. */
async function show(): Promise<void> {
  const tab = await currentTab(location);
  following.abort();
  following = new AbortController();
  view.value = null;
  selected.value = null;
  if (tab === null) return;
  follow(
    () => send('tab.state', { tabId: tab.id }),
    (tabId) => tabId === tab.id,
    (now) => {
      if (now?.subject !== view.value?.subject) selected.value = null;
      view.value = now;
    },
    following.signal,
  );
}

function recheck(key: string): void {
  const now = view.value;
  if (now) void askAndCheck({ tabId: now.tabId, ...wishOf(now, key), surface: 'side-panel' }).catch(() => undefined);
}

function SidePanel() {
  const now = view.value;
  const badges = askingViews(now);
  return (
    <LanguageProvider words={words}>
      <SidePanelView
        badges={badges}
        coverage={now?.coverage ?? null}
        pageHost={now ? pageHostOf(now.page) : ''}
        selected={selected.value !== null && selected.value < badges.length ? selected.value : null}
        condition={hasFailed(now) ? 'error' : 'ready'}
        onSelect={(index) => {
          selected.value = index;
        }}
        onRecheck={recheck}
        onAllow={(hosts) => void askFor(hosts)}
      />
    </LanguageProvider>
  );
}

document.documentElement.lang = words.language;
document.title = browser.i18n.getMessage('ext_name');
const root = document.getElementById('root');
if (root) render(<SidePanel />, root);
browser.tabs.onActivated.addListener(() => void show());
await show();
