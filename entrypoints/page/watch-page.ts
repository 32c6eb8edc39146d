import { browser } from 'wxt/browser';
import type { Input, MessageType, Notice } from '../../lib/messages/protocol.ts';
import { withinLimits } from '../../lib/messages/within-limits.ts';
import { destinationOf } from '../../lib/platforms/patterns-notice.ts';
import type { Mine } from '../../lib/sites/site.ts';
import { createFinder } from '../../lib/sites/watch.ts';

/** What the script that draws marks, in the same isolated world, shares of this one. */
export interface PageWatch {
  isAlive(): boolean;
  mine: Mine;
  destinationOf: typeof destinationOf;
  /** Reads no more; a later injection starts anew. */
  end(): void;
}

/**
 * Reads one frame and tells the worker, now and whenever the page changes. It adds nothing to the page and posts nothing to it.
 * Ends by itself when the extension that it belongs to was updated or removed.
 */
export function watchPage(document: Document, location: Location): PageWatch {
  const ended = new AbortController();
  const { signal } = ended;
  const token = crypto.randomUUID();
  // Gone once the extension was updated: every call would throw.
  const isAlive = () => browser.runtime?.id !== undefined && !signal.aborted;

  async function tell<T extends MessageType>(type: T, input: Input<T>): Promise<void> {
    if (!isAlive()) ended.abort();
    else await browser.runtime.sendMessage({ type, input }).catch(() => undefined);
  }
  const report = (findings: Input<'page.findings'>['findings']) =>
    tell('page.findings', { document: token, findings: withinLimits(findings) });

  const finder = createFinder(document, location, report, signal);

  const answer = (notice: Notice, _: unknown, respond: (reply: string) => void): boolean => {
    if (signal.aborted) return false;
    if (notice.notice === 'ping') respond(token);
    if (notice.notice !== 'report') return false;
    // Answered when the worker has it: who asked may then count on what this frame shows.
    void report(finder.findings()).then(() => respond(token));
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
  // A page that goes to the next person by script alone changes its address first; results must not wait for the rest.
  const moved = () => void finder.findings();
  navigationOf(globalThis)?.addEventListener('currententrychange', moved, { signal });
  addEventListener('popstate', moved, { signal });
  const leave = () => tell('page.left', { document: token });
  addEventListener('pagehide', leave, { signal });
  // Back from the browser's own memory of pages: the worker has forgotten this one.
  addEventListener('pageshow', ({ persisted }) => void (persisted && report(finder.findings())), { signal });
  return {
    isAlive,
    mine: finder.mine,
    destinationOf,
    end() {
      void leave();
      ended.abort();
    },
  };
}

const navigationOf = (world: object): EventTarget | null =>
  'navigation' in world && world.navigation instanceof EventTarget ? world.navigation : null;
