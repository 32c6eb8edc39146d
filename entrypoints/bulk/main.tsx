import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { BulkView } from '../../components/bulk/bulk-view.tsx';
import type { BulkState } from '../../components/bulk/view.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import type { RunSummary, RunView } from '../../lib/messages/views.ts';
import { askFor } from '../../lib/net/permission.ts';
import { isKnownHost } from '../../lib/platforms/patterns.ts';
import { copy } from '../shared/copy.ts';
import { openSheet } from '../shared/open-sheet.ts';
import { startPage } from '../shared/start-page.tsx';
import { writeText } from '../shared/write-text.ts';
import { followRun } from './follow-run.ts';
import { give } from './give.ts';
import { saveCsv } from './save-csv.ts';
import '../../assets/styles/bulk.css';

const id = new URLSearchParams(location.search).get('run');

/** Undefined until the worker has answered; null when there is no such run. */
const run = signal<RunView | null | undefined>(undefined);
const list = signal<RunSummary[] | undefined>(undefined);
const starting = signal(false);
/** There was nothing to check in what was given. */
const nothing = signal(false);
const denied = signal(false);
const failed = signal(false);

function stateNow(): BulkState {
  if (id === null) {
    if (list.value !== undefined) return { kind: 'list', runs: list.value, starting: starting.value, nothing: nothing.value };
    return { kind: failed.value ? 'error' : 'loading' };
  }
  const now = run.value;
  if (now === undefined) return { kind: failed.value ? 'error' : 'loading' };
  if (now === null) return { kind: 'gone' };
  const waiting = now.rows.filter(({ state, hosts }) => state.name === 'done' && hosts.length > 0);
  const hosts = [...new Set(waiting.flatMap((row) => row.hosts))].map((host) => ({ host, known: isKnownHost(host) }));
  return { kind: 'run', run: now, hosts, waiting, denied: denied.value };
}

const fail = () => {
  failed.value = true;
};

const readList = () =>
  send('run.list', {}).then((runs) => {
    list.value = runs;
  }, fail);

function start(text: string, files: File[]): void {
  starting.value = true;
  nothing.value = false;
  give(text, files)
    .then((created) => {
      if (created !== null) location.assign(`?run=${created}`);
      nothing.value = created === null;
    }, fail)
    .finally(() => {
      starting.value = false;
    });
}

/** Nothing is awaited before the question: it needs the click. */
function allow(hosts: string[], rows: string[]): void {
  if (id === null) return;
  void askFor(hosts).then(async (allowed) => {
    denied.value = !allowed;
    if (allowed) await send('run.check', { id, rows, fresh: false });
  }, fail);
}

function erase(erased: string): void {
  send('run.erase', { id: erased }).then(() => (id === null ? readList() : location.assign('bulk.html')), fail);
}

function Bulk() {
  return (
    <BulkView
      state={stateNow()}
      onStart={start}
      onOpen={(opened) => location.assign(`?run=${opened}`)}
      onErase={erase}
      onAllow={allow}
      onCheckAgain={(rows) => id !== null && void send('run.check', { id, rows, fresh: true }).catch(fail)}
      onSheet={(row) => id !== null && void openSheet({ run: id, row }).catch(fail)}
      onCopy={copy}
      textOf={writeText}
      onDownload={(csv) => saveCsv(csv, new Date())}
    />
  );
}

// A file that is dropped beside the place for it would be opened in the place of this page.
for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, (event) => event.preventDefault());

await startPage(Bulk, 'bulk_title');

if (id !== null) {
  followRun(
    id,
    (view) => {
      failed.value = false;
      run.value = view;
    },
    fail,
  );
} else {
  browser.runtime.onMessage.addListener((notice: Notice) => {
    if (notice.notice === 'run') void readList();
  });
  await readList();
}
