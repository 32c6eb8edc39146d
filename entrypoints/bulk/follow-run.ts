import { browser } from 'wxt/browser';
import { isFinished } from '../../components/bulk/groups.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import { isAlive, send } from '../../lib/messages/send.ts';
import type { RunView } from '../../lib/messages/views.ts';

/** Milliseconds after which an unfinished run is asked after: the browser may have stopped the worker, and asking starts it again. */
const ASK_AGAIN = 4_000;
/** Milliseconds in which further news of a run become one question: a table of hundreds is not sent for every badge. */
const GATHER = 250;

/** Keeps the table true to what the worker knows of a run. Null: there is no such run (any more). */
export function followRun(id: string, onView: (view: RunView | null) => void, onFail: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let again = false;

  const askIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), milliseconds);
  };
  async function ask(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    const started = Date.now();
    try {
      const view = await send('run.state', { id });
      onView(view);
      // A large table takes its time to travel: half of ours at most goes into asking for it.
      if (again) askIn(Math.max(GATHER, Date.now() - started));
      else if (view !== null && !view.rows.every(isFinished)) askIn(ASK_AGAIN);
    } catch {
      if (isAlive()) askIn(ASK_AGAIN);
      onFail();
    } finally {
      asking = false;
    }
  }
  browser.runtime.onMessage.addListener((notice: Notice) => {
    const isMine = notice.notice === 'pins' || (notice.notice === 'run' && notice.id === id);
    if (!isMine) return;
    if (asking) again = true;
    else askIn(GATHER);
  });
  void ask();
}
