import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LanguageProvider } from '../../components/language.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import type { PopupState } from '../../components/view.ts';
import { wordsIn } from '../../lib/i18n/words.ts';
import { follow } from '../../lib/messages/follow.ts';
import type { TabView } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import { hasFailed, pageHostOf } from '../panel/badge-views.ts';
import { uiLanguage } from '../panel/language.ts';
import { openSidePanel } from '../sidepanel/open-side-panel.ts';
import { askAndCheck } from './ask-and-check.ts';
import { currentTab } from './current-tab.ts';
import { askedHosts, popupViews, waitingFor, wishOf } from './wish.ts';
import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/page.css';

const words = wordsIn(uiLanguage());
const view = signal<TabView | null>(null);
/** True once the page could be read, false when the browser does not let us, null until one or the other is known. */
const readable = signal<boolean | null>(null);
const denied = signal(false);
const failed = signal(false);

function stateNow(): PopupState {
  if (failed.value || hasFailed(view.value)) return { kind: 'error' };
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
  };
}

const fail = () => {
  failed.value = true;
};

function check(key: string | null): void {
  const now = view.value;
  if (now === null) return;
  askAndCheck({ tabId: now.tabId, ...wishOf(now, key), surface: 'panel' }).then((allowed) => {
    denied.value = !allowed;
    if (allowed && !opened?.named) window.close();
  }, fail);
}

/** One badge opens in the panel over the page; the button for all opens the browser's side panel. */
function openPanel(key: string | null): void {
  const now = view.value;
  if (now === null) return;
  if (key === null) openSidePanel(now.tabId).then(() => opened?.named || window.close(), fail);
  else send('tab.show', { tabId: now.tabId, key }).then(() => opened?.named || window.close(), fail);
}

function Popup() {
  return (
    <LanguageProvider words={words}>
      <PopupView state={stateNow()} onCheck={() => check(null)} onCheckOne={check} onOpenPanel={openPanel} />
    </LanguageProvider>
  );
}

const opened = await currentTab(location);
document.documentElement.lang = words.language;
document.title = browser.i18n.getMessage('ext_name');
const root = document.getElementById('root');
if (root) render(<Popup />, root);

if (opened === null) readable.value = false;
else {
  const { id: tabId } = opened;
  send('tab.read', { tabId }).then((answer) => {
    readable.value = answer;
  }, fail);
  follow(
    () => send('tab.state', { tabId }),
    (changed) => changed === tabId,
    (now) => {
      view.value = now;
    },
    new AbortController().signal,
  );
}
