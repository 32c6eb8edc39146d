import { browser } from 'wxt/browser';
import type { Notice } from './protocol.ts';
import { isAlive } from './send.ts';
import type { TabView } from './views.ts';

/** Milliseconds after which an unfinished check is asked after: the browser may have stopped the worker, and asking starts it again. */
const ASK_AGAIN = 4_000;

const isUnfinished = (view: TabView | null): boolean => view?.items.some(({ state }) => state.name === 'checking') ?? false;

/** Keeps a surface true to what the worker knows of a tab, until `signal`. Null: nothing is known of it (any more). */
export function follow(
  get: () => Promise<TabView | null>,
  isMine: (tabId: number) => boolean,
  onView: (view: TabView | null) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (view: TabView | null) => {
    if (signal.aborted) return;
    clearTimeout(timer);
    if (isUnfinished(view)) timer = setTimeout(ask, ASK_AGAIN);
    onView(view);
  };
  const ask = () => {
    if (signal.aborted) return;
    get().then(show, () => {
      if (isAlive()) timer = setTimeout(ask, ASK_AGAIN);
    });
  };
  const listen = (notice: Notice) => {
    if (notice.notice === 'state' && isMine(notice.tabId)) show(notice.view);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (isAlive()) browser.runtime.onMessage.removeListener(listen);
  });
  ask();
}
