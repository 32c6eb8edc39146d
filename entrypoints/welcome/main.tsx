import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import sample from '../../assets/sample/sample-badge.jwt?raw';
import type { SampleState } from '../../components/welcome/welcome-state.ts';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { send } from '../../lib/messages/send.ts';
import { settings, startPage } from '../shared/start-page.tsx';
import { isOnToolbar } from './is-on-toolbar.ts';
import { alter, fileOf } from './sample.ts';
import '../../assets/styles/form.css';
import '../../assets/styles/welcome.css';

const FILE = 'sample-badge.jwt';

const state = signal<SampleState>({ kind: 'judging' });
const pinned = signal<boolean | null>(null);
const shortcut = signal<string | null>(null);
/** How often a letter was changed: each time it is another one. */
let times = 0;
let latest = 0;

/** Has the worker judge these bytes; an answer that another click outran is dropped. What is shown stays until then. */
async function judge(text: string, altered: [string, string, string] | null): Promise<void> {
  latest += 1;
  const mine = latest;
  try {
    const report = await send('file.check', { file: fileOf(FILE, text) });
    if (mine === latest) state.value = { kind: 'judged', report, altered };
  } catch {
    if (mine === latest) state.value = { kind: 'error' };
  }
}

function change(): void {
  const altered = alter(sample, times);
  times += 1;
  if (altered) void judge(altered.text, altered.title);
}

function readShortcut(): void {
  browser.commands.getAll().then(
    (commands) => {
      shortcut.value = commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
    },
    () => undefined,
  );
}

function Welcome() {
  return (
    <WelcomeView
      sample={state.value}
      browser={import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chromium'}
      pinned={pinned.value}
      linkedin={settings.value.linkedin}
      shortcut={shortcut.value}
      onAlter={change}
      onRestore={() => void judge(sample, null)}
      onLinkedIn={(surface) => void send('settings.change', { change: { linkedin: surface } }).catch(() => undefined)}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onClose={() => window.close()}
    />
  );
}

void judge(sample, null);
isOnToolbar((now) => {
  pinned.value = now;
});
readShortcut();
// The browser's page of shortcuts is another tab: the person comes back from it.
addEventListener('focus', readShortcut);
await startPage(Welcome, 'welcome_title');
